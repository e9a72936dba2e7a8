internal import Narratives

/// One factor is mended, watched for, and kept from spreading: a fix, a detection, and something that contains or tolerates it.
struct FixMonitorIsolate: ActionPattern {
    let name = "fix-monitor-isolate"

    func formations(in narrative: AddressedFactors) -> [PatternFormation] {
        narrative.factors.compactMap { factor in
            let forming = factor.actions.filter { FixMonitorIsolate.aims.contains(narrative.actions[$0].aim) }
            let aims = forming.map { narrative.actions[$0].aim }
            guard aims.contains(.fix), aims.contains(.detect), aims.contains(.contain) || aims.contains(.tolerate) else { return nil }
            return PatternFormation(factors: [factor.term], actions: ordered(forming) { narrative.actions[$0].aim })
        }
    }

    private static let aims: [Action.Aim?] = [.fix, .detect, .contain, .tolerate]
}
