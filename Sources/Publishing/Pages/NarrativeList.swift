internal import Analysis
internal import Narratives

/// The lists of narratives: all, by kind, by year.
enum NarrativeList: Hashable, Sendable {
    case all
    case kind(Kind)
    case year(Int)

    /// Below the site's root.
    var path: String {
        switch self {
        case .all: "narratives.html"
        case .kind(.postMortem): "post-mortems.html"
        case .kind(.nearMiss): "near-misses.html"
        case .kind(.wentRight): "went-right.html"
        case .year(let year): "years/\(year).html"
        }
    }
}
