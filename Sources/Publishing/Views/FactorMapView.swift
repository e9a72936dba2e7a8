internal import Analysis
internal import Narratives

/// The map of all factors, drawn and as a table.
struct FactorMapView: PageView {
    static let template = "factor-map"

    private let map: FactorMap
    private let site: SiteReader
    /// What is shown of the pairs, and how many narratives each of them has at least.
    private let shown: (pairs: [FactorMap.Pair], narratives: Int)

    /// The most arcs that can be told apart.
    private static let mostPairs = 120

    init(_ plan: Plan<>, _ site: SiteReader) {
        (map, self.site) = (site.factorMap, site)
        shown = map.pairs(atMost: FactorMapView.mostPairs)
    }

    static let fields = Fields<FactorMapView>([
        .text("title", "What the page is called.") { $0.site.wording.word("graph-map") },
        .text("about", "What the map shows.") { $0.site.wording.word("graph-map-about") },
        .html("drawing", "The map, as inline SVG; empty where no factor has met another.") { view in
            guard !view.shown.pairs.isEmpty else { return nil }
            return FactorMapSVG(map: view.map, pairs: view.shown.pairs, site: view.site).markup
        },
        .text("thinned", "What is left out, in words; empty where nothing is.") { view in
            guard view.shown.narratives > 1 else { return nil }
            return view.site.wording.phrase("graph-map-thinned", ["n": String(view.shown.narratives)])
        },
        .group("rows", "The same as a table: a row for each factor that met another.") { $0.rows },
    ])

    private var rows: [FactorMapRowView] {
        var met: [[(other: Int, narratives: Int)]] = Array(repeating: [], count: map.factors.count)
        for pair in shown.pairs {
            met[pair.first].append((pair.second, pair.narratives))
            met[pair.second].append((pair.first, pair.narratives))
        }
        return map.bands.flatMap { band in
            band.range.filter { !met[$0].isEmpty }.map { index in
                FactorMapRowView(
                    family: band.family.map { site.wording.family($0) } ?? site.wording.word("family-other"),
                    factor: site.anchor(.term(map.factors[index].term)),
                    met: met[index].sorted { $0.other < $1.other }.map { other, narratives in
                        let link = site.anchor(.term(map.factors[other].term))
                        return MarkupView(
                            markup: "\(link) <span class=\"count\">\(site.wording.count(narratives, "graph-together"))</span>")
                    })
            }
        }
    }
}

/// A factor, and those that it met.
struct FactorMapRowView: View {
    let family: String
    let factor: String
    let met: [MarkupView]

    static let fields = Fields<FactorMapRowView>([
        .text("family", "The factor's family, in words.") { $0.family },
        .html("factor", "The factor, linked.") { $0.factor },
        .list("met", "Those that it met, each with how often.") { $0.met },
    ])
}
