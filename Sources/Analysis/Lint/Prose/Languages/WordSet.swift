/// Words that mean one thing, written in one line. One that ends with a star stands for all that begin so, one that begins with a star
/// for all that end so: `verhinder*`, `*techniker`.
struct WordSet: ExpressibleByStringLiteral {
    private let whole: Set<String>
    private let beginnings: [String]
    private let endings: [String]

    init(stringLiteral words: String) {
        let words = words.withoutUmlauts.split(separator: " ")
        whole = Set(words.lazy.filter { !$0.contains("*") }.map(String.init))
        beginnings = words.filter { $0.hasSuffix("*") }.map { String($0.dropLast()) }
        endings = words.filter { $0.hasPrefix("*") }.map { String($0.dropFirst()) }
    }

    /// - Parameter word: in small letters.
    func contains(_ word: String) -> Bool {
        let word = word.withoutUmlauts
        return whole.contains(word) || beginnings.contains(where: word.hasPrefix) || endings.contains(where: word.hasSuffix)
    }
}

extension String {
    /// The word as it is written where there are no such letters: `hätte` as `haette`, `vergaß` as `vergass`.
    var withoutUmlauts: String {
        guard utf8.contains(where: { $0 >= 0x80 }) else { return self }
        return map { character in
            switch character {
            case "ä": "ae"
            case "ö": "oe"
            case "ü": "ue"
            case "ß": "ss"
            default: String(character)
            }
        }.joined()
    }

    /// Every way in which a phrase in small letters may stand in a text, but for capitals of ASCII, which are looked for anyway.
    var spellings: Set<String> {
        let words = split(separator: " ").map { $0.prefix(1).withCapitalUmlauts + $0.dropFirst() }.joined(separator: " ")
        return [self, words, withCapitalUmlauts, withoutUmlauts]
    }
}

extension StringProtocol {
    fileprivate var withCapitalUmlauts: String {
        String(
            map { character in
                switch character {
                case "ä": "Ä"
                case "ö": "Ö"
                case "ü": "Ü"
                default: character
                }
            })
    }
}
