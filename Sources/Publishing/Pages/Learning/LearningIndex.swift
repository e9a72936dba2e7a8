internal import Analysis

/// The indexes of what narratives of every kind taught, in the order in which they are offered.
enum LearningIndex: String, CaseIterable {
    case whatHelped = "what-helped"
    case surprises, actions, decisions
    case doubleEdged = "double-edged"
    case quietFactors = "quiet-factors"

    /// Below the site's root.
    var path: String { rawValue + ".html" }

    /// Whether narratives have told anything that belongs in it.
    func hasEntries(in learning: Learning) -> Bool {
        switch self {
        case .whatHelped: !learning.helped.byFactor.isEmpty || !learning.helped.byCapacity.isEmpty
        case .surprises: !learning.surprises.bySystem.isEmpty
        case .actions: !learning.actions.byAim.isEmpty
        case .decisions: !learning.decisions.isEmpty
        case .doubleEdged: !learning.doubleEdged.entries.isEmpty
        case .quietFactors: !learning.quietFactors.entries.isEmpty
        }
    }

    /// The first page of every list of them, the patterns' among them: for the sitemap.
    static var paths: [String] {
        allCases.map(\.path) + HelpedPages.others + ActionPages.others + ActionPatterns.all.indices.map(PatternPages.path)
    }
}

extension LocalizedStrings {
    func title(of index: LearningIndex) -> String { word("index-\(index.rawValue)") }
    func about(_ index: LearningIndex) -> String { word("about-index-\(index.rawValue)") }

    /// How an index is made, where that is not plain.
    func rule(of index: LearningIndex) -> String? {
        switch index {
        case .doubleEdged, .quietFactors, .whatHelped: word("rule-index-\(index.rawValue)")
        case .surprises, .actions, .decisions: nil
        }
    }
}
