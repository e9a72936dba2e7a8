internal import Narratives

/// A place where something is told: a narrative, and an entry of one of its lists.
package struct Told: Hashable, Sendable {
    /// A position in `corpus.narratives`.
    package let narrative: Int
    /// A position in the list that an index is made of; nil where the narrative as a whole tells it.
    package let item: Int?

    package init(narrative: Int, item: Int?) {
        (self.narrative, self.item) = (narrative, item)
    }
}

/// What narratives tell of one thing, the newest narrative first.
package struct ToldGroup<Subject: Sendable>: Sendable {
    package let subject: Subject
    /// Never empty.
    package let told: [Told]
}

/// Gathers what is told under the words of a vocabulary.
struct TermGrouping {
    private let entries: [TermEntry]
    private let places: [Term: Int]
    private var told: [[Told]]
    private var rest: [Told] = []

    init(_ entries: [TermEntry]) {
        self.entries = entries
        places = Dictionary(entries.indices.map { (entries[$0].term, $0) }, uniquingKeysWith: { first, _ in first })
        told = Array(repeating: [], count: entries.count)
    }

    /// Adds what is told of words, each once; of none, it stands with the rest.
    mutating func add(_ item: Told, under terms: [Term]) {
        let known = terms.uniqued().compactMap { places[$0] }
        for place in known { told[place].append(item) }
        if known.isEmpty { rest.append(item) }
    }

    /// By title; the rest, without a word, comes last.
    var groups: [ToldGroup<TermEntry?>] {
        let named = entries.indices.filter { !told[$0].isEmpty }.map { ToldGroup(subject: Optional(entries[$0]), told: told[$0]) }
        return rest.isEmpty ? named : named + [ToldGroup(subject: nil, told: rest)]
    }
}
