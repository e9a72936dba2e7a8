/// What `WordScanner` takes for one word although it is none: texts in Chinese, Japanese and Korean, where no space stands between words or
/// endings hang on to them, and words that a mark beyond ASCII parts.
///
/// Such texts are read two characters at a time, each overlapping the one before, so that whatever stands within a run is found without a
/// dictionary; the last character stands alone as well, so that it begins something too. One or two characters alone are one word.
struct CompoundSpelling {
    struct Part: Hashable {
        let letters: [UInt8]
        /// Whether no mark stands between it and the one before.
        let joins: Bool
    }

    private enum Sort { case mark, letter, ideograph }

    private var parts: [Part] = []
    private var run = String.UnicodeScalarView()
    private var sort = Sort.mark
    private var joins = true

    /// The words of a spelling; nil where it is one word, as nearly all are.
    static func parts(of spelling: UnsafeBufferPointer<UInt8>) -> [Part]? {
        guard spelling.contains(where: mayPart) else { return nil }
        var compound = CompoundSpelling()
        let letters = String(decoding: LetterFolding.composed(String(decoding: spelling, as: UTF8.self)), as: UTF8.self).unicodeScalars
        guard letters.contains(where: { sort(of: $0) != .letter }) else { return nil }
        for letter in letters { compound.read(letter) }
        compound.endRun()
        // A spelling cannot be a word and several.
        return compound.parts.first.map { spelling.elementsEqual($0.letters) } ?? false ? nil : compound.parts
    }

    /// Whether a byte begins something other than a letter of a word, or may.
    private static func mayPart(_ byte: UInt8) -> Bool { byte == 0xC2 || byte == 0xE1 || byte >= 0xE3 }

    private mutating func read(_ letter: Unicode.Scalar) {
        let sort = CompoundSpelling.sort(of: letter)
        if sort != self.sort { endRun() }
        self.sort = sort
        if sort == .mark { joins = false } else { run.append(letter) }
    }

    private mutating func endRun() {
        let letters = Array(run)
        run = String.UnicodeScalarView()
        guard sort == .ideograph else { return add(letters) }
        for index in letters.indices { add(Array(letters[index..<min(index + 2, letters.count)])) }
    }

    private mutating func add(_ letters: [Unicode.Scalar]) {
        guard !letters.isEmpty else { return }
        parts.append(Part(letters: letters.flatMap { Array(String($0).utf8) }, joins: joins))
        joins = true
    }

    private static func sort(of letter: Unicode.Scalar) -> Sort {
        switch letter.value {
        case 0xAA, 0xB5, 0xBA: .letter
        case 0x80...0xBF: .mark
        case 0x3005...0x3007: .ideograph
        case 0x3000...0x303F, 0x30FB, 0xFF00...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40, 0xFF5B...0xFF65: .mark
        case 0x3040...0x30FF, 0x31F0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFF66...0xFF9F:
            .ideograph
        case 0x20000...0x3FFFF: .ideograph
        default: .letter
        }
    }

    /// Whether a word, in its small letters, is one or two characters of such a text.
    static func isOfRun(_ small: [UInt8]) -> Bool {
        guard let first = small.first, first >= 0xE3 else { return false }
        return String(decoding: small, as: UTF8.self).unicodeScalars.first.map { sort(of: $0) == .ideograph } ?? false
    }
}
