internal import Analysis
internal import Narratives
internal import Text

/// A list of narratives, or one page of it.
struct NarrativeListView: PageView {
    static let template = "narratives"

    private let title: String
    private let about: String
    /// Finished HTML: each narrative's item is rendered once for all lists.
    private let items: String
    private let pager: PagerView?
    private let years: [YearView]

    /// - Parameter plan: what the list is called and what is in it, this page of it, and the years that it leads to.
    init(_ plan: Plan<String, String, Paging.Part, [NarrativeKey], [YearView]>, _ site: SiteReader) {
        let (title, about, part, narratives, years) = plan.values
        (self.title, self.about, self.years) = (title, about, years)
        (items, pager) = (site.items(narratives), part.pager(site.wording))
    }

    static let fields = Fields<NarrativeListView>([
        .text("title", "What the list is called.") { $0.title },
        .text("about", "What is in it.") { $0.about },
        .html("items", "The narratives, newest first, each from narrative-item.mustache.") { $0.items },
        .view("pager", "The way to the other pages, where there are several.") { $0.pager },
        .group("years", "The years that have narratives; on the list of all alone.") { $0.years },
    ])
}

/// The way to a year.
struct YearView: View, Digestible {
    let link: LinkView
    /// Those that are not invented; nil where a page would be made again for each narrative more.
    let records: Int?

    func add(to text: inout DigestText) {
        link.add(to: &text)
        records.add(to: &text)
    }

    static let fields = Fields<YearView>([
        .text("url", "The address below the site's root.") { $0.link.url },
        .text("title", "The year.") { $0.link.title },
        .text("count", "On the list of narratives: how many it has, in figures; empty where all are invented.") { view in
            view.records.flatMap { $0 == 0 ? nil : String($0) }
        },
    ])
}

/// The words of one vocabulary.
struct TermListView: PageView {
    static let template = "terms"

    private let vocabulary: Vocabulary
    private let wording: LocalizedStrings
    private let groups: [TermGroupView]
    private let pager: PagerView?

    /// - Parameter plan: the vocabulary, this page of the list, and the terms under their families' titles.
    init(_ plan: Plan<Vocabulary, Paging.Part, [Plan<String?, [TermItemView.Planned]>]>, _ site: SiteReader) {
        (vocabulary, wording, pager) = (plan.values.0, site.wording, plan.values.1.pager(site.wording))
        groups = plan.values.2.map { group in
            TermGroupView(title: group.values.0, items: group.values.1.map { TermItemView($0, site) })
        }
    }

    static let fields = Fields<TermListView>([
        .text("title", "What the list is called.") { $0.wording.word("vocabulary-\($0.vocabulary.rawValue)") },
        .text("about", "What is in it.") { $0.wording.word("about-\($0.vocabulary.rawValue)") },
        .text("vocabulary", "The vocabulary's name, for classes.") { $0.vocabulary.rawValue },
        .list("groups", "The words: factors by family, others in one group.") { $0.groups },
        .view("pager", "The way to the other pages, where there are several.") { $0.pager },
    ])
}

/// Words of a vocabulary that belong together.
struct TermGroupView: View {
    let title: String?
    let items: [TermItemView]

    static let fields = Fields<TermGroupView>([
        .text("title", "The family; empty where there is one group alone.") { $0.title },
        .list("items", "The words by title.") { $0.items },
    ])
}

/// One word of a vocabulary in a list.
struct TermItemView: View {
    /// A term, how many narratives have it, and for a scenario how many besides in which it went right.
    typealias Planned = Plan<Term, Tally, Tally?>

    private let term: Term
    private let tally: Tally
    private let played: Tally?
    private let site: SiteReader

    init(_ plan: Planned, _ site: SiteReader) {
        (term, tally, played) = plan.values
        self.site = site
    }

    static let fields = Fields<TermItemView>([
        .text("url", "The address below the site's root.") { LinkTarget.term($0.term).path },
        .text("title", "What it is called.") { $0.site.title(of: .term($0.term)) },
        .text("summary", "What it is.") { $0.site.summary(of: $0.term) },
        .text("count", "In how many narratives it is, in words.") { $0.site.wording.count($0.tally, "in-narratives") },
        .text("played", "Scenarios: in how many it went right, which `count` then leaves out, in words.") { view in
            view.played.map { view.site.wording.count($0, "played-in") }
        },
    ])
}

/// Links to a page, all of them, a page at a time.
struct MentionListView: PageView {
    static let template = "mentions"

    private let title: String
    private let target: LinkView
    private let items: [MentionView]
    private let pager: PagerView?

    /// - Parameter plan: the page that is linked, and this page of the list.
    init(_ plan: Plan<LinkTarget, Paging.Part>, _ site: SiteReader) {
        let (target, part) = plan.values
        self.target = LinkView(url: target.path, title: site.title(of: target))
        title = site.wording.phrase("mentions-of", ["title": self.target.title])
        items = MentionView.byPage(site.mentions(of: target)[part.range], to: target, site)
        pager = part.pager(site.wording)
    }

    static let fields = Fields<MentionListView>([
        .text("title", "What the list is called.") { $0.title },
        .view("target", "The page that is linked.") { $0.target },
        .list("items", "The links, by the page that they stand on.") { $0.items },
        .view("pager", "The way to the other pages, where there are several.") { $0.pager },
    ])
}
