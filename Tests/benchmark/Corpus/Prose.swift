import Analysis

/// Sentences and phrases of invented words about given topics.
struct Prose {
    let lexicon: Lexicon
    let topics: [Int]

    /// A capital at its beginning, a full stop at its end. No colon, so that YAML takes it without quotes.
    ///
    /// - Parameters:
    ///   - insert: Markdown to stand in the middle, such as a link.
    ///   - isMarked: whether some words are emphasised or set as code.
    func sentence(_ random: inout SeededRandom, words: ClosedRange<Int> = 8...22, insert: String? = nil, isMarked: Bool = false) -> String {
        let count = random.number(in: words)
        var text = ""
        var isAfterGlue = false
        for position in 0..<count {
            if position > 0 { text += position > 2 && position < count - 2 && random.chance(6) ? ", " : " " }
            if let insert, position == count / 2 {
                text += insert
                isAfterGlue = false
                continue
            }
            isAfterGlue = position < count - 1 && random.chance(isAfterGlue ? 20 : 62)
            let word = isAfterGlue ? lexicon.glue(&random) : lexicon.content(of: topics, &random)
            text += isMarked && !isAfterGlue ? marked(word, &random) : word
        }
        return Prose.capitalised(text) + "."
    }

    /// Words in lower case without a full stop, for headings, labels and link texts.
    func phrase(_ random: inout SeededRandom, words: ClosedRange<Int> = 2...5) -> String {
        let count = random.number(in: words)
        let words = (0..<count).map { position in
            position % 3 == 1 && position < count - 1 ? lexicon.glue(&random) : lexicon.content(of: topics, &random)
        }
        return words.joined(separator: " ")
    }

    func heading(_ random: inout SeededRandom) -> String { Prose.capitalised(phrase(&random)) }

    private func marked(_ word: String, _ random: inout SeededRandom) -> String {
        switch random.below(70) {
        case 0: "*\(word)*"
        case 1: "**\(word)**"
        case 2: "`\(word)`"
        default: word
        }
    }

    /// With a capital where the first character is a lower-case ASCII letter.
    static func capitalised(_ text: String) -> String {
        guard let first = text.utf8.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) else { return text }
        return String(UnicodeScalar(first & 0xDF)) + text.dropFirst()
    }
}
