package import Narratives

/// A sentence of a draft, and where it begins in the draft's file.
package struct DraftSentence: Hashable, Sendable {
    package let text: String
    package let position: SourcePosition

    package init(_ text: String, at position: SourcePosition) { (self.text, self.position) = (text, position) }
}

/// A term that a draft speaks of and does not list.
package struct Suggestion: Hashable, Sendable {
    package let term: Term
    /// The sentence that speaks of it most, and the words by which it does.
    package let sentence: DraftSentence
    package let words: String
    /// How likely its author would list it, as the logarithm of the odds.
    let odds: Double
}

/// What an archive proposes for drafts.
///
/// How likely a term is goes by three things: how alike the draft is to what is said of the term (its page, and what narratives say that it
/// did there), against other terms of its vocabulary; how many different words of its cues, title and aliases the draft says; and which of
/// the narratives most like the draft list it. What each counts is a logistic regression's answer on the demonstration, of factors, symptoms
/// and responses together, where it held on narratives left out; `evaluate` measures what comes of it. What is less likely than four to six
/// is not proposed: too many questions are as bad as none.
package struct Suggestions: Sendable {
    /// Vocabularies that are proposed.
    package static let vocabularies: [Vocabulary] = [.factors, .symptoms, .responses, .systems]
    /// So many narratives most like a draft have a say.
    package static let neighbours = 30

    private enum Weight {
        static let (nothing, likeness, neighbours) = (-3.7, 0.52, 7.0)
        /// Systems are called by their names, of all else a text only speaks.
        static func word(of vocabulary: Vocabulary) -> Double { vocabulary == .systems ? 2.5 : 1 }
        static let mostWords = 3
        static let least = -0.4
    }

    private let corpus: Corpus
    private let finder: TermFinder
    private let profiles: [TermProfiles]

    /// - Parameter draft: a position in `corpus.narratives`, from which nothing is learned; nil where it is not among them.
    package init(_ corpus: Corpus, without draft: Int?, _ options: TextSimilarityOptions = TextSimilarityOptions()) {
        (self.corpus, finder) = (corpus, TermFinder(of: corpus, options))
        profiles = Suggestions.vocabularies.map { TermProfiles(of: $0, in: corpus, without: draft, options) }
    }

    /// What a draft speaks of and does not list: of each vocabulary the likeliest first, ties by slug.
    ///
    /// - Parameter like: the narratives most like it, and how much they are.
    package func all(for draft: Narrative, _ sentences: [DraftSentence], like: [(narrative: Int, score: Double)]) -> [Suggestion] {
        let known = Set(corpus.allTerms(of: draft))
        let said = sentences.map { SaidSentence($0, finder) }
        let votes = votes(of: like)
        return zip(Suggestions.vocabularies, profiles).flatMap { vocabulary, profiles -> [Suggestion] in
            let likeness = profiles.standardLikeness(of: StemCounts(said.flatMap(\.stems)))
            let spoken = Set(said.flatMap { $0.words.keys.filter { $0.vocabulary == vocabulary } })
            let found = spoken.union(profiles.terms).subtracting(known).compactMap { term -> Suggestion? in
                let words = Set(said.flatMap { ($0.words[term] ?? []).map { $0.lowercased() } }).count
                let odds =
                    Weight.nothing + Weight.likeness * (likeness[term] ?? 0) + Weight.word(of: vocabulary)
                    * Double(min(words, Weight.mostWords))
                    + Weight.neighbours * (votes[term] ?? 0)
                guard odds >= Weight.least, let place = best(of: said, term, profiles) else { return nil }
                return Suggestion(term: term, sentence: place.sentence, words: place.words, odds: odds)
            }
            return found.sorted { ($0.odds, $1.term.slug) > ($1.odds, $0.term.slug) }
        }
    }

    /// Which share of the likeness belongs to narratives that list a term.
    private func votes(of like: [(narrative: Int, score: Double)]) -> [Term: Double] {
        let whole = like.reduce(0) { $0 + $1.score }
        var votes: [Term: Double] = [:]
        for (narrative, score) in like {
            for term in corpus.allTerms(of: corpus.narratives[narrative]) { votes[term, default: 0] += score / whole }
        }
        return votes
    }

    /// The first of the sentences that say most of its words, or where none says any, the one most like what is said of it.
    private func best(of said: [SaidSentence], _ term: Term, _ profiles: TermProfiles) -> (sentence: DraftSentence, words: String)? {
        var best: (count: Int, likeness: Double, sentence: SaidSentence)?
        for sentence in said {
            let count = sentence.words[term]?.count ?? 0
            let likeness = count > 0 ? 0 : profiles.likeness(of: sentence.counts, to: term)
            guard count > 0 || likeness > 0 else { continue }
            if best.map({ ($0.count, $0.likeness) < (count, likeness) }) ?? true { best = (count, likeness, sentence) }
        }
        guard let best else { return nil }
        let words = best.sentence.words[term] ?? best.sentence.spellings(of: profiles.shared(best.sentence.counts, with: term))
        return (best.sentence.sentence, words.joined(separator: ", "))
    }
}

/// A sentence, what it speaks of, and what it says.
private struct SaidSentence {
    let sentence: DraftSentence
    /// The different words by which it speaks of terms, as it has them.
    let words: [Term: [String]]
    let counts: StemCounts
    let stems: [[UInt8]]
    private let spelled: [String]

    init(_ sentence: DraftSentence, _ finder: TermFinder) {
        var (text, words): (String, [Term: [String]]) = (sentence.text, [:])
        (stems, spelled) = text.withUTF8 { utf8 in
            for match in finder.matches(in: utf8) {
                let word = String(decoding: utf8[match.range], as: UTF8.self)
                if words[match.term]?.contains(word) != true { words[match.term, default: []].append(word) }
            }
            let counted = utf8.countedWords(WordReading(finder.options), isHTML: false)
            return (counted.map(\.stem), counted.map { String(decoding: utf8[$0.range], as: UTF8.self) })
        }
        (self.sentence, self.words, counts) = (sentence, words, StemCounts(stems))
    }

    /// How the sentence spells stems that it has.
    func spellings(of stems: [[UInt8]]) -> [String] { stems.compactMap { self.stems.firstIndex(of: $0).map { spelled[$0] } } }
}
