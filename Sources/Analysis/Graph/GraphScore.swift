package import Narratives

/// A graph as a score: a lane for each condition, and a row for each claim. Down the rows runs the order of telling; no condition stands
/// before another, and all lanes end in what happened.
package struct GraphScore: Sendable {
    /// What a row draws across the lanes, by positions in `lanes`.
    package enum Mark: Hashable, Sendable {
        /// One condition met another; `to` is nil where it led straight to what happened.
        case met(from: Int, to: Int?, Relation.Verb.Sign)
        /// What people did, at the lanes that it was to help with.
        case helped([Int], Adaptation.Worked?)
    }

    /// What a row tells.
    package enum Telling: Hashable, Sendable {
        /// By its position in the narrative.
        case relation(Int)
        case adaptation(Int)
        /// By an edge of the graph, and a position among its claims.
        case claim(edge: Int, Int)
    }

    package struct Row: Hashable, Sendable {
        package let telling: Telling
        /// Nil where a condition has no lane.
        package let mark: Mark?
        /// False for a claim of which no part of the text tells.
        package let hasEvidence: Bool
        /// Positions in the graph's loops of those that it is part of.
        package let loops: [Int]
    }

    /// Rows that one part of the text tells of.
    package struct Group: Hashable, Sendable {
        /// Nil for claims of which no heading tells.
        package let heading: Heading?
        package let rows: [Row]
    }

    /// Positions in the graph's nodes.
    package let lanes: [Int]
    /// Claims, in the order in which the text tells them.
    package let groups: [Group]
    /// What people did that helped, wholly or in part, and what they tried that did not.
    package let helped: [Row]
    package let tried: [Row]
}

extension GraphScore {
    /// The score of a narrative.
    ///
    /// - Parameters:
    ///   - graph: that of the same narrative.
    ///   - headings: those of its text.
    package init(of narrative: Narrative, _ graph: ContributingFactorGraph, headings: [Heading]) {
        let places = ContributingFactorGraph.places(of: graph.nodes)
        let lanes = Lanes(graph)
        let loops = LoopsByPair(graph)
        let order = Dictionary(headings.indices.map { (headings[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
        var told = Array(repeating: [Row](), count: headings.count + 1)
        for (index, relation) in narrative.relations.enumerated() {
            let (from, to) = (places[relation.from.value], relation.leadsToOutcome ? graph.outcome : places[relation.to.value])
            let mark = lanes.mark(from: from, to: to, relation.verb.sign)
            let place = relation.evidence.compactMap { if case .heading(let id) = $0.value { order[id] } else { nil } }.min()
            told[place ?? headings.count].append(
                Row(
                    telling: .relation(index), mark: mark, hasEvidence: !relation.evidence.isEmpty,
                    loops: loops.all(from: from, to: to, relation.verb.sign)))
        }
        let rows = narrative.adaptations.enumerated().map { index, adaptation in
            let at = adaptation.helped.values().compactMap { places[$0].flatMap { lanes.lane[$0] } }.uniqued()
            return Row(
                telling: .adaptation(index), mark: at.isEmpty ? nil : .helped(at.sorted(), adaptation.worked), hasEvidence: true, loops: [])
        }
        self.init(
            lanes: lanes.nodes,
            groups: told.indices.filter { !told[$0].isEmpty }.map {
                Group(heading: $0 < headings.count ? headings[$0] : nil, rows: told[$0])
            },
            helped: rows.filter { narrative.adaptations[$0.place].didHelp }, tried: rows.filter { !narrative.adaptations[$0.place].didHelp }
        )
    }

    /// The score of a graph of several narratives, whose claims have no order of telling.
    package init(of graph: ContributingFactorGraph) {
        let lanes = Lanes(graph)
        let loops = LoopsByPair(graph)
        let rows = graph.edges.indices.flatMap { index -> [Row] in
            let edge = graph.edges[index]
            guard case .met(let claims, let sign) = edge.meaning else { return [] }
            return claims.indices.map {
                Row(
                    telling: .claim(edge: index, $0), mark: lanes.mark(from: edge.from, to: edge.to, sign), hasEvidence: edge.hasEvidence,
                    loops: loops.all(from: edge.from, to: edge.to, sign))
            }
        }
        self.init(lanes: lanes.nodes, groups: rows.isEmpty ? [] : [Group(heading: nil, rows: rows)], helped: [], tried: [])
    }
}

extension GraphScore.Row {
    /// The position of what it tells in its list.
    fileprivate var place: Int {
        switch telling {
        case .relation(let place), .adaptation(let place), .claim(_, let place): place
        }
    }
}

/// The lanes of a graph's conditions.
private struct Lanes {
    private(set) var nodes: [Int] = []
    /// By node; nil for what is no condition.
    private(set) var lane: [Int?] = []
    private let outcome: Int?

    init(_ graph: ContributingFactorGraph) {
        outcome = graph.outcome
        for node in graph.nodes.indices {
            switch graph.nodes[node].subject {
            case .factor, .term:
                lane.append(nodes.count)
                nodes.append(node)
            case .adaptation, .capacity, .outcome, .more: lane.append(nil)
            }
        }
    }

    func mark(from: Int?, to: Int?, _ sign: Relation.Verb.Sign) -> GraphScore.Mark? {
        guard let from, let to, let first = lane[from] else { return nil }
        if to == outcome { return .met(from: first, to: nil, sign) }
        guard let second = lane[to], first != second else { return nil }
        return .met(from: first, to: second, sign)
    }
}

/// The loops that the claims between two nodes are part of.
private struct LoopsByPair {
    private struct Pair: Hashable {
        let from: Int
        let to: Int
        let sign: Relation.Verb.Sign
    }

    private var loops: [Pair: [Int]] = [:]

    init(_ graph: ContributingFactorGraph) {
        for (number, loop) in graph.loops.enumerated() {
            for index in loop.edges {
                let edge = graph.edges[index]
                loops[Pair(from: edge.from, to: edge.to, sign: edge.sign), default: []].append(number)
            }
        }
    }

    func all(from: Int?, to: Int?, _ sign: Relation.Verb.Sign) -> [Int] {
        guard !loops.isEmpty, let from, let to else { return [] }
        return loops[Pair(from: from, to: to, sign: sign)] ?? []
    }
}
