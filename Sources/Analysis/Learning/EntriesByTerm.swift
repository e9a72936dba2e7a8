internal import Narratives

/// An index of the entries of one list by the words of a vocabulary that their narrative has; those of narratives without one come last.
package struct EntriesByTerm: Sendable {
    package let groups: [EntryGroup<TermEntry?>]

    init<Entry>(
        of list: (Narrative) -> [Entry], by vocabulary: Vocabulary, in corpus: Corpus, _ chronology: Chronology,
        _ terms: TermIndex
    ) {
        var grouping = TermGrouping(terms.entries(of: vocabulary))
        for entry in EntryReference.all(of: list, in: corpus, chronology) {
            let words = corpus.narratives[entry.narrative].terms(of: vocabulary)
            grouping.add(entry, under: words.map { corpus.canonical(Term(vocabulary, $0)) })
        }
        groups = grouping.groups
    }
}
