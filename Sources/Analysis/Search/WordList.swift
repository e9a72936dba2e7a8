/// A list of words, sorted, in pieces small enough to be asked for one by one.
///
/// An entry is what it shares with the one before, its number where words have one, and the rest of its letters; spaces part entries.
/// Where words have numbers, a piece begins with the next free one.
package struct WordList: Sendable {
    package struct Piece: Sendable {
        package let first: String
        package let bytes: [UInt8]
    }

    package private(set) var pieces: [Piece] = []
    private var open = PackedNumbers()
    private var first: [UInt8] = []
    private var previous: [UInt8] = []
    private let target: Int

    /// - Parameter target: a piece is ended once it holds so many bytes.
    init(target: Int) { self.target = target }

    /// - Parameters:
    ///   - word: not before the one that came last.
    ///   - free: the next free number, before this word.
    mutating func append(_ word: [UInt8], _ number: Int? = nil, free: Int? = nil) {
        if open.bytes.count >= target { endPiece() }
        if open.bytes.isEmpty {
            (first, previous) = (word, [])
            if let free {
                open.append(free)
                open.endEntry()
            }
        } else {
            open.endEntry()
        }
        let shared = WordList.shared(previous, word)
        open.append(WordList.units(word[..<shared]))
        if let number { open.append(number) }
        open.append(letters: word[shared...])
        previous = word
    }

    mutating func endPiece() {
        guard !open.bytes.isEmpty else { return }
        pieces.append(Piece(first: String(decoding: first, as: UTF8.self), bytes: open.bytes))
        open = PackedNumbers()
    }

    /// How many bytes two words share at the beginning, whole characters only.
    private static func shared(_ one: [UInt8], _ other: [UInt8]) -> Int {
        var count = 0
        while count < one.count, count < other.count, one[count] == other[count] { count += 1 }
        while count > 0, count < other.count, other[count] & 0xC0 == 0x80 { count -= 1 }
        return count
    }

    /// How long a text is for a script: in units of UTF-16.
    private static func units(_ text: ArraySlice<UInt8>) -> Int {
        text.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : $1 >= 0xF0 ? 2 : 1) }
    }
}

/// A text in the order in which scripts compare texts, which is that of UTF-16: what is written with surrogates comes before U+E000.
struct ScriptText: Comparable, Sendable {
    let letters: [UInt8]
    /// The first eight letters as one number, each with its rank: most texts differ there.
    private let beginning: UInt64

    init(_ letters: [UInt8]) {
        self.letters = letters
        beginning = letters.prefix(8).reduce(0) { $0 << 8 | UInt64(ScriptText.rank($1)) } << UInt64(8 * max(0, 8 - letters.count))
    }

    private static func rank(_ byte: UInt8) -> UInt8 { byte == 0xEE || byte == 0xEF ? byte + 8 : byte }

    static func == (left: ScriptText, right: ScriptText) -> Bool { left.beginning == right.beginning && left.letters == right.letters }

    static func < (left: ScriptText, right: ScriptText) -> Bool {
        guard left.beginning == right.beginning else { return left.beginning < right.beginning }
        for (own, others) in zip(left.letters, right.letters) where own != others { return rank(own) < rank(others) }
        return left.letters.count < right.letters.count
    }
}

extension [UInt8] {
    /// Its characters from the last to the first.
    var reversedText: [UInt8] {
        guard contains(where: { $0 >= 0x80 }) else { return reversed() }
        return String(String.UnicodeScalarView(String(decoding: self, as: UTF8.self).unicodeScalars.reversed())).utf8.map { $0 }
    }
}
