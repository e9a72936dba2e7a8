internal import Narratives
internal import Text

extension HTMLWriter {
    /// Writes the `[[link]]` whose opening mark was just passed.
    ///
    /// - Parameters:
    ///   - text: the text of `node`.
    ///   - start: the place after the mark.
    /// - Returns: where writing goes on: after the whole link, or at its words, whose end closes it.
    mutating func writeWikiLink(_ text: UnsafeBufferPointer<UInt8>, from start: Int, in node: CMarkNode) -> Int {
        hasLink = true
        let offset = source.find("\u{1}\u{1}", before: text[start...].prefix(8))
        let end = text.firstIndex(ofByte: WikiLinkMask.close, from: start)
        var bar = text.firstIndex(ofByte: WikiLinkMask.bar, from: start, to: end)
        guard !isInAnchor, end != nil || (bar != nil && isClosed(after: node)) else {
            if !isInAnchor { reportBrokenMarkup(at: position(offset)) }
            writeRestored("\u{1}\u{1}".utf8)
            return start
        }
        let addressEnd = bar.map { $0 > start && text[$0 - 1] == WikiLinkMask.escape ? $0 - 1 : $0 } ?? end ?? text.count
        let address = String(decoding: UnsafeBufferPointer(rebasing: text[start..<addressEnd]), as: UTF8.self)
        let position = position(offset)
        if let offset, offset > 0, source.bytes[offset - 1] == UInt8(ascii: "!") {
            reportEmbedding(of: address, at: position)
            writeRestored("\u{1}\u{1}".utf8)
            return start
        }
        if let start = bar, let end, text[(start + 1)..<end].allSatisfy({ $0 <= 0x20 }) {
            findings.add(
                "link", at: position, "No words stand behind the `|`, so that nothing of this link could be seen.",
                fix: "Write `[[\(address)]]`, or words behind the `|`.")
            bar = nil
        }
        do {
            let link = try WikiLink(address)
            writeOpening(of: link, written: "[[\(address)]]", at: position, isUntitled: bar == nil)
        } catch {
            findings.add("link", at: position, "`[[\(address)]]`: \(error.message)", fix: error.fix)
            writeRestored("\u{1}\u{1}".utf8)
            return start
        }
        if let bar {
            if let offset, let end = source.bytes.firstIndex(ofByte: WikiLinkMask.bar, from: offset) { block.anchor(at: end + 1) }
            return bar + 1
        }
        closeWikiLink()
        return min((end ?? text.count) + 2, text.count)
    }

    private mutating func writeOpening(of link: WikiLink, written: String, at position: SourcePosition, isUntitled: Bool) {
        guard let kept = resolution.kept(LinkResolution.Destination(target: link.target, fragment: link.fragment)) else {
            openWikiLink = .words
            if isUntitled { html.append(slot: .word(.withheld)) }
            return
        }
        openWikiLink = .link(block.beginLink(to: kept, at: position, written: written, isUntitled: isUntitled))
        writeAnchor(to: kept.target, fragment: kept.fragment)
        html.append("\">")
        if isUntitled {
            html.append(slot: .title(kept.target))
            block.appendGap(kept.target.words.utf8)
        }
    }

    /// `<a href="…` to a page or file of the site; what follows closes the attribute.
    mutating func writeAnchor(to target: LinkTarget, fragment: String?) {
        html.append("<a href=\"")
        writeAddress(of: target, fragment: fragment)
    }

    mutating func writeAddress(of target: LinkTarget, fragment: String?) {
        let path = if case .file = target { SafeURL.percentEncoded(path: target.path) } else { target.path }
        html.write("\(slot: .root)\(path)")
        if let fragment { html.write("#\(SafeURL.percentEncoded(fragment.utf8))") }
    }

    mutating func closeWikiLink() {
        guard let open = openWikiLink else { return }
        if case .link(let number) = open {
            block.endLink(number)
            html.append("</a>")
        }
        openWikiLink = nil
        if let end = source.find(CollectionOfOne(WikiLinkMask.close)) { block.anchor(at: end + 2) }
    }

    /// Whether the `]]` comes in a later node at the same depth, before any other link: what is opened between the two must be closed
    /// there, or elements would cross. A bare address takes the `]]` into its own text.
    private func isClosed(after node: CMarkNode) -> Bool {
        var next = node.next
        while let sibling = next {
            var walk = CMarkWalk(sibling)
            while let (inner, entering) = walk.next() {
                if inner.kind == .image, entering { walk.skip(inner) }
                guard inner.kind == .text else { continue }
                for byte in inner.literal {
                    if byte == WikiLinkMask.close { return inner == sibling || (sibling.kind == .link && inner.parent == sibling) }
                    if byte == WikiLinkMask.open { return false }
                }
            }
            next = sibling.next
        }
        return false
    }

    private mutating func reportEmbedding(of address: String, at position: SourcePosition) {
        let isFile = address.utf8.contains(UInt8(ascii: ".")) && !address.hasSuffix(".md")
        findings.add(
            "link", at: position, "Pages and pictures are not embedded with `![[…]]`.",
            fix: isFile
                ? "Write `![what it shows](\(address))`." : "Take the `!` out to link the page, or write `![what it shows](picture.png)`.")
    }

    private mutating func reportBrokenMarkup(at position: SourcePosition) {
        findings.add("link", at: position, "This `[[link]]` is cut by other markup.", fix: "Keep markup inside the words, after the `|`.")
    }
}
