internal import Analysis
internal import Narratives

/// The lists of words, one for each vocabulary.
enum TermList {
    /// Below the site's root.
    static func path(of vocabulary: Vocabulary) -> String { vocabulary.folder + ".html" }
}

/// The list of each vocabulary, and a page for each of its words.
struct TermPages {
    let setter: PageSetter
    let mentions: MentionPages
    let fragments: Fragments

    private var site: Site { setter.site }

    var all: [Page] {
        [map]
            + Vocabulary.allCases.flatMap { vocabulary in
                let entries = site.insights.terms.entries(of: vocabulary)
                return lists(of: vocabulary, entries) + entries.flatMap { pages(of: $0) }
            }
    }

    /// One map of all factors.
    private var map: Page {
        let (site, word) = (site, site.wording.word("graph-map"))
        return setter.page(
            "graph.html", origin: "the map of factors", "factor-map", title: word, description: site.wording.word("graph-map-about")
        ) { root in FactorMapView(FactorMap(of: site.corpus, site.insights.terms), site: site, root: root) }
    }

    private func lists(of vocabulary: Vocabulary, _ entries: [TermEntry]) -> [Page] {
        let wording = site.wording
        let (title, about) = (wording.word("vocabulary-\(vocabulary.rawValue)"), wording.word("about-\(vocabulary.rawValue)"))
        let families = vocabulary == .factors ? TermPages.families(of: entries, wording) : [(title: nil, entries: entries)]
        return GroupedPaging(TermList.path(of: vocabulary), families.map(\.entries)).pages.map { page in
            let part = page.part
            return setter.page(
                part.path, origin: "the list “\(title)”", "terms", title: part.title(title, wording), description: about
            ) { _ in
                let groups = page.slices.map { slice in
                    TermGroupView(
                        title: families[slice.group].title, items: slice.entries.map { TermItemView(entry: $0, wording: wording) })
                }
                return TermListView(vocabulary: vocabulary, title: title, about: about, groups: groups, pager: part.pager(wording))
            }
        }
    }

    private func pages(of entry: TermEntry) -> [Page] {
        let (site, fragments) = (site, fragments)
        let target = LinkTarget.term(entry.term)
        let mentions = mentions.view(of: target)
        let origin = entry.page?.file ?? "the \(entry.term.vocabulary.singular) `\(entry.term.slug)`"
        let description = entry.page?.summary ?? site.wording.count(entry.narratives.count, "narratives")
        let feed = FeedSubject(of: entry)?.link(in: site)
        let input = site.mentions(of: target)
        return Paging.parts(of: target.path, count: entry.narratives.count).map { part in
            setter.page(
                part.path, origin: origin, source: entry.page?.file, "term", title: part.title(entry.title, site.wording),
                description: description, feed: feed, of: [input]
            ) { root in
                let narratives = entry.narratives[part.range]
                let tellsMore = entry.term.vocabulary == .factors || entry.term.vocabulary == .capacities
                let uses =
                    tellsMore ? narratives.map { TermUseView(of: entry.term, in: $0, site: site, fragments: fragments, root: root) } : []
                return TermView(
                    entry: entry, site: site, root: root, items: tellsMore ? "" : fragments.items(narratives, root: root), uses: uses,
                    pager: part.pager(site.wording), isFirstPage: part.number == 1,
                    mentions: mentions(root))
            }
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
    /// What one narrative tells of a word: for factors what each did there, for factors and capacities what helped.
    init(of term: Term, in index: Int, site: Site, fragments: Fragments, root: String) {
        let page = NarrativeView(index, site: site, fragments: fragments, root: root)
        let narrative = page.narrative
        let isFactor = term.vocabulary == .factors
        let names = FactorNames(in: narrative, of: site.corpus)
        let appearances = isFactor ? narrative.factors.filter { site.corpus.canonical(Term(.factors, $0.factor.value)) == term } : []
        let helping = narrative.adaptations.indices.filter { index in
            let adaptation = narrative.adaptations[index]
            if !isFactor { return adaptation.capacity?.slug == term.slug }
            return adaptation.didHelp && adaptation.helped.contains { names.term($0.value) == term }
        }
        let addressing = narrative.actions.indices.filter { index in
            isFactor && narrative.actions[index].addresses.contains { names.term($0.value) == term }
        }
        let strengths = isFactor ? site.insights.learning.doubleEdged.strengths[index]?.claims[term] ?? [] : []
        self.init(
            item: fragments.items([index], root: root), here: appearances.compactMap(\.here).map(TextView.init),
            helped: helping.map { HelpView(index: $0, page: page) },
            actions: addressing.map { AddressedView(index: $0, page: page) },
            strengths: strengths.map { StrengthView(relation: RelationView(index: $0, page: page)) })
    }
}
