internal import Narratives
internal import Text

/// Finds words of open lists that were probably meant to be another.
///
/// Rare words are held against common ones that are a single edit away. Words that are one edit apart share a form with one letter left
/// out, so each word is looked up under those forms instead of being compared with all others (after W. Garbe's symmetric deletes).
struct LikelyMisspelling: Rule {
    let manual = RuleManual(
        "likely-misspelling", .note, finds: "A word of an open list that stands once, one letter away from one that stands often.",
        why: "Two spellings of one thing split its page in two, and each shows half of the stories.",
        remedy: "Take the other spelling; where both are meant, give this one a page of its own.")

    private static let vocabularies: [Vocabulary] = [.factors, .systems, .technologies, .tags, .symptoms, .responses, .scenarios]
    /// Shorter words are a letter apart too often: `dns`, `cdn`. Longer ones cost more to look up than they are worth.
    private static let lengths = 5...48
    /// How much more common the other has to be, by the length of the word: chance alone brings short words close.
    private static let ratios = [(upTo: 6, times: 8), (upTo: 9, times: 4), (upTo: 48, times: 2)]

    func findings(in corpus: Corpus, _ insights: Insights) -> [Finding] {
        let misspelt = LikelyMisspelling.vocabularies.flatMap { vocabulary in
            pairs(insights.terms.entries(of: vocabulary)).map { (narrative: $0.rare.narratives[0], vocabulary, $0.rare, $0.common) }
        }
        return misspelt.map { index, vocabulary, rare, common in
            let narrative = corpus.narratives[index]
            return finding(
                "`\(rare.term.slug)` stands here alone; `\(common.term.slug)` stands in \(common.narratives.count) narratives.",
                fix: "Did you mean `\(common.term.slug)`?", file: narrative.file,
                at: narrative.position(of: rare.term.slug, in: vocabulary) ?? .start)
        }
    }

    /// Words that stand in one narrative and have no page, each with the most common that it may stand for.
    private func pairs(_ entries: [TermEntry]) -> [(rare: TermEntry, common: TermEntry)] {
        let entries = entries.filter { LikelyMisspelling.lengths.contains($0.term.slug.text.utf8.count) }
        let rare = entries.filter { $0.page == nil && $0.narratives.count == 1 }
        guard !rare.isEmpty else { return [] }
        var forms: [[UInt8]: [Int]] = [:]
        for (number, entry) in entries.enumerated() where entry.page != nil || entry.narratives.count > 1 {
            for form in LikelyMisspelling.forms(entry.term.slug) { forms[form, default: []].append(number) }
        }
        return rare.compactMap { word in
            let near = LikelyMisspelling.forms(word.term.slug).flatMap { forms[$0] ?? [] }.filter { isMeant(entries[$0], by: word) }
            let best = near.min { (-entries[$0].narratives.count, $0) < (-entries[$1].narratives.count, $1) }
            return best.map { (word, entries[$0]) }
        }
    }

    private func isMeant(_ common: TermEntry, by rare: TermEntry) -> Bool {
        let (left, right) = (Array(rare.term.slug.text.utf8), Array(common.term.slug.text.utf8))
        let times = LikelyMisspelling.ratios.first { left.count <= $0.upTo }?.times ?? 2
        guard common.narratives.count >= times || (common.page != nil && !common.narratives.isEmpty) else { return false }
        // `http-1` and `http-2` are two things.
        guard left.filter(\.isDigit) == right.filter(\.isDigit) else { return false }
        return Spelling.distance(left, right, limit: 1) == 1
    }

    /// The word, and the word with each of its letters left out in turn.
    private static func forms(_ slug: Slug) -> [[UInt8]] {
        let letters = Array(slug.text.utf8)
        return [letters] + letters.indices.map { Array(letters[..<$0] + letters[($0 + 1)...]) }
    }
}

extension UInt8 {
    fileprivate var isDigit: Bool { (0x30...0x39).contains(self) }
}

extension Narrative {
    /// Where a word of an open list stands in the front matter.
    fileprivate func position(of slug: Slug, in vocabulary: Vocabulary) -> SourcePosition? {
        let words: [Located<Slug>] =
            switch vocabulary {
            case .factors: fields.factors.map(\.factor)
            case .systems: fields.systems
            case .technologies: fields.technologies
            case .tags: fields.tags
            case .symptoms: fields.symptoms
            case .responses: fields.response
            case .scenarios: fields.scenarios
            case .capacities, .organisations: []
            }
        return words.first { $0.value == slug }?.position
    }
}
