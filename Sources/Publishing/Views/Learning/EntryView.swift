internal import Analysis
internal import Narratives

/// An entry of a narrative, in an index of such entries: one of the parts is there, and the place always.
struct EntryView: View {
    let entry: EntryKey
    /// Nil where the narrative as a whole tells it.
    let kind: EntryKind?
    let page: NarrativeView

    /// The entry's position, where it is of one sort.
    private func index(_ kind: EntryKind) -> Int? { self.kind == kind ? entry.item : nil }

    static let fields = Fields<EntryView>([
        .view("factor", "A factor that took part.") { view in view.index(.factor).map { FactorView(index: $0, page: view.page) } },
        .view("adaptation", "Something that helped.") { view in view.index(.adaptation).map { AdaptationView(index: $0, page: view.page) }
        },
        .text("carried", "What a capacity carried as a whole: the challenge, else what the narrative is about.") { view in
            guard view.entry.item == nil else { return nil }
            return view.page.narrative.wentRight.challenge ?? view.page.narrative.summary
        },
        .view("surprise", "A gap in understanding.") { view in view.index(.surprise).map { SurpriseView(index: $0, page: view.page) } },
        .view("action", "Something to do.") { view in view.index(.action).map { ActionView(index: $0, page: view.page) } },
        .view("decision", "A choice with its reason.") { view in view.index(.decision).map { DecisionView(index: $0, page: view.page) } },
        .view("place", "The narrative that tells of it.") { view in
            PlaceView(
                narrative: view.page.key, site: view.page.site,
                fragment: view.entry.item.flatMap { item in view.kind.map { view.page.anchor(of: $0, item) } })
        },
    ])
}
