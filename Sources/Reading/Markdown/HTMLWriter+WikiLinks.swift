internal import Narratives

extension HTMLWriter {
    /// Writes the `[[link]]` whose opening mark was just passed.
    ///
    /// - Parameter rest: the text of `node` after the mark.
    /// - Returns: what is left to be written of the text.
    mutating func writeWikiLink(_ rest: Slice<UnsafeBufferPointer<UInt8>>, in node: CMarkNode) -> Slice<UnsafeBufferPointer<UInt8>> {
        let offset = source.find("\u{1}\u{1}", before: rest.prefix(8))
        let end = rest.firstIndex(of: WikiLinkMask.close)
        let inner = rest[..<(end ?? rest.endIndex)]
        let bar = inner.firstIndex(of: WikiLinkMask.bar)
        guard !isInAnchor, end != nil || (bar != nil && isClosed(after: node)) else {
            if !isInAnchor { reportBrokenMarkup(at: offset) }
            writeRestored("\u{1}\u{1}".utf8)
            return rest
        }
        let addressEnd = bar.map { $0 > inner.startIndex && inner[$0 - 1] == WikiLinkMask.escape ? $0 - 1 : $0 } ?? inner.endIndex
        let address = String(decoding: WikiLinkMask.restored(inner[..<addressEnd]), as: UTF8.self)
        let position = offset.map { source.position(at: $0) } ?? source.blockPosition()
        if offset.map({ $0 > 0 && source.bytes[$0 - 1] == UInt8(ascii: "!") }) == true {
            findings.add(
                "link", at: position, "Pages and pictures are not embedded with `![[…]]`.",
                fix: "Write `![what it shows](path/to/picture.png)`.")
        }
        do {
            let link = try WikiLink(address)
            writeOpening(of: link, written: "[[\(address)]]", at: position, isUntitled: bar == nil)
        } catch {
            findings.add("link", at: position, "`[[\(address)]]`: \(error.message)", fix: error.fix)
            writeRestored("\u{1}\u{1}".utf8)
            return rest
        }
        guard let bar else {
            closeWikiLink()
            return rest[(end ?? rest.endIndex)...].dropFirst(2)
        }
        return rest[(bar + 1)...]
    }

    private mutating func writeOpening(of link: WikiLink, written: String, at position: SourcePosition, isUntitled: Bool) {
        openWikiLink = block.beginLink(
            to: LinkResolution.Destination(target: link.target, fragment: link.fragment), at: position, written: written,
            isUntitled: isUntitled)
        writeAnchor(to: link.target, fragment: link.fragment)
        html.append("\">")
        if isUntitled {
            html.append(slot: .title(link.target))
            block.append(link.target.words.utf8)
        }
    }

    /// `<a href="…` to a page or file of the site; what follows closes the attribute.
    mutating func writeAnchor(to target: LinkTarget, fragment: String?) {
        html.append("<a href=\"")
        writeAddress(of: target, fragment: fragment)
    }

    mutating func writeAddress(of target: LinkTarget, fragment: String?) {
        html.append(slot: .root)
        if case .file(let path) = target { html.appendEscaped(SafeURL.percentEncoded(path: path)) } else { html.appendEscaped(target.path) }
        if let fragment {
            html.append("#")
            html.appendEscaped(SafeURL.percentEncoded(fragment.utf8))
        }
    }

    mutating func closeWikiLink() {
        guard let number = openWikiLink else { return }
        block.endLink(number)
        html.append("</a>")
        openWikiLink = nil
    }

    /// Whether the `]]` comes in a later node at the same depth, before any other link. A bare address takes it into its own text.
    private func isClosed(after node: CMarkNode) -> Bool {
        var next = node.next
        while let sibling = next {
            let text = sibling.kind == .link ? sibling.firstChild : sibling
            if let text, text.kind == .text {
                for byte in text.literal {
                    if byte == WikiLinkMask.close { return true }
                    if byte == WikiLinkMask.open { return false }
                }
            }
            next = sibling.next
        }
        return false
    }

    private mutating func reportBrokenMarkup(at offset: Int?) {
        let position = offset.map { source.position(at: $0) } ?? source.blockPosition()
        findings.add("link", at: position, "This `[[link]]` is cut by other markup.", fix: "Keep markup inside the words, after the `|`.")
    }
}
