import Narratives
import Text

/// Every narrative as one sparse vector over all senses, and the table by which sums become scores.
///
/// In each sense a narrative's weights are set to length 1 together with one phantom thing that nobody shares, so that a single small thing
/// in common is not yet likeness. Sense by sense, vectors are scaled by √weight; a sum of products is then a weighted sum of cosines.
/// Weights are whole numbers in steps of 2⁻¹⁴: sums do not depend on their order, so scores are symmetric and the same everywhere.
struct FeatureVectors: Sendable {
    struct Element: Sendable {
        let feature: UInt32
        let weight: UInt16
    }

    /// The square of a step: what a product of two weights is counted in.
    static let unit = Double(1 << 28)

    /// By narrative, ascending by feature.
    let elements: Rows<Element>
    /// One bit for each sense in which the narrative has something to say, by narrative.
    let masks: [UInt8]
    let scale: Scale
    let features: FeatureTable

    var count: Int { masks.count }

    /// The sum of products of a narrative with weights by feature, in `unit`s.
    @inline(__always)
    func product(_ weights: UnsafeBufferPointer<UInt16>, _ narrative: Int) -> Int {
        elements.elements.withUnsafeBufferPointer { all in
            elements.range(of: narrative).reduce(0) { $0 + Int(all[$1].weight) * Int(weights[Int(all[$1].feature)]) }
        }
    }

    /// Stands for a narrative's features and what they weigh, whatever numbers they have.
    func fingerprint(of narrative: Int) -> UInt64 {
        elements[narrative].reduce(UInt64(masks[narrative])) { sum, element in
            // A sum, since the order of features goes by their numbers.
            sum &+ FeatureVectors.mark(of: features.hashes[Int(element.feature)], element.weight)
        }
    }

    /// Stands for a feature and what it weighs, so that a sum of such seldom stays when some of them change. After an edit elsewhere many weights
    /// move by one step, some up and some down: what a step adds must not be the same for two features.
    static func mark(of hash: UInt64, _ weight: UInt16) -> UInt64 { (hash &+ UInt64(weight) &* 0xD6E8_FEB8_6659_FD93).scattered }

    /// How alike two narratives are, from 0 to 1. The same both ways, to the last bit.
    func score(_ first: Int, _ second: Int) -> Double {
        var sum = 0
        eachShared(first, second) { sum += $1 }
        return Double(sum) / (FeatureVectors.unit * scale.divisors[Int(masks[first] & masks[second])])
    }

    /// The features that two narratives have in common, with their products in `unit`s, ascending by feature.
    func shared(_ first: Int, _ second: Int) -> [(feature: Int, product: Int)] {
        var shared: [(feature: Int, product: Int)] = []
        eachShared(first, second) { shared.append((feature: $0, product: $1)) }
        return shared
    }

    /// How much what two narratives have in common speaks for a link, in things that these two alone have.
    func reasons(_ first: Int, _ second: Int) -> (conditions: Double, place: Double, others: Double) {
        var reasons = (conditions: 0.0, place: 0.0, others: 0.0)
        eachShared(first, second) { feature, _ in
            let reason = features.reason(feature, first, second)
            switch features.sense(of: feature) {
            case .conditions: reasons.conditions += reason
            case .place: reasons.place += reason
            default: reasons.others += reason
            }
        }
        return reasons
    }

    @inline(__always)
    private func eachShared(_ first: Int, _ second: Int, _ body: (_ feature: Int, _ product: Int) -> Void) {
        elements.elements.withUnsafeBufferPointer { all in
            var (own, others) = (elements.range(of: first), elements.range(of: second))
            while let a = own.first, let b = others.first {
                let (left, right) = (all[a], all[b])
                if left.feature == right.feature { body(Int(left.feature), Int(left.weight) * Int(right.weight)) }
                if left.feature <= right.feature { own = (a + 1)..<own.upperBound }
                if right.feature <= left.feature { others = (b + 1)..<others.upperBound }
            }
        }
    }
}

/// What senses weigh, and by what a sum over senses is divided.
struct Scale: Sendable {
    /// By sense; 0 leaves a sense out.
    let weights: [Double]
    /// By the mask of the senses in which both narratives have something to say.
    let divisors: [Double]

    /// How much a sense that either narrative is silent in counts for the divisor. At 0 two narratives with one field each would outdo
    /// all that say more; at 1 silence would count as being unlike.
    private static let silentSenseWeight = 0.25

