internal import Narratives

/// One factor is met soon, and better later.
///
/// What is done already counts as soon: it was in place when the rest was still to come, which is the order that makes the pattern.
struct FastThenBetter: ActionPattern {
    let name = "fast-then-better"

    func formations(in narrative: AddressedFactors) -> [PatternFormation] {
        narrative.factors.compactMap { factor in
            let forming = factor.actions.filter { narrative.actions[$0].horizon != nil }
            let isFast = forming.compactMap { narrative.actions[$0].horizon }.map(FastThenBetter.isFast)
            guard isFast.contains(true), isFast.contains(false) else { return nil }
            return PatternFormation(factors: [factor.term], actions: ordered(forming) { narrative.actions[$0].horizon })
        }
    }

    private static func isFast(_ horizon: Action.Horizon) -> Bool {
        switch horizon {
        case .done, .now, .short: true
        case .medium, .long: false
        }
    }
}
