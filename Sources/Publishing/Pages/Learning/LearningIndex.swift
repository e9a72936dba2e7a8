internal import Analysis

/// The indexes of what narratives of every kind taught, in the order in which they are offered.
enum LearningIndex: String, CaseIterable {
    case whatHelped = "what-helped"
    case surprises, lessons
    case dropped = "dropped-hypotheses"
    case relations = "recurring-relations"
    case actions
    case unaddressed = "unaddressed-conditions"
    case decisions, repurposed, knobs

    /// Below the site's root.
    var path: String { rawValue + ".html" }

    /// Whether narratives have told anything that belongs in it. An index without entries has no page.
    func hasEntries(in learning: Learning) -> Bool {
        switch self {
        case .whatHelped: !learning.helped.byFactor.isEmpty || !learning.helped.byCapacity.isEmpty
        case .surprises: !learning.surprises.groups.isEmpty
        case .lessons: !learning.lessons.groups.isEmpty
        case .dropped: !learning.dropped.isEmpty
        case .relations: !learning.relations.groups.isEmpty
        case .actions: !learning.actions.byAim.isEmpty
        case .unaddressed: !learning.unaddressed.byFactor.isEmpty
        case .decisions: !learning.decisions.isEmpty
        case .repurposed: !learning.repurposed.isEmpty
        case .knobs: !learning.knobs.isEmpty
        }
    }

    /// Whether the page says how it is made, since that is not plain.
    var hasRule: Bool {
        switch self {
        case .whatHelped, .surprises, .relations, .unaddressed, .knobs: true
        case .lessons, .dropped, .actions, .decisions, .repurposed: false
        }
    }
}

extension LocalizedStrings {
    func title(of index: LearningIndex) -> String { word("index-\(index.rawValue)") }
    func about(_ index: LearningIndex) -> String { word("about-index-\(index.rawValue)") }

    /// How an index is made, where that is not plain.
    func rule(of index: LearningIndex) -> String? { index.hasRule ? word("rule-index-\(index.rawValue)") : nil }
}
