import Disk

/// Who has each feature: the vectors from the other side.
struct Postings: Sendable {
    struct Posting: Sendable {
        let narrative: UInt32
        let weight: UInt16
    }

    /// By feature; each list ascending by narrative.
    let postings: [Posting]
    /// Where each feature's list begins, and where the last one ends.
    private let starts: [UInt32]
    /// How many narratives have each feature.
    let frequencies: [UInt32]
    /// Whether no list was cut.
    let isComplete: Bool

    /// - Parameter longestList: of a feature that more narratives have, those are kept in which it weighs most, ties to the first.
    init(of vectors: FeatureVectors, longestList: Int, map: ParallelMap = ParallelMap(jobs: 1)) {
        // Some features at a time, so that all cores have some.
        let count = vectors.features.count
        let parts = map(count.ranges(of: max(1_024, count / 16 + 1)), chunk: 1) { PostingsPart(of: $0, in: vectors, longestList) }
        var (frequencies, starts, postings): ([UInt32], [UInt32], [Posting]) = ([], [0], [])
        frequencies.reserveCapacity(count)
        starts.reserveCapacity(count + 1)
        postings.reserveCapacity(parts.reduce(0) { $0 + $1.postings.count })
        for part in parts {
            let first = UInt32(truncatingIfNeeded: postings.count)
            frequencies += part.frequencies
            postings += part.postings
            for end in part.starts.dropFirst() { starts.append(first + end) }
        }
        (self.frequencies, self.starts, self.postings) = (frequencies, starts, postings)
        isComplete = frequencies.allSatisfy { $0 <= longestList }
    }

    func range(of feature: Int) -> Range<Int> { Int(starts[feature])..<Int(starts[feature + 1]) }
}

/// The lists of some features with neighbouring numbers.
private struct PostingsPart {
    let postings: [Postings.Posting]
    /// By feature.
    let frequencies: [UInt32]
    /// Where the list of each feature begins, and where the last one ends.
    let starts: [UInt32]

    init(of features: Range<Int>, in vectors: FeatureVectors, _ longestList: Int) {
        var frequencies = [UInt32](repeating: 0, count: features.count)
        vectors.eachElement(of: features) { frequencies[Int($1.feature) - features.lowerBound] += 1 }
        let cutoffs = WeightCutoffs(features, vectors, frequencies, longestList)
        var left = cutoffs.atCutoff
        var starts: [UInt32] = [0]
        starts.reserveCapacity(features.count + 1)
        for frequency in frequencies { starts.append(starts[starts.count - 1] + min(frequency, UInt32(longestList))) }
        var postings = [Postings.Posting](repeating: Postings.Posting(narrative: 0, weight: 0), count: Int(starts[features.count]))
        // From here on where the next of each list goes.
        var places = starts
        vectors.eachElement(of: features) { narrative, element in
            let feature = Int(element.feature) - features.lowerBound
            if element.weight <= cutoffs.weights[feature] {
                guard element.weight == cutoffs.weights[feature], left[feature] > 0 else { return }
                left[feature] -= 1
            }
            postings[Int(places[feature])] = Postings.Posting(narrative: UInt32(truncatingIfNeeded: narrative), weight: element.weight)
            places[feature] += 1
        }
        (self.frequencies, self.starts, self.postings) = (frequencies, starts, postings)
    }
}

/// What a feature must weigh in a narrative for its list to keep it.
private struct WeightCutoffs {
    /// More than this, by feature; 0 where the list keeps all.
    private(set) var weights: [UInt16]
    /// So many with just this weight are kept as well, by feature.
    private(set) var atCutoff: [UInt32]

    init(_ features: Range<Int>, _ vectors: FeatureVectors, _ frequencies: [UInt32], _ longestList: Int) {
        weights = Array(repeating: 0, count: features.count)
        atCutoff = Array(repeating: 0, count: features.count)
        let starts = frequencies.reduce(into: [0]) { $0.append($0[$0.count - 1] + ($1 > longestList ? Int($1) : 0)) }
        var places = starts
        var cut = [UInt16](repeating: 0, count: starts[features.count])
        guard !cut.isEmpty else { return }
        vectors.eachElement(of: features) { _, element in
            let feature = Int(element.feature) - features.lowerBound
            guard frequencies[feature] > longestList else { return }
            cut[places[feature]] = element.weight
            places[feature] += 1
        }
        for feature in frequencies.indices where starts[feature] < starts[feature + 1] {
            let sorted = cut[starts[feature]..<starts[feature + 1]].sorted(by: >)
            weights[feature] = sorted[longestList - 1]
            atCutoff[feature] = UInt32(longestList - (sorted.firstIndex(of: weights[feature]) ?? 0))
        }
    }
}

extension FeatureVectors {
    /// Calls with each element of some features, narrative by narrative.
    @inline(__always)
    fileprivate func eachElement(of features: Range<Int>, _ body: (_ narrative: Int, _ element: Element) -> Void) {
        elements.elements.withUnsafeBufferPointer { all in
            for narrative in 0..<count {
                let row = elements.range(of: narrative)
                // Features ascend.
                var (low, high) = (row.lowerBound, row.upperBound)
                while low < high {
                    let middle = (low + high) / 2
                    if Int(all[middle].feature) < features.lowerBound { low = middle + 1 } else { high = middle }
                }
                while low < row.upperBound, Int(all[low].feature) < features.upperBound {
                    body(narrative, all[low])
                    low += 1
                }
            }
        }
    }
}
