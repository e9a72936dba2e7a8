package import Disk
package import Narratives

/// One word of a vocabulary, with all that is known of it.
package struct TermEntry: Sendable {
    package let term: Term
    /// From its page; else as most narratives write it; else the slug as words.
    package let title: String
    package let page: TermPage?
    /// Positions in `corpus.narratives`, newest first.
    package let narratives: [Int]
    package let tally: Tally
}

/// Every word that narratives use or that has a page, vocabulary by vocabulary.
package struct TermIndex: Sendable {
    /// By title, letter case aside; ties by slug.
    private let entriesByVocabulary: [Vocabulary: [TermEntry]]
    private let titles: [Term: String]

    package init(of corpus: Corpus, _ chronology: Chronology, map: ParallelMap = ParallelMap(jobs: 1)) {
        let lists = map(Vocabulary.allCases, chunk: 1) { TermIndex.entries(of: $0, in: corpus, chronology) }
        entriesByVocabulary = Dictionary(uniqueKeysWithValues: zip(Vocabulary.allCases, lists))
        titles = Dictionary(lists.joined().map { ($0.term, $0.title) }, uniquingKeysWith: { first, _ in first })
    }

    private static func entries(of vocabulary: Vocabulary, in corpus: Corpus, _ chronology: Chronology) -> [TermEntry] {
        var narratives: [Term: [Int]] = [:]
        for index in chronology.newestFirst {
            for slug in corpus.narratives[index].terms(of: vocabulary) {
                let term = corpus.canonical(Term(vocabulary, slug))
                // Two words of one narrative may stand for the same.
                if narratives[term]?.last != index { narratives[term, default: []].append(index) }
            }
        }
        for page in corpus.termPages where page.term.vocabulary == vocabulary { narratives[page.term, default: []] += [] }
        let spellings = vocabulary == .organisations ? organisationSpellings(in: corpus) : [:]
        let keyed = narratives.map { term, narratives in
            let page = corpus.termPage(term)
            let title = page?.title ?? spellings[term.slug] ?? term.slug.words
            let entry = TermEntry(
                term: term, title: title, page: page, narratives: narratives, tally: Tally(of: narratives, in: corpus))
            return (key: title.lowercased(), entry: entry)
        }
        return keyed.sorted { ($0.key, $0.entry.term.slug) < ($1.key, $1.entry.term.slug) }.map(\.entry)
    }

    package func entries(of vocabulary: Vocabulary) -> [TermEntry] { entriesByVocabulary[vocabulary] ?? [] }

    /// What a word is called on the site.
    package func title(of term: Term) -> String { titles[term] ?? term.slug.words }

    /// The spelling that most narratives use for an organisation; ties fall to the first by bytes.
    private static func organisationSpellings(in corpus: Corpus) -> [Slug: String] {
        var counts: [Slug: [String: Int]] = [:]
        for narrative in corpus.narratives {
            guard let name = narrative.organisation, let slug = Slug(from: name) else { continue }
            counts[slug, default: [:]][name, default: 0] += 1
        }
        return counts.compactMapValues { names in names.min { (-$0.value, $0.key) < (-$1.value, $1.key) }?.key }
    }
}
