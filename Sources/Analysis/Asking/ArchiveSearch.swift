internal import Disk
package import Narratives

/// Searches the archive for what is told of a question: alerts, half sentences, notes made in the middle of an incident, or a whole draft.
///
/// A narrative is matched by all that it says, by the words of the pages of terms that it lists (title, aliases, cues, questions), and by the
/// terms themselves that the question speaks of. Words weigh by BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009,
/// with its usual constants), and so does each term, as if it were one more word. What only a page says counts as if the narrative
/// said it once.
package struct ArchiveSearch: Sendable {
    package struct Match: Hashable, Sendable {
        /// The position in `corpus.narratives`.
        package let narrative: Int
        /// How much of what the question says is told there: 0 for nothing, 1 for every word again and again; rare words count for more.
        package let share: Double
        /// What the question speaks of and the narrative lists, the rarest first.
        package let terms: [Term]
    }

    private static let (saturation, lengthShare, titleCount) = (1.2, 0.75, 2)

    /// How often each narrative says a thing that the question says, by thing, narratives ascending.
    private let postings: [[(narrative: Int, strength: Double)]]
    /// How often the question says it.
    private let counts: [Int]
    /// The terms that the question speaks of, of which the last postings are.
    private let terms: [Term]
    private let narrativeCount: Int
    private let question: Int

    /// - Parameter question: a position in `corpus.narratives`, which is not among the answers.
    package init(_ corpus: Corpus, question: Int, _ finder: TermFinder) {
        let narratives = corpus.narratives
        let pages = corpus.termPages
        let batch = TokenizedBatch((narratives + pages.map(ArchiveSearch.text))[...], of: corpus.format, finder.options)
        let asked = AskedWords(in: batch, question)
        let said = narratives.indices.map { asked.counts(of: $0, in: batch, titleCount: ArchiveSearch.titleCount) }
        let usual = Double(said.reduce(0) { $0 + $1.length }) / Double(max(1, said.count))
        let saidOnce = 1 / (1 + ArchiveSearch.saturation)
        let pageWords = pages.indices.map { asked.counts(of: narratives.count + $0, in: batch, titleCount: 1).counts.keys.sorted() }
        let pageOf = Dictionary(pages.enumerated().map { ($1.term, $0) }, uniquingKeysWith: { first, _ in first })
        terms = finder.terms(of: narratives[question], in: corpus)
        let termNumber = Dictionary(uniqueKeysWithValues: terms.enumerated().map { ($1, asked.questionCounts.count + $0) })
        var postings = [[(narrative: Int, strength: Double)]](repeating: [], count: asked.questionCounts.count + terms.count)
        for (narrative, words) in said.enumerated() where narrative != question {
            let length = 1 - ArchiveSearch.lengthShare + ArchiveSearch.lengthShare * Double(words.length) / max(1, usual)
            var strengths = words.counts.mapValues { Double($0) / (Double($0) + ArchiveSearch.saturation * length) }
            for term in corpus.allTerms(of: narratives[narrative]) {
                if let number = termNumber[term] { strengths[number] = saidOnce }
                for word in pageOf[term].map({ pageWords[$0] }) ?? [] { strengths[word] = max(strengths[word] ?? 0, saidOnce) }
            }
            for (thing, strength) in strengths { postings[thing].append((narrative, strength)) }
        }
        (self.postings, self.question, narrativeCount) = (postings, question, narratives.count)
        counts = asked.questionCounts + terms.map { _ in 1 }
    }

    /// The nearest narratives, however far they are, the nearest first; ties by position.
    package func nearest(_ limit: Int) -> [Match] {
        let rarity = InverseDocumentFrequency(narratives: narrativeCount)
        var scores = [Double](repeating: 0, count: narrativeCount)
        var shared = [[(rarity: Double, term: Int)]](repeating: [], count: narrativeCount)
        let firstTerm = postings.count - terms.count
        var whole = 0.0
        for (thing, list) in postings.enumerated() {
            let weight = rarity.weight(frequency: max(1, list.count))
            let emphasis = weight * (1 + Logarithm.natural(Double(counts[thing])))
            if thing < firstTerm { whole += emphasis }
            for (narrative, strength) in list {
                scores[narrative] += emphasis * strength
                if thing >= firstTerm { shared[narrative].append((weight, thing - firstTerm)) }
            }
        }
        let best = scores.indices.filter { $0 != question }.sorted { (-scores[$0], $0) < (-scores[$1], $1) }.prefix(limit)
        return best.map { narrative in
            Match(
                narrative: narrative, share: scores[narrative] / max(whole, .leastNormalMagnitude),
                terms: shared[narrative].sorted { (-$0.rarity, $0.term) < (-$1.rarity, $1.term) }.map { terms[$0.term] })
        }
    }

    /// What a page says of a term, for comparing.
    private static func text(of page: TermPage) -> Narrative {
        Narrative(id: page.term.slug, file: page.file) {
            $0.title = page.title
            $0.summary = ([page.summary ?? ""] + page.aliases.map(\.value.lowercaseWords) + page.cues + page.questions).joined(
                separator: "; ")
        }
    }
}

/// The different words of a question, by number.
private struct AskedWords {
    /// By stem of the batch; nil for one that the question does not say.
    private let numbers: [Int?]
    /// How often the question says each.
    let questionCounts: [Int]

    init(in batch: TokenizedBatch, _ question: Int) {
        var (numbers, counts): ([Int?], [Int]) = (Array(repeating: nil, count: batch.stems.count), [])
        for part in TextPart.allCases {
            batch.eachToken(of: part, in: question) { stem, _ in
                let number = numbers[stem] ?? counts.count
                if number == counts.count { counts.append(0) }
                numbers[stem] = number
                counts[number] += 1
            }
        }
        (self.numbers, questionCounts) = (numbers, counts)
    }

    /// How often a text of the batch says each, and how many words it has.
    func counts(of text: Int, in batch: TokenizedBatch, titleCount: Int) -> (counts: [Int: Int], length: Int) {
        var (counts, length): ([Int: Int], Int) = ([:], 0)
        for part in TextPart.allCases {
            batch.eachToken(of: part, in: text) { stem, _ in
                length += 1
                if let number = numbers[stem] { counts[number, default: 0] += part == .title ? titleCount : 1 }
            }
        }
        return (counts, length)
    }
}

extension TermFinder {
    /// Those that a narrative lists or speaks of, each once.
    fileprivate func terms(of narrative: Narrative, in corpus: Corpus) -> [Term] {
        var found = corpus.allTerms(of: narrative)
        for part in [TextPart.title, .summary, .body, .impact, .adaptations, .record] {
            narrative.eachText(of: part, in: corpus.format) { found += matches(in: $0, isHTML: part == .body).map(\.term) }
        }
        return Set(found).sorted()
    }
}

extension Corpus {
    /// The words of all vocabularies that a narrative uses, aliases resolved, each once.
    package func allTerms(of narrative: Narrative) -> [Term] {
        Vocabulary.allCases.flatMap { vocabulary in canonicalTerms(vocabulary, of: narrative).map { Term(vocabulary, $0) } }
    }
}
