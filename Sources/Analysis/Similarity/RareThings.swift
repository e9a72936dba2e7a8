import Narratives

/// Factors, symptoms and places by how few narratives name them. The rarest have the lowest numbers; ties go by name.
struct RareThings: Sendable {
    let things: [SharedThing]
    /// What each thing says by how few narratives name it.
    let weights: [Double]
    /// Narratives by thing, ascending.
    let holders: [[Int]]
    /// Numbers of things by narrative, ascending: the rarest first.
    let numbers: [[Int]]
    private let rarity: InverseDocumentFrequency

    init(of corpus: Corpus) {
        let named = corpus.narratives.map { RareThings.things(of: $0, in: corpus) }
        var all: [SharedThing: [Int]] = [:]
        for (narrative, things) in named.enumerated() { for thing in things { all[thing, default: []].append(narrative) } }
        let sorted = all.map { (thing: $0.key, text: $0.key.text, holders: $0.value) }.sorted {
            ($0.holders.count, $0.text, $0.thing.stableHash) < ($1.holders.count, $1.text, $1.thing.stableHash)
        }
        let rarity = InverseDocumentFrequency(narratives: corpus.narratives.count)
        self.rarity = rarity
        things = sorted.map(\.thing)
        weights = sorted.map { rarity.weight(frequency: $0.holders.count) }
        holders = sorted.map(\.holders)
        var numbers = [[Int]](repeating: [], count: named.count)
        for (number, entry) in sorted.enumerated() { for narrative in entry.holders { numbers[narrative].append(number) } }
        self.numbers = numbers
    }

    private static func things(of narrative: Narrative, in corpus: Corpus) -> [SharedThing] {
        corpus.canonicalTerms(.factors, of: narrative).map { .factor($0) }
            + corpus.canonicalTerms(.symptoms, of: narrative).map { .symptom($0) }
            + corpus.canonicalTerms(.systems, of: narrative).map { .system($0) }
            + corpus.canonicalTerms(.technologies, of: narrative).map { .technology($0) }
    }

    /// What a thing says that so many narratives name.
    func weight(frequency: Int) -> Double { rarity.weight(frequency: frequency) }

    /// What both name, the rarest first.
    func shared(_ first: Int, _ second: Int) -> [Int] {
        let others = numbers[second]
        return numbers[first].filter(others.contains)
    }
}
