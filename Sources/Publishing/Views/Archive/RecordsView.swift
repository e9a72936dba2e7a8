internal import Analysis
internal import Narratives

/// The records by year and kind: a mark for each narrative, and lines from near misses to what they came before.
struct RecordsView: View {
    let plan: RecordsPlan
    let site: SiteReader

    /// Nil where all records are of one year.
    init?(_ plan: RecordsPlan, _ site: SiteReader) {
        guard plan.years.count > 1 else { return nil }
        (self.plan, self.site) = (plan, site)
    }

    static let fields = Fields<RecordsView>([
        .list("kinds", "The kinds, as the columns' heads.") { view in
            Kind.allCases.map { RecordKindView(kind: $0, title: view.site.wording.word("list-\($0.rawValue)")) }
        },
        .list("years", "The years, the oldest first.") { $0.years },
        .finished("lines", "Lines from near misses to what they came before, as inline SVG to lie behind the marks; often none.") {
            RecordLinesSVG(plan: $0.plan).bytes
        },
        .text("undated", "How many narratives have no date and so no mark, in words; empty where all have one.") { view in
            view.plan.undated > 0 ? view.site.wording.count(view.plan.undated, "records-undated") : nil
        },
    ])

    private var years: [RecordYearView] {
        var later: [NarrativeKey: [String]] = [:]
        for line in plan.lines { later[line.from, default: []].append(site.card(line.to).title) }
        return plan.years.map { year in
            RecordYearView(
                year: year,
                cells: zip(Kind.allCases, year.cells).map { kind, cell in
                    RecordCellView(
                        kind: kind, year: year, tally: cell.tally,
                        marks: cell.narratives.map {
                            RecordMarkView(card: site.card($0), later: later[$0] ?? [], wording: site.wording)
                        })
                })
        }
    }
}

/// A kind at the head of a column of records.
struct RecordKindView: View {
    let kind: Kind
    let title: String

    static let fields = Fields<RecordKindView>([
        .text("kind", "The kind's name in the format, for classes.") { $0.kind.rawValue },
        .text("title", "The kind's list, in words.") { $0.title },
    ])
}

/// A year of the records.
struct RecordYearView: View {
    let year: RecordsPlan.Year
    let cells: [RecordCellView]

    static let fields = Fields<RecordYearView>([
        .text("century", "The year's first two digits; all the words for the years before those shown.") { view in
            view.isYear ? String(view.year.title.prefix(2)) : view.year.title
        },
        .text("short", "The year's last two digits; empty for the years before those shown.") { view in
            view.isYear ? String(view.year.title.dropFirst(2)) : nil
        },
        .text("url", "The address of its list, below the site's root.") { $0.year.url },
        .flag("followsGap", "Whether no narrative is of the year before it.") { $0.year.followsGap },
        .list("cells", "What there is of each kind.") { $0.cells },
    ])

    private var isYear: Bool { year.title.utf8.count == 4 && Int(year.title) != nil }
}

/// The records of one year and kind.
struct RecordCellView: View {
    let kind: Kind
    let year: RecordsPlan.Year
    let tally: Tally?
    let marks: [RecordMarkView]

    static let fields = Fields<RecordCellView>([
        .text("kind", "The kind's name in the format, for classes.") { $0.kind.rawValue },
        .list("marks", "A mark for each, the newest first.") { $0.marks },
        .text("count", "How many there are, where they are too many for a mark each.") { view in view.tally.map { String($0.records) } },
        .text("url", "The address of the year's list, below the site's root.") { $0.year.url },
    ])
}

/// A narrative as a mark.
struct RecordMarkView: View {
    let card: NarrativeCard
    /// Titles of what it came before.
    let later: [String]
    let wording: LocalizedStrings

    static let fields = Fields<RecordMarkView>([
        .text("url", "The address below the site's root.") { LinkTarget.narrative($0.card.id).path },
        .text("title", "What the narrative is called, and whether it is invented.") { view in
            view.wording.title(view.card.title, isFiction: view.card.isFiction)
        },
        .text("day", "When it began, to the day.") { view in view.card.date.map { view.wording.dates.day($0) } },
        .text("later", "Titles of what it came before; empty where it is no forerunner.") { $0.later.joined(separator: "; ") },
        .flag("isFiction", "Whether it is invented.") { $0.card.isFiction },
    ])
}
