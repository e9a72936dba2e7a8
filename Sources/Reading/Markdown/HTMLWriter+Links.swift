internal import Editions
internal import Narratives
internal import Text

/// A Markdown link that is being written.
struct OpenLink {
    /// Whether it stands in brackets, as autolinks do not.
    let isBracketed: Bool
    /// The byte of the source that it begins at, where that is known.
    let offset: Int?
    /// Where its words begin in the HTML; nil where no `<a>` was written for it.
    var words: Int?
    /// Its number in the block, if it leads into the site.
    var pending: Int?
}

extension HTMLWriter {
    mutating func openLink(_ node: CMarkNode) {
        hasLink = true
        let offset = place(of: node, opener: "[")
        openLinks.append(OpenLink(isBracketed: offset.map { source.bytes[$0] == UInt8(ascii: "[") } ?? false, offset: offset))
        if isInAnchor { return }
        let address = restoredString(node.url)
        switch SafeURL.verdict(on: address) {
        case .external(let url), .mail(let url):
            html.write("<a href=\"\(url)")
            finishAnchor(node, pending: nil)
        case .fragment(let fragment):
            let decoded = LinkResolution.decoded(fragment)
            guard let kept = resolution.rule.fragment(decoded) else { return }
            fragments.add(kept, at: position(offset))
            html.write("<a href=\"#\(kept == decoded ? fragment : SafeURL.percentEncoded(kept.utf8))")
            finishAnchor(node, pending: nil)
        case .relative(let relative): openRelativeLink(node, to: relative, written: address, at: position(offset))
        case .refused(let reason):
            reportRefusal(of: address, reason, at: position(offset))
        }
    }

    private mutating func openRelativeLink(_ node: CMarkNode, to relative: String, written: String, at position: SourcePosition) {
        do {
            guard let destination = resolution.kept(try resolution.destination(of: relative)) else { return }
            let pending = block.beginLink(to: destination, at: position, written: written)
            writeAnchor(to: destination.target, fragment: destination.fragment)
            finishAnchor(node, pending: pending)
        } catch {
            findings.add(error.rule, at: position, error.message, fix: error.fix)
            guard relative.hasPrefix("/") else { return }
            html.write("<a href=\"\(relative)")
            finishAnchor(node, pending: nil)
        }
    }

    /// Ends the opening tag, with the title that an author may give.
    private mutating func finishAnchor(_ node: CMarkNode, pending: Int?) {
        writeTitle(node)
        html.append("\">")
        openLinks[openLinks.count - 1].words = html.count
        openLinks[openLinks.count - 1].pending = pending
    }

    mutating func writeTitle(_ node: CMarkNode) {
        let title = node.title
        guard !title.isEmpty else { return }
        html.append("\" title=\"")
        html.appendEscaped(restored(title))
    }

    mutating func closeLink(_ node: CMarkNode) {
        guard let link = openLinks.popLast() else { return }
        if let pending = link.pending { block.endLink(pending) }
        if let words = link.words {
            if link.isBracketed, html.showsNothing(from: words) {
                findings.add(
                    "link", at: position(link.offset), "This link has no words, so that nothing of it could be seen.",
                    fix: "Write words between its brackets.")
            }
            html.append("</a>")
        }
        if link.isBracketed, let end = source.passLinkEnd(node.url) { block.anchor(at: end) }
    }

    mutating func reportRefusal(of address: String, _ reason: String, at position: SourcePosition) {
        if address.isEmpty {
            findings.add("link", at: position, "This link has no address.", fix: "Write the address between the parentheses.")
        } else {
            findings.add(
                "unsafe-url", at: position, "This address is refused: \(reason).",
                fix: "Link an http or https address, a mailto address, or a file; show any other address in backticks.")
        }
    }

    /// Bytes of the text as the author wrote them.
    func restored(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] { hasMasks ? WikiLinkMask.restored(bytes) : Array(bytes) }

    func restoredString(_ bytes: UnsafeBufferPointer<UInt8>) -> String { String(decoding: restored(bytes), as: UTF8.self) }

    mutating func position(_ offset: Int?) -> SourcePosition {
        if let offset { source.position(at: offset) } else { source.blockPosition() }
    }

    /// Finds where a link or image begins, and moves the search there.
    ///
    /// - Parameter opener: `[` or `![`.
    mutating func place(of node: CMarkNode, opener: StaticString) -> Int? {
        guard let first = node.firstChild, first.kind == .text else { return source.find(opener, before: EmptyCollection()) }
        let text = first.literal
        let words = text.prefix(24).prefix { !"&\\\n".utf8.contains($0) }
        guard node.kind == .link, isAutolink(text, to: node.url), let found = source.find(words) else {
            return source.find(opener, before: words)
        }
        let before = found > 0 ? source.bytes[found - 1] : 0
        return before == UInt8(ascii: "<") || before == UInt8(ascii: "[") ? found - 1 : found
    }

    /// Whether a link's words are its address, but for a scheme that the author did not write.
    private func isAutolink(_ text: UnsafeBufferPointer<UInt8>, to url: UnsafeBufferPointer<UInt8>) -> Bool {
        let schemeLength = "http://".utf8.count
        return text.elementsEqual(url) || (text.count + schemeLength == url.count && text.elementsEqual(url.dropFirst(schemeLength)))
    }
}
