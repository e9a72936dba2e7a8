internal import Analysis
internal import Narratives
internal import Text

/// Contributing-factor graphs for other programs: as DOT for Graphviz, GraphML (graphml.graphdrawing.org), or JSON.
///
/// All narratives asked for stand in one graph, each node's id beginning with its narrative's: readers of GraphML take the first graph of a
/// file alone.
package struct GraphExport: Sendable {
    package enum Format: String, CaseIterable, Sendable { case dot, graphml, json }

    private let parts: [Part]

    fileprivate struct Part: Sendable {
        let narrative: String
        let title: String
        let nodes: [Node]
        let edges: [Edge]
    }

    fileprivate struct Node: Sendable {
        let id: String
        let sort: String
        let title: String
        let part: String?
        let hasEvidence: Bool
    }

    fileprivate struct Edge: Sendable {
        let from: String
        let to: String
        /// A verb of the format, `took-part`, `helped`, `helped-in-part`, `did-not-help` or `carried`.
        let verb: String
        var timing: String?
        var via: String?
        var hasEvidence = true
    }

    /// - Parameter narratives: positions in the site's corpus.
    package init(of narratives: [Int], in site: Site) {
        let reader = SiteReader(site)
        parts = narratives.map { index in
            let id = site.corpus.narratives[index].id.text
            let graph = ContributingFactorGraph(of: site.corpus.narratives[index])
            func name(_ node: Int) -> String { "\(id)/\(graph.nodes[node].name)" }
            let nodes = graph.nodes.indices.map { place in
                let node = graph.nodes[place]
                return Node(
                    id: name(place), sort: node.sort, title: node.words ?? reader.name(of: node.subject), part: node.part,
                    hasEvidence: node.hasEvidence)
            }
            let told = graph.edges.flatMap { edge in
                edge.claims.map {
                    Edge(
                        from: name(edge.from), to: name(edge.to), verb: $0.verb, timing: $0.timing, via: $0.via,
                        hasEvidence: edge.hasEvidence)
                }
            }
            let edges = told + graph.basin.map { Edge(from: name($0.node), to: name($0.outcome), verb: $0.verb) }
            return Part(narrative: id, title: site.corpus.narratives[index].title, nodes: nodes, edges: edges)
        }
    }

    package func bytes(_ format: Format) -> [UInt8] {
        switch format {
        case .dot: RunnerCommands.broken(Array(dot.utf8))
        case .graphml: LogEscaping.xml(graphML)
        case .json: LogEscaping.json(json)
        }
    }

    private var dot: String {
        var text = "digraph tributary {\n  node [shape=box]\n"
        for part in parts {
            text += "  subgraph \(quoted("cluster " + part.narrative)) {\n    label=\(quoted(part.title))\n"
            for node in part.nodes {
                let style = node.hasEvidence ? "" : ", style=dashed"
                text += "    \(quoted(node.id)) [label=\(quoted(node.title)), class=\(quoted(node.sort))\(style)]\n"
            }
            text += "  }\n"
            for edge in part.edges {
                let style = edge.hasEvidence ? "" : ", style=dashed"
                let direction = edge.isDirected ? "" : ", dir=none"
                text += "  \(quoted(edge.from)) -> \(quoted(edge.to)) [label=\(quoted(edge.verb))\(style)\(direction)]\n"
            }
        }
        return text + "}\n"
    }

    private var graphML: [UInt8] {
        var xml = XMLText()
        xml.element("graphml", [("xmlns", "http://graphml.graphdrawing.org/xmlns")]) { xml in
            let keys = [("node", ["narrative", "sort", "title", "part"]), ("edge", ["verb", "timing", "via"])]
            for (target, names) in keys {
                for name in names { xml.empty("key", [("id", name), ("for", target), ("attr.name", name), ("attr.type", "string")]) }
            }
            xml.empty("key", [("id", "directed"), ("for", "edge"), ("attr.name", "directed"), ("attr.type", "boolean")])
            xml.empty("key", [("id", "evidence"), ("for", "all"), ("attr.name", "evidence"), ("attr.type", "boolean")])
            xml.element("graph", [("id", "tributary"), ("edgedefault", "directed")]) { xml in
                for part in parts {
                    for node in part.nodes { xml.add(node, of: part.narrative) }
                    for edge in part.edges { xml.add(edge) }
                }
            }
        }
        return xml.bytes
    }

    private var json: [UInt8] {
        var json = JSONText()
        json.object { json in
            json.member("version", 1)
            json.array("graphs", of: parts) { json, part in
                json.newline()
                json.object { json in
                    json.member("narrative", part.narrative)
                    json.member("title", part.title)
                    json.member("nodes", part.nodes) { json, node in
                        json.object {
                            $0.member("id", node.id)
                            $0.member("sort", node.sort)
                            $0.member("title", node.title)
                            $0.member("part", node.part)
                            $0.member("evidence", node.hasEvidence)
                        }
                    }
                    json.member("edges", part.edges) { json, edge in
                        json.object {
                            $0.member("from", edge.from)
                            $0.member("to", edge.to)
                            $0.member("verb", edge.verb)
                            $0.member("timing", edge.timing)
                            $0.member("via", edge.via)
                            $0.member("evidence", edge.hasEvidence)
                        }
                    }
                }
            }
        }
        json.newline()
        return json.bytes
    }
}

