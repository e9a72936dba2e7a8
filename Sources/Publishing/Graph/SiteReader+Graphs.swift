internal import Analysis
internal import Narratives
internal import Text

/// The words of the site's theme and content for what a graph shows.
struct SiteGraphWords: GraphWords {
    let site: SiteReader
    /// What a narrative that went right met, for its outcome.
    let challenge: String?

    func title(_ subject: ContributingFactorGraph.Subject) -> String { site.title(of: subject, challenge: challenge) }
    func part(_ part: ContributingFactor.Part) -> String { site.wording.word("part", part) }
    func verb(_ verb: Relation.Verb) -> String { site.wording.word("verb", verb) }
    func timing(_ timing: Relation.Timing) -> String { site.wording.word("timing", timing) }
    func via(_ means: Slug) -> String { site.wording.word("via") + " " + site.mention(of: means) }
    func loop(_ polarity: FeedbackLoop.Polarity) -> String { site.wording.loop(polarity) }
    func narratives(_ count: Int) -> String { site.wording.count(count, "in-narratives") }

    func stopped(_ stoppers: [Narrative.NearMiss.Stopper]) -> String? {
        guard !stoppers.isEmpty else { return nil }
        return site.wording.phrase(
            "graph-stopped", ["what": stoppers.map { site.wording.word("stopped-by", $0) }.joined(separator: ", ")])
    }

    var helped: String { site.wording.word("graph-helped") }
    var carried: String { site.wording.word("graph-carried") }
}

// The site's words and addresses for what a graph shows.
extension SiteReader {
    func title(of subject: ContributingFactorGraph.Subject, challenge: String? = nil) -> String {
        switch subject {
        case .factor(let factor):
            factor.localName?.words ?? title(of: .term(Term(.factors, factor.factor.value)))
        case .term(let term): title(of: .term(term))
        case .adaptation(let adaptation): adaptation.what
        case .capacity(let capacity): title(of: .term(Term(.capacities, capacity.slug)))
        case .outcome(let kind, _): (kind == .wentRight ? challenge : nil) ?? wording.word("graph-outcome-\(kind.rawValue)")
        case .more(let count): wording.phrase("graph-more", ["n": String(count)])
        }
    }

    /// Where a node leads, below the site's root; nil for what has no page of its own.
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

/// What a graph shows, told as sentences of finished HTML: what a screen reader gets, and what a picture had no room for.
struct GraphSentences {
    let graph: ContributingFactorGraph
    let site: SiteReader
    let challenge: String?

    /// What factors did to each other, claim by claim.
    var relations: [String] {
        graph.edges.flatMap { edge -> [String] in
            guard case .met(let claims, _) = edge.meaning else { return [] }
            return claims.map { claim in
                var words = sentence(edge, site.wording.word("verb", claim.verb))
                if let via = claim.via { words += " \(escaped(site.wording.word("via") + " " + site.mention(of: via)))" }
                if let timing = claim.timing { words += ", " + escaped(site.wording.word("timing", timing)) }
                if claim.narratives > 1 {
                    words += " <span class=\"count\">\(site.wording.count(claim.narratives, "in-narratives"))</span>"
                }
                return words
            }
        }
    }

    /// What took part, what helped and what carried, and the loops.
    var others: [String] {
        let lines = graph.edges.compactMap { edge -> String? in
            switch edge.meaning {
            case .met: nil
            case .tookPart: sentence(edge, site.wording.word("graph-took-part"))
            case .helped: sentence(edge, site.wording.word("graph-helped-with"))
            case .carried: sentence(edge, site.wording.word("graph-carried"))
            }
        }
        return lines
            + graph.loops.map { loop in
                let names = loop.edges.map { name(graph.edges[$0].from) } + loop.edges.prefix(1).map { name(graph.edges[$0].from) }
                return "\(escaped(site.wording.loop(loop.polarity))): \(names.joined(separator: " → "))"
            }
    }

    private func sentence(_ edge: ContributingFactorGraph.Edge, _ verb: String) -> String {
        "\(name(edge.from)) <em class=\"verb\">\(escaped(verb))</em> \(name(edge.to))"
    }

    private func name(_ index: Int) -> String {
        let subject = graph.nodes[index].subject
        let title = escaped(site.title(of: subject, challenge: challenge))
        return site.path(of: subject).map { "<a href=\"\(site.root)\($0)\">\(title)</a>" } ?? title
    }

    private func escaped(_ text: String) -> String { HTMLEscaping.escaped(text) }
}

extension LocalizedStrings {
    fileprivate func loop(_ polarity: FeedbackLoop.Polarity) -> String {
        word(polarity == .reinforcing ? "graph-loop-reinforcing" : "graph-loop-balancing")
    }
}
