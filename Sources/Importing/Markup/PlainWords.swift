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

    private var strikes = Strikes([])

    init(_ markdown: String) {
        let bytes = MarkupWriter(markdown, for: .words).output
        strikes = Strikes(bytes)
        var words: [UInt8] = []
        read(bytes, 0..<bytes.count, into: &words)
        text = String(decoding: words, as: UTF8.self).split { $0.isWhitespace }.joined(separator: " ")
    }

    private mutating func read(_ bytes: [UInt8], _ range: Range<Int>, into words: inout [UInt8]) {
        var index = range.lowerBound
        while index < range.upperBound {
            let byte = bytes[index]
            let next = index + 1 < range.upperBound ? bytes[index + 1] : 0
            switch byte {
            case UInt8(ascii: "\\") where next > 0x20 && next < 0x7F && !next.isWord:
                words.append(next)
                index += 2
            case UInt8(ascii: "`"): index = readCode(bytes, index, range.upperBound, into: &words)
            case UInt8(ascii: "!") where next == UInt8(ascii: "["):
                hasLoss = true
                words.append(byte)
                index += 1
            case UInt8(ascii: "["): index = readLink(bytes, index, range.upperBound, into: &words)
            case UInt8(ascii: "<"): index = readAngle(bytes, index, range.upperBound, into: &words)
            case UInt8(ascii: "~"): index = readTildes(bytes, index, range, into: &words)
            case UInt8(ascii: "*"), UInt8(ascii: "_"):
                let run = bytes[index..<range.upperBound].prefix { $0 == byte }.count
                if !isMark(bytes, index, run, range) { words += bytes[index..<index + run] }
                index += run
            default:
                words.append(byte)
                index += 1
            }
        }
    }

    /// Whether a run of signs marks emphasis: words touch it on one side alone, or a word's end touches a sign.
    private func isMark(_ bytes: [UInt8], _ index: Int, _ run: Int, _ range: Range<Int>) -> Bool {
        let before = index > range.lowerBound ? bytes[index - 1] : 0x20
        let after = index + run < range.upperBound ? bytes[index + run] : 0x20
        guard run <= 3, before > 0x20 || after > 0x20 else { return false }
        if before.isWord, after.isWord { return false }
        return true
    }

    private func readCode(_ bytes: [UInt8], _ start: Int, _ end: Int, into words: inout [UInt8]) -> Int {
        let run = bytes[start..<end].prefix { $0 == UInt8(ascii: "`") }.count
        var index = start + run
        while index < end {
            let length = bytes[index..<end].prefix { $0 == UInt8(ascii: "`") }.count
            if length == run {
                words += bytes[(start + run)..<index]
                return index + run
            }
            index += max(length, 1)
        }
        words += bytes[start..<start + run]
        return start + run
    }

    /// Passes words between tildes, which say that they hold no more.
    private mutating func readTildes(_ bytes: [UInt8], _ start: Int, _ range: Range<Int>, into words: inout [UInt8]) -> Int {
        let run = bytes[start..<range.upperBound].prefix { $0 == UInt8(ascii: "~") }.count
        if let end = strikes.end(of: start, run, before: range.upperBound) {
            (hasLoss, isStruck) = (true, true)
            return end
        }
        words += bytes[start..<start + run]
        return start + run
    }

    private mutating func readLink(_ bytes: [UInt8], _ start: Int, _ end: Int, into words: inout [UInt8]) -> Int {
        if let end = readWikiLink(bytes, start, end, into: &words) { return end }
        if start + 2 < end, bytes[start + 1] == UInt8(ascii: "^"), bytes[start + 2] > 0x20,
            let close = bytes[start..<min(end, start + 100)].firstIndex(of: UInt8(ascii: "]"))
        {
            hasLoss = true
            return close + 1
        }
        guard let link = InlineLink(in: bytes, at: start, before: end) else {
            words.append(bytes[start])
            return start + 1
        }
        var inner: [UInt8] = []
        read(bytes, link.words, into: &inner)
        words += inner
        links.append((String(decoding: inner, as: UTF8.self), link.address))
        return link.whole.upperBound
    }

    /// `[[name|words]]`, which leads to another narrative.
    private mutating func readWikiLink(_ bytes: [UInt8], _ start: Int, _ end: Int, into words: inout [UInt8]) -> Int? {
        let inner = bytes[start..<min(end, start + 1000)].dropFirst(2)
        guard bytes[start..<end].starts(with: "[[".utf8), let first = inner.first, first > 0x20, first != UInt8(ascii: "["),
            let close = inner.firstIndex(of: UInt8(ascii: "]")), bytes[close..<end].starts(with: "]]".utf8)
        else { return nil }
        let parts = inner[..<close].split(separator: UInt8(ascii: "|"), maxSplits: 1)
        guard let name = parts.first, let shown = parts.last else { return nil }
        words += shown
        links.append((String(decoding: shown, as: UTF8.self), String(decoding: name, as: UTF8.self)))
        return close + 2
    }

    /// `<https://…>` is an address; anything else may be HTML.
    private mutating func readAngle(_ bytes: [UInt8], _ start: Int, _ end: Int, into words: inout [UInt8]) -> Int {
        if let close = bytes[start..<min(end, start + 2000)].firstIndex(of: UInt8(ascii: ">")) {
            let inner = String(decoding: bytes[(start + 1)..<close], as: UTF8.self)
            if case .external(let address) = SafeURL.verdict(on: inner), !inner.contains(" ") {
                links.append((inner, address))
                words += inner.utf8
                return close + 1
            }
        }
        words.append(bytes[start])
        return start + 1
    }
}
