internal import Narratives

/// A merger of claims into edges: one edge for a pair, a direction and a sign, however often it is said.
struct EdgeMerger {
    private(set) var edges: [ContributingFactorGraph.Edge] = []
    private var edgeByPair: [Pair: Int] = [:]

    private struct Pair: Hashable {
        let from: Int
        let to: Int
        let sign: Relation.Verb.Sign
    }

    /// - Parameters:
    ///   - from: a node; nothing is added where it is `to` as well.
    ///   - hasEvidence: of one claim; one with evidence makes the line whole.
    mutating func add(_ claim: ContributingFactorGraph.Claim, from: Int, to: Int, hasEvidence: Bool) {
        guard from != to else { return }
        let sign = claim.verb.sign
        let (first, second) = claim.verb.isDirected ? (from, to) : (min(from, to), max(from, to))
        let pair = Pair(from: first, to: second, sign: sign)
        guard let index = edgeByPair[pair], case .met(var claims, _) = edges[index].meaning else {
            edgeByPair[pair] = edges.count
            edges.append(.init(from: first, to: second, meaning: .met([claim], sign), hasEvidence: hasEvidence))
            return
        }
        if let same = claims.firstIndex(where: { ($0.verb, $0.timing, $0.via) == (claim.verb, claim.timing, claim.via) }) {
            claims[same].narratives += claim.narratives
        } else {
            claims.append(claim)
        }
        edges[index].meaning = .met(claims, sign)
        edges[index].hasEvidence = edges[index].hasEvidence || hasEvidence
    }
}
