internal import Analysis
internal import Narratives

/// The list of each vocabulary, and a page for each of its words.
struct TermPages {
    let renderer: PageRenderer

    private var site: Site { renderer.site }

    var all: [Page] {
        Vocabulary.allCases.flatMap { vocabulary in
            let entries = site.insights.terms.entries(of: vocabulary)
            return lists(of: vocabulary, entries) + entries.flatMap { pages(of: $0) }
        }
    }

    private func lists(of vocabulary: Vocabulary, _ entries: [TermEntry]) -> [Page] {
        let wording = site.wording
        let (title, about) = (wording.word("vocabulary-\(vocabulary.rawValue)"), wording.word("about-\(vocabulary.rawValue)"))
        let families =
            vocabulary == .factors ? site.families.all.map { (title: $0.title, entries: $0.entries) } : [(title: nil, entries: entries)]
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
            let shown = entry.narratives[part.range]
            return renderer.page(
                part.path, origin: origin, source: entry.page?.file, TermView.self,
                Plan(entry.term, entry.tally, part, shown.map { site.narratives[$0] }, part.number == 1 ? company(of: entry) : nil),
                title: part.title(entry.title, site.wording), description: description, feed: feed)
        }
    }
}

extension TermPages {
    /// The most rows of a factor's table.
    private static let mostRows = 60

    /// Factors: the newest narratives, by what else they tell of.
    private func company(of entry: TermEntry) -> TablePlan? {
        guard entry.term.vocabulary == .factors else { return nil }
        return site.table(site.yearPlans(of: entry.narratives.prefix(TermPages.mostRows)), without: entry.term.slug)
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
        let here = appearances.compactMap(\.here).map(TextView.init)
        self.init(
            place: PlaceView(narrative: key, site: site, fragment: appearances.first.map(EntryKind.anchor)),
            summary: here.isEmpty ? narrative.summary : nil, here: here,
            helped: adaptations.filter(\.didHelp), tried: adaptations.filter { !$0.didHelp },
            actions: addressing.map { AddressedView(index: $0, page: page) },
            relations: relations.map { RelationView(index: $0, page: page) })
    }
}
