internal import Narratives

/// A rule of a language that is declared as a table: phrases, and what has to stand around them.
struct TableRule: ProseRule {
    /// Phrases that may mean what the rule looks for.
    struct Entry {
        let phrases: [String]
        /// Of these one has to stand in the same clause; where it follows, the finding reaches up to it.
        let partners: WordSet?
        /// Of these none may stand in the same sentence.
        let others: WordSet
        let isMeant: @Sendable (Clause) -> Bool

        /// - Parameters:
        ///   - phrases: with commas between them. A tilde stands for the endings of an adjective: `menschlich~ fehler`.
        ///   - isMeant: whether the clause says so; else wherever it does not deny it.
        init(
            _ phrases: String, with partners: WordSet? = nil, unless others: WordSet = "",
            where isMeant: @escaping @Sendable (Clause) -> Bool = { !$0.isDenied }
        ) {
            self.phrases = phrases.split(separator: ",").flatMap { phrase in
                let words = phrase.split(whereSeparator: \.isWhitespace).joined(separator: " ")
                guard words.contains("~") else { return [words] }
                return ["", "e", "en", "er", "es", "em"].map { ending in
                    words.split(separator: "~", omittingEmptySubsequences: false).joined(separator: ending)
                }
            }
            self.partners = partners
            self.others = others
            self.isMeant = isMeant
        }
    }

    let manual: RuleManual
    let phrases: [String]
    private let language: TableGrammar
    private let entries: [String: [Entry]]
    private let says: String
    let asks: String
    let advises: String

    /// - Parameters:
    ///   - says: what the words do, to follow upon them.
    ///   - asks: the question.
    ///   - advises: the way out.
    init(_ manual: RuleManual, in language: TableGrammar, says: String, asks: String, advises: String, _ entries: [Entry]) {
        var byPhrase: [String: [Entry]] = [:]
        for entry in entries { for phrase in entry.phrases { byPhrase[phrase.withoutUmlauts, default: []].append(entry) } }
        self.manual = manual
        self.language = language
        self.entries = byPhrase
        phrases = Set(entries.flatMap(\.phrases).flatMap(\.spellings)).sorted()
        (self.says, self.asks, self.advises) = (says, asks, advises)
    }

    func finding(for match: PhraseMatch) -> ProseFinding? {
        guard manual.rule == language.question || !match.isAsked else { return nil }
        let clause = Clause(match, language)
        for entry in entries[match.phrase.lowercased().withoutUmlauts] ?? [] {
            guard !clause.sentenceHas(entry.others), let reach = clause.reach(of: entry.partners), entry.isMeant(clause) else { continue }
            let words = match.extended(by: reach)
            // What prose says keeps no site from being published, though the key of that name does.
            let severity = manual.severity == .error ? .warning : manual.severity ?? .note
            return ProseFinding(manual.rule, severity, "„\(words.written)“ \(says)", question: asks, fix: advises, at: words.range)
        }
        return nil
    }
}
