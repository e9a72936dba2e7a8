internal import Analysis
internal import Narratives

/// Factors that took part in one place and were a strength in another.
struct DoubleEdgedListView: View {
    let wording: LocalizedStrings
    let entries: [DoubleEdgedView]
    let pager: PagerView?

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
    let entry: DoubleEdged.Entry
    /// Its place in the whole list, for ids.
    let place: Int
    let site: Site
    let fragments: Fragments
    let root: String

    /// How many narratives each column shows; the factor's page has all of them.
    private static let shown = 6

    static let fields = Fields<DoubleEdgedView>([
        .text("anchor", "Its id on the page.") { "t-double-\($0.place + 1)" },
        .text("url", "The address of the factor's page.") { LinkTarget.term($0.entry.factor.term).path },
        .text("title", "What the factor is called.") { $0.entry.factor.title },
        .text("summary", "What it is.") { $0.entry.factor.page?.summary },
        .list("tookPart", "Where it took part, the newest narratives first.") { $0.tookPart },
        .list("strengths", "Where it was a strength, the newest narratives first.") { $0.strengths },
        .text("more", "That there are more on the factor's page, where there are.") { view in
            let longest = max(view.entry.tookPart.count, view.entry.strengths.count)
            return longest > DoubleEdgedView.shown ? view.site.wording.word("double-edged-more") : nil
        },
    ])

    private func page(_ narrative: Int) -> NarrativeView { NarrativeView(narrative, site: site, fragments: fragments, root: root) }

    private var tookPart: [EntryView] {
        entry.tookPart.prefix(DoubleEdgedView.shown).map { narrative in
            let appearance = site.corpus.narratives[narrative].factors.firstIndex {
                site.corpus.canonical(Term(.factors, $0.factor.value)) == entry.factor.term
            }
            return EntryView(entry: EntryReference(narrative: narrative, item: appearance), kind: .factor, page: page(narrative))
        }
    }

    private var strengths: [StrengthView] {
        entry.strengths.prefix(DoubleEdgedView.shown).compactMap { claim in
            claim.item.map { StrengthView(relation: RelationView(index: $0, page: page(claim.narrative))) }
        }
    }
}

/// A claim that a factor was a strength, and where it is told.
struct StrengthView: View {
    let relation: RelationView

    static let fields = Fields<StrengthView>([
        .view("relation", "The claim: how it met another factor.") { $0.relation },
        .view("place", "The narrative that makes it.") { view in
            let page = view.relation.page
            return PlaceView(
                index: page.index, site: page.site, fragments: page.fragments,
                fragment: page.anchor(of: .relation, view.relation.index))
        },
    ])
}
