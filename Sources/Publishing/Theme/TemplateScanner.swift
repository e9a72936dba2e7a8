internal import Narratives

/// One tag of a template, with its place.
struct TemplateTag: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        case text, unescaped, section, inverted, close, partial, parent, block, comment, unclosed, other
    }

    let kind: Kind
    /// Without braces, signs and spaces.
    let name: String
    let position: SourcePosition

    /// Whether a line with nothing but this tag is left out whole, as Mustache has it.
    fileprivate var standsAlone: Bool {
        switch kind {
        case .section, .inverted, .close, .partial, .parent, .block, .comment: true
        case .text, .unescaped, .unclosed, .other: false
        }
    }
}

/// A piece of a template.
enum TemplateToken: Hashable, Sendable {
    case text([UInt8])
    case tag(TemplateTag)
}

/// A scanner that cuts a template at its tags. Lines lose their indentation: it would cost bytes on each page, and show inside `<pre>`.
struct TemplateScanner {
    private let bytes: [UInt8]
    private var index = 0
    private var line = 1
    private var lineStart = 0
    private var text: [UInt8] = []
    private var tokens: [TemplateToken] = []

    static func tokens(of template: String) -> [TemplateToken] {
        var scanner = TemplateScanner(bytes: Array(template.utf8))
        scanner.scan()
        return scanner.tokens
    }

    private mutating func scan() {
        skipIndentation()
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "{"), index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "{") {
                scanTag(beginsLine: index == contentStart)
            } else {
                text.append(bytes[index])
                index += 1
                if bytes[index - 1] == UInt8(ascii: "\n") { beginLine() }
            }
        }
        endText()
    }

    /// Where the line's own text begins, after its indentation.
    private var contentStart = 0

    private mutating func beginLine() {
        line += 1
        lineStart = index
        skipIndentation()
    }

    private mutating func skipIndentation() {
        while index < bytes.count, bytes[index] == UInt8(ascii: " ") || bytes[index] == UInt8(ascii: "\t") { index += 1 }
        contentStart = index
    }

    private mutating func scanTag(beginsLine: Bool) {
        var end = index + 2
        while end + 1 < bytes.count, !(bytes[end] == UInt8(ascii: "}") && bytes[end + 1] == UInt8(ascii: "}")) { end += 1 }
        let isClosed = end + 1 < bytes.count
        let inside = bytes[(index + 2)..<(isClosed ? end : bytes.count)]
        let isTriple = inside.first == UInt8(ascii: "{")
        // A triple brace closes with a third one.
        let hasThird = isClosed && isTriple && end + 2 < bytes.count && bytes[end + 2] == UInt8(ascii: "}")
        let position = SourcePosition(line: line, column: index - lineStart + 1)
        let tag = TemplateScanner.tag(inside, isClosed: isClosed && (hasThird || !isTriple), at: position)
        endText()
        tokens.append(.tag(tag))
        index = isClosed ? end + (hasThird ? 3 : 2) : bytes.count
        countLines(in: inside)
        if beginsLine, tag.standsAlone { skipRestOfLine() }
    }

    /// Lines that a tag itself spans.
    private mutating func countLines(in inside: ArraySlice<UInt8>) {
        line += inside.count { $0 == UInt8(ascii: "\n") }
        if let last = inside.lastIndex(of: UInt8(ascii: "\n")) { lineStart = last + 1 }
    }

    /// Leaves out the line's end after a tag that has the line to itself.
    private mutating func skipRestOfLine() {
        var end = index
        while end < bytes.count, [UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r")].contains(bytes[end]) { end += 1 }
        guard end == bytes.count || bytes[end] == UInt8(ascii: "\n") else { return }
        index = min(end + 1, bytes.count)
        if end < bytes.count { beginLine() }
    }

    private mutating func endText() {
        if !text.isEmpty { tokens.append(.text(text)) }
        text = []
    }

    private static func tag(_ inside: ArraySlice<UInt8>, isClosed: Bool, at position: SourcePosition) -> TemplateTag {
        let kinds: [UInt8: TemplateTag.Kind] = [
            UInt8(ascii: "#"): .section, UInt8(ascii: "^"): .inverted, UInt8(ascii: "/"): .close, UInt8(ascii: ">"): .partial,
            UInt8(ascii: "<"): .parent, UInt8(ascii: "$"): .block, UInt8(ascii: "!"): .comment, UInt8(ascii: "{"): .unescaped,
            UInt8(ascii: "&"): .unescaped, UInt8(ascii: "="): .other, UInt8(ascii: "%"): .other,
        ]
        let kind = inside.first.flatMap { kinds[$0] } ?? .text
        let name = String(decoding: (kind == .text ? inside : inside.dropFirst()).filter { $0 > 0x20 }, as: UTF8.self)
        return TemplateTag(kind: isClosed ? kind : .unclosed, name: name, position: position)
    }
}
