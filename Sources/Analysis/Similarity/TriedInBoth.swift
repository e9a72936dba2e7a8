package import Narratives

/// What two narratives drew on, and how far that helped in each.
package struct TriedInBoth: Hashable, Sendable {
    /// In neither did it help.
    package let failed: [Slug]
    /// It helped in the second alone, or in the first alone.
    package let (failedHere, failedThere): ([Slug], [Slug])
    /// It helped in both.
    package let helped: [Slug]

    /// Capacities in their own order. What went now this way and now that, or nobody says how, is in none of the lists.
    package init(_ first: Narrative, _ second: Narrative) {
        let (own, others) = (TriedInBoth.outcomes(of: first), TriedInBoth.outcomes(of: second))
        func capacities(_ here: Adaptation.Worked, _ there: Adaptation.Worked) -> [Slug] {
            Capacity.allCases.filter { own[$0] == here && others[$0] == there }.map(\.slug)
        }
        (failed, helped) = (capacities(.no, .no), capacities(.yes, .yes))
        (failedHere, failedThere) = (capacities(.no, .yes), capacities(.yes, .no))
    }

    /// How it went with each capacity where all that was done with it went one way.
    private static func outcomes(of narrative: Narrative) -> [Capacity: Adaptation.Worked] {
        var outcomes: [Capacity: Set<Adaptation.Worked?>] = [:]
        for adaptation in narrative.adaptations {
            if let capacity = adaptation.capacity { outcomes[capacity, default: []].insert(adaptation.worked) }
        }
        return outcomes.compactMapValues { $0.count == 1 ? $0.first ?? nil : nil }
    }
}
