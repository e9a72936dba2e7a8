package import Narratives

/// Finds the words that a house does not want.
package struct HouseWords: ProseRule {
    package let manual = RuleManual(
        "house-words", .warning, finds: "A word that `check.unwanted` in tributary.yaml lists; a listed one that cannot be found.",
        why: """
            Every house has words that stand in the way of its own stories: a name for a thing that is gone, or a phrase that ends talks. \
            Only those who work there know them, so they list them, with the question that each should raise.
            """,
        remedy: "Answer the question that your house put there; `check.allowed` lists words that no rule is to find.",
        examples: [.init("The war room was opened at ten.", "The call was opened at ten.")], reading: [References.learning])

    package let phrases: [String]
    /// By the words in small letters, as they are found.
    private let entries: [String: SiteConfiguration.UnwantedWords]

    package init(_ unwanted: [SiteConfiguration.UnwantedWords] = []) {
        var entries: [String: SiteConfiguration.UnwantedWords] = [:]
        for entry in unwanted { for words in entry.words { for phrase in HouseWords.spellings(of: words) { entries[phrase] = entry } } }
        self.entries = entries
        phrases = entries.keys.sorted()
    }

    package func finding(for match: PhraseMatch) -> ProseFinding? {
        guard let entry = entries[match.phrase] else { return nil }
        return match.finding(
            manual, "“\(match.written)” is a word that this house does not want.", question: entry.question,
            fix: entry.instead.map { "Write “\($0)”." } ?? "Say it in other words.")
    }

    /// How words of a house are looked for. Letter case aside holds for ASCII alone, so a word may begin with a capital of another script.
    static func spellings(of words: String) -> [String] {
        let phrase = String(words.lowercased().map { $0 == "\u{2019}" ? "'" : $0 }).split(whereSeparator: \.isWhitespace).joined(
            separator: " ")
        return phrase.isEmpty ? [] : Array(Set([phrase, phrase.prefix(1).uppercased().asciiLowercased + phrase.dropFirst()]))
    }
}

extension String {
    fileprivate var asciiLowercased: String { String(decoding: utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self) }
}
