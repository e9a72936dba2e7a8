import Disk
import Narratives

/// Weighs what narratives have for each sense.
struct FeatureVectorBuilder: Sendable {
    /// The length that every narrative has in a sense by what authors list, next to 1 for what one narrative alone has: the phantom of `FeatureVectors`.
    private static let lengthPrior = 0.6
    /// The same for texts, next to the logarithm of the number of narratives for such a word.
    private static let textLengthPrior = 1.0
    /// A narrative whose features of a sense, all that nearly everyone has, come to less than this is silent in it.
    private static let floor = 0.1

    private let inverseDocumentFrequency: InverseDocumentFrequency
    private let scale: Scale
    private let features: FeatureTable
    /// By narrative, sense by sense.
    private let numbered: Rows<FeatureNumbering.NumberedFeature>
    private let frequencies: [Int32]

    static func vectors(
        of corpus: Corpus, _ lexicon: Lexicon, _ text: TextSimilarity, _ cues: CueCounts, _ weights: SiteConfiguration.Weights,
        map: ParallelMap
    ) -> FeatureVectors {
        let scale = Scale(weights)
        let senses = Senses.byFeatures.filter { scale.weights[$0.sense.rawValue] > 0 }
        let hashed = map(corpus.narratives, chunk: 64) { narrative in
            senses.map { sense in
                sense.features(of: narrative, in: corpus).map { FeatureNumbering.HashedFeature($0, in: sense.sense) }
            }
        }
        let (numbering, hashes) = map.both(
            {
                var numbering = FeatureNumbering(wordCount: lexicon.count, conceptCount: cues.index.terms.count)
                let comparesConcepts = scale.weights[Sense.telling.rawValue] > 0 && text.conceptWeight > 0
                for narrative in hashed.indices {
                    for (sense, features) in zip(senses, hashed[narrative]) {
                        numbering.add(features, lexicon.words(of: narrative), to: sense)
                    }
                    if comparesConcepts { cues.eachTerm(of: narrative) { numbering.add(concept: $0, count: $1) } }
                    numbering.features.endRow()
                }
                return numbering
            }, { text.hashes() })
        let rarity = InverseDocumentFrequency(narratives: corpus.narratives.count)
        let features = FeatureTable(numbering.keys, numbering.frequencies, rarity, text, cues, hashes)
        let builder = FeatureVectorBuilder(
            inverseDocumentFrequency: rarity, scale: scale, features: features, numbered: numbering.features,
            frequencies: numbering.frequencies)
        let parts = map(corpus.narratives.count.ranges(of: 128), chunk: 1) { range in
            var elements = Rows<FeatureVectors.Element>()
            return (masks: range.map { builder.add($0, to: &elements) }, elements: elements)
        }
        return FeatureVectors(
            elements: Rows(joining: parts.map(\.elements)), masks: parts.flatMap(\.masks), scale: scale, features: features)
    }

    /// Adds a row, and tells in which senses the narrative has something to say.
    private func add(_ narrative: Int, to elements: inout Rows<FeatureVectors.Element>) -> UInt8 {
        var own: [FeatureVectors.Element] = []
        var mask: UInt8 = 0
        let row = numbered[narrative]
        var start = row.startIndex
        while start < row.endIndex {
            let sense = features.sense(of: Int(row[start].feature))
            let end = row[start...].firstIndex { features.sense(of: Int($0.feature)) != sense } ?? row.endIndex
            defer { start = end }
            let weighed = row[start..<end].map { feature in
                (
                    feature: Int(feature.feature),
                    weight: Double(feature.weight) * inverseDocumentFrequency.share(frequency: Int(frequencies[Int(feature.feature)]))
                )
            }
            guard weighed.contains(where: { $0.weight >= FeatureVectorBuilder.floor }) else { continue }
            mask |= 1 << sense.rawValue
            // All that numbering has for "told alike" are concepts.
            let part = sense == .telling ? conceptShare : 1
            append(weighed, sense, part, lengthPrior: FeatureVectorBuilder.lengthPrior, &own) { frequencies[$0] > 1 }
        }
        own.sort { $0.feature < $1.feature }
        if scale.weights[Sense.telling.rawValue] > 0, features.textFeatures.hasText(narrative) {
            mask |= 1 << Sense.telling.rawValue
            let weighed = features.textFeatures.weighed(narrative).map {
                (feature: $0.feature + features.fieldFeatures.count, weight: $0.weight)
            }
            append(weighed, .telling, 1 - conceptShare, lengthPrior: FeatureVectorBuilder.textLengthPrior, &own) { _ in true }
        }
        for element in own { elements.append(element) }
        elements.endRow()
        return mask
    }

    /// Of the weight of "told alike", what concepts count.
    private var conceptShare: Double { features.textFeatures.conceptWeight / (1 + features.textFeatures.conceptWeight) }

    /// Sets the weights of a part of a sense to length √(its weight). What no other narrative has counts for the length and is left out.
    private func append(
        _ weighed: [(feature: Int, weight: Double)], _ sense: Sense, _ part: Double, lengthPrior: Double,
        _ elements: inout [FeatureVectors.Element],
        where isShared: (Int) -> Bool
    ) {
        let length = weighed.reduce(lengthPrior * lengthPrior) { $0 + $1.weight * $1.weight }.squareRoot()
        let factor = (scale.weights[sense.rawValue] * part).squareRoot() * FeatureVectors.unit.squareRoot() / length
        for (feature, weight) in weighed where isShared(feature) {
            let steps = UInt16((weight * factor).rounded())
            if steps > 0 { elements.append(FeatureVectors.Element(feature: UInt32(truncatingIfNeeded: feature), weight: steps)) }
        }
    }
}
