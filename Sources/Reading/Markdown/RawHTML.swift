/// What an author is told of a piece of HTML, and the Markdown for it.
enum RawHTML {
    /// Whether nothing but comments stands there: left out in silence, since that is what authors mean by them.
    static func isComments(_ html: UnsafeBufferPointer<UInt8>) -> Bool {
        HTMLPieces(html).allSatisfy { piece in
            switch piece {
            case .comment(_, let isEnded): isEnded
            case .words(let range): html[range].allSatisfy { $0 <= 0x20 }
            default: false
            }
        }
    }

    /// What a single tag or comment within a line of words means for them.
    enum Inline {
        case comment
        case tag(HTMLTag, gap: HTMLElements.Gap)
        case declaration
        /// No HTML: it is shown.
        case words(Range<Int>)
    }

    static func inline(_ html: UnsafeBufferPointer<UInt8>) -> Inline {
        var pieces = HTMLPieces(html)
        switch pieces.next() {
        case .comment: return .comment
        case .declaration: return .declaration
        case .tag(let tag): return HTMLElements.gap(tag.name).map { .tag(tag, gap: $0) } ?? .words(0..<html.count)
        case .words(let range): return .words(html.starts(with: "<![CDATA[".utf8) ? range : 0..<html.count)
        case .program, nil: return .words(0..<html.count)
        }
    }

    /// Attributes that hold words for people.
    private static let wordy: Set<String> = [
        "title", "alt", "aria-label", "placeholder", "label", "summary", "content", "value", "datetime",
    ]

    /// Whether something stands in a tag that its words do not say.
    static func saysMore(_ tag: HTMLTag, in html: UnsafeBufferPointer<UInt8>) -> Bool {
        !tag.isEnd && tag.attribute(wordy.union(["href", "src", "data", "cite"]), in: html) != nil
    }

    /// The Markdown for a tag, with the address and the words that stand in it.
    static func replacement(for tag: HTMLTag, in html: UnsafeBufferPointer<UInt8>) -> String {
        func value(_ names: Set<String>) -> (name: String, value: String)? {
            guard !tag.isEnd, let found = tag.attribute(names, in: html), found.value.utf8.count <= 300 else { return nil }
            return found.value.utf8.contains { $0 < 0x20 || $0 == UInt8(ascii: "`") } ? nil : found
        }
        let address = value(["href", "src", "data", "cite"])?.value
        switch (tag.name, address) {
        case ("a", let address?): return "Write `[words](\(address))`."
        case ("img", let address?): return "Write `![\(value(["alt", "title"])?.value ?? "what it shows")](\(address))`."
        case (_, let address?): return "\(markdown(for: tag.name)) What it names is left out too; link it: `[words](\(address))`."
        default:
            let words = value(wordy).map { " Its `\($0.name)` is left out too: `\($0.value)`." }
            return markdown(for: tag.name) + (words ?? "")
        }
    }

    private static func markdown(for name: String) -> String {
        switch name {
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
        case "sup": "Write `2^31` for a power, and `[^1]` for a footnote."
        default: "Write it in Markdown, or show it in backticks."
        }
    }
}
