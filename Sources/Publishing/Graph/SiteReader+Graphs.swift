internal import Analysis
internal import Narratives
internal import Text

/// The words of the site's theme and content for what a graph shows.
struct SiteGraphWords: GraphWords {
    let site: SiteReader

    func title(_ subject: ContributingFactorGraph.Subject) -> String { site.name(of: subject) }
    func part(_ part: ContributingFactor.Part) -> String { site.wording.word("part", part) }
    func verb(_ verb: Relation.Verb) -> String { site.wording.word("verb", verb) }
    func timing(_ timing: Relation.Timing) -> String { site.wording.word("timing", timing) }
    func via(_ means: Slug) -> String { site.wording.word("via") + " " + site.mention(of: means) }
    func loop(_ polarity: FeedbackLoop.Polarity) -> String { site.wording.loop(polarity) }
    func narratives(_ count: Int) -> String { site.wording.count(count, "in-narratives") }
    func stopped(_ stoppers: [Narrative.NearMiss.Stopper]) -> String? { site.wording.stopped(stoppers) }
    func helped(_ worked: Adaptation.Worked?) -> String { site.wording.helped(worked) }
    var carried: String { site.wording.word("graph-carried") }
}

// The site's words and addresses for what a graph shows.
extension SiteReader {
    func name(of subject: ContributingFactorGraph.Subject) -> String {
        switch subject {
        case .factor(let factor):
            factor.localName?.words ?? title(of: .term(Term(.factors, factor.factor.value)))
        case .term(let term): title(of: .term(term))
        case .adaptation(let adaptation, _): adaptation.what
        case .capacity(let capacity): title(of: .term(Term(.capacities, capacity.slug)))
        case .outcome(let outcome): wording.word("graph-outcome-\(outcome.kind.rawValue)")
        case .more(let count): wording.phrase("graph-more", ["n": String(count)])
        }
    }

    /// The page that a node is about, below the site's root; nil for what has none.
    func path(of subject: ContributingFactorGraph.Subject) -> String? {
        switch subject {
        case .factor(let factor): link(to: .term(Term(.factors, factor.factor.value))).target.path
        case .term(let term): LinkTarget.term(term).path
        case .capacity(let capacity): LinkTarget.term(Term(.capacities, capacity.slug)).path
        case .more: TermList.path(of: .factors)
        case .adaptation, .outcome: nil
        }
    }
}

/// What a graph shows, told in sentences of finished HTML.
struct GraphSentences {
    let graph: ContributingFactorGraph
    let site: SiteReader

    /// What one factor did to another, by an edge and one of its claims.
    func claim(_ index: Int, of edge: Int) -> String {
        let edge = graph.edges[edge]
        guard case .met(let claims, _) = edge.meaning else { return "" }
        let claim = claims[index]
        var words = "\(name(edge.from)) <em class=\"verb\">\(escaped(site.wording.word("verb", claim.verb)))</em> \(name(edge.to))"
        if let via = claim.via { words += " \(escaped(site.wording.word("via") + " " + site.mention(of: via)))" }
        if let timing = claim.timing { words += ", " + escaped(site.wording.word("timing", timing)) }
        if claim.narratives > 1 { words += " <span class=\"count\">\(site.wording.count(claim.narratives, "in-narratives"))</span>" }
        return words
    }

    /// The loops, numbered as their rows are.
    var loops: [String] {
        graph.loops.enumerated().map { number, loop in
            let names = (loop.edges + loop.edges.prefix(1)).map { name(graph.edges[$0].from) }
            return
                "<span class=\"loop\">↻\u{A0}\(number + 1)</span> \(escaped(site.wording.loop(loop.polarity))): \(names.joined(separator: " → "))"
        }
    }

    private func name(_ index: Int) -> String {
        let subject = graph.nodes[index].subject
        let title = escaped(site.name(of: subject))
        return site.path(of: subject).map { "<a href=\"\(site.root)\($0)\">\(title)</a>" } ?? title
    }

    private func escaped(_ text: String) -> String { HTMLEscaping.escaped(text) }
}

extension LocalizedStrings {
    fileprivate func loop(_ polarity: FeedbackLoop.Polarity) -> String {
        switch polarity {
        case .reinforcing: word("graph-loop-reinforcing")
        case .balancing: word("graph-loop-balancing")
        case .unsigned: word("graph-loop-unsigned")
        }
    }

    func stopped(_ stoppers: [Narrative.NearMiss.Stopper]) -> String? {
        guard !stoppers.isEmpty else { return nil }
        return phrase("graph-stopped", ["what": stoppers.map { word("stopped-by", $0) }.joined(separator: ", ")])
    }

    func helped(_ worked: Adaptation.Worked?) -> String {
        switch worked {
        case nil, .yes: word("graph-helped")
        case .partly: word("graph-helped-partly")
        case .no: word("graph-tried")
        }
    }
}
