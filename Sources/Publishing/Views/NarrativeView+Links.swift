internal import Analysis
internal import Narratives
internal import Text

extension NarrativeView {
    func link(to term: Term) -> LinkView {
        let link = site.link(to: .term(term))
        return LinkView(url: link.target.path, title: link.title)
    }

    var hasHours: Bool { narrative.ended != nil || narrative.date.map { $0.precision > .day } ?? false }

    /// Whether anything is known that neither the head of the page nor a part of it shows.
    var hasFacts: Bool {
        let vocabularies: [Vocabulary] = [.systems, .technologies, .symptoms, .responses, .scenarios, .tags]
        let isPlaced = vocabularies.contains { !narrative.terms(of: $0).isEmpty }
        let isRecorded = narrative.recorded != nil || narrative.severity != nil || !narrative.authors.isEmpty
        let isOrdinary = narrative.kind != .wentRight && (narrative["normal-work"] != nil || !narrative.capacities.isEmpty)
        return isPlaced || isRecorded || isOrdinary || hasHours || !narrative.importedFacts.isEmpty
            || !isDrawn && narrative.impact != nil
    }

    func adaptations(where isWanted: (Adaptation) -> Bool) -> [AdaptationView] {
        narrative.adaptations.indices.filter { isWanted(narrative.adaptations[$0]) }.map { AdaptationView(index: $0, page: self) }
    }

    /// What the list of what helped is called, which is another thing where a heading of the text has that name.
    var adaptationsTitle: String {
        let title = wording.word("what-helped")
        let isTaken = body.headings.contains { $0.text.lowercased() == title.lowercased() }
        return isTaken ? wording.word("what-helped-listed") : title
    }

    /// Each with its mark, where it is internal.
    func links(_ vocabulary: Vocabulary) -> String {
        let hidden = narrative.internalTerms(of: vocabulary, in: site.format)
        guard !hidden.isEmpty else { return site.links(narrative.terms(of: vocabulary), of: vocabulary) }
        let mark = "<span class=\"internal-mark\">\(HTMLEscaping.escaped(wording.word("audience", Audience.internal)))</span>"
        return narrative.terms(of: vocabulary).map { site.links([$0], of: vocabulary) + (hidden.contains($0) ? mark : "") }.joined()
    }

    func narratives(_ ids: [Slug]) -> [NarrativeLinkView] {
        ids.compactMap { site.narrative($0) }.map { NarrativeLinkView(card: site.card($0), wording: wording) }
    }

    /// The narrative's title, linked to its page: finished HTML.
    var anchor: String { site.anchor(.narrative(key.id)) }

    /// A factor as this narrative refers to it: by its local name, which tells two appearances of one factor apart, else by its page's title.
    func name(of reference: Slug) -> String {
        let (term, name) = factor(reference)
        return name ?? link(to: term).title
    }

    /// The same, linked to the factor's page: finished HTML.
    func anchor(of reference: Slug) -> String {
        let (term, name) = factor(reference)
        return name.map { "<a href=\"\(site.root)\(LinkTarget.term(term).path)\">\(HTMLEscaping.escaped($0))</a>" } ?? anchor(of: term)
    }

    private func factor(_ reference: Slug) -> (term: Term, localName: String?) {
        let factor = narrative.factors.first { $0.reference == reference }
        return (site.canonical(Term(.factors, factor?.factor.value ?? reference)), factor?.localName?.words)
    }

    /// A factor by its page's title, linked to it: finished HTML. An action may address what no narrative met; that has no page.
    func anchor(of factor: Term) -> String { site.anchor(of: factor) ?? HTMLEscaping.escaped(factor.slug.words) }

    /// Several of them.
    func anchors(of references: [Located<Slug>]) -> String { references.map { anchor(of: $0.value) + " " }.joined() }

    /// The id of an entry on the narrative's page. Ids of headings never begin with `t-`.
    func anchor(of kind: EntryKind, _ index: Int) -> String {
        kind == .factor ? anchor(of: narrative.factors[index]) : kind.anchor(index)
    }

    func anchor(of factor: ContributingFactor) -> String { EntryKind.anchor(of: factor) }
}
