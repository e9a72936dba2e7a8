internal import Analysis
internal import Narratives

/// The page of a factor, a system, a tag or any other word of a vocabulary.
struct TermView: PageView {
    static let template = "term"

    let term: Term
    let title: String
    let site: SiteReader
    private let page: TermPage?
    /// How many narratives have it.
    private let tally: Tally
    private let isUnmet: Bool
    /// Finished HTML: the narratives on this page of its list, where there is no more to tell of each than its item.
    let items: String
    /// Finished HTML, for scenarios: those of them that went right, be it in a drill or when it came.
    let played: String
    /// Factors and capacities: what each narrative on this page of its list tells of it.
    let uses: [TermUseView]
    let pager: PagerView?
    let isFirstPage: Bool

    /// - Parameter plan: the term, in how many narratives it is, and those that this page of its list shows.
    init(_ plan: Plan<Term, Tally, Paging.Part, [NarrativeKey]>, _ site: SiteReader) {
        let (term, tally, part, narratives) = plan.values
        (self.term, self.tally, self.site, title, page) = (term, tally, site, site.title(of: .term(term)), site.page(of: term))
        isUnmet = narratives.isEmpty
        let tellsMore = term.vocabulary == .factors || term.vocabulary == .capacities
        let wentRight = term.vocabulary == .scenarios ? narratives.filter { site.card($0).kind == .wentRight } : []
        items = tellsMore ? "" : site.items(narratives.filter { !wentRight.contains($0) })
        played = site.items(wentRight)
        uses = tellsMore ? narratives.map { TermUseView(of: term, in: $0, site) } : []
        (pager, isFirstPage) = (part.pager(site.wording), part.number == 1)
    }

    static let fields = Fields<TermView>([
        .text("title", "What it is called.") { $0.title },
        .text("vocabulary", "The vocabulary's name, for classes.") { $0.term.vocabulary.rawValue },
        .text("vocabularyName", "The vocabulary, in words.") { $0.site.wording.word("vocabulary-\($0.term.vocabulary.rawValue)") },
        .text("singularName", "What one of its words is, in words.") { $0.site.wording.word("singular-\($0.term.vocabulary.singular)") },
        .text("listURL", "The address of the vocabulary's list.") { TermList.path(of: $0.term.vocabulary) },
        .text("family", "Factors: the family, in words.") { view in view.page?.family.map { view.site.wording.family($0) } },
        .text("summary", "What it is.") { $0.page?.summary },
        .text("count", "In how many narratives it is, in words.") { $0.site.wording.count($0.tally, "narratives") },
        .group("aliases", "Other words for it.") { view in (view.page?.aliases ?? []).map { TextView(text: $0.value.words) } },
        .group("questions", "Worth asking where it is met.") { view in (view.page?.questions ?? []).map(TextView.init) },
        .group("sources", "Where to read more.") { view in
            (view.page?.sources ?? []).map { SourceView(source: $0, wording: view.site.wording) }
        },
        .finished("body", "The page's text.") { view in view.page.map { view.site.html(of: $0.body) } ?? [] },
        .flag("hasCode", "Whether code stands in it.") { $0.page?.body.hasCode == true },
        .flag("isFirstPage", "Whether this is the first page of the list.") { $0.isFirstPage },
        .html("items", "The narratives, newest first; empty for factors and capacities.") { $0.items },
        .html("played", "Scenarios: the narratives that went right, which `items` then leaves out.") { $0.played },
        .group("uses", "Factors and capacities: the narratives, newest first, each with what it tells of this.") { $0.uses },
        .view("graph", "Factors: what it met. Systems: the factors that met there. Drawn, on the first page.") { $0.graph },
        .flag("isUnmet", "Whether no narrative tells of it.") { $0.isUnmet },
        .group("helped", "What helped, in the narratives on this page.") { $0.uses.flatMap(\.helped) },
        .group("tried", "What was tried and did not help, in the narratives on this page.") { $0.uses.flatMap(\.tried) },
        .group("actions", "Factors: actions that address it, in the narratives on this page.") { $0.uses.flatMap(\.actions) },
        .view("pager", "The way to the other pages, where there are several.") { $0.pager },
        .view("mentions", "Who links here, where anyone does.") { MentionsView(of: .term($0.term), $0.site) },
    ])
}

/// A narrative, and what it tells of a word of a vocabulary.
struct TermUseView: View {
    /// Finished HTML: the narrative's item.
    let item: String
    /// Factors: what it did there, each time it appears.
    let here: [TextView]
    let helped: [HelpView]
    let tried: [HelpView]
    let actions: [AddressedView]
    /// Factors: how it met others there.
    let relations: [RelationView]

