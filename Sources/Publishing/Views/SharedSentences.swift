internal import Analysis
internal import Narratives
internal import Text

/// Says in words what two narratives share: finished HTML with links, or plain text for a terminal.
struct SharedSentences {
    let site: SiteReader
    /// False for plain text.
    let areLinked: Bool

    /// The most things that one sentence names, and senses that one link tells of.
    private static let (mostThings, mostSenses) = (2, 3)

    /// Why two are alike: that they may tell of one event, the senses that say most, and what helped in both or in one alone. What only their words have
    /// in common comes last.
    func text(of similar: SimilarNarrative) -> String {
        var told = Set([similar.condition?.factor].compactMap { $0 })
        let senses = similar.senses.filter { $0.sense != .telling } + similar.senses.filter { $0.sense == .telling }
        let reasons = senses.compactMap { text(of: $0.things, similar.condition, &told) }
        let days = similar.isOfSameDays ? [plain("shared-days")] : []
        return (days + reasons.prefix(SharedSentences.mostSenses) + tried(similar.tried)).joined(separator: " ")
    }

    /// Why one is an omen of the other: that it says so, and what they share, the rarest first.
    func text(of omen: Omen) -> String {
        var told = Set([omen.condition?.factor].compactMap { $0 })
        return ((omen.isNamed ? [plain("precursor")] : []) + [text(of: omen.shared, omen.condition, &told)].compactMap { $0 })
            .joined(separator: " ")
    }

    /// A sentence for each way in which things are told, the first two of each; nil for nothing. How two factors met, or what both speak of, stands for
    /// all of its sense.
    ///
    /// - Parameter told: slugs that a sentence has named, or will.
    private func text(of things: [SharedThing], _ condition: SharedCondition?, _ told: inout Set<Slug>) -> String? {
        if let first = things.lazy.compactMap(relation).first {
            return ([filled("shared-relation", ["things": first])] + sides(condition)).joined(separator: " ")
        }
        if let first = things.lazy.compactMap(concept).first { return first }
        let sentences = things.compactMap(\.phrase).uniqued().flatMap { phrase in
            let named = things.filter { $0.phrase == phrase }.compactMap(\.term).filter { told.insert($0.slug).inserted }
            let sides = phrase == "shared-conditions" ? sides(condition) : []
            return sides + (named.isEmpty ? [] : [sentence(sides.isEmpty ? phrase : phrase + "-too", named)])
        }
        return sentences.isEmpty ? nil : sentences.joined(separator: " ")
    }

    /// What each of the two says of a condition.
    private func sides(_ condition: SharedCondition?) -> [String] {
        condition.map {
            [filled("shared-sides", ["things": name(Term(.factors, $0.factor)), "here": escaped($0.here), "there": escaped($0.there)])]
        } ?? []
    }

    /// What both speak of, with the words of each.
    private func concept(_ thing: SharedThing) -> String? {
        guard case .concept(let term, let here, let there) = thing else { return nil }
        let values = ["things": name(term), "here": escaped(here), "there": escaped(there)]
        return filled(here == there ? "shared-words" : "shared-concept", values)
    }

    /// How far what people drew on helped: one thing a sentence, since more of them read like a table.
    private func tried(_ tried: TriedInBoth) -> [String] {
        func told(_ phrase: String, _ capacities: [Slug]) -> [String] {
            capacities.isEmpty ? [] : [sentence(phrase, [Term(.capacities, capacities[0])])]
        }
        let failed = told("tried-in-both", tried.failed)
        guard failed.isEmpty else { return failed + told("helped-in-both", tried.helped) }
        let here = told("tried-here", tried.failedHere)
        return here.isEmpty ? told("tried-there", tried.failedThere) : here
    }

    /// A phrase of the theme with terms in its place. A system and a technology may bear one name, or one the end of the other's.
    func sentence(_ phrase: String, _ terms: [Term]) -> String {
        var (names, titles): ([String], [String]) = ([], [])
        for term in terms where names.count < SharedSentences.mostThings {
            let title = site.title(of: .term(term))
            guard !titles.contains(where: { $0 == title || $0.hasSuffix(" " + title) }) else { continue }
            titles.append(title)
            names.append(name(term))
        }
        return filled(phrase, ["things": names.joined(separator: " \(escaped(site.wording.word("and"))) ")])
    }

    /// The phrase is escaped, the values are finished already.
    private func filled(_ phrase: String, _ values: [String: String]) -> String {
        Phrase(escaped(site.wording.word(phrase))).filled { values[$0] }
    }

    private func plain(_ phrase: String) -> String { escaped(site.wording.word(phrase)) }

    private func relation(_ thing: SharedThing) -> String? {
        guard case .relation(let from, let verb, let to) = thing else { return nil }
        let word = escaped(site.wording.word("verb", verb))
        return "\(name(Term(.factors, from))) \(!areLinked ? word : "<em class=\"verb\">\(word)</em>") \(name(Term(.factors, to)))"
    }

    /// A capacity is told as the theme says it within a sentence, with its article: "a spare".
    private func name(_ term: Term) -> String {
        guard let capacity = Capacity.allCases.first(where: { term.vocabulary == .capacities && $0.slug == term.slug }) else {
            return areLinked ? site.mentionAnchor(of: term) : site.mention(of: term)
        }
        let word = site.wording.word("capacity", capacity)
        return areLinked ? Site.anchor(site.link(to: .term(term)).target, root: site.root, word) : word
    }

    private func escaped(_ text: String) -> String { !areLinked ? text : HTMLEscaping.escaped(text) }
}

extension SharedThing {
    /// What a sentence can name; nil for what says nothing to a reader, is said beside the link, or has a sentence of its own.
    fileprivate var term: Term? {
        switch self {
        case .factor(let slug): Term(.factors, slug)
        case .symptom(let slug): Term(.symptoms, slug)
        case .system(let slug): Term(.systems, slug)
        case .technology(let slug): Term(.technologies, slug)
        case .response(let slug): Term(.responses, slug)
        case .relation, .family, .elsewhere, .organisation, .capacity, .concept, .words: nil
        }
    }

    /// The phrase that it is told in.
    fileprivate var phrase: String? {
        switch term?.vocabulary {
        case .factors: "shared-conditions"
        case .symptoms: "shared-symptoms"
        case .systems, .technologies: "shared-place"
        case .responses: "shared-response"
        default: nil
        }
    }
}
