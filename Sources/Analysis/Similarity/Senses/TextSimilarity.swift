import Disk
import Narratives
import Text

/// Told alike: the words and phrases of title, summary and body.
///
/// TF-IDF with sublinear counts, names and phrases weighed by `TextSimilarityOptions`. What no other narrative says is left out before lengths
/// are set equal, since it can only make a narrative look unlike everything, the more so the shorter the others are.
final class TextSimilarity: Sendable {
    private let words: WordWeights
    private let selection: WordSelection
    private let phrases: BigramTable

    /// Weighs every text, and lets go of what only this needs of them.
    static func read(_ builder: consuming LexiconBuilder, _ map: ParallelMap) -> (Lexicon, TextSimilarity) {
        let rarity = InverseDocumentFrequency(narratives: builder.count, toFourths: builder.options.rarityFourths)
        let words = WordWeights(Lexicon(copy builder), builder.options, rarity)
        return (words.lexicon, TextSimilarity(words, WordSelection(copy builder, words, map)))
    }

    private init(_ words: WordWeights, _ selection: WordSelection) {
        (self.words, self.selection) = (words, selection)
        phrases = BigramTable(of: selection.phrases, fewest: words.options.fewestNarratives)
    }

    var lexicon: Lexicon { words.lexicon }
    /// What concepts count, against words.
    var conceptWeight: Double { words.options.concepts }

    /// Words come first, by their numbers in the lexicon, then phrases.
    var featureCount: Int { words.lexicon.count + phrases.count }

    func text(of feature: Int) -> String {
        guard let (first, second) = phrase(feature) else { return words.lexicon.spelling(of: feature) }
        return words.lexicon.spelling(of: first) + " " + words.lexicon.spelling(of: second)
    }

    /// By feature: stands for its text.
    func hashes() -> [UInt64] {
        let words = (0..<words.lexicon.count).map { word in
            var hash = StableHash()
            hash.add(self.words.lexicon.spelling(of: word))
            return hash.mixed
        }
        return words
            + (0..<phrases.count).map { phrase in
                let (first, second) = phrases.words(of: phrase)
                return words[first] &* 3 &+ words[second]
            }
    }

    /// The two words of a phrase; nil for a word.
    func phrase(_ feature: Int) -> (first: Int, second: Int)? {
        feature < words.lexicon.count ? nil : phrases.words(of: feature - words.lexicon.count)
    }

    /// Whether a narrative says any word at all.
    func hasText(_ narrative: Int) -> Bool { !words.lexicon.words(of: narrative).text.isEmpty }

    /// Features with their weights, ascending by feature: the `featureLimit` that weigh most, ties to the lower number.
    func weighed(_ narrative: Int) -> [(feature: Int, weight: Double)] {
        var all: [UInt64] = selection.words[narrative].map { .weighed($0.word, words.weight(of: $0)) }
        for phrase in selection.phrases[narrative] {
            guard let number = phrases.number(of: phrase.key) else { continue }
            let weight = words.weight(of: phrase, frequency: phrases.frequency(of: number))
            all.append(.weighed(words.lexicon.count + number, weight))
        }
        // Whole numbers sort faster than pairs: the feature above, the weight below.
        return all.largest(words.options.featureLimit).map { UInt64($0.weighedNumber) << 32 | $0 >> 32 }.sorted().map {
            (feature: Int($0 >> 32), weight: Double($0 & 0xFFFF_FFFF) / UInt64.weightUnit)
        }
    }
}

/// What words and phrases weigh.
struct WordWeights: Sendable {
    let lexicon: Lexicon
    let options: TextSimilarityOptions
    private let inverseDocumentFrequency: InverseDocumentFrequency
    /// By word, what it weighs said once; 0 for one that too few say.
    private let once: [Double]

    init(_ lexicon: Lexicon, _ options: TextSimilarityOptions, _ inverseDocumentFrequency: InverseDocumentFrequency) {
        (self.lexicon, self.options, self.inverseDocumentFrequency) = (lexicon, options, inverseDocumentFrequency)
        once = (0..<lexicon.count).map { word in
            let frequency = Int(lexicon.frequencies[word])
            guard frequency >= options.fewestNarratives else { return 0 }
            return inverseDocumentFrequency.weight(frequency: frequency) * (lexicon.isName(word) ? options.name : 1)
        }
    }

    /// 1 + ln(count).
    static let counts: [Double] = [0] + (1...255).map { 1 + Logarithm.natural(Double($0)) }

    @inline(__always)
    func weight(of word: WordCount) -> Double { WordWeights.counts[word.count] * once[word.word] }

    /// - Parameter frequency: in how many narratives.
    func weight(of phrase: PhraseCount, frequency: Int) -> Double {
        let (first, second) = PhraseCount.words(of: phrase.key)
        let name = lexicon.isName(first) && lexicon.isName(second) ? options.name : 1
        return WordWeights.counts[min(phrase.count, 255)] * inverseDocumentFrequency.weight(frequency: frequency) * options.phrase * name
    }
}

/// Of each narrative the words that weigh most, and the phrases between them: others would hardly be kept, and are many.
struct WordSelection: Sendable {
    private(set) var words = Rows<WordCount>()
    private(set) var phrases = Rows<PhraseCount>()

    init(_ builder: LexiconBuilder, _ weights: WordWeights, _ map: ParallelMap) {
        let parts = map(builder.count.ranges(of: 128), chunk: 1) { WordSelection($0, builder, weights) }
        words = Rows(joining: parts.map(\.words))
        phrases = Rows(joining: parts.map(\.phrases))
    }

    private init(_ narratives: Range<Int>, _ builder: LexiconBuilder, _ weights: WordWeights) {
        var isKept = [Bool](repeating: false, count: weights.lexicon.count)
        for narrative in narratives {
            let text = weights.lexicon.words(of: narrative).text
            var all: [UInt64] = []
            all.reserveCapacity(text.count)
            for place in text.indices {
                let weight = weights.weight(of: text[place])
                if weight > 0 { all.append(.weighed(place, weight)) }
            }
            let kept = all.largest(weights.options.featureLimit)
            for weighed in kept {
                words.append(text[weighed.weighedNumber])
                isKept[text[weighed.weighedNumber].word] = true
            }
            words.endRow()
            if weights.options.phrase > 0 { addPhrases(of: narrative, builder, isKept) }
            phrases.endRow()
            for weighed in kept { isKept[text[weighed.weighedNumber].word] = false }
        }
    }

    private mutating func addPhrases(of narrative: Int, _ builder: LexiconBuilder, _ isKept: [Bool]) {
        var keys: [UInt64] = []
        builder.neighbours(of: narrative) { first, second, isPhrase in
            if isPhrase, isKept[first], isKept[second] { keys.append(PhraseCount.key(first, second)) }
        }
        keys.sort()
        var start = 0
        while start < keys.count {
            var end = start + 1
            while end < keys.count, keys[end] == keys[start] { end += 1 }
            phrases.append(PhraseCount(key: keys[start], count: end - start))
            start = end
        }
    }
}
