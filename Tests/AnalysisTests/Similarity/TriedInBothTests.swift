import Narratives
import Testing

@testable import Analysis

struct TriedInBothTests {
    private func record(_ id: String, _ tried: [(Capacity, Adaptation.Worked?)]) throws -> Narrative {
        try narrative(id) { $0.adaptations = try tried.map { try adaptation($0, worked: $1) } }
    }

    @Test func `Tells what helped in both, in one alone and in neither`() throws {
        let tried = try TriedInBoth(
            record("a", [(.headroom, .no), (.headroom, .no), (.operatorKnob, .yes), (.spare, .no), (.slack, .yes)]),
            record("b", [(.headroom, .no), (.operatorKnob, .yes), (.spare, .yes), (.slack, .no)]))
        #expect(tried.failed == [Capacity.headroom.slug] && tried.helped == [Capacity.operatorKnob.slug])
        #expect(tried.failedHere == [Capacity.spare.slug] && tried.failedThere == [Capacity.slack.slug])
    }

    @Test(arguments: [
        [(Capacity.headroom, Adaptation.Worked?.some(.no)), (.headroom, .yes)], [(.headroom, nil)], [(.headroom, .partly)], [(.spare, .no)],
    ])
    func `Makes nothing of what went both ways, or nobody says how`(tried: [(Capacity, Adaptation.Worked?)]) throws {
        let found = try TriedInBoth(record("a", [(.headroom, .no)]), record("b", tried))
        #expect(found.failed.isEmpty && found.helped.isEmpty && found.failedHere.isEmpty && found.failedThere.isEmpty)
    }
}
