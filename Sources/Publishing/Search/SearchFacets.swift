internal import Analysis
internal import Narratives
internal import Text

/// By what a search can be narrowed: for each facet its values, and which of them each narrative has.
struct SearchFacets {
    private let site: Site

    init(_ site: Site) { self.site = site }

    var scripts: [Page] {
        let site = site
        return [
            facet("kind") {
                let names = Kind.allCases.map { (name: $0.rawValue, title: site.wording.kind($0)) }
                return (names, site.corpus.narratives.indices.map { [Kind.allCases.firstIndex(of: site.corpus.narratives[$0].kind) ?? 0] })
            },
            facet("year") {
                let years = site.insights.chronology.years.map(\.year)
                let places = Dictionary(uniqueKeysWithValues: years.enumerated().map { ($1, $0) })
                let values = site.corpus.narratives.map { $0.date.flatMap { places[$0.year] }.map { [$0] } ?? [] }
                return (years.map { (name: String($0), title: String($0)) }, values)
            },
        ]
            + [Vocabulary.factors, .systems, .tags].map { vocabulary in
                facet(vocabulary.singular) { SearchFacets.terms(vocabulary, of: site) }
            }
    }

    private typealias Column = (names: [(name: String, title: String)], values: [[Int]])

    private static func terms(_ vocabulary: Vocabulary, of site: Site) -> Column {
        let entries = site.insights.terms.entries(of: vocabulary)
        var values: [[Int]] = site.corpus.narratives.indices.map { _ in [] }
        for (place, entry) in entries.enumerated() { for narrative in entry.narratives { values[narrative].append(place) } }
        return (entries.map { (name: $0.term.slug.text, title: $0.title) }, values)
    }

    /// - Parameter column: the values in the order in which they are offered; for each narrative their places, ascending.
    private func facet(_ name: String, _ column: @escaping @Sendable () -> Column) -> Page {
        .script("facets", name, origin: "the facet “\(name)” of search") { json in
            let (names, values) = column()
            var packed = PackedNumbers()
            for places in values {
                packed.append(places.count)
                var last = -1
                for place in places {
                    packed.append(place - last - 1)
                    last = place
                }
            }
            json.object { json in
                json.array("names", of: names) { json, value in json.array(of: [value.name, value.title]) { $0.string($1) } }
                json.key("values")
                json.quoted(packed.bytes)
            }
        }
    }
}
