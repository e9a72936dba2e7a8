internal import Analysis
internal import Narratives

/// The list of each vocabulary, and a page for each of its words.
struct TermPages {
    let renderer: PageRenderer

    private var site: Site { renderer.site }

    var all: [Page] {
        [map]
            + Vocabulary.allCases.flatMap { vocabulary in
                let entries = site.insights.terms.entries(of: vocabulary)
                return lists(of: vocabulary, entries) + entries.flatMap { pages(of: $0) }
            }
    }

    /// One map of all factors.
    private var map: Page {
        renderer.page(
            "graph.html", origin: "the map of factors", FactorMapView.self, Plan(), title: site.wording.word("graph-map"),
            description: site.wording.word("graph-map-about"))
    }

    private func lists(of vocabulary: Vocabulary, _ entries: [TermEntry]) -> [Page] {
        let wording = site.wording
        let (title, about) = (wording.word("vocabulary-\(vocabulary.rawValue)"), wording.word("about-\(vocabulary.rawValue)"))
        let families = vocabulary == .factors ? TermPages.families(of: entries, wording) : [(title: nil, entries: entries)]
        return GroupedPaging(TermList.path(of: vocabulary), families.map(\.entries)).pages.map { page in
            let part = page.part
            let groups = page.slices.map { slice in
                Plan(families[slice.group].title, slice.entries.map(item))
            }
            return renderer.page(
                part.path, origin: "the list “\(title)”", TermListView.self, Plan(vocabulary, part, groups),
                title: part.title(title, wording), description: about)
        }
    }

    /// Of a scenario those that went right, be it in a drill or when it came, are told apart.
    private func item(_ entry: TermEntry) -> TermItemView.Planned {
        guard entry.term.vocabulary == .scenarios else { return Plan(entry.term, entry.tally, nil) }
        let corpus = site.corpus
        let played = entry.narratives.filter { corpus.narratives[$0].kind == .wentRight }
        let met = entry.narratives.filter { corpus.narratives[$0].kind != .wentRight }
        return Plan(entry.term, Tally(of: met, in: corpus), played.isEmpty ? nil : Tally(of: played, in: corpus))
    }

    private func pages(of entry: TermEntry) -> [Page] {
        let origin = entry.page?.file ?? "the \(entry.term.vocabulary.singular) `\(entry.term.slug)`"
        let description = entry.page?.summary ?? site.wording.count(entry.tally, "narratives")
        let feed = FeedSubject(of: entry)?.link(in: site)
        return Paging.parts(of: LinkTarget.term(entry.term).path, count: entry.narratives.count).map { part in
            let shown = entry.narratives[part.range].map { site.narratives[$0] }
            return renderer.page(
                part.path, origin: origin, source: entry.page?.file, TermView.self, Plan(entry.term, entry.tally, part, shown),
                title: part.title(entry.title, site.wording), description: description, feed: feed)
        }
    }

    /// Factors by family: the known families in their order, then others by name, then those without one.
    private static func families(of entries: [TermEntry], _ wording: LocalizedStrings) -> [(title: String?, entries: [TermEntry])] {
        let byFamily = Dictionary(grouping: entries) { $0.page?.family?.text ?? "" }
        let known = FactorFamily.known.filter { byFamily[$0] != nil }
        let others = byFamily.keys.filter { $0 != "" && !known.contains($0) }.sorted()
        let named = (known + others).compactMap { name in Slug(name).map { (title: wording.family($0), entries: byFamily[name] ?? []) } }
        let rest = byFamily[""].map { [(title: wording.word("family-other"), entries: $0)] } ?? []
        return (named + rest).map { (title: $0.title, entries: $0.entries) }
    }
}

extension TermUseView {
    /// What one narrative tells of a word: for factors what each did there, for factors and capacities what people did.
    init(of term: Term, in key: NarrativeKey, _ site: SiteReader) {
        let page = NarrativeView(key, site)
        let narrative = page.narrative
        let isFactor = term.vocabulary == .factors
        let names = FactorNames(of: narrative.factors, canonical: site.canonical)
        let appearances = isFactor ? narrative.factors.filter { site.canonical(Term(.factors, $0.factor.value)) == term } : []
        let adaptations = narrative.adaptations.indices.filter { index in
            let adaptation = narrative.adaptations[index]
            return isFactor ? adaptation.helped.contains { names.term($0.value) == term } : adaptation.capacity?.slug == term.slug
        }.map { HelpView(index: $0, page: page) }
        let addressing = narrative.actions.indices.filter { index in
            isFactor && narrative.actions[index].addresses.contains { names.term($0.value) == term }
        }
        let relations = narrative.relations.indices.filter { index in
            isFactor && [narrative.relations[index].from, narrative.relations[index].to].contains { names.term($0.value) == term }
        }
        self.init(
            item: site.items([key]), here: appearances.compactMap(\.here).map(TextView.init),
            helped: adaptations.filter(\.didHelp), tried: adaptations.filter { !$0.didHelp },
            actions: addressing.map { AddressedView(index: $0, page: page) },
            relations: relations.map { RelationView(index: $0, page: page) })
    }
}
