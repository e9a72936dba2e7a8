// Whoever would not ask the standard library how letters decompose needs Foundation for it, or tables of its own.
@_spi(_Unicode) internal import Swift

/// The forms of a word's letters, made here and by the search page's script alike.
enum LetterFolding {
    /// Letters that are no other letter with a mark, and what is typed in their place.
    static let replacements: [(letter: Unicode.Scalar, plain: String)] = [
        ("ß", "ss"), ("æ", "ae"), ("œ", "oe"), ("ø", "o"), ("ł", "l"), ("đ", "d"), ("ð", "d"), ("þ", "th"), ("ħ", "h"), ("ı", "i"),
        ("ς", "σ"),
    ]

    private static let plain = Dictionary(uniqueKeysWithValues: replacements.map { ($0.letter, $0.plain) })

    /// In small letters, as scripts make them, and composed: the same for the same word, however it was typed.
    static func small(_ letters: some Collection<UInt8>) -> [UInt8] {
        guard letters.contains(where: { $0 >= 0x80 }) else { return letters.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 } }
        return composed(String(decoding: letters, as: UTF8.self).lowercased())
    }

    /// Without accents: what is left of the canonical decomposition once the marks of U+0300 to U+036F are dropped.
    ///
    /// - Parameter small: see `small`.
    static func folded(_ small: [UInt8]) -> [UInt8] {
        guard small.contains(where: { $0 >= 0x80 }) else { return small }
        var bare = ""
        for letter in String(decoding: small, as: UTF8.self)._nfd where !(0x300...0x36F).contains(letter.value) {
            if let other = plain[letter] { bare += other } else { bare.unicodeScalars.append(letter) }
        }
        return composed(bare)
    }

    /// The canonical composition.
    static func composed(_ text: String) -> [UInt8] {
        var letters = String.UnicodeScalarView()
        letters.append(contentsOf: text._nfc)
        return Array(String(letters).utf8)
    }
}
