/// Finds the narratives most like a given one.
///
/// Sums up products feature by feature along the postings. Where no list was cut these sums are the scores, so that the result is exactly
/// what comparing all pairs would give. In a larger corpus, whose lists are cut to those that weigh most, only the weightiest features are
/// looked up, and those who share most through these are compared in full: what a search costs does not grow with the corpus. That is an
/// approximation, though every score is exact; `benchmark similarity` measures what it finds.
struct NearestSearch {
    struct Found: Hashable, Sendable {
        let narrative: Int
        let score: Double
    }

    private let vectors: FeatureVectors
    private let postings: Postings
    /// Sums of products so far, by narrative; all zero between searches.
    private var sums: [UInt32]
    /// Those whose sum is not zero, the first `metCount`.
    private var met: [UInt32]
    private var metCount = 0
    /// The weights of the narrative at hand, by feature; all zero between searches.
    private var weights: [UInt16]

    /// Where lists were cut, so many features are looked up,
    private static let mostRead = 64
    /// and so many narratives are compared.
    private static let mostCompared = 48

    init(_ vectors: FeatureVectors, _ postings: Postings) {
        (self.vectors, self.postings) = (vectors, postings)
        sums = Array(repeating: 0, count: vectors.count)
        met = Array(repeating: 0, count: vectors.count + 1)
        weights = Array(repeating: 0, count: vectors.features.count)
    }

    /// The best, at most `limit` and none below the bar of `threshold`, best first, ties by position. Where there are more, the last place is for one
    /// that `isWanted`, if one comes up to the bar.
    mutating func nearest(
        to narrative: Int, limit: Int, threshold: LinkThreshold, without excluded: [Int] = [],
        atLeastOne isWanted: (Int) -> Bool = { _ in true }
    ) -> [Found] {
        guard limit > 0 else { return [] }
        let own = vectors.elements[narrative]
        for element in own { weights[Int(element.feature)] = element.weight }
        let leastRead = postings.isComplete ? 0 : NearestSearch.leastRead(of: narrative, in: vectors)
        for element in own where NearestSearch.key(of: element, in: vectors) >= leastRead {
            take(UInt32(element.weight), Int(element.feature))
        }
        for other in excluded + [narrative] { sums[other] = 0 }
        var found = best(narrative, limit, threshold.least) { _ in true }
        let bar = threshold.bar(found)
        found.removeAll { $0.score < bar }
        if found.count == limit, !found.contains(where: { isWanted($0.narrative) }),
            let other = best(narrative, 1, bar, where: isWanted).first
        {
            found[limit - 1] = other
        }
        for place in 0..<metCount { sums[Int(met[place])] = 0 }
        metCount = 0
        for element in own { weights[Int(element.feature)] = 0 }
        return found
    }

    /// What of a narrative's features is looked up first: the weightiest, ties by what they are, since their numbers go by what others say.
    private static func key(of element: FeatureVectors.Element, in vectors: FeatureVectors) -> UInt64 {
        UInt64(element.weight) << 48 | vectors.features.hashes[Int(element.feature)] >> 16
    }

    /// The least key of a narrative's features that are looked up where lists were cut.
    private static func leastRead(of narrative: Int, in vectors: FeatureVectors) -> UInt64 {
        let keys = vectors.elements[narrative].map { key(of: $0, in: vectors) }
        return keys.count > mostRead ? keys.largest(mostRead).min() ?? 0 : 0
    }

    /// The hot loop: some two hundred million rounds for 10,000 narratives.
    private mutating func take(_ weight: UInt32, _ feature: Int) {
        let range = postings.range(of: feature)
        var count = metCount
        postings.postings.withUnsafeBufferPointer { postings in
            sums.withUnsafeMutableBufferPointer { sums in
                met.withUnsafeMutableBufferPointer { met in
                    for place in range {
                        let posting = postings[place]
                        let sum = sums[Int(posting.narrative)]
                        // Always written and often again: a branch here would be guessed wrong every other time.
                        met[count] = posting.narrative
                        count += sum == 0 ? 1 : 0
                        sums[Int(posting.narrative)] = sum &+ UInt32(posting.weight) &* weight
                    }
                }
            }
        }
        metCount = count
    }

    private func best(_ narrative: Int, _ limit: Int, _ threshold: Double, where isWanted: (Int) -> Bool) -> [Found] {
        let mask = vectors.masks[narrative]
        var best = TopMatches(limit: limit, threshold: threshold)
        for other in candidates(mask, threshold, where: isWanted) {
            let sum = postings.isComplete ? Int(sums[other]) : weights.withUnsafeBufferPointer { vectors.product($0, other) }
            let divisor = vectors.scale.divisors[Int(vectors.masks[other] & mask)]
            best.offer(Found(narrative: other, score: Double(sum) / (FeatureVectors.unit * divisor)))
        }
        return best.all
    }

    /// All that pass the threshold, or where lists were cut, the most promising.
    private func candidates(_ mask: UInt8, _ threshold: Double, where isWanted: (Int) -> Bool) -> [Int] {
        let bound = CandidateBound(vectors.scale, threshold, isPartial: !postings.isComplete)
        var found: [UInt64] = []
        met.withUnsafeBufferPointer { met in
            for place in 0..<metCount {
                let other = Int(met[place])
                let both = Int(vectors.masks[other] & mask)
                guard sums[other] >= bound.bars[both], isWanted(other) else { continue }
                found.append(bound.rank(sums[other], both) | UInt64(UInt32.max - met[place]))
            }
        }
        return (postings.isComplete ? found[...] : found.largest(NearestSearch.mostCompared)).map(\.weighedNumber)
    }
}

/// The sums of products that a narrative must come to in order to be compared in full.
private struct CandidateBound {
    /// Below this it is not worth it, by the mask of the senses in which both have something to say.
    let bars: [UInt32]
    private let factors: [UInt64]

    /// Where only part of the features was looked up, a sum must come so far to the threshold.
    private static let partialShare = 0.4

    init(_ scale: Scale, _ threshold: Double, isPartial: Bool) {
        let needed = threshold * (isPartial ? CandidateBound.partialShare : 1)
        bars = scale.divisors.map { UInt32(max(1, needed * FeatureVectors.unit * $0 * (1 - 1e-9))) }
        factors = scale.divisors.map { UInt64(Double(1 << 28) / max($0, 1.0 / 16)) }
    }

    /// What orders narratives as their scores would; the lower half is free.
    @inline(__always)
    func rank(_ sum: UInt32, _ both: Int) -> UInt64 { UInt64(sum) &* factors[both] & ~0xFFFF_FFFF }
}
