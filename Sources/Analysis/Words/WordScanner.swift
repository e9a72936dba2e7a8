import Narratives
import Text

/// Finds the words of a text or of finished HTML, on its bytes.
///
/// A word is a run of ASCII letters, digits and bytes above 0x7F, except for dashes and quotation marks of U+2000 to U+203F.
/// What follows an apostrophe is dropped: `Canva's` is `Canva`; where a language elides, it is a word of its own: `l'erreur`. Tags are passed over; references count as spaces, but for `&#39;`.
struct WordScanner {
    struct Word {
        /// Within the text.
        let range: Range<Int>
        /// Whether something other than spaces, hyphens and inline markup stands between it and the word before.
        let breaksPhrase: Bool
        let startsSentence: Bool
    }

    private enum Place: UInt8 { case space, word, pause, stop, tag, reference, apostrophe, wide }

    private let text: UnsafeBufferPointer<UInt8>
    private let isHTML: Bool
    private let elides: Bool
    private let places = WordScanner.allPlaces
    private var index = 0
    private var breaks = true
    private var starts = true

    /// Whether the text ended within a tag, of which more follows in the next piece.
    private(set) var isInTag: Bool

    init(_ text: UnsafeBufferPointer<UInt8>, isHTML: Bool, isInTag: Bool = false, elides: Bool = false) {
        self.text = text
        self.isHTML = isHTML
        self.isInTag = isInTag
        self.elides = elides
    }

    /// Whether a language writes an apostrophe for the end of a short word, before the word that it belongs to.
    static func elides(_ language: String) -> Bool { ["fr", "it", "ca"].contains(language) }

    mutating func next() -> Word? {
        if isInTag { passTag(to: FinishedHTML.tagEnd(from: 0, in: text)) }
        while index < text.count {
            switch places[Int(text[index])] {
            case .space: index += 1
            case .word: return word()
            case .pause: pass(1, breaks: true)
            case .stop: passStop()
            case .tag: if isHTML { passTag() } else { pass(1, breaks: true) }
            case .reference: if isHTML { passReference() } else { index += 1 }
            case .apostrophe: passApostrophe(length: 1)
            case .wide: if isGeneralPunctuation(at: index) { passWide() } else { return word() }
            }
        }
        return nil
    }

    @inline(__always)
    private mutating func word() -> Word {
        let start = index
        repeat { passLetters() } while index < text.count && text[index] == 0xE2 && passWideLetter()
        defer { (breaks, starts) = (false, false) }
        return Word(range: start..<index, breaksPhrase: breaks, startsSentence: starts)
    }

    /// What makes words, but for 0xE2: eight bytes at a time, as far as there are eight.
    @inline(__always)
    private mutating func passLetters() {
        while index + 8 <= text.count {
            let others = ~WordScanner.letterFlags(text.word(at: index)) & 0x8080_8080_8080_8080
            index += others.trailingZeroBitCount >> 3
            if others != 0 { return }
        }
        while index < text.count, places[Int(text[index])] == .word { index += 1 }
    }

    /// Sets the highest bit of each byte that a word is made of; other bits mean nothing. No sum carries into the next byte.
    @inline(__always)
    private static func letterFlags(_ bytes: UInt64) -> UInt64 {
        func all(_ byte: UInt8) -> UInt64 { 0x0101_0101_0101_0101 &* UInt64(byte) }
        let low = bytes & all(0x7F)
        let small = low | all(0x20)
        let letters = (small &+ all(0x80 - 0x61)) & ~(small &+ all(0x80 - 0x7B))
        let digits = (low &+ all(0x80 - 0x30)) & ~(low &+ all(0x80 - 0x3A))
        let notE2 = ((bytes ^ all(0xE2)) & all(0x7F)) &+ all(0x7F) | (bytes ^ all(0xE2))
        return (letters | digits) & ~bytes | bytes & notE2
    }

    private mutating func passWideLetter() -> Bool {
        guard !isGeneralPunctuation(at: index) else { return false }
        index += 1
        return true
    }

    private mutating func pass(_ length: Int, breaks: Bool = false, starts: Bool = false) {
        index = min(index + length, text.count)
        self.breaks = self.breaks || breaks
        self.starts = self.starts || starts
    }

    /// A full stop within `crates.io` or `1.1.1.1` ends nothing.
    private mutating func passStop() {
        let isInner = index + 1 < text.count && places[Int(text[index + 1])] == .word
        pass(1, breaks: !isInner, starts: !isInner)
    }

    /// An apostrophe right after a letter: the rest of the word goes with it.
    private mutating func passApostrophe(length: Int) {
        let isInner = !elides && index > 0 && places[Int(text[index - 1])] == .word
        index += length
        while isInner, index < text.count, places[Int(text[index])] == .word { index += 1 }
    }

    private func isGeneralPunctuation(at index: Int) -> Bool {
        index + 2 < text.count && text[index + 1] == 0x80
    }

    /// U+2019 is an apostrophe, U+2010 and U+2011 are hyphens; other marks are pauses.
    private mutating func passWide() {
        switch text[index + 2] {
        case 0x99: passApostrophe(length: 3)
        case 0x90, 0x91: index += 3
        default: pass(3, breaks: true)
        }
    }

    private mutating func passReference() {
        // Half a reference is the end of a text.
        let (letter, length) = FinishedHTML.reference(at: index, in: text) ?? (0, text.count - index)
        if letter == UInt8(ascii: "'") { passApostrophe(length: length) } else { pass(length, breaks: true) }
    }

    /// Every tag but those within a sentence ends one.
    private mutating func passTag() {
        let (isInline, end) = FinishedHTML.tag(at: index, in: text)
        passTag(to: end)
        pass(0, breaks: !isInline, starts: !isInline)
    }

    private mutating func passTag(to end: Int?) {
        isInTag = end == nil
        index = end ?? text.count
    }

    private static let allPlaces: [Place] = (0...255).map { (byte: UInt8) in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): .word
        case 0xE2: .wide
        case 0x80...: .word
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): .stop
        case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\""): .pause
        case UInt8(ascii: "<"): .tag
        case UInt8(ascii: "&"): .reference
        case UInt8(ascii: "'"): .apostrophe
        default: .space
        }
    }
}
