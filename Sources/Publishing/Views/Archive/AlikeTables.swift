internal import Analysis
internal import Narratives

// The table of the archive, cut to a narrative and to those beside it.
extension NarrativeView {
    /// Those of this narrative's conditions, symptoms and demands that those like it share, and which of them each shares; nil where they share none.
    var alike: MarkTableView? {
        let others = neighbours.map { NarrativeView($0.narrative, site) }
        let groups: [(title: String, vocabulary: Vocabulary)] = [
            ("conditions", .factors), ("looked-like", .symptoms), ("demanded", .responses),
        ]
        let plans = groups.compactMap { title, vocabulary -> ColumnPlan? in
            let shared = terms(of: vocabulary).filter(Set(others.flatMap { $0.terms(of: vocabulary) }).contains)
            return shared.isEmpty ? nil : ColumnPlan(title: wording.word(title), terms: shared)
        }
        guard !plans.isEmpty else { return nil }
        let columns = MarkColumns(plans, site)
        let rows = others.map { $0.row(columns, isSelf: false) }.filter { $0.cells.contains { $0.mark != nil } }
        return MarkTableView(label: wording.word("alike-label"), groups: columns.groups, bodies: [RowGroupView(rows: rows)])
    }

    /// On a post-mortem the near misses before it, on a near miss what came later: the conditions that were told of both times, and those of one
    /// of them alone, the earlier narratives first. Nil where nothing was told of both times.
    var before: MarkTableView? {
        let others = omens.map { NarrativeView($0.narrative, site) }
        let theirs = others.flatMap { $0.terms(of: .factors) }.uniqued()
        let own = terms(of: .factors)
        let (isOwn, isTheirs) = (Set(own), Set(theirs))
        let both = own.filter(isTheirs.contains)
        guard !both.isEmpty else { return nil }
        let isEarlier = narrative.kind == .nearMiss
        let (earlier, later) = isEarlier ? (own, theirs) : (theirs, own)
        let plans = [
            ColumnPlan(title: wording.word("told-both-times"), terms: both),
            ColumnPlan(title: wording.word("told-before"), terms: earlier.filter { !(isOwn.contains($0) && isTheirs.contains($0)) }),
            ColumnPlan(title: wording.word("told-after"), terms: later.filter { !(isOwn.contains($0) && isTheirs.contains($0)) }),
        ].filter { !$0.terms.isEmpty }
        let columns = MarkColumns(plans, site)
        let mine = row(columns, isSelf: true)
        let rows = others.map { $0.row(columns, isSelf: false) }
        return MarkTableView(
            label: wording.word("before-label"), groups: columns.groups,
            bodies: [RowGroupView(rows: isEarlier ? [mine] + rows : rows + [mine])],
            hasStreams: true)
    }

    /// Its words of a vocabulary, each once, as the site names them.
    private func terms(of vocabulary: Vocabulary) -> [Term] {
        narrative.terms(of: vocabulary).map { site.canonical(Term(vocabulary, $0)) }.uniqued()
    }

    private func row(_ columns: MarkColumns, isSelf: Bool) -> MarkRowView {
        // Of the page's own narrative nothing leads anywhere: it is all here.
        let told = MarkView.all(of: narrative, site).map { told in
            (term: told.term, mark: { (title: String) in isSelf ? told.mark(title).unlinked : told.mark(title) })
        }
        let words = (terms(of: .symptoms) + terms(of: .responses)).map { term in (term: term, mark: { MarkView(url: "", title: $0) }) }
        return columns.row(of: narrative, told + words, isSelf: isSelf)
    }
}
