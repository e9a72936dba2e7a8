import Disk
import Narratives

/// Weighs what narratives have for each sense.
struct FeatureVectorBuilder: Sendable {
    /// The phantom of a sense by traits, next to 1 for what one narrative alone has.
    private static let phantom = 0.6
    /// The phantom of "told alike", next to the logarithm of the number of narratives for such a word.
    private static let tellingPhantom = 1.0
    /// A narrative whose traits of a sense, all that nearly everyone has, come to less than this is silent in it.
    private static let silence = 0.1

    private let inverseDocumentFrequency: InverseDocumentFrequency
    private let scale: Scale
    private let features: FeatureTable
    /// By narrative, sense by sense.
    private let traits: Rows<FeatureNumbering.NumberedFeature>
    private let frequencies: [Int32]

    static func vectors(
        of corpus: Corpus, _ lexicon: Lexicon, _ told: TextSimilarity, _ weights: SiteConfiguration.Weights, map: ParallelMap
    ) -> FeatureVectors {
        let scale = Scale(weights)
        let senses = Senses.byFeatures.filter { scale.weights[$0.sense.rawValue] > 0 }
        let traits = map(corpus.narratives, chunk: 64) { narrative in
            senses.map { sense in
                sense.traits(of: narrative, in: corpus).map { FeatureNumbering.HashedFeature($0, in: sense.sense) }
            }
        }
        let (numbering, hashes) = map.both(
            {
                var numbering = FeatureNumbering(wordCount: lexicon.count)
                for narrative in traits.indices {
                    for (sense, traits) in zip(senses, traits[narrative]) { numbering.add(traits, lexicon.words(of: narrative), to: sense) }
                    numbering.traits.endRow()
                }
                return numbering
            }, { told.hashes() })
        let (features, numbered, frequencies) = (FeatureTable(numbering.keys, told, hashes), numbering.traits, numbering.frequencies)
        let builder = FeatureVectorBuilder(
            inverseDocumentFrequency: InverseDocumentFrequency(narratives: corpus.narratives.count), scale: scale, features: features,
            traits: numbered,
            frequencies: frequencies)
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
        let traits = traits[narrative]
        var start = traits.startIndex
        while start < traits.endIndex {
            let sense = features.sense(of: Int(traits[start].feature))
            let end = traits[start...].firstIndex { features.sense(of: Int($0.feature)) != sense } ?? traits.endIndex
            defer { start = end }
            let weighed = traits[start..<end].map { trait in
                (
                    feature: Int(trait.feature),
                    weight: Double(trait.credit) * inverseDocumentFrequency.share(frequency: Int(frequencies[Int(trait.feature)]))
                )
            }
            guard weighed.contains(where: { $0.weight >= FeatureVectorBuilder.silence }) else { continue }
            mask |= 1 << sense.rawValue
            append(weighed, sense, phantom: FeatureVectorBuilder.phantom, &own) { frequencies[$0] > 1 }
        }
        own.sort { $0.feature < $1.feature }
        if scale.weights[Sense.telling.rawValue] > 0, features.telling.speaks(narrative) {
            mask |= 1 << Sense.telling.rawValue
            let weighed = features.telling.weighed(narrative).map { (feature: $0.feature + features.traits.count, weight: $0.weight) }
            append(weighed, .telling, phantom: FeatureVectorBuilder.tellingPhantom, &own) { _ in true }
        }
        for element in own { elements.append(element) }
        elements.endRow()
        return mask
    }

    /// Sets the weights of a sense to length √(its weight). What no other narrative has counts for the length and is left out.
    private func append(
        _ weighed: [(feature: Int, weight: Double)], _ sense: Sense, phantom: Double, _ elements: inout [FeatureVectors.Element],
        where isShared: (Int) -> Bool
    ) {
        let length = weighed.reduce(phantom * phantom) { $0 + $1.weight * $1.weight }.squareRoot()
        let factor = scale.weights[sense.rawValue].squareRoot() * FeatureVectors.unit.squareRoot() / length
        for (feature, weight) in weighed where isShared(feature) {
            let steps = UInt16((weight * factor).rounded())
            if steps > 0 { elements.append(FeatureVectors.Element(feature: UInt32(truncatingIfNeeded: feature), weight: steps)) }
        }
    }
}
