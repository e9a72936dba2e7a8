internal import Narratives

/// One factor is met at three stages of the work or more.
struct MultiStageDefence: ActionPattern {
    let name = "multi-stage-defence"

    func formations(in narrative: AddressedFactors) -> [PatternFormation] {
        narrative.factors.compactMap { factor in
            let forming = factor.actions.filter { narrative.actions[$0].stage != nil }
            guard Set(forming.map { narrative.actions[$0].stage }).count >= 3 else { return nil }
            return PatternFormation(factors: [factor.term], actions: ordered(forming) { narrative.actions[$0].stage })
        }
    }
}
