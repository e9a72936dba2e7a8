internal import Narratives

extension HTMLWriter {
    mutating func reportHTMLBlock(_ node: CMarkNode) {
        footnotes.pass(lines: node.startLine...max(node.startLine, node.endLine))
        html.endLine()
        let position = source.position(line: node.startLine, byteColumn: node.startColumn)
        switch RawHTML.read(node.literal) {
        case .comments: takeAllowances(fromBlock: node)
        case .unendedComment:
            findings.add(
                "raw-html", .warning, at: position, "This comment never ends, so all that follows is left out.", fix: "End it with `-->`.")
        case .wordsAfterComment:
            findings.add(
                "raw-html", .warning, at: position, "Words on the line of a comment's end are taken for HTML and left out.",
                fix: "Put the comment on a line of its own.")
        case .tag(let name, _): reportTag(name, at: position)
        }
    }

    mutating func reportInlineHTML(_ node: CMarkNode) {
        let literal = node.literal
        let token = literal.prefix { $0 != 0x0A }.prefix(24)
        let offset = source.find(token)
        guard case .tag(let name, let isEnd) = RawHTML.read(literal) else {
            takeAllowances(fromInline: node, at: offset)
            return
        }
        if isEnd, reportedTags > 0 {
            reportedTags -= 1
            return
        }
        if !isEnd { reportedTags += 1 }
        reportTag(name, at: position(offset))
    }

    private mutating func reportTag(_ name: String, at position: SourcePosition) {
        findings.add(
            "raw-html", .warning, at: position, "Raw HTML is not passed on: `\(name)` was left out.", fix: RawHTML.replacement(for: name))
    }
}

/// What a piece of raw HTML is, so far as an author is told.
enum RawHTML: Equatable {
    /// Comments and spaces alone: left out in silence, since that is what authors mean by them.
    case comments
    case unendedComment
    case wordsAfterComment
    /// The first tag, as in `<b>`, and whether it is an end tag.
    case tag(String, isEnd: Bool)

    static func read(_ html: UnsafeBufferPointer<UInt8>) -> RawHTML {
        var rest = html[...]
        while true {
            rest = rest.drop { $0 <= 0x20 }
            guard !rest.isEmpty else { return .comments }
            guard rest.starts(with: "<!--".utf8) else { break }
            rest = rest.dropFirst(4)
            while !rest.isEmpty, !rest.starts(with: "-->".utf8) { rest = rest.dropFirst() }
            guard !rest.isEmpty else { return .unendedComment }
            rest = rest.dropFirst(3)
        }
        guard rest.first == UInt8(ascii: "<") else { return .wordsAfterComment }
        let isEnd = rest.dropFirst().first == UInt8(ascii: "/")
        let name = rest.dropFirst(isEnd ? 2 : 1).prefix { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) || $0 == 0x2D }
        return .tag((isEnd ? "</" : "<") + String(decoding: name.prefix(20), as: UTF8.self) + ">", isEnd: isEnd)
    }

    /// The Markdown for a tag.
    static func replacement(for tag: String) -> String {
        switch tag.filter({ !"</>".contains($0) }).lowercased() {
        case "b", "strong": "Write `**words**`."
        case "i", "em": "Write `*words*`."
        case "s", "del", "strike": "Write `~~words~~`."
        case "code", "kbd", "samp", "tt": "Write the words in backticks."
        case "pre": "Put the text between lines of three backticks."
        case "a": "Write `[words](address)`."
        case "img": "Write `![what it shows](picture.png)`."
        case "br": "End the line with a backslash."
        case "hr": "Write `---` on a line of its own."
        case "p", "div", "span", "center", "font", "section": "Write the words alone, with a blank line between paragraphs."
        case "ul", "ol", "li": "Begin each item with `- ` or `1. `."
        case "table", "tr", "td", "th": "Write a table with `|` between its cells."
        case "blockquote": "Begin each line with `> `."
        case "details", "summary": "Write a heading, or a quote that begins with `> [!NOTE]`."
        case "h1", "h2", "h3", "h4", "h5", "h6": "Begin the line with `## `."
        case "sup": "For a footnote write `[^1]`."
        default: "Write it in Markdown, or show it in backticks."
        }
    }
}
