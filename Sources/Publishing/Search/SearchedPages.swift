internal import Analysis
internal import Disk
internal import Narratives
internal import Text

/// The pages other than narratives that search offers: every word of every vocabulary, written pages with the guide among them, years, and lists.
struct SearchedPages {
    struct Entry {
        /// Below the site's root.
        let path: String
        /// What sort of page it is; empty where its title says so.
        let sort: String
        let page: SearchedPage
    }

    let entries: [Entry]
    let index: SearchIndex
    /// The first page of each script of texts.
    let starts: [Int]
    private let site: Site

    init(_ site: Site) {
        entries =
            SearchedPages.terms(of: site) + SearchedPages.written(in: site) + SearchedPages.years(of: site) + SearchedPages.lists(of: site)
        index = SearchIndex(entries.map(\.page), site.configuration.words, map: ParallelMap(jobs: 1))
        starts = SearchTexts.starts(of: entries.map(\.page))
        self.site = site
    }

    private static func terms(of site: Site) -> [Entry] {
        Vocabulary.allCases.flatMap { vocabulary in
            let sort = site.wording.word("singular-\(vocabulary.singular)")
            return site.insights.terms.entries(of: vocabulary).map { entry in
                let others = entry.page.map { $0.aliases.map(\.value.words) + $0.cues } ?? []
                let page = SearchedPage(
                    names: [entry.title] + others, summary: entry.page?.summary, body: entry.page?.body ?? .empty,
                    others: entry.page?.questions ?? [])
                return Entry(path: LinkTarget.term(entry.term).path, sort: sort, page: page)
            }
        }
    }

    private static func written(in site: Site) -> [Entry] {
        site.corpus.pages.map { page in
            Entry(path: page.target.path, sort: "", page: SearchedPage(names: [page.title], summary: page.summary, body: page.body))
        }
    }

    private static func years(of site: Site) -> [Entry] {
        site.insights.chronology.years.map { year, _ in
            let title = site.wording.phrase("list-year", ["year": String(year)])
            return Entry(path: NarrativeList.year(year).path, sort: site.wording.word("facet-year"), page: SearchedPage(names: [title]))
        }
    }

    private static func lists(of site: Site) -> [Entry] {
        let kinds = Kind.allCases.map {
            LinkView(url: NarrativeList.kind($0).path, title: site.wording.word("list-\($0.rawValue)"))
        }
        return (kinds + site.vocabularies + site.indexes).map { Entry(path: $0.url, sort: "", page: SearchedPage(names: [$0.title])) }
    }

    var scripts: [Page] {
        starts.indices.map { number in
            let range = starts[number]..<(number + 1 < starts.count ? starts[number + 1] : entries.count)
            let (entries, site) = (entries[range], site)
            return .script("pages-texts", String(number), origin: "pages’ texts for search") { json in
                json.array(of: entries) { json, entry in
                    var text = PlainTextExtractor()
                    text.append(entry.page.body) { site.title(of: $0) }
                    for line in entry.page.others { text.appendLine(line) }
                    json.searchText([entry.path, entry.page.names[0], entry.sort, "", "", entry.page.summary ?? ""], text)
                }
            }
        }
    }
}
