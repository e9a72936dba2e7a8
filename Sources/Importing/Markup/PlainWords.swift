internal import Narratives
internal import Text

/// Markdown of one paragraph as plain words, for fields that take no markup.
struct PlainWords: Sendable {
    private(set) var text = ""
    /// Links that stood in it, which plain words cannot keep.
    private(set) var links: [(words: String, address: String)] = []
    /// Whether a picture, a footnote's mark or struck words stood in it, so that the words do not say it all.
    private(set) var hasLoss = false
    /// Whether some of it was struck out: those words are not among the others.
    private(set) var isStruck = false

    /// Whether the words say all that stood there.
    var isPlain: Bool { links.isEmpty && !hasLoss }

    init(_ markdown: String) {
        let bytes = MarkupWriter(markdown, for: .words).output.bytes
        text = read(bytes, bytes.indices, Strikethrough(bytes)).text.singleLine
    }

    private mutating func read(_ bytes: [UInt8], _ range: Range<Int>, _ strikes: Strikethrough) -> [UInt8] {
        var words: [UInt8] = []
        var index = range.lowerBound
        while index < range.upperBound {
            let rest = bytes[index..<range.upperBound]
            let next = rest.dropFirst().first ?? 0
            // Counted for signs alone: a row of brackets would be counted again at each.
            let run = bytes[index].isOne(of: "`~*_") ? rest.prefix { $0 == bytes[index] }.count : 1
            var length = 1
            switch bytes[index] {
            case "\\" where next > 0x20 && next < 0x7F && !next.isWord:
                words.append(next)
                length = 2
            case "!" where next == "[":
                hasLoss = true
                let isPicture =
                    (rest.dropFirst(2).first.map { $0 == "[" } ?? false)
                    || InlineLink(in: bytes, at: index, before: range.upperBound) != nil
                if !isPicture { words.append(bytes[index]) }
            case "`":
                length = PlainWords.codeLength(rest, run)
                words += length == run ? rest.prefix(run) : rest[(index + run)..<(index + length - run)]
            case "~":
                let end = strikes.end(of: index, before: range.upperBound)
                if end == nil { words += rest.prefix(run) } else { (hasLoss, isStruck) = (true, true) }
                length = end.map { $0 - index } ?? run
            case "*", "_":
                let before = index > range.lowerBound ? bytes[index - 1] : 0x20
                if !PlainWords.isEmphasis(run, from: before, to: rest.dropFirst(run).first ?? 0x20) { words += rest.prefix(run) }
                length = run
            case "[", "<":
                let isAngle = bytes[index] == "<"
                let found = isAngle ? address(rest) : wikiLink(rest) ?? footnote(rest) ?? link(bytes, index..<range.upperBound, strikes)
                words += found?.words ?? [bytes[index]]
                length = found.map { $0.end - index } ?? 1
            default: words.append(bytes[index])
            }
            index += length
        }
        return words
    }

    /// Whether a run of signs marks emphasis: words touch it on one side alone, or a word's end touches a sign.
    private static func isEmphasis(_ run: Int, from before: UInt8, to after: UInt8) -> Bool {
        run <= 3 && (before > 0x20 || after > 0x20) && !(before.isWord && after.isWord)
    }

    /// How long the code is that a run of backticks begins, with both runs; as long as the run where nothing closes it.
    private static func codeLength(_ rest: ArraySlice<UInt8>, _ run: Int) -> Int {
        var index = rest.startIndex + run
        while index < rest.endIndex {
            let length = rest[index...].prefix { $0 == "`" }.count
            if length == run { return index + run - rest.startIndex }
            index += max(length, 1)
        }
        return run
    }

    /// `<https://…>` is an address; anything else may be HTML.
    private mutating func address(_ rest: ArraySlice<UInt8>) -> (words: [UInt8], end: Int)? {
        guard let close = rest.prefix(2000).firstIndex(where: { $0 == ">" }) else { return nil }
        let inner = rest[..<close].dropFirst()
        guard !inner.contains(0x20), let address = SafeURL.external(inner.text) else { return nil }
        links.append((inner.text, address))
        return (Array(inner), close + 1)
    }

    private mutating func link(_ bytes: [UInt8], _ range: Range<Int>, _ strikes: Strikethrough) -> (words: [UInt8], end: Int)? {
        guard let link = InlineLink(in: bytes, at: range.lowerBound, before: range.upperBound) else { return nil }
        let inner = read(bytes, link.words, strikes)
        links.append((inner.text, link.address))
        return (inner, link.whole.upperBound)
    }

    /// `[^1]`
    private mutating func footnote(_ rest: ArraySlice<UInt8>) -> (words: [UInt8], end: Int)? {
        guard rest.starts(with: "[^".utf8), let first = rest.dropFirst(2).first, first > 0x20,
            let close = rest.prefix(100).firstIndex(where: { $0 == "]" })
        else { return nil }
        hasLoss = true
        return ([], close + 1)
    }

    /// `[[name|words]]`, which leads to another narrative.
    private mutating func wikiLink(_ rest: ArraySlice<UInt8>) -> (words: [UInt8], end: Int)? {
        let inner = rest.prefix(1000).dropFirst(2)
        guard rest.starts(with: "[[".utf8), let first = inner.first, first > 0x20, first != "[",
            let close = inner.firstIndex(where: { $0 == "]" }), rest[close...].starts(with: "]]".utf8)
        else { return nil }
        let parts = inner[..<close].split(separator: UInt8(ascii: "|"), maxSplits: 1)
        guard let name = parts.first, let shown = parts.last else { return nil }
        links.append((shown.text, name.text))
        return (Array(shown), close + 2)
    }
}

extension SafeURL {
    /// The address as a page may link to it, where it is one of another site.
    static func external(_ address: String) -> String? {
        if case .external(let url) = verdict(on: address) { url } else { nil }
    }
}
