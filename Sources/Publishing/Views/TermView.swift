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
    /// Factors: the newest narratives, by what else they tell of.
    private let company: MarkTableView?
    /// Systems: what nobody knew there.
    private let surprises: [EntryView]
    let pager: PagerView?
    let isFirstPage: Bool

    /// - Parameter plan: the term, in how many narratives it is, those that this page of its list shows, and for a factor its company.
    init(_ plan: Plan<Term, Tally, Paging.Part, [NarrativeKey], TablePlan?>, _ site: SiteReader) {
        let (term, tally, part, narratives, company) = plan.values
        (self.term, self.tally, self.site, title, page) = (term, tally, site, site.title(of: .term(term)), site.page(of: term))
        isUnmet = narratives.isEmpty
        self.company = company.flatMap { MarkTableView($0, site) }
        let tellsMore = term.vocabulary == .factors || term.vocabulary == .capacities
        let wentRight = term.vocabulary == .scenarios ? narratives.filter { site.card($0).kind == .wentRight } : []
        items = tellsMore ? "" : site.items(narratives.filter { !wentRight.contains($0) })
        played = site.items(wentRight)
        uses = tellsMore ? narratives.map { TermUseView(of: term, in: $0, site) } : []
        surprises = term.vocabulary == .systems ? narratives.flatMap { EntryView.surprises(of: $0, site) } : []
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
        .text("audience", "That it is internal, where it is.") { $0.site.wording.audience($0.page?.fields.audience) },
        .text("count", "In how many narratives it is, in words.") { $0.site.wording.count($0.tally, "narratives") },
        .group("aliases", "Other words for it.") { view in
            view.page.map { $0.fields.plain.items($0.aliases.map(\.value.words), of: "aliases", view.site.wording) } ?? []
        },
        .group("questions", "Worth asking where it is met.") { view in
            view.page.map { $0.fields.plain.items($0.questions, of: "questions", view.site.wording) } ?? []
        },
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
        .view(
            "company",
            "Factors: the table of the archive, cut to the newest narratives and to what they tell of besides, on the first page."
        ) {
            $0.company
        },
        .group("surprises", "Systems: gaps in understanding, in the narratives on this page.") { $0.surprises },
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
    let place: PlaceView
    /// What the narrative is about, where it does not say what this did there.
    let summary: String?
    /// Factors: what it did there, each time it appears.
    let here: [TextView]
    let helped: [HelpView]
    let tried: [HelpView]
    let actions: [AddressedView]
    /// Factors: how it met others there.
    let relations: [RelationView]

    static let fields = Fields<TermUseView>([
        .view("place", "The narrative; for a factor, the place that tells of it.") { $0.place },
        .text("summary", "What the narrative is about, where it does not say what this did there.") { $0.summary },
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

extension LocalizedStrings {
    /// A family of factors in words: its own words for the known ones.
    func family(_ family: Slug) -> String {
        FactorFamily.known.contains(family.text) ? word("family-\(family)") : family.words
    }
}
