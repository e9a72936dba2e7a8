internal import Narratives

/// Finds relations that all begin at one factor: a root, drawn as a graph.
struct SingleSpring: Rule {
    let manual = RuleManual(
        "single-spring", .note, finds: "Three relations or more whose every path begins at one factor.",
        why: "A graph with a single spring is a root cause drawn as a picture. Rivers have several, and so do incidents.",
        remedy: "Ask what else came in from outside: an old decision, a limit, the time of day.", reading: [References.jointlySufficient])

    func findings(in corpus: Corpus, _ insights: Insights) -> [Finding] {
        corpus.narratives.compactMap { narrative in
            // What went right is carried by capacities, not by what it met. Two relations leave room for a second spring.
            guard narrative.kind != .wentRight, narrative.relations.count > 2 else { return nil }
            let claims = narrative.relations.filter { $0.verb.isDirected && !$0.leadsToOutcome }
            guard let spring = spring(of: claims), let first = claims.first(where: { $0.from.value == spring }) else { return nil }
            return finding(
                "Every path of the relations begins at `\(spring)`.", question: "What else came in from outside?",
                fix: "Say what it met on the way: a relation from another factor.", file: narrative.file, at: first.from.position)
        }
    }

    /// The one factor from which all others are reached; nil where there are several springs, or too few relations for a second.
    private func spring(of claims: [Relation]) -> Slug? {
        guard claims.count > 2 else { return nil }
        let targets = Set(claims.map(\.to.value))
        let springs = claims.map(\.from.value).filter { !targets.contains($0) }.uniqued()
        guard springs.count == 1, let spring = springs.first else { return nil }
        let next = Dictionary(grouping: claims, by: \.from.value).mapValues { $0.map(\.to.value) }
        var reached: Set<Slug> = [spring]
        var waiting = [spring]
        while let factor = waiting.popLast() {
            for follower in next[factor] ?? [] where reached.insert(follower).inserted { waiting.append(follower) }
        }
        return targets.isSubset(of: reached) ? spring : nil
    }
}
