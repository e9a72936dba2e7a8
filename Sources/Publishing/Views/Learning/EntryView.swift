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

    private var helped: [LinkView] {
        guard let relation = index(.relation).map({ page.narrative.relations[$0] }) else { return [] }
        let names = FactorNames(of: page.narrative.factors, canonical: page.site.canonical)
        let factors = names.terms([relation.from, relation.to])
        let adaptations = page.narrative.adaptations
        return adaptations.indices.filter { index in
            adaptations[index].didHelp && names.terms(adaptations[index].helped).contains { factors.contains($0) }
        }.map { index in
            let address = LinkTarget.narrative(page.key.id).path + "#" + page.anchor(of: .adaptation, index)
            return LinkView(url: address, title: adaptations[index].what)
        }
    }

    /// The gaps in understanding that a narrative tells of.
    static func surprises(of narrative: NarrativeKey, _ site: SiteReader) -> [EntryView] {
        let page = NarrativeView(narrative, site)
        return page.narrative.surprises.indices.map {
            EntryView(entry: EntryKey(narrative: narrative, item: $0), kind: .surprise, page: page)
        }
    }

    static let fields = Fields<EntryView>([
        .view("factor", "A factor that took part.") { view in view.index(.factor).map { FactorView(index: $0, page: view.page) } },
        .view("adaptation", "Something that helped.") { view in view.index(.adaptation).map { AdaptationView(index: $0, page: view.page) }
        },
        .text("carried", "What a capacity carried as a whole: the challenge, else what the narrative is about.") { view in
            guard view.entry.item == nil else { return nil }
            return view.page.narrative.wentRight.challenge ?? view.page.narrative.summary
        },
        .html("capacities", "Links: what carried it, where the narrative as a whole tells it.") { view in
            guard view.entry.item == nil else { return nil }
            return view.page.site.links(view.page.narrative.capacities.map(\.slug), of: .capacities)
        },
        .html("systems", "Links: the systems of a gap in understanding.") { view in
            view.index(.surprise).map { _ in view.page.site.links(view.page.narrative.terms(of: .systems), of: .systems) }
        },
        .view("surprise", "A gap in understanding.") { view in view.index(.surprise).map { SurpriseView(index: $0, page: view.page) } },
        .view("hypothesis", "What was taken to be happening.") { view in
            view.index(.hypothesis).map { HypothesisView(index: $0, page: view.page) }
        },
        .view("lesson", "What is known now that was not.") { view in
            view.index(.lesson).map { LessonView(index: $0, page: view.page) }
        },
        .view("relation", "How two factors met.") { view in view.index(.relation).map { RelationView(index: $0, page: view.page) } },
        .group("helped", "Links: what helped with either of the two factors of a relation.") { $0.helped },
        .view("action", "Something to do.") { view in view.index(.action).map { ActionView(index: $0, page: view.page) } },
        .view("decision", "A choice with its reason.") { view in view.index(.decision).map { DecisionView(index: $0, page: view.page) } },
        .view("place", "The narrative that tells of it.") { view in
            PlaceView(
                narrative: view.page.key, site: view.page.site,
                fragment: view.entry.item.flatMap { item in view.kind.map { view.page.anchor(of: $0, item) } })
        },
    ])
}
