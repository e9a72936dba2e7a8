internal import Analysis
internal import Narratives

/// The archive as one table, or one page of it.
struct ArchiveView: PageView {
    static let template = "archive"

    private let plan: ArchivePlan
    private let table: MarkTableView?
    private let pager: PagerView?

    init(_ plan: ArchivePlan, _ site: SiteReader) {
        (self.plan, pager) = (plan, plan.part?.pager(site.wording))
        table = plan.table.flatMap { MarkTableView($0, site) } ?? plan.overview.flatMap { MarkTableView($0, site) }
    }

    static let fields = Fields<ArchiveView>([
        .text("title", "What the page is called.") { $0.plan.title },
        .text("about", "How to read the table.") { $0.plan.about },
        .view("table", "The table; none where no narrative tells of a factor.") { $0.table },
        .flag("isOverview", "Whether rows are years, and marks are numbers.") { $0.plan.overview != nil },
        .flag("isYear", "Whether the page shows one year of several.") { $0.plan.part != nil },
        .view("pager", "The way to the other pages of a year, where there are several.") { $0.pager },
        .group("years", "The years that have a page; on the pages of years alone.") { view in
            view.plan.years.map { YearView(link: $0, records: nil) }
        },
    ])
}

extension MarkTableView {
    /// Narratives by factors; nil where none of them tells of any.
    init?(_ plan: TablePlan, _ site: SiteReader) {
        guard !plan.columns.isEmpty else { return nil }
        let columns = MarkColumns(plan.columns, site)
        let bodies = plan.years.map { year in
            let rows = year.narratives.enumerated().map { number, key in
                let narrative = site.record(key)
                let head = number == 0 ? RowHeadView(title: year.title, span: year.narratives.count) : nil
                return columns.row(of: narrative, MarkView.all(of: narrative, site), head: head)
            }
            return RowGroupView(rows: rows)
        }
        self.init(label: site.wording.word("archive-label"), groups: columns.groups, bodies: bodies, hasRowHeads: true)
    }

    /// Years by factors; nil where no narrative tells of any.
    init?(_ plan: OverviewPlan, _ site: SiteReader) {
        guard !plan.columns.isEmpty else { return nil }
        let columns = MarkColumns(plan.columns, site)
        let bodies = [RowGroupView(rows: plan.years.map(columns.row))]
        self.init(label: site.wording.word("archive-label"), groups: columns.groups, bodies: bodies)
    }
}

extension MarkView {
    /// The factors that a narrative tells of, each once, with what it did there; a mark is made when its column's title is known.
    static func all(of narrative: Narrative, _ site: SiteReader) -> [(term: Term, mark: (String) -> MarkView)] {
        var places: [Term: Int] = [:]
        var told: [(term: Term, factors: [ContributingFactor])] = []
        for factor in narrative.factors {
            let term = site.canonical(Term(.factors, factor.factor.value))
            if let place = places[term] {
                told[place].factors.append(factor)
            } else {
                places[term] = told.count
                told.append((term, [factor]))
            }
        }
        return told.map { term, factors in
            let here = factors.compactMap(\.here).joined(separator: " ")
            let place = LinkTarget.narrative(narrative.id).path + "#" + EntryKind.anchor(of: factors[0])
            return (term, { MarkView(url: place, title: $0, here: here, sign: Sign(of: factors, in: narrative)) })
        }
    }
}

extension MarkView.Sign {
    init(of factors: [ContributingFactor], in narrative: Narrative) {
        let tookPart = factors.contains { !narrative.isStrengthAlone($0) }
        let kept = factors.contains { factor in
            narrative.relations.contains {
                $0.from.value == factor.reference && ($0.verb == .protectedAgainst || $0.verb == .compensatedFor)
            }
        }
        self = !kept ? .tookPart : tookPart ? .both : .kept
    }
}
