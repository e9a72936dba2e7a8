internal import Analysis
internal import Narratives

struct NarrativeListPages {
    let renderer: PageRenderer

    private var site: Site { renderer.site }
    private var wording: LocalizedStrings { site.wording }

    var all: [Page] {
        let chronology = site.insights.chronology
        let years = chronology.years.map { year, narratives in
            YearView(
                link: LinkView(url: NarrativeList.year(year).path, title: String(year)),
                records: Tally(of: narratives, in: site.corpus).records)
        }
        var pages = list(
            .all, title: wording.word("list-narratives"), about: wording.word("about-list-narratives"), chronology.newestFirst, years: years
        )
        for kind in Kind.allCases {
            pages += list(
                .kind(kind), title: wording.word("list-\(kind.rawValue)"), about: wording.word("about-list-\(kind.rawValue)"),
                chronology.narratives(of: kind, in: site.corpus), feed: FeedSubject.kind(kind).link(in: site))
        }
        for (year, narratives) in chronology.years {
            let title = wording.phrase("list-year", ["year": String(year)])
            pages += list(.year(year), title: title, about: wording.count(Tally(of: narratives, in: site.corpus), "narratives"), narratives)
        }
        return pages
    }

    private func list(
        _ list: NarrativeList, title: String, about: String, _ narratives: [Int], years: [YearView] = [], feed: FeedLinkView? = nil
    ) -> [Page] {
        Paging.parts(of: list.path, count: narratives.count).map { part in
            let shown = narratives[part.range].map { site.narratives[$0] }
            let kind: Kind? = if case .kind(let kind) = list { kind } else { nil }
            return renderer.page(
                part.path, origin: "the list “\(title)”", NarrativeListView.self, Plan(title, about, part, shown, years),
                title: part.title(title, wording), description: about, feed: feed, kind: kind)
        }
    }
}
