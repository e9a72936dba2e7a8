internal import Analysis
internal import Narratives

/// The home page: the three kinds with equal room.
struct HomeView: PageView {
    static let template = "home"

    private let site: SiteReader
    private let page: FreePage?
    private let kinds: [HomeKindView]
    private let records: RecordsView?

    /// - Parameter plan: how many narratives there are of each kind and the newest of them, and the records by year.
    init(_ plan: Plan<[Plan<Tally, [NarrativeKey]>], RecordsPlan>, _ site: SiteReader) {
        (self.site, page) = (site, site.page(.home))
        kinds = zip(Kind.allCases, plan.values.0).map { kind, plan in
            HomeKindView(kind: kind, wording: site.wording, tally: plan.values.0, cards: plan.values.1.map { site.card($0) })
        }
        records = RecordsView(plan.values.1, site)
    }

    static let fields = Fields<HomeView>([
        .text("title", "A greeting, or the site's title.") { $0.site.title(of: .home) },
        .text("summary", "What the site holds.") { $0.page?.summary ?? $0.site.configuration.description },
        .finished("body", "The introduction.") { view in view.page.map { view.site.html(of: $0.body) } ?? [] },
        .flag("hasCode", "Whether code stands in it.") { $0.page?.body.hasCode == true },
        .list("kinds", "The three kinds.") { $0.kinds },
        .view("records", "The records by year and kind, where they are of several years.") { $0.records },
    ])
}

/// One kind on the home page.
struct HomeKindView: View {
    let kind: Kind
    let wording: LocalizedStrings
    let tally: Tally
    let cards: [NarrativeCard]

    static let fields = Fields<HomeKindView>([
        .text("kind", "The kind's name in the format, for classes.") { $0.kind.rawValue },
        .text("title", "The kind's list, in words.") { $0.wording.word("list-\($0.kind.rawValue)") },
        .text("about", "What the kind is for.") { $0.wording.word("about-list-\($0.kind.rawValue)") },
        .text("url", "The address of the kind's list.") { NarrativeList.kind($0.kind).path },
        .text("count", "How many there are, in words.") { $0.wording.count($0.tally, "narratives") },
        .list("narratives", "The newest of them.") { view in view.cards.map { NarrativeItemView(card: $0, wording: view.wording) } },
    ])
}
