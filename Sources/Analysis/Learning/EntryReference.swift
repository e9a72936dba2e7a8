internal import Narratives

/// A reference to an entry of a narrative: a position of one of its lists.
package struct EntryReference: Hashable, Sendable {
    /// A position in `corpus.narratives`.
    package let narrative: Int
    /// A position in the list that an index is made of; nil where the narrative as a whole tells it.
    package let item: Int?

    package init(narrative: Int, item: Int?) {
        (self.narrative, self.item) = (narrative, item)
    }

    /// The entries of one list of every narrative, the newest narrative first.
    static func all<Entry>(
        of list: (Narrative) -> [Entry], in corpus: Corpus, _ chronology: Chronology,
        where isWanted: (Entry) -> Bool = { _ in true }
    ) -> [EntryReference] {
        chronology.newestFirst.flatMap { narrative in
            let entries = list(corpus.narratives[narrative])
            return entries.indices.filter { isWanted(entries[$0]) }.map { EntryReference(narrative: narrative, item: $0) }
        }
    }
}

/// Entries of narratives about one subject, the newest narrative first.
package struct EntryGroup<Subject: Sendable>: Sendable {
    package let subject: Subject
    /// Never empty.
    package let entries: [EntryReference]
}

/// A grouping of entries under the terms of a vocabulary: each once, under the one of its terms that most entries have, so that headings are few.
struct TermGrouping {
    private let terms: [TermEntry]
    private let positions: [Term: Int]
    /// With the positions of their terms.
    private var entries: [(entry: EntryReference, terms: [Int])] = []
    /// How many entries have each term.
    private var counts: [Int]

    init(_ terms: [TermEntry]) {
        self.terms = terms
        positions = Dictionary(terms.indices.map { (terms[$0].term, $0) }, uniquingKeysWith: { first, _ in first })
        counts = Array(repeating: 0, count: terms.count)
    }

    /// Adds an entry with its terms; with none, it stands with the rest.
    mutating func add(_ entry: EntryReference, under terms: [Term]) {
        let known = terms.uniqued().compactMap { positions[$0] }
        for position in known { counts[position] += 1 }
        entries.append((entry, known))
    }

    /// Groups by title; the rest, without a term, comes last. Of terms that as many entries have, the first by title has them.
    var groups: [EntryGroup<TermEntry?>] {
        var entriesByTerm: [[EntryReference]] = Array(repeating: [], count: terms.count)
        var rest: [EntryReference] = []
        for (entry, terms) in entries {
            if let term = terms.min(by: { (-counts[$0], $0) < (-counts[$1], $1) }) {
                entriesByTerm[term].append(entry)
            } else {
                rest.append(entry)
            }
        }
        let named = terms.indices.filter { !entriesByTerm[$0].isEmpty }.map {
            EntryGroup(subject: Optional(terms[$0]), entries: entriesByTerm[$0])
        }
        return rest.isEmpty ? named : named + [EntryGroup(subject: nil, entries: rest)]
    }
}
