internal import Analysis
internal import Narratives

/// Cards to play at a Game Day, or one page of them.
struct CardListView: PageView {
    static let template = "cards"

    private let wording: LocalizedStrings
    private let items: [CardView]
    private let pager: PagerView?

    /// - Parameter plan: this page of the list, and its cards.
    init(_ plan: Plan<Paging.Part, [CardView.Planned]>, _ site: SiteReader) {
        (wording, pager) = (site.wording, plan.values.0.pager(site.wording))
        items = plan.values.1.map { CardView($0, site) }
    }

    static let fields = Fields<CardListView>([
        .text("title", "What the list is called.") { $0.wording.word("cards") },
        .text("about", "What is in it.") { $0.wording.word("about-cards") },
        .list("cards", "The cards.") { $0.items },
        .view("pager", "The way to the other pages, where there are several.") { $0.pager },
    ])
}

/// A card of two sides: what could be seen before anybody knew, and what is known now.
struct CardView: View {
    /// The card's number, its scenario where it is one's, and the narrative that is played.
    typealias Planned = Plan<Int, Term?, NarrativeKey>

    /// The factor of tools that were gone; one of those that every knowledge base begins with.
    private static let lostTools = Slug("lost-tools").map { Term(.factors, $0) }
    /// How much of one sort a back has room for; the narrative tells the rest.
    private static let most = 5

    private let number: Int
    private let scenario: Term?
    private let page: NarrativeView
    /// Of the scenario.
    private let told: TermPage?

    init(_ plan: Planned, _ site: SiteReader) {
        (number, scenario) = (plan.values.0, plan.values.1)
        page = NarrativeView(plan.values.2, site)
        told = scenario.flatMap { site.page(of: $0) }
    }

    private var site: SiteReader { page.site }
    private var narrative: Narrative { page.narrative }
    private var target: LinkTarget { scenario.map { .term($0) } ?? .narrative(narrative.id) }

    /// The questions of the scenario, or the first of each factor that has any.
    private var questions: [String] {
        if scenario != nil { return told?.questions ?? [] }
        let factors = narrative.terms(of: .factors).map { site.canonical(Term(.factors, $0)) }.uniqued()
        return Array(factors.compactMap { site.page(of: $0)?.questions.first }.prefix(CardView.most))
    }

    static let fields = Fields<CardView>([
        .text("anchor", "Its id on the page.") { view in
            view.scenario.map { "t-card-scenario-\($0.slug)" } ?? "t-card-\(view.narrative.id)"
        },
        .text("number", "Its number, from 1.") { String($0.number) },
        .flag("isScenario", "Whether it is a scenario; else it is a near miss.") { $0.scenario != nil },
        .view("front", "What could be seen before anybody knew: nothing else stands on the front.") {
            CardFrontView(situation: Situation(of: $0.narrative), site: $0.site)
        },
        .html("link", "The scenario or the near miss by its title, linked.") { $0.site.anchor($0.target) },
        .text("summary", "What it is, or what happened.") { $0.scenario == nil ? $0.narrative.summary : $0.told?.summary },
        .html("narrative", "The narrative that is played, linked.") { $0.page.anchor },
        .text("kindName", "That narrative's kind, in words.") { $0.page.wording.kind($0.narrative.kind) },
        .html("date", "When that narrative began, as a time element.") { $0.page.wording.began($0.narrative.date) },
        .group("surprises", "What surprised people.") { view in
            view.narrative.surprises.indices.prefix(most).map { SurpriseView(index: $0, page: view.page) }
        },
        .group("helped", "What helped.") { view in
            view.narrative.adaptations.indices.map { HelpView(index: $0, page: view.page) }.filter(\.didHelp).prefix(most).map { $0 }
        },
        .group("lostTools", "Which tools were gone.") { view in
            view.narrative.factors.filter { view.site.canonical(Term(.factors, $0.factor.value)) == lostTools }.compactMap(\.here)
                .map(TextView.init)
        },
        .group("questions", "Questions to end with: the scenario's, or one of each factor.") { $0.questions.map(TextView.init) },
    ])
}

/// The front of a card.
struct CardFrontView: View {
    let situation: Situation
    let site: SiteReader

    static let fields = Fields<CardFrontView>([
        .group("symptoms", "What it looked like from outside.") { view in
            view.situation.symptoms.map { TextView(text: view.site.link(to: .term(Term(.symptoms, $0))).title) }
        },
        .group("signals", "Moments to bring in, one after the other.") { view in view.situation.signals.map { TextView(text: $0.event) } },
    ])
}
