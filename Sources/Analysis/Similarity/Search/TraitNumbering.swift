import Narratives

/// Numbers traits in the order in which they first come, each sense for itself.
struct TraitNumbering {
    struct NumberedTrait: Sendable {
        let feature: UInt32
        let credit: Float
    }

    private struct Key: Hashable {
        let sense: Sense
        let thing: SharedThing
    }

    /// By narrative, sense by sense.
    var traits = Rows<NumberedTrait>()
    /// By feature.
    private(set) var keys: [(sense: Sense, key: Trait.Key)] = []
    /// In how many narratives, by feature.
    private(set) var frequencies: [Int32] = []
    private var things: [Key: Int] = [:]
    /// Features plus one of words, by sense and word; 0 has none yet.
    private var words: [[UInt32]]

    init(wordCount: Int) { words = Sense.allCases.map { _ in Array(repeating: 0, count: wordCount) } }

    mutating func add(_ listed: [Trait], _ said: NarrativeWords, to sense: any TraitSense.Type) {
        for trait in listed { add(number(of: trait.thing, in: sense.sense), trait.credit) }
        for word in sense.words(said) { add(number(ofWord: word.word, in: sense.sense), sense.wordCredit) }
    }

    private mutating func add(_ feature: Int, _ credit: Double) {
        frequencies[feature] += 1
        traits.append(NumberedTrait(feature: UInt32(truncatingIfNeeded: feature), credit: Float(credit)))
    }

    private mutating func number(of thing: SharedThing, in sense: Sense) -> Int {
        if let known = things[Key(sense: sense, thing: thing)] { return known }
        things[Key(sense: sense, thing: thing)] = keys.count
        return addFeature(.thing(thing), sense)
    }

    private mutating func number(ofWord word: Int, in sense: Sense) -> Int {
        if words[sense.rawValue][word] > 0 { return Int(words[sense.rawValue][word]) - 1 }
        words[sense.rawValue][word] = UInt32(truncatingIfNeeded: keys.count + 1)
        return addFeature(.word(word), sense)
    }

    private mutating func addFeature(_ key: Trait.Key, _ sense: Sense) -> Int {
        keys.append((sense, key))
        frequencies.append(0)
        return keys.count - 1
    }
}
