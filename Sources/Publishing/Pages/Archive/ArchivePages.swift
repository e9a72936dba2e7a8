internal import Analysis
internal import Narratives

/// The archive as one table, narratives by factors. A long one has a page for each year, and an overview of years by factors.
///
/// A table takes time and bytes in proportion to what narratives tell of: what stands between two marks is one cell.
struct ArchivePages {
    let renderer: PageRenderer

    /// Below the site's root.
    static let path = "graph.html"
    /// The most narratives that one table shows.
    private static let mostRows = 60

    private var site: Site { renderer.site }

    var all: [Page] {
        let wording = site.wording
        let (title, about) = (wording.word("archive"), wording.word("archive-about"))
        let whole = site.yearPlans(of: site.insights.chronology.newestFirst)
        guard site.corpus.narratives.count > ArchivePages.mostRows else {
            return [page(ArchivePages.path, ArchivePlan(title: title, about: about, table: site.table(whole)))]
        }
        let years = whole.map { (plan: $0, path: ArchivePages.path(of: $0)) }
        let overview = ArchivePlan(title: title, about: wording.word("archive-overview-about"), overview: overview(years))
        let links = years.map { LinkView(url: $0.path, title: $0.plan.title) }
        return [page(ArchivePages.path, overview)] + years.flatMap { pages(of: $0.plan, at: $0.path, links) }
    }

    private func pages(of year: YearPlan, at path: String, _ years: [LinkView]) -> [Page] {
        let wording = site.wording
        let (title, about) = (wording.phrase("archive-year", ["year": year.title]), wording.word("archive-about"))
        return Paging.parts(of: path, count: year.narratives.count).map { part in
            let shown = YearPlan(title: year.title, narratives: Array(year.narratives[part.range]))
            let plan = ArchivePlan(title: part.title(title, wording), about: about, table: site.table([shown]), part: part, years: years)
            return page(part.path, plan)
        }
    }

    private func page(_ path: String, _ plan: ArchivePlan) -> Page {
        renderer.page(path, origin: "the archive as a table", ArchiveView.self, plan, title: plan.title, description: plan.about)
    }

    private static func path(of year: YearPlan) -> String { Int(year.title) == nil ? "graph/undated.html" : "graph/\(year.title).html" }

    private func overview(_ years: [(plan: YearPlan, path: String)]) -> OverviewPlan {
        let told = site.insights.factorRelations
        let columns = site.families.columns(of: told.lazy.map(\.factors))
        let places = Dictionary(uniqueKeysWithValues: columns.flatMap(\.terms).enumerated().map { ($1.slug, $0) })
        let rows = years.map { year in
            var counts: [Int: Int] = [:]
            for key in year.plan.narratives where !site.corpus.narratives[key.position].isFiction {
                for factor in told[key.position].factors.uniqued() { if let place = places[factor] { counts[place, default: 0] += 1 } }
            }
            let sorted = counts.sorted { $0.key < $1.key }.map { OverviewPlan.Count(column: $0.key, records: $0.value) }
            return OverviewPlan.Year(title: year.plan.title, url: year.path, counts: sorted)
        }
        return OverviewPlan(columns: columns, years: rows)
    }
}

extension Site {
    /// Narratives under their years, in the order in which they come: the newest first. Round New Year's, a year may come again, since each counts
    /// by the clock where it happened.
    func yearPlans(of narratives: some Sequence<Int>) -> [YearPlan] {
        var years: [(title: String, narratives: [NarrativeKey])] = []
        var places: [String: Int] = [:]
        for position in narratives {
            let title = corpus.narratives[position].date.map { String($0.year) } ?? wording.word("date-unknown")
            let place = places[title] ?? years.count
            if place == years.count { years.append((title, [])) }
            places[title] = place
            years[place].narratives.append(self.narratives[position])
        }
        return years.map { YearPlan(title: $0.title, narratives: $0.narratives) }
    }

    /// A table of these narratives by the factors that any of them tells of.
    ///
    /// - Parameter left: a factor that all of them have, and that needs no column.
    func table(_ years: [YearPlan], without left: Slug? = nil) -> TablePlan {
        let told = years.lazy.flatMap { $0.narratives.lazy.map { self.insights.factorRelations[$0.position].factors } }
        return TablePlan(columns: families.columns(of: told, without: left), years: years)
    }
}
