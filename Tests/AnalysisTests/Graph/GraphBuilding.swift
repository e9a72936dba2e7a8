import Narratives
import Testing

@testable import Analysis

func factor(_ name: String, as localName: String? = nil, evidence: Bool = true) throws -> ContributingFactor {
    var factor = ContributingFactor(factor: try located(name))
    factor.localName = try localName.map { try slug($0) }
    factor.evidence = evidence ? [Located(.heading("told"), at: .start)] : []
    return factor
}

/// Written "from verb to".
func relation(_ text: String, evidence: Bool = true) throws -> Relation {
    let words = text.split(separator: " ").map(String.init)
    var relation = Relation(from: try located(words[0]), verb: try #require(Relation.Verb(rawValue: words[1])), to: try located(words[2]))
    relation.evidence = evidence ? [Located(.heading("told"), at: .start)] : []
    return relation
}

func narrative(
    _ id: String = "a", factors: [String], _ relations: [String] = [], _ fill: (inout Narrative.Fields) throws -> Void = { _ in }
)
    throws
    -> Narrative
{
    try Narrative(id: try slug(id), file: "content/narratives/\(id).md") {
        $0.factors = try factors.map { try factor($0) }
        $0.relations = try relations.map { try relation($0) }
        try fill(&$0)
    }
}

extension ContributingFactorGraph {
    /// Every line as "from meaning to", sorted.
    var lines: [String] {
        edges.map { edge in
            let meaning =
                switch edge.meaning {
                case .met(let claims, _):
                    claims.map { $0.verb.rawValue + ($0.narratives > 1 ? "×\($0.narratives)" : "") }.joined(separator: "+")
                case .helped(.no): "did not help"
                case .helped(let worked): worked == .partly ? "helped in part" : "helped"
                }
            return "\(nodes[edge.from].name) \(meaning) \(nodes[edge.to].name)"
        }.sorted()
    }
}

/// Words of no language.
struct PlainWords: GraphWords {
    let carried = "carried"

    func title(_ subject: ContributingFactorGraph.Subject) -> String {
        switch subject {
        case .factor(let factor): factor.reference.words
        case .term(let term): term.slug.words
        case .adaptation(let adaptation, _): adaptation.what
        case .capacity(let capacity): capacity.slug.words
        case .outcome: "What happened"
        case .more(let count): "+\(count) more"
        }
    }

    func part(_ part: ContributingFactor.Part) -> String { part.rawValue }
    func verb(_ verb: Relation.Verb) -> String { verb.rawValue }
    func timing(_ timing: Relation.Timing) -> String { timing.rawValue }
    func via(_ means: Slug) -> String { "via \(means)" }
    func loop(_ polarity: FeedbackLoop.Polarity) -> String { "\(polarity) loop" }
    func helped(_ worked: Adaptation.Worked?) -> String { worked == .no ? "did not help" : "helped" }
    func narratives(_ count: Int) -> String { "in \(count) narratives" }

    func stopped(_ stoppers: [Narrative.NearMiss.Stopper]) -> String? {
        stoppers.isEmpty ? nil : "stopped by \(stoppers.map(\.rawValue).joined(separator: ", "))"
    }
}
/// Numbers for seeded graphs; another generator than the one under test.
struct Xorshift {
    private var state: UInt64

    init(_ seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func below(_ bound: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state >> 11) % bound
    }
}

/// A graph with sizes, labels, cycles and parallel lines as they fall.
func seededGraph(_ seed: Int) -> LayoutGraph {
    var random = Xorshift(seed)
    let count = 2 + random.below(18)
    let nodes = (0..<count).map { _ in Size(width: 150, height: Double(40 + random.below(3) * 20)) }
    let edges = (0..<random.below(2 * count + 1)).map { _ in
        let label = Size(width: Double(30 + random.below(70)), height: Double(14 + random.below(3) * 14))
        return LayoutGraph.Edge(from: random.below(count), to: random.below(count), label: random.below(4) == 0 ? nil : label)
    }
    return LayoutGraph(nodes: nodes, edges: edges)
}
