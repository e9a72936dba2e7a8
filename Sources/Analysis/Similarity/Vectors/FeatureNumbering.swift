import Narratives

/// Numbers traits in the order in which they first come, each sense for itself.
struct FeatureNumbering {
    struct NumberedFeature: Sendable {
        let feature: UInt32
        let credit: Float
    }

    /// A trait with what stands for it; see `SharedThing.hash`.
    struct HashedFeature: Sendable {
        let trait: Feature
        let hash: UInt64

        init(_ trait: Feature, in sense: Sense) { (self.trait, hash) = (trait, trait.thing.hash(in: sense)) }
    }

    /// By narrative, sense by sense.
    var traits = Rows<NumberedFeature>()
    /// By feature.
    private(set) var keys: [(sense: Sense, key: Feature.Key)] = []
    /// In how many narratives, by feature.
    private(set) var frequencies: [Int32] = []
    /// FeatureTable by what stands for things.
    private var things: [UInt64: Int] = [:]
    /// FeatureTable plus one of words, by sense and word; 0 has none yet.
    private var words: [[UInt32]]

    init(wordCount: Int) { words = Sense.allCases.map { _ in Array(repeating: 0, count: wordCount) } }

    mutating func add(_ listed: [HashedFeature], _ said: NarrativeWords, to sense: any FeatureSense.Type) {
        for trait in listed { add(number(of: trait, in: sense.sense), trait.trait.credit) }
        for word in sense.words(said) { add(number(ofWord: word.word, in: sense.sense), sense.wordCredit) }
    }

    private mutating func add(_ feature: Int, _ credit: Double) {
        frequencies[feature] += 1
        traits.append(NumberedFeature(feature: UInt32(truncatingIfNeeded: feature), credit: Float(credit)))
    }

    private mutating func number(of trait: HashedFeature, in sense: Sense) -> Int {
        if let known = things[trait.hash] { return known }
        things[trait.hash] = keys.count
        return addFeature(.thing(trait.trait.thing), sense)
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
