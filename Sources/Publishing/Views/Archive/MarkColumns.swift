internal import Analysis
internal import Narratives

/// The columns of a table of marks, and where each term has its own.
struct MarkColumns {
    let groups: [ColumnGroupView]
    private let titles: [String]
    private let places: [Term: Int]
    private let wording: LocalizedStrings

    init(_ plans: [ColumnPlan], _ site: SiteReader) {
        groups = plans.map { plan in
            ColumnGroupView(
                title: plan.title,
                columns: plan.terms.enumerated().map { place, term in
                    ColumnView(url: LinkTarget.term(term).path, title: site.title(of: .term(term)), isFirst: place == 0)
                })
        }
        titles = groups.flatMap { $0.columns.map(\.title) }
        places = Dictionary(plans.flatMap(\.terms).enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        wording = site.wording
    }

    /// The row of a narrative; what has no column is left out.
    func row(
        of narrative: Narrative, _ told: [(term: Term, mark: (String) -> MarkView)], isSelf: Bool = false, head: RowHeadView? = nil
    ) -> MarkRowView {
        let marks = told.compactMap { term, mark in places[term].map { (column: $0, mark: mark(titles[$0])) } }
        return MarkRowView(
            url: LinkTarget.narrative(narrative.id).path, title: narrative.title, kind: narrative.kind, isFiction: narrative.isFiction,
            isSelf: isSelf, cells: MarkCellView.row(marks.sorted { $0.column < $1.column }, groups), wording: wording, head: head)
    }

    /// The row of a year, with numbers by column.
    func row(of year: OverviewPlan.Year) -> MarkRowView {
        let marks = year.counts.map { (column: $0.column, mark: MarkView(url: "", title: titles[$0.column], count: $0.records)) }
        return MarkRowView(url: year.url, title: year.title, cells: MarkCellView.row(marks, groups), wording: wording)
    }
}
