internal import Narratives

extension HTMLWriter {
    mutating func writeFootnoteReference(_ node: CMarkNode) {
        hasLink = true
        let (number, occurrence) = footnotes.refer(node)
        if source.find("[^".utf8) != nil, let end = source.find("]".utf8) { block.anchor(at: end + 1) }
        let id = FootnoteNumbers.referenceID(number, occurrence)
        if isInAnchor {
            html.write("<sup class=\"footnote-ref\" id=\"\(id)\">\(number)</sup>")
        } else {
            html.write("<sup class=\"footnote-ref\"><a href=\"#fn-\(number)\" id=\"\(id)\" role=\"doc-noteref\">\(number)</a></sup>")
        }
    }

    mutating func enterFootnote(_ node: CMarkNode) {
        definitions.cover(node.startLine...node.startLine)
        let number = footnotes.begin()
        if number == 1 {
            html.endLine()
            html.write("<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"\(slot: .word(.footnotes))\">\n<ol>\n")
        }
        html.endLine()
        html.write("<li id=\"fn-\(number)\">\n")
        if footnotes.references[number] == nil {
            reportUnusedFootnote(at: source.position(at: source.textStart(line: node.startLine)))
        }
    }

    /// Writes the links back that a footnote ends with, once.
    mutating func writeFootnoteBackLinks() {
        let count = footnotes.takeBackLinks()
        let number = footnotes.current
        for occurrence in 1..<max(1, count + 1) {
            if occurrence > 1 { html.append(" ") }
            let id = FootnoteNumbers.referenceID(number, occurrence)
            html.write("<a class=\"footnote-back\" href=\"#\(id)\" role=\"doc-backlink\" aria-label=\"\(slot: .word(.footnoteBack)) ")
            html.write(occurrence > 1 ? "\(number)-\(occurrence)\">" : "\(number)\">")
            // U+FE0E asks for the arrow as text: some systems would draw it as a coloured picture.
            html.append("↩\u{FE0E}")
            if occurrence > 1 { html.write("<sup>\(occurrence)</sup>") }
            html.append("</a>")
        }
    }

    mutating func leaveFootnote() {
        writeFootnoteBackLinks()
        html.endLine()
        html.append("</li>\n")
    }

    mutating func closeFootnotes() {
        if footnotes.current > 0 { html.append("</ol>\n</section>\n") }
    }

    mutating func reportUnusedFootnote(at position: SourcePosition) {
        findings.add(
            "unused-footnote", .note, at: position, "Nothing refers to this footnote, or another of the same name came first.",
            fix: "Refer to it where it belongs, or delete it.")
    }

    /// Reports the `[^name]` at a byte of the source, which came through as text, unless it was escaped.
    mutating func reportMissingFootnote(at offset: Int) {
        guard let label = source.footnoteLabel(at: offset) else { return }
        findings.add(
            "missing-footnote", .warning, at: source.position(at: offset), "There is no footnote `[^\(label)]`, so this stays text.",
            fix: "Write it on a line of its own: `[^\(label)]: …`.")
    }

    /// Where brackets with more in them than one word, over several lines, might have been a footnote's mark, the parser drops the words.
    mutating func reportLostWords() {
        guard let offset = source.find("[^".utf8) else { return }
        findings.add(
            "missing-footnote", .warning, at: source.position(at: offset),
            "This begins like a footnote's mark that is none, and the words in the brackets are left out.",
            fix: "Write `\\[^` if the brackets are meant as they are.")
    }
}

extension SourceText {
    /// The name in a `[^name]` at `offset`; nil where it is none or escaped.
    func footnoteLabel(at offset: Int) -> String? {
        guard offset == 0 || bytes[offset - 1] != UInt8(ascii: "\\"), let end = footnoteLabelEnd(at: offset) else { return nil }
        return String(decoding: UnsafeBufferPointer(rebasing: bytes[(offset + 2)..<end]), as: UTF8.self)
    }

    /// Where the `]` of a `[^name]` stands.
    func footnoteLabelEnd(at offset: Int) -> Int? {
        guard starts(with: "[^".utf8, at: offset) else { return nil }
        var index = offset + 2
        while index < bytes.count, bytes[index] > 0x20, bytes[index] != UInt8(ascii: "]"), index - offset < 200 { index += 1 }
        guard index > offset + 2, index < bytes.count, bytes[index] == UInt8(ascii: "]") else { return nil }
        return index
    }
}