    static let fields = Fields<TermUseView>([
        .html("item", "The narrative, from narrative-item.mustache.") { $0.item },
        .list("here", "Factors: what it did there, each time it appears.") { $0.here },
        .list("relations", "Factors: how it met others there.") { $0.relations },
    ])
}

/// What people did, and in which narrative.
struct HelpView: View {
    let index: Int
    let page: NarrativeView

    private var adaptation: Adaptation { page.narrative.adaptations[index] }
    var didHelp: Bool { adaptation.didHelp }

    static let fields = Fields<HelpView>([
        .text("what", "What was done.") { $0.adaptation.what },
        .text("worked", "How far it worked, in words.") { view in view.adaptation.worked.map { view.page.wording.word("worked", $0) } },
        .html("narrative", "The narrative that tells of it, linked.") { $0.page.anchor },
    ])
}

/// An action, and the narrative that it came of.
struct AddressedView: View {
    let index: Int
    let page: NarrativeView

    static let fields = Fields<AddressedView>([
        .text("action", "What is to be done.") { $0.page.narrative.actions[$0.index].action },
        .html("narrative", "The narrative that it came of, linked.") { $0.page.anchor },
    ])
}

/// Any other page.
struct FreePageView: PageView {
    static let template = "page"

    private let target: LinkTarget
    private let page: FreePage?
    private let site: SiteReader

    init(_ target: LinkTarget, _ site: SiteReader) { (self.target, page, self.site) = (target, site.page(target), site) }

    static let fields = Fields<FreePageView>([
        .text("title", "What it is called.") { $0.page?.title },
        .text("summary", "One or two sentences.") { $0.page?.summary },
        .finished("body", "The text.") { view in view.page.map { view.site.html(of: $0.body) } ?? [] },
        .flag("hasCode", "Whether code stands in it.") { $0.page?.body.hasCode == true },
        .group("contents", "The text's headings of the first two levels, where there are three or more.") { view in
            view.page.map { HeadingView.contents(of: $0.body) } ?? []
        },
        .view("mentions", "Who links here, where anyone does.") { MentionsView(of: $0.target, $0.site) },
    ])
}

/// The home page: the three kinds with equal room.
struct HomeView: PageView {
    static let template = "home"

    private let site: SiteReader
    private let page: FreePage?
    private let kinds: [HomeKindView]

    /// - Parameter plan: how many narratives there are of each kind, and the newest of them.
    init(_ plan: [Plan<Tally, [NarrativeKey]>], _ site: SiteReader) {
        (self.site, page) = (site, site.page(.home))
        kinds = zip(Kind.allCases, plan).map { kind, plan in
            HomeKindView(kind: kind, wording: site.wording, tally: plan.values.0, items: site.items(plan.values.1))
        }
    }

    static let fields = Fields<HomeView>([
        .text("title", "A greeting, or the site's title.") { $0.site.title(of: .home) },
        .text("summary", "What the site holds.") { $0.page?.summary ?? $0.site.configuration.description },
        .finished("body", "The introduction.") { view in view.page.map { view.site.html(of: $0.body) } ?? [] },
        .flag("hasCode", "Whether code stands in it.") { $0.page?.body.hasCode == true },
        .list("kinds", "The three kinds.") { $0.kinds },
        .view("years", "How many records of each kind there are, year by year; where there are several years.") {
            YearChartView(of: $0.site)
        },
        .list("vocabularies", "The lists of words that have something in them.") { $0.site.vocabularies },
    ])
}

/// One kind on the home page.
struct HomeKindView: View {
    let kind: Kind
    let wording: LocalizedStrings
    let tally: Tally
    /// Finished HTML: the newest narratives.
    let items: String

    static let fields = Fields<HomeKindView>([
        .text("kind", "The kind's name in the format, for classes.") { $0.kind.rawValue },
        .text("title", "The kind's list, in words.") { $0.wording.word("list-\($0.kind.rawValue)") },
        .text("about", "What the kind is for.") { $0.wording.word("about-list-\($0.kind.rawValue)") },
        .text("url", "The address of the kind's list.") { NarrativeList.kind($0.kind).path },
        .text("count", "How many there are, in words.") { $0.wording.count($0.tally, "narratives") },
        .html("items", "The newest of them, from narrative-item.mustache.") { $0.items },
    ])
}

/// A page that has moved.
struct RedirectView: PageView {
    static let template = "redirect"

    private let target: LinkView

    init(_ target: LinkView, _ site: SiteReader) { self.target = target }

    static let fields = Fields<RedirectView>([.view("target", "Where it has moved to.") { $0.target }])
}

extension LocalizedStrings {
    /// A family of factors in words: its own words for the known ones.
    func family(_ family: Slug) -> String {
        FactorFamily.known.contains(family.text) ? word("family-\(family)") : family.words
    }
}
