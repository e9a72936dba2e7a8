internal import Analysis
internal import Narratives
internal import Text

/// Says in words what two narratives share: finished HTML with links, or plain text for a terminal.
struct SharedSentences {
    let site: SiteReader
    /// False for plain text.
    let areLinked: Bool

    /// The most things that one sentence names, and senses that one link tells of.
    private static let (mostThings, mostSenses) = (3, 3)

    /// Why two are alike: that they may tell of one event, the senses that say most, and what helped in both or in one alone. What only their words have
    /// in common comes last.
    func text(of similar: SimilarNarrative) -> String {
        let senses = similar.senses.filter { $0.sense != .telling } + similar.senses.filter { $0.sense == .telling }
        let tellsConditions = similar.senses.contains { $0.sense == .conditions }
        let sentences = senses.compactMap { text(of: sayable($0.things, in: similar, besideConditions: tellsConditions)) }
        // A family is what remains to be said where nothing else is.
        let families = senses.flatMap(\.things).filter { SharedSentences.phrase(for: $0) == "shared-family" }
        let all = sentences.isEmpty && !families.isEmpty ? [sentence("shared-family", families)] : sentences
        let days = similar.isOfSameDays ? [plain("shared-days")] : []
        return (days + all.prefix(SharedSentences.mostSenses) + tried(similar.tried)).joined(separator: " ")
    }

    /// Why one is an omen of the other: that it says so, and what they share, the rarest first.
    func text(of omen: Omen) -> String {
        let phrases = omen.shared.map(SharedSentences.phrase(for:)).uniqued()
        let sentences = phrases.map { phrase in sentence(phrase, omen.shared.filter { SharedSentences.phrase(for: $0) == phrase }) }
        return ((omen.isNamed ? [plain("precursor")] : []) + sentences).joined(separator: " ")
    }

    /// What a sentence should name: no list of words, nothing that goes without saying beside other things, and no capacity whose use is told apart.
    private func sayable(_ things: [SharedThing], in similar: SimilarNarrative, besideConditions: Bool) -> [SharedThing] {
        things.filter {
            switch $0 {
            case .words, .family: false
            case .elsewhere: !besideConditions
            case .capacity(let slug): !similar.tried.isTold(slug)
            default: true
            }
        }
    }

    /// A sentence for each way in which they are told; nil for nothing.
    private func text(of things: [SharedThing]) -> String? {
        if let first = things.lazy.compactMap(relation).first { return filled("shared-relation", first) }
        if let first = things.lazy.compactMap(concept).first { return first }
        let sentences = things.map(SharedSentences.phrase(for:)).uniqued().map { phrase in
            sentence(phrase, things.filter { SharedSentences.phrase(for: $0) == phrase })
        }
        return sentences.isEmpty ? nil : sentences.joined(separator: " ")
    }

    /// What both speak of, with the words of each.
    private func concept(_ thing: SharedThing) -> String? {
        guard case .concept(_, let here, let there) = thing else { return nil }
        let phrase = Phrase(escaped(site.wording.word(here == there ? "shared-words" : "shared-concept")))
        let values = ["things": name(thing), "here": escaped(here), "there": escaped(there)]
        return phrase.filled { values[$0] }
    }

    /// How far what people drew on helped: one thing a sentence, since more of them read like a table.
    private func tried(_ tried: TriedInBoth) -> [String] {
        func told(_ phrase: String, _ capacities: [Slug]) -> [String] {
            capacities.isEmpty ? [] : [sentence(phrase, [.capacity(capacities[0])])]
        }
        let failed = told("tried-in-both", tried.failed)
        guard failed.isEmpty else { return failed + told("helped-in-both", tried.helped) }
        let here = told("tried-here", tried.failedHere)
        return here.isEmpty ? told("tried-there", tried.failedThere) : here
    }

    /// The phrase that a thing is told in.
    private static func phrase(for thing: SharedThing) -> String {
        switch thing {
        case .factor: "shared-conditions"
        case .relation: "shared-relation"
        case .family: "shared-family"
        case .symptom: "shared-symptoms"
        case .system, .technology, .organisation: "shared-place"
        case .elsewhere: "shared-elsewhere"
        case .response: "shared-response"
        case .capacity: "shared-capacity"
        case .concept: "shared-concept"
        case .words: "shared-words"
        }
    }

    /// A phrase of the theme with things in its place.
    func sentence(_ phrase: String, _ things: [SharedThing]) -> String {
        var (names, titles): ([String], Set<String>) = ([], [])
        // A system and a technology may bear one name.
        for thing in things where names.count < SharedSentences.mostThings && titles.insert(title(of: thing)).inserted {
            names.append(name(thing))
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

    private func plain(_ phrase: String) -> String { escaped(site.wording.word(phrase)) }

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
        case .capacity(let slug): capacity(slug)
        case .concept(let term, _, _): anchor(term.vocabulary, term.slug)
        case .words(let words): escaped(words)
        }
    }

    private func title(of thing: SharedThing) -> String {
        switch thing {
        case .system(let slug): site.title(of: .term(Term(.systems, slug)))
        case .technology(let slug): site.title(of: .term(Term(.technologies, slug)))
        case .organisation(let slug): site.title(of: .term(Term(.organisations, slug)))
        default: name(thing)
        }
    }

    /// A capacity as the theme says it within a sentence, with its article: "a spare".
    private func capacity(_ slug: Slug) -> String {
        guard let capacity = Capacity.allCases.first(where: { $0.slug == slug }) else { return anchor(.capacities, slug) }
        let word = site.wording.word("capacity", capacity)
        return areLinked ? Site.anchor(site.link(to: .term(Term(.capacities, slug))).target, root: site.root, word) : word
    }

    private func anchor(_ vocabulary: Vocabulary, _ slug: Slug) -> String {
        let term = Term(vocabulary, slug)
        return areLinked ? site.mentionAnchor(of: term) : site.mention(of: term)
    }

    private func escaped(_ text: String) -> String { !areLinked ? text : HTMLEscaping.escaped(text) }
}

extension TriedInBoth {
    /// Whether a sentence of its own tells how far a capacity helped, or could.
    fileprivate func isTold(_ capacity: Slug) -> Bool {
        [failed, failedHere, failedThere].contains { $0.contains(capacity) } || !failed.isEmpty && helped.first == capacity
    }
}
