internal import Narratives
internal import Text

/// Finds the sentence around each link of one block of plain text.
///
/// The ends of sentences are found once for the block, so that a paragraph of many links costs no more than its length.
struct SentenceFinder {
    /// The most bytes shown before a link, in it, and after it.
    private static let room = (before: 140, words: 120, after: 140)
    /// Words whose full stop ends no sentence, packed.
    private static let abbreviations: Set<UInt64> = Set(
        [
            "e.g", "i.e", "cf", "vs", "etc", "approx", "dr", "mr", "mrs", "ms", "prof", "st", "no", "fig", "sec", "inc", "ltd", "bzw",
            "z.b",
        ].map { packed($0.utf8) })
    private static let ellipsis = "…"

    private let text: [UInt8]
    /// Where sentences begin, the first among them, ascending.
    private let starts: [Int]
    /// Each sentence without the blanks at its ends: looked for once, since there may be thousands before a link, and thousands of links.
    private let words: [Range<Int>]
    /// Links whose words are left to a title, in order.
    private let untitled: [(range: Range<Int>, target: LinkTarget)]

    init(_ text: [UInt8], _ untitled: [(range: Range<Int>, target: LinkTarget)]) {
        self.text = text
        self.untitled = untitled
        let starts = SentenceFinder.starts(in: text)
        self.starts = starts
        words = starts.indices.map { number in
            var (start, end) = (starts[number], number + 1 < starts.count ? starts[number + 1] : text.count)
            while start < end, text[end - 1] == 0x20 { end -= 1 }
            while start < end, text[start] == 0x20 { start += 1 }
            return start..<end
        }
    }

    /// - Parameter range: the link's words within the text; nil words in the sentence where `isUntitled`.
    func sentence(around range: Range<Int>, isUntitled: Bool) -> Sentence {
        let first = words[starts.partitionPoint(where: { $0 > range.lowerBound }) - 1]
        let last = words[starts.partitionPoint(where: { $0 >= max(range.upperBound, range.lowerBound + 1) }) - 1]
        let before = tail(of: text[min(first.lowerBound, range.lowerBound)..<range.lowerBound], room: SentenceFinder.room.before)
        let words = isUntitled ? nil : head(of: text[range], room: SentenceFinder.room.words).text
        let after = head(of: text[range.upperBound..<max(last.upperBound, range.upperBound)], room: SentenceFinder.room.after)
        let titles =
            titles(within: before.shown, movedBy: before.text.utf8.count - range.lowerBound, isAfter: false)
            + titles(within: after.shown, movedBy: -range.upperBound, isAfter: true)
        return Sentence(before: before.text, words: words, after: after.text, titles: titles)
    }

    /// The links within a part of the text that are left to titles.
    ///
    /// - Parameter offset: from a place in the block to that in the sentence.
    private func titles(within shown: Range<Int>, movedBy offset: Int, isAfter: Bool) -> [Sentence.Title] {
        let first = untitled.partitionPoint { $0.range.lowerBound >= shown.lowerBound }
        return untitled[first...].prefix { $0.range.upperBound <= shown.upperBound }.map { link in
            let range = link.range.lowerBound + offset..<link.range.upperBound + offset
            return Sentence.Title(range: range, isAfter: isAfter, target: link.target)
        }
    }

    private static func starts(in text: [UInt8]) -> [Int] {
        var starts = [0]
        text.withUnsafeBufferPointer { text in
            var index = 0
            while index < text.count {
                let byte = text[index]
                switch byte {
                case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): index = passStop(at: index, in: text, &starts)
                case 0xE3, 0xEF: index = passWideStop(at: index, in: text, &starts)
                default: index += 1
                }
            }
        }
        return starts
    }

    /// Looks at a `.`, `!` or `?`, and gives where to go on.
    private static func passStop(at stop: Int, in text: UnsafeBufferPointer<UInt8>, _ starts: inout [Int]) -> Int {
        var index = stop + 1
        while index < text.count, "\"')]*.!?".utf8.contains(text[index]) { index += 1 }
        // A closing quotation mark: U+2019 or U+201D.
        if index + 2 < text.count, text[index] == 0xE2, text[index + 1] == 0x80, text[index + 2] == 0x99 || text[index + 2] == 0x9D {
            index += 3
        }
        guard index < text.count, text[index] == 0x20 else { return index }
        if text[stop] != UInt8(ascii: ".") || endsSentence(stop: stop, next: index + 1, in: text) { starts.append(index + 1) }
        return index + 1
    }

    /// `。`, `！` and `？` end a sentence without a space.
    private static func passWideStop(at index: Int, in text: UnsafeBufferPointer<UInt8>, _ starts: inout [Int]) -> Int {
        guard index + 2 < text.count else { return index + 1 }
        switch (text[index], text[index + 1], text[index + 2]) {
        case (0xE3, 0x80, 0x82), (0xEF, 0xBC, 0x81), (0xEF, 0xBC, 0x9F):
            starts.append(index + 3)
            return index + 3
        default: return index + 1
        }
    }

    /// Whether a full stop is more than the end of an abbreviation or an initial.
    private static func endsSentence(stop: Int, next: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
        if next < text.count, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(text[next]) { return false }
        var start = stop
        while start > 0, stop - start < 8, text[start - 1] != 0x20, text[start - 1] != UInt8(ascii: "(") { start -= 1 }
        if stop - start == 1, (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(text[start]) { return false }
        return stop - start > 7 || !abbreviations.contains(packed(text[start..<stop]))
    }

    /// Up to eight letters in one number, capitals as small letters.
    private static func packed(_ letters: some Sequence<UInt8>) -> UInt64 {
        letters.reduce(0) { $0 << 8 | UInt64((0x41...0x5A).contains($1) ? $1 | 0x20 : $1) }
    }

    /// A part of the text, and which bytes of it are shown whole.
    private typealias Cut = (text: String, shown: Range<Int>)

    /// The end of a text that is too long, from a word's beginning where one is near.
    private func tail(of text: ArraySlice<UInt8>, room: Int) -> Cut {
        guard text.count > room else { return (String(decoding: text, as: UTF8.self), text.indices) }
        var cut = text.endIndex - room
        while cut < text.endIndex, text[cut] & 0xC0 == 0x80 { cut += 1 }
        if let space = text[cut..<min(cut + 30, text.endIndex)].firstIndex(of: 0x20) { cut = space + 1 }
        return (SentenceFinder.ellipsis + String(decoding: text[cut...], as: UTF8.self), cut..<text.endIndex)
    }

    private func head(of text: ArraySlice<UInt8>, room: Int) -> Cut {
        guard text.count > room else { return (String(decoding: text, as: UTF8.self), text.indices) }
        var cut = text.startIndex + room
        while cut > text.startIndex, text[cut] & 0xC0 == 0x80 { cut -= 1 }
        if let space = text[max(text.startIndex, cut - 30)..<cut].lastIndex(of: 0x20) { cut = space }
        return (String(decoding: text[..<cut], as: UTF8.self) + SentenceFinder.ellipsis, text.startIndex..<cut)
    }
}
