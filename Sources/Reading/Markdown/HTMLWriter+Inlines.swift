internal import Narratives
internal import Text

extension HTMLWriter {
    /// Whether an `<a>` is open, inside which no other may begin.
    var isInAnchor: Bool { openWikiLink != nil || openLinks.contains { $0.words != nil } }

    mutating func writeBreak(_ markup: StaticString) {
        html.append(markup)
        block.append(CollectionOfOne(0x20))
    }

    mutating func writeText(_ node: CMarkNode) {
        let text = node.literal
        var index = 0
        if hasMasks {
            while let mark = text.firstIndex(ofByte: openWikiLink == nil ? WikiLinkMask.open : WikiLinkMask.close, from: index) {
                writeWords(UnsafeBufferPointer(rebasing: text[index..<mark]))
                index = min(mark + 2, text.count)
                if openWikiLink == nil { index = writeWikiLink(text, from: index, in: node) } else { closeWikiLink() }
            }
        }
        // The marks stand in pairs, unless an author's own `&#1;` passes for half of one.
        writeWords(UnsafeBufferPointer(rebasing: text[index...]))
    }

    /// Text without `[[links]]` that are written as such.
    private mutating func writeWords(_ text: UnsafeBufferPointer<UInt8>) {
        guard !text.isEmpty else { return }
        if hasMasks, WikiLinkMask.isIn(text) {
            writeRestored(text)
            return
        }
        html.appendEscaped(text)
        block.append(text)
        if text.contains(byte: UInt8(ascii: "[")) { passBrackets(in: text) }
    }

    /// Text as the author wrote it, marks of unused `[[links]]` undone.
    mutating func writeRestored(_ text: some Sequence<UInt8>) {
        let restored = WikiLinkMask.restored(text)
        html.appendEscaped(restored)
        block.append(restored)
    }

    mutating func writeCode(_ node: CMarkNode) {
        let code = node.literal
        let written = restored(code)
        html.append("<code>")
        html.appendEscaped(written)
        block.appendGap(written)
        html.append("</code>")
        // What looks like a link inside the code must not be found when the place of the next link is looked for.
        guard let look = code.lastIndex(where: { $0 == UInt8(ascii: "[") || $0 == WikiLinkMask.open || $0 == UInt8(ascii: "<") }) else {
            return
        }
        _ = source.find(code[look...].prefix(16))
    }

    /// Moves the search for places past brackets that are words, and reports footnotes that are not there.
    private mutating func passBrackets(in text: UnsafeBufferPointer<UInt8>) {
        var rest = text[...]
        while let bracket = rest.firstIndex(of: UInt8(ascii: "[")) {
            let token = rest[bracket...].prefix(12)
            let found = source.find(token)
            if token.dropFirst().first == UInt8(ascii: "^") {
                if let found { reportMissingFootnote(at: found) } else if token.starts(with: "[^]".utf8) { reportLostWords() }
            }
            rest = rest[(bracket + 1)...]
        }
    }
}
