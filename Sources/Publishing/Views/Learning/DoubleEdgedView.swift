internal import Analysis
internal import Narratives

/// Factors that took part in one place and were a strength in another.
struct DoubleEdgedListView: PageView {
    static let template = "double-edged"

    /// A factor of the list: its place in the whole of it, some narratives in which it took part, some claims that it was a strength, and whether
    /// there are more.
    typealias Entry = Plan<Int, Term, [NarrativeKey], [EntryKey], Bool>

    private let wording: LocalizedStrings
    private let entries: [DoubleEdgedView]
    private let pager: PagerView?

    init(_ plan: Plan<Paging.Part, [Entry]>, _ site: SiteReader) {
        (wording, pager) = (site.wording, plan.values.0.pager(site.wording))
        entries = plan.values.1.map { DoubleEdgedView($0, site) }
    }

    static let fields = Fields<DoubleEdgedListView>([
        .text("title", "What the list is called.") { $0.wording.title(of: .doubleEdged) },
        .text("about", "What is in it.") { $0.wording.about(.doubleEdged) },
        .text("rule", "How it is found.") { $0.wording.rule(of: .doubleEdged) ?? "" },
        .group("entries", "The factors by title.") { $0.entries },
        .view("pager", "The way to the other pages, where there are several.") { $0.pager },
    ])
}

/// A factor with both its edges.
struct DoubleEdgedView: View {
    /// Its place in the whole list, for ids.
    private let place: Int
    private let factor: Term
    private let tookPart: [EntryView]
    private let strengths: [StrengthView]
    private let areMore: Bool
    private let site: SiteReader

    /// How many narratives each column shows; the factor's page has all of them.
    static let shown = 6

    init(_ entry: DoubleEdgedListView.Entry, _ site: SiteReader) {
        let (place, factor, tookPart, strengths, areMore) = entry.values
        (self.place, self.factor, self.areMore, self.site) = (place, factor, areMore, site)
        self.tookPart = tookPart.map { narrative in
            let page = NarrativeView(narrative, site)
            let appearance = page.narrative.factors.firstIndex { site.canonical(Term(.factors, $0.factor.value)) == factor }
            return EntryView(entry: EntryKey(narrative: narrative, item: appearance), kind: .factor, page: page)
        }
        self.strengths = strengths.compactMap { entry in
            entry.item.map { StrengthView(relation: RelationView(index: $0, page: NarrativeView(entry.narrative, site))) }
        }
    }

    static let fields = Fields<DoubleEdgedView>([
        .text("anchor", "Its id on the page.") { "t-double-\($0.place + 1)" },
        .text("url", "The address of the factor's page.") { LinkTarget.term($0.factor).path },
        .text("title", "What the factor is called.") { $0.site.title(of: .term($0.factor)) },
        .text("summary", "What it is.") { $0.site.summary(of: $0.factor) },
        .list("tookPart", "Where it took part, the newest narratives first.") { $0.tookPart },
        .list("strengths", "Where it was a strength, the newest narratives first.") { $0.strengths },
        .text("more", "That there are more on the factor's page, where there are.") { view in
            view.areMore ? view.site.wording.word("double-edged-more") : nil
        },
    ])
}

/// A claim that a factor was a strength, and where it is told.
struct StrengthView: View {
    let relation: RelationView

    static let fields = Fields<StrengthView>([
        .view("relation", "The claim: how it met another factor.") { $0.relation },
        .view("place", "The narrative that makes it.") { view in
            let page = view.relation.page
            return PlaceView(narrative: page.key, site: page.site, fragment: page.anchor(of: .relation, view.relation.index))
        },
    ])
}
