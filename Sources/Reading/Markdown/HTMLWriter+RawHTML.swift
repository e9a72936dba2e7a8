internal import Narratives

// No tag that an author writes is passed on. Its words are, as words.
extension HTMLWriter {
    mutating func writeInlineHTML(_ node: CMarkNode) {
        let literal = node.literal
        let offset = source.find(literal.prefix { $0 != 0x0A }.prefix(24))
        defer { if let offset { passInlineHTML(to: offset + literal.count) } }
        switch RawHTML.inline(literal) {
        case .comment:
            takeSuppressions(fromInline: node, at: offset)
            markPassage(node, isBlock: false)
        case .declaration: reportDeclaration(at: position(offset))
        case .words(let range):
            writeRestored(literal[range])
            reportWords(literal[...], at: position(offset))
        case .tag(let tag, let gap):
            if gap != .none { writeBreak(" ") }
            if tag.isPower(behind: block.text.last, before: node.next.flatMap { $0.kind == .text ? $0.literal.first : nil }) {
                writeRestored(CollectionOfOne(UInt8(ascii: "^")))
            }
            if tag.isEnd, reportedTags > 0 {
                reportedTags -= 1
                return
            }
            if !tag.isEnd { reportedTags += 1 }
            report(tag, in: literal, at: position(offset))
        }
    }

    private mutating func passInlineHTML(to offset: Int) {
        source.move(to: offset)
        block.anchor(at: offset)
    }

    mutating func writeHTMLBlock(_ node: CMarkNode) {
        passLines(of: node)
        html.endLine()
        takeSuppressions(fromBlock: node)
        let literal = node.literal
        markPassage(node, isBlock: true)
        let lines = LiteralLines(of: node, in: source)
        var paragraph = HTMLParagraph(literal, lines)
        let end = source.lineStart(node.endLine + 1)
        var seen = (tag: false, words: false, comment: false)
        for piece in HTMLPieces(literal) {
            switch piece {
            case .words(let range):
                let first = literal[range].firstIndex { $0 > 0x20 }
                if let first, !seen.tag, !seen.words {
                    reportUnread(
                        literal[first..<range.upperBound], behindComment: seen.comment, at: source.position(at: lines.source(of: first)))
                    seen.words = true
                }
                paragraph.append(range)
            case .tag(let tag):
                let position = source.position(at: lines.source(of: tag.range.lowerBound))
                guard let gap = HTMLElements.gap(tag.name) else {
                    if !seen.words { reportWords(literal[tag.range], at: position) }
                    seen.words = true
                    paragraph.append(tag.range)
                    continue
                }
                if paragraph.isEnded(by: gap) { write(&paragraph, endingBefore: end) }
                paragraph.appendPower(tag)
                if !HTMLElements.isProgram(tag.name), !seen.tag || RawHTML.saysMore(tag, in: literal) {
                    report(tag, in: literal, at: position)
                }
                seen.tag = true
            case .program(let tag, _, let isEnded):
                reportProgram(tag, isEnded: isEnded, at: source.position(at: lines.source(of: tag.range.lowerBound)))
            case .comment(let range, let isEnded):
                seen.comment = true
                if !isEnded { reportEndlessComment(at: source.position(at: lines.source(of: range.lowerBound))) }
            case .declaration(let range):
                seen.comment = true
                reportDeclaration(at: source.position(at: lines.source(of: range.lowerBound)))
            }
        }
        write(&paragraph, endingBefore: end)
    }

    /// Writes the words that stand together, and begins anew.
    private mutating func write(_ paragraph: inout HTMLParagraph, endingBefore end: Int) {
        let words = paragraph.take(hasMasks: hasMasks)
        let text = words.text
        guard !text.isEmpty else { return }
        html.append("<p>")
        html.appendEscaped(text)
        html.append("</p>\n")
        guard let proofreader, !isInQuotation, proofreader.mayMatch(text) else { return }
        let start = words.anchors.first?.source ?? 0
        let position = source.position(at: start)
        findings.add(proofreader.findings(in: words, as: .paragraph, within: start..<max(start, end), of: &source, orAt: position))
    }
}

// What is said of it.
extension HTMLWriter {
    private mutating func report(_ tag: HTMLTag, in html: UnsafeBufferPointer<UInt8>, at position: SourcePosition) {
        addRawHTML(at: position, "Raw HTML is not passed on: `\(tag.text)` was left out.", RawHTML.replacement(for: tag, in: html))
    }

    private mutating func reportProgram(_ tag: HTMLTag, isEnded: Bool, at position: SourcePosition) {
        let rest = isEnded ? "with what stands in it" : "with all that follows, since it never ends"
        addRawHTML(
            isEnded ? .warning : .error, at: position, "Raw HTML is not passed on: `\(tag.text)` was left out, \(rest).",
            "Take it out, or show it between lines of three backticks.")
    }

    private mutating func reportDeclaration(at position: SourcePosition) {
        addRawHTML(at: position, "Raw HTML is not passed on: `<!…>` was left out.", "Take it out.")
    }

    private mutating func reportEndlessComment(at position: SourcePosition) {
        addRawHTML(.error, at: position, "This comment never ends, so all that follows is left out.", "End it with `-->`.")
    }

    private mutating func reportUnread(_ words: Slice<UnsafeBufferPointer<UInt8>>, behindComment: Bool, at position: SourcePosition) {
        guard behindComment || words.first != UInt8(ascii: "<") else { return reportWords(words, at: position) }
        findings.add(
            "words-after-comment", .note, at: position,
            "Markdown is not read on a line that begins with a comment: these words are shown as they are typed.",
            fix: "Put the comment on a line of its own.")
    }

    /// Reports a sign of HTML that is none, such as `<host>`.
    private mutating func reportWords(_ words: Slice<UnsafeBufferPointer<UInt8>>, at position: SourcePosition) {
        let shown = String(decoding: WikiLinkMask.restored(words.prefix(40).prefix { $0 >= 0x20 || $0 < 5 }), as: UTF8.self)
        addRawHTML(
            at: position, "This is no HTML that is known here, and is shown as it is typed: \(shown)",
            "Put code and placeholders in backticks.")
    }

    private mutating func addRawHTML(
        _ severity: Finding.Severity = .warning, at position: SourcePosition, _ message: String, _ fix: String
    ) {
        findings.add("raw-html", severity, at: position, message, fix: fix)
    }
}
