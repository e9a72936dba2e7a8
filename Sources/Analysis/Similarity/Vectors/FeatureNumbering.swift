import Narratives

/// Numbers features in the order in which they first come, each sense for itself.
struct FeatureNumbering {
    struct NumberedFeature: Sendable {
        let feature: UInt32
        let weight: Float
    }

    /// A feature with what stands for it; see `SharedThing.hash`.
    struct HashedFeature: Sendable {
        let feature: Feature
        let hash: UInt64

        init(_ feature: Feature, in sense: Sense) { (self.feature, hash) = (feature, feature.thing.hash(in: sense)) }
    }

    /// By narrative, sense by sense.
    var features = Rows<NumberedFeature>()
    /// By feature.
    private(set) var keys: [(sense: Sense, key: Feature.Key)] = []
    /// In how many narratives, by feature.
    private(set) var frequencies: [Int32] = []
    /// Numbers of features by what stands for things.
    private var things: [UInt64: Int] = [:]
    /// Numbers of features plus one, by sense and word; 0 has none yet.
    private var words: [[UInt32]]
    /// Numbers of features, by concept.
    private var concepts: [Int?]

    init(wordCount: Int, conceptCount: Int) {
        words = Sense.allCases.map { _ in Array(repeating: 0, count: wordCount) }
        concepts = Array(repeating: nil, count: conceptCount)
    }

    mutating func add(_ listed: [HashedFeature], _ words: NarrativeWords, to sense: any FeatureSense.Type) {
        for hashed in listed { add(number(of: hashed, in: sense.sense), hashed.feature.weight) }
        for word in sense.words(words) { add(number(ofWord: word.word, in: sense.sense), sense.wordWeight) }
    }

    /// A concept, with how often a narrative speaks of it.
    mutating func add(concept: Int, count: Int) {
        let number = concepts[concept] ?? addFeature(.concept(concept), .telling)
        concepts[concept] = number
        add(number, WordWeights.counts[min(count, 255)])
    }

    private mutating func add(_ feature: Int, _ weight: Double) {
        frequencies[feature] += 1
        features.append(NumberedFeature(feature: UInt32(truncatingIfNeeded: feature), weight: Float(weight)))
    }

    private mutating func number(of hashed: HashedFeature, in sense: Sense) -> Int {
        if let known = things[hashed.hash] { return known }
        things[hashed.hash] = keys.count
        return addFeature(.thing(hashed.feature.thing), sense)
    }

    private mutating func number(ofWord word: Int, in sense: Sense) -> Int {
        if words[sense.rawValue][word] > 0 { return Int(words[sense.rawValue][word]) - 1 }
        words[sense.rawValue][word] = UInt32(truncatingIfNeeded: keys.count + 1)
        return addFeature(.word(word), sense)
    }

    private mutating func addFeature(_ key: Feature.Key, _ sense: Sense) -> Int {
        keys.append((sense, key))
        frequencies.append(0)
        return keys.count - 1
    }
}