    init(_ weights: SiteConfiguration.Weights) {
        let weights = Sense.allCases.map { sense in
            switch sense {
            case .conditions: weights.conditions
            case .symptoms: weights.symptoms
            case .place: weights.place
            case .response: weights.response
            case .telling: weights.telling
            }
        }
        self.weights = weights
        divisors = (0..<1 << weights.count).map { mask in
            let sum = weights.indices.reduce(0) { $0 + weights[$1] * (mask >> $1 & 1 == 1 ? 1 : Scale.silentSenseWeight) }
            return max(sum, 0.000_001)
        }
    }
}

/// What the numbers of features stand for: those of what authors list first, then those of texts.
final class FeatureTable: Sendable {
    let fieldFeatures: [(sense: Sense, key: Feature.Key)]
    let textFeatures: TextSimilarity
    let cues: CueCounts
    /// By feature: stands for the sense and the thing or the words.
    let hashes: [UInt64]
    /// Whether each is a thing of its own that authors list.
    private let listed: [Bool]
    /// How much each speaks for a link, in things that only two narratives have: words do not, nor the same organisation alone, whose page lists all, nor
    /// a family or a capacity, of which there are few. What concepts weigh, where both narratives have words that tell.
    private let reasons: [Double]

    /// - Parameters:
    ///   - frequencies: of what authors list, by feature.
    ///   - hashes: of texts; see `TextSimilarity.hashes`.
    init(
        _ fieldFeatures: [(sense: Sense, key: Feature.Key)], _ frequencies: [Int32], _ rarity: InverseDocumentFrequency,
        _ textFeatures: TextSimilarity, _ cues: CueCounts, _ hashes: [UInt64]
    ) {
        (self.fieldFeatures, self.textFeatures, self.cues) = (fieldFeatures, textFeatures, cues)
        self.hashes = fieldFeatures.map { FeatureTable.hash(of: $0.sense, $0.key, textFeatures, cues) } + hashes
        listed = fieldFeatures.map {
            switch $0.key {
            case .word, .concept, .thing(.family), .thing(.elsewhere): false
            default: true
            }
        }
        reasons = zip(fieldFeatures, frequencies).map { feature, frequency in
            switch feature.key {
            case .word, .thing(.organisation), .thing(.capacity), .thing(.family), .thing(.elsewhere): 0
            case .concept, .thing: rarity.weight(frequency: Int(frequency)) / rarity.weight(frequency: 2)
            }
        }
    }

    private static func hash(of sense: Sense, _ key: Feature.Key, _ text: TextSimilarity, _ cues: CueCounts) -> UInt64 {
        switch key {
        case .concept(let term):
            return SharedThing.concept(cues.index.terms[term], here: "", there: cues.isRare(term) ? "rare" : "").hash(in: sense)
        case .thing(let thing): return thing.hash(in: sense)
        case .word(let word):
            var hash = StableHash()
            hash.add(CollectionOfOne(UInt8(sense.rawValue)))
            hash.add(text.text(of: word))
            return hash.mixed
        }
    }

    var count: Int { fieldFeatures.count + textFeatures.featureCount }

    /// Orders features of one sense by their names, whatever numbers they have.
    func precedes(_ first: Int, _ second: Int) -> Bool {
        let (one, other) = (text(of: first), text(of: second))
        return one == other ? hashes[first] < hashes[second] : one < other
    }

    private func text(of feature: Int) -> String {
        guard feature < fieldFeatures.count else { return textFeatures.text(of: feature - fieldFeatures.count) }
        return switch fieldFeatures[feature].key {
        case .thing(let thing): thing.text
        case .concept(let term): cues.index.terms[term].slug.text
        case .word(let word): textFeatures.text(of: word)
        }
    }

    func sense(of feature: Int) -> Sense { feature < fieldFeatures.count ? fieldFeatures[feature].sense : .telling }

    /// How much a feature that two narratives have speaks for a link.
    func reason(_ feature: Int, _ first: Int, _ second: Int) -> Double {
        guard feature < reasons.count else { return 0 }
        if case .concept = fieldFeatures[feature].key, concept(feature, first, second) == nil { return 0 }
        return reasons[feature]
    }

    /// What two narratives speak of, with the words of each; nil where many do, or where one of the two has no words that tell.
    func concept(_ feature: Int, _ first: Int, _ second: Int) -> SharedThing? {
        guard case .concept(let term) = fieldFeatures[feature].key, cues.isRare(term), let here = cues.words(of: term, in: first),
            let there = cues.words(of: term, in: second)
        else { return nil }
        return .concept(cues.index.terms[term], here: here, there: there)
    }

    func isListed(_ feature: Int) -> Bool { feature < listed.count && listed[feature] }
}
