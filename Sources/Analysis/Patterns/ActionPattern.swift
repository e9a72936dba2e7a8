package import Narratives

/// A way in which several actions of one narrative stand together for more than each does alone.
package protocol ActionPattern: Sendable {
    /// Names its page and its words.
    var name: String { get }

    /// Each time that a narrative's actions form it, in an order that does not depend on how they were written.
    func formations(in narrative: AddressedFactors) -> [PatternFormation]
}

/// An occurrence of a pattern in the actions of a narrative.
package struct PatternFormation: Hashable, Sendable {
    /// What it is about, by slug: one factor, or the several of a path.
    package let factors: [Term]
    /// Positions in the narrative's actions, in the order in which they take hold.
    package let actions: [Int]
}

extension ActionPattern {
    /// The actions in the order of one of their words, then as written.
    func ordered<Value: ClosedList>(_ actions: [Int], by word: (Int) -> Value?) -> [Int] {
        let order = Array(Value.allCases)
        let keyed = actions.map { (key: word($0).flatMap(order.firstIndex) ?? order.count, action: $0) }
        return keyed.sorted { ($0.key, $0.action) < ($1.key, $1.action) }.map(\.action)
    }
}

/// The patterns that are recognised, in the order in which they are shown.
package enum ActionPatterns {
    package static let all: [any ActionPattern] = [FixMonitorIsolate(), FastThenBetter(), MultiStageDefence(), DefenceAlongThePath()]
}
