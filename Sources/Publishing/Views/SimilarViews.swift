internal import Analysis
internal import Narratives
internal import Text

/// A narrative that is like another, and why.
struct SimilarView: View {
    let card: NarrativeCard
    let wording: LocalizedStrings
    /// Finished HTML: what the two share, in words.
    let why: String

    static let fields = Fields<SimilarView>([
        .text("url", "The address below the site's root.") { LinkTarget.narrative($0.card.id).path },
        .text("title", "What it is called.") { $0.card.title },
        .text("kindName", "The kind, in words.") { $0.wording.kind($0.card.kind) },
        .flag("isFiction", "Whether it is invented.") { $0.card.isFiction },
        .html("why", "What the two share, in words.") { $0.why },
    ])
}

extension NarrativeView {
    /// Those that matter beside this one, the likest first.
    var similar: [SimilarView] {
        let sentences = SharedSentences(site: site, areLinked: true)
        return site.similar(to: key).map { SimilarView(card: site.card($0.narrative), wording: wording, why: sentences.text(of: $0)) }
    }

    /// One that is unlike, but shares one thing.
    var contrast: SimilarView? {
        let sentences = SharedSentences(site: site, areLinked: true)
        return site.contrast(to: key).map {
            SimilarView(card: site.card($0), wording: wording, why: sentences.sentence("shared-one", [$1]))
        }
    }

    /// On a post-mortem the near misses before it, on a near miss what later resembled it.
    var omens: [SimilarView] {
        let sentences = SharedSentences(site: site, areLinked: true)
        return site.omens(of: key).map { narrative, factors in
            let shared = factors.map(SharedThing.factor)
            let why = shared.isEmpty ? wording.word("precursor") : sentences.sentence("shared-conditions", shared)
            return SimilarView(card: site.card(narrative), wording: wording, why: why)
        }
    }
}

/// Says in words what two narratives share: finished HTML with links, or plain text for a terminal.
struct SharedSentences {
    let site: SiteReader
    /// False for plain text.
    let areLinked: Bool

    /// The most things that one sentence names, and senses that one link tells of.
    private static let (mostThings, mostSenses) = (3, 3)

    /// The senses that say most, each as a sentence.
    func text(of similar: SimilarNarrative) -> String {
        let texts = similar.senses.filter { $0.sense == .telling }
        let senses = similar.senses.filter { $0.sense != .telling }
        let tellsConditions = similar.senses.contains { $0.sense == .conditions }
        var sentences = senses.compactMap { text(of: $0, besideConditions: tellsConditions) }
        // Single words say least: they come last, and only where little else is said.
        if sentences.count < 2 { sentences += texts.compactMap { text(of: $0, besideConditions: tellsConditions) } }
        let all = sentences.isEmpty ? senses.prefix(1).map { text(of: .telling, $0.things) } : sentences
        return all.prefix(SharedSentences.mostSenses).joined(separator: " ")
    }

    /// Nil where there is nothing that a sentence should name: single words beside what authors listed, or a factor elsewhere that the
    /// conditions name already.
    private func text(of sense: SimilarNarrative.Shared, besideConditions: Bool) -> String? {
        let isTold = sense.sense == .telling
        let shared = sense.things.filter {
            switch $0 {
            case .words: isTold
            case .elsewhere: !besideConditions
            default: true
            }
        }
        return shared.isEmpty ? nil : text(of: sense.sense, shared)
    }

    private func text(of sense: Sense, _ shared: [SharedThing]) -> String {
        if let first = shared.lazy.compactMap(relation).first { return filled("shared-relation", first) }
        let elsewhere = shared.filter { if case .elsewhere = $0 { true } else { false } }
        if !elsewhere.isEmpty { return sentence("shared-elsewhere", elsewhere) }
        let families = shared.filter { if case .family = $0 { true } else { false } }
        if families.count == shared.count { return sentence("shared-family", families) }
        return sentence("shared-\(sense.name)", shared.filter { !families.contains($0) })
    }

    /// A phrase of the theme with things in its place.
    func sentence(_ phrase: String, _ things: [SharedThing]) -> String {
        var names: [String] = []
        for thing in things where names.count < SharedSentences.mostThings {
            let name = name(thing)
            if !names.contains(name) { names.append(name) }
        }
        var list = names.first ?? ""
        for (index, name) in names.enumerated().dropFirst() {
            list += index == names.count - 1 ? " \(escaped(site.wording.word("and"))) " : ", "
            list += name
        }
        return filled(phrase, list)
    }

    /// The phrase is escaped, the things are finished already.
    private func filled(_ phrase: String, _ things: String) -> String {
        let (before, after) = site.wording.frame(phrase)
        return escaped(before) + things + escaped(after)
    }

    private func relation(_ thing: SharedThing) -> String? {
        guard case .relation(let from, let verb, let to) = thing else { return nil }
        let word = escaped(site.wording.word("verb", verb))
        return "\(name(.factor(from))) \(!areLinked ? word : "<em class=\"verb\">\(word)</em>") \(name(.factor(to)))"
    }

    private func name(_ thing: SharedThing) -> String {
        switch thing {
        case .factor(let slug), .elsewhere(let slug): anchor(.factors, slug)
        case .relation(let from, _, let to): "\(anchor(.factors, from)) – \(anchor(.factors, to))"
        case .family(let family): escaped(site.wording.family(family))
        case .symptom(let slug): anchor(.symptoms, slug)
        case .system(let slug): anchor(.systems, slug)
        case .technology(let slug): anchor(.technologies, slug)
        case .organisation(let slug): anchor(.organisations, slug)
        case .response(let slug): anchor(.responses, slug)
        case .capacity(let slug): anchor(.capacities, slug)
        case .concept(let term, _, _): anchor(term.vocabulary, term.slug)
        case .words(let words): filled("quoted", escaped(words))
        }
    }

    private func anchor(_ vocabulary: Vocabulary, _ slug: Slug) -> String {
        let term = Term(vocabulary, slug)
        return areLinked ? site.mentionAnchor(of: term) : site.mention(of: term)
    }

    private func escaped(_ text: String) -> String { !areLinked ? text : HTMLEscaping.escaped(text) }
}

extension SiteConfiguration.Weights {
    subscript(sense: Sense) -> Double {
        switch sense {
        case .conditions: conditions
        case .symptoms: symptoms
        case .place: place
        case .response: response
        case .telling: telling
        }
    }
}
