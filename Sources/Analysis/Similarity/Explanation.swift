import Narratives

/// Says what two narratives share, sense by sense.
final class Explanation: Sendable {
    /// By factor.
    private let families: [Slug: Slug]
    private let vectors: FeatureVectors

    /// More words than this do not fit a sentence.
    private static let wordLimit = 6

    init(_ corpus: Corpus, _ vectors: FeatureVectors) {
        self.vectors = vectors
        let factors = corpus.termPages.lazy.filter { $0.term.vocabulary == .factors }
        families = Dictionary(
            factors.compactMap { page in page.family.map { (page.term.slug, $0) } }, uniquingKeysWith: { first, _ in first })
    }

    /// The senses in which the two are alike, in the order of `Sense.allCases`, each with what is shared, the weightiest first.
    ///
    /// - Parameter withWords: whether words are told that both say, beyond what is reason for a link.
    func senses(_ first: Int, _ second: Int, withWords: Bool) -> [Similarity.SharedSense] {
        let features = vectors.features
        // Ties by name rather than by number, which goes by what other narratives say.
        let shared = vectors.shared(first, second).sorted {
            $0.product == $1.product ? features.precedes($0.feature, $1.feature) : $0.product > $1.product
        }
        let named = Set(shared.compactMap { term(of: $0.feature) })
        return Sense.allCases.compactMap { sense in
            let own = shared.filter { features.sense(of: $0.feature) == sense }
            guard !own.isEmpty else { return nil }
            let product = own.reduce(0) { $0 + $1.product }
            let score = Double(product) / (FeatureVectors.unit * vectors.scale.weights[sense.rawValue])
            return Similarity.SharedSense(
                sense: sense, score: min(1, score), shared: things(own.map(\.feature), without: named, first, second, withWords))
        }
    }

    /// What both list, of the vocabularies whose cues are read: that both also speak of it goes without saying.
    private func term(of feature: Int) -> Term? {
        switch key(of: feature) {
        case .thing(.factor(let slug)): Term(.factors, slug)
        case .thing(.symptom(let slug)): Term(.symptoms, slug)
        case .thing(.response(let slug)): Term(.responses, slug)
        case .thing, .concept, .word: nil
        }
    }

    private func things(_ features: [Int], without named: Set<Term>, _ first: Int, _ second: Int, _ withWords: Bool) -> [SharedThing] {
        var things: [SharedThing] = []
        var words: [Int] = []
        for feature in features {
            switch key(of: feature) {
            case .thing(let thing): things.append(thing)
            case .concept(let concept):
                guard !named.contains(vectors.features.cues.index.terms[concept]) else { break }
                if let shared = vectors.features.concept(feature, first, second) { things.append(shared) }
            case .word(let word): if withWords, words.count < 2 * Explanation.wordLimit { words.append(word) }
            }
        }
        return withoutEchoes(things) + spoken(words).map { .words(vectors.features.textFeatures.text(of: $0)) }
    }

    /// Features of texts have numbers above those of what authors list.
    private func key(of feature: Int) -> Feature.Key {
        let listed = vectors.features.fieldFeatures
        return feature < listed.count ? listed[feature].key : .word(feature - listed.count)
    }

    /// A family goes without saying beside a factor of it, and a factor is elsewhere only where the place is another.
    private func withoutEchoes(_ things: [SharedThing]) -> [SharedThing] {
        let families = things.compactMap { if case .factor(let slug) = $0 { self.families[slug] } else { nil } }
        let isSamePlace = things.contains { if case .elsewhere = $0 { false } else { true } }
        return things.filter {
            switch $0 {
            case .family(let family): !families.contains(family)
            case .elsewhere: !isSamePlace
            default: true
            }
        }
    }

    /// The first few; a word is left out where a phrase among them has it.
    private func spoken(_ words: [Int]) -> [Int] {
        let inPhrases = words.compactMap(vectors.features.textFeatures.phrase).flatMap { [$0.first, $0.second] }
        return Array(words.filter { !inPhrases.contains($0) }.prefix(Explanation.wordLimit))
    }
}
