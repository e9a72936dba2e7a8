package import Narratives
internal import Text

/// A way in which two narratives can be alike.
package enum Sense: Int, CaseIterable, Hashable, Sendable {
    case conditions, symptoms, place, response, telling

    /// As data and configuration name it.
    package var name: String {
        switch self {
        case .conditions: "conditions"
        case .symptoms: "symptoms"
        case .place: "place"
        case .response: "response"
        case .telling: "telling"
        }
    }
}

/// A thing that two narratives have in common, for sentences.
package enum SharedThing: Hashable, Sendable {
    case factor(Slug)
    /// Two factors that met in the same way, both by their pages' slugs. The ends of an undirected verb stand in order.
    case relation(from: Slug, Relation.Verb, to: Slug)
    case family(Slug)
    case symptom(Slug)
    case system(Slug)
    case technology(Slug)
    case organisation(Slug)
    /// The same factor, in places that have nothing in common.
    case elsewhere(factor: Slug)
    case response(Slug)
    case capacity(Slug)
    /// What both speak of, with the words by which each does, as the corpus most often writes them. Their order is that of the two narratives.
    case concept(Term, here: String, there: String)
    /// A word or a phrase, as the corpus most often writes it.
    case words(String)
}

extension SharedThing {
    /// As data has it: a word of the format, or text.
    package var text: String {
        switch self {
        case .factor(let slug), .elsewhere(let slug), .family(let slug), .symptom(let slug), .system(let slug), .technology(let slug),
            .organisation(let slug), .response(let slug), .capacity(let slug):
            slug.text
        case .relation(let from, let verb, let to): "\(from.text) \(verb.rawValue) \(to.text)"
        case .concept(let term, _, _): term.slug.text
        case .words(let words): words
        }
    }

    /// The same in every run.
    package var stableHash: UInt64 {
        var hash = StableHash()
        add(to: &hash)
        return hash.mixed
    }

    /// Stands for the thing in a sense: the same in every run, and among a million things two have the same once in some forty million corpora.
    func hash(in sense: Sense) -> UInt64 {
        var hash = StableHash()
        hash.add(CollectionOfOne(UInt8(sense.rawValue)))
        add(to: &hash)
        return hash.mixed
    }

    func add(to hash: inout StableHash) {
        func say(_ name: StaticString, _ text: String) {
            hash.add(name)
            hash.add(text)
        }
        switch self {
        case .factor(let slug): say("factor", slug.text)
        case .relation(let from, let verb, let to):
            say("relation", from.text)
            hash.add(verb.rawValue)
            hash.add(to.text)
        case .family(let slug): say("family", slug.text)
        case .symptom(let slug): say("symptom", slug.text)
        case .system(let slug): say("system", slug.text)
        case .technology(let slug): say("technology", slug.text)
        case .organisation(let slug): say("organisation", slug.text)
        case .elsewhere(let factor): say("elsewhere", factor.text)
        case .response(let slug): say("response", slug.text)
        case .capacity(let slug): say("capacity", slug.text)
        case .concept(let term, let here, let there):
            say("concept", term.vocabulary.rawValue)
            for text in [term.slug.text, here, there] { hash.add(text) }
        case .words(let words): say("words", words)
        }
    }
}

/// Something that a narrative has for a sense, and how much it counts in it.
struct Feature: Sendable {
    enum Key: Hashable, Sendable {
        case thing(SharedThing)
        /// By its number in the lexicon.
        case word(Int)
        /// What a text speaks of, by the term's number in the index of cues.
        case concept(Int)
    }

    let thing: SharedThing
    /// 1 for what the sense is about, less for what only touches it.
    let weight: Double

    init(_ thing: SharedThing, _ weight: Double) { (self.thing, self.weight) = (thing, weight) }
}

/// A sense that goes by what authors list.
protocol FeatureSense: Sendable {
    static var sense: Sense { get }
    /// What each of `words` counts.
    static var wordWeight: Double { get }
    /// Each thing once. Empty where the narrative has nothing to say in this sense.
    static func features(of narrative: Narrative, in corpus: Corpus) -> [Feature]
    static func words(_ words: NarrativeWords) -> ArraySlice<WordCount>
}

extension FeatureSense {
    static var wordWeight: Double { 0 }
    static func words(_ words: NarrativeWords) -> ArraySlice<WordCount> { [] }
}

enum Senses {
    /// All but "told alike", which weighs words by how often they are said.
    static let byFeatures: [any FeatureSense.Type] = [SameConditions.self, SameSymptoms.self, SamePlace.self, SameDemands.self]
}

extension Corpus {
    /// The words of a vocabulary that a narrative uses, aliases resolved, each once.
    package func canonicalTerms(_ vocabulary: Vocabulary, of narrative: Narrative) -> [Slug] {
        let terms = narrative.terms(of: vocabulary)
        return hasAliases(in: vocabulary) ? terms.map { canonical(Term(vocabulary, $0)).slug }.uniqued() : terms
    }
}