extension XMLText {
    fileprivate mutating func add(_ node: GraphExport.Node, of narrative: String) {
        element("node", [("id", node.id)]) { xml in
            xml.element("data", [("key", "narrative")], text: narrative)
            xml.element("data", [("key", "sort")], text: node.sort)
            xml.element("data", [("key", "title")], text: node.title)
            xml.element("data", [("key", "part")], text: node.part)
            xml.element("data", [("key", "evidence")], text: "\(node.hasEvidence)")
        }
    }

    fileprivate mutating func add(_ edge: GraphExport.Edge) {
        // The format's own attribute for undirected edges is left out: some readers refuse a graph of both sorts.
        element("edge", [("source", edge.from), ("target", edge.to)]) { xml in
            xml.element("data", [("key", "verb")], text: edge.verb)
            xml.element("data", [("key", "timing")], text: edge.timing)
            xml.element("data", [("key", "via")], text: edge.via)
            xml.element("data", [("key", "evidence")], text: "\(edge.hasEvidence)")
            xml.element("data", [("key", "directed")], text: "\(edge.isDirected)")
        }
    }
}

/// Text as a string of DOT, on one line. Scalar by scalar: a quotation mark with an accent over it is one Character, and no quotation mark.
private func quoted(_ text: String) -> String {
    let line = String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\n" || $0 == "\r" ? " " : $0 }))
    var quoted = "\"".unicodeScalars
    for scalar in VisibleText.line(line).unicodeScalars {
        if scalar == "\"" || scalar == "\\" { quoted.append("\\") }
        quoted.append(scalar)
    }
    quoted.append("\"")
    return String(quoted)
}

extension GraphExport.Edge {
    fileprivate var isDirected: Bool { Relation.Verb(rawValue: verb)?.isDirected ?? true }
}

extension ContributingFactorGraph.Node {
    fileprivate var sort: String {
        switch subject {
        case .factor, .term: "factor"
        case .adaptation: "adaptation"
        case .capacity: "capacity"
        case .outcome: "outcome"
        case .more: "more"
        }
    }

    fileprivate var part: String? {
        if case .factor(let factor) = subject { factor.part?.rawValue } else { nil }
    }

    /// The author's own words for what came of it.
    fileprivate var words: String? {
        if case .outcome(let outcome) = subject { outcome.words } else { nil }
    }
}

extension ContributingFactorGraph {
    /// What the basin says, in lines, since these formats have no basin: every factor took part in what came of it, none first and none last.
    fileprivate var basin: [(node: Int, outcome: Int, verb: String)] {
        guard let outcome else { return [] }
        let attached = Set(edges.map(\.from))
        return nodes.indices.compactMap { index in
            switch nodes[index].subject {
            case .factor, .more: (index, outcome, "took-part")
            case .adaptation(let adaptation, _): attached.contains(index) ? nil : (index, outcome, adaptation.worked.help)
            case .capacity: (index, outcome, "carried")
            case .term, .outcome: nil
            }
        }
    }
}

extension Adaptation.Worked? {
    fileprivate var help: String {
        switch self {
        case nil, .yes: "helped"
        case .partly: "helped-in-part"
        case .no: "did-not-help"
        }
    }
}

extension ContributingFactorGraph.Edge {
    /// What the line says, claim by claim, in words of the format.
    fileprivate var claims: [(verb: String, timing: String?, via: String?)] {
        switch meaning {
        case .met(let claims, _): claims.map { ($0.verb.rawValue, $0.timing?.rawValue, $0.via?.text) }
        case .helped(let worked): [(worked.help, nil, nil)]
        }
    }
}
