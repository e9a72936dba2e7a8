internal import Analysis
internal import Narratives

/// A year, or the years before all others shown, with how many records there are of each kind.
struct YearChartRow: Hashable, Sendable {
    let title: String
    /// The address of its list, below the site's root.
    let url: String
    /// By kind, in the order of `Kind.allCases`.
    var counts: [Int]
}

/// How many records of each kind there are of each year: what was written down, and never how often anything broke.
struct YearChartView: View {
    let rows: [YearChartRow]
    let wording: LocalizedStrings

    /// Years shown one by one, the newest.
    private static let mostYears = 15

    /// Nil where all records are of one year.
    init?(of site: SiteReader) {
        let years = site.years
        guard years.count > 1 else { return nil }
        wording = site.wording
        let counted = years.map { YearChartRow(title: String($0), url: NarrativeList.year($0).path, counts: $1) }
        let (shown, earlier) = (counted.prefix(YearChartView.mostYears), counted.dropFirst(YearChartView.mostYears))
        guard let last = shown.last, !earlier.isEmpty else {
            rows = Array(shown)
            return
        }
        let counts = Kind.allCases.indices.map { kind in earlier.reduce(0) { $0 + $1.counts[kind] } }
        let before = site.wording.phrase("year-chart-before", ["year": last.title])
        rows = shown + [YearChartRow(title: before, url: NarrativeList.all.path, counts: counts)]
    }

    static let fields = Fields<YearChartView>([
        .html("drawing", "The chart, as inline SVG.") { YearChartSVG(rows: $0.rows, wording: $0.wording).markup },
        .list("kinds", "The kinds, as the table's heads.") { view in
            Kind.allCases.map { TextView(text: view.wording.word("list-\($0.rawValue)")) }
        },
        .list("rows", "The years, newest first.") { $0.rows.map(YearChartRowView.init) },
    ])
}

/// A year of the chart's table.
struct YearChartRowView: View {
    let row: YearChartRow

    static let fields = Fields<YearChartRowView>([
        .text("title", "The year.") { $0.row.title },
        .text("url", "The address of its list, below the site's root.") { $0.row.url },
        .list("counts", "How many records there are, kind by kind.") { $0.row.counts.map { TextView(text: String($0)) } },
    ])
}
