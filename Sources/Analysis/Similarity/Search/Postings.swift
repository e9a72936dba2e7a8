/// Who has each feature: the profiles from the other side.
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
    init(of profiles: Profiles, longestList: Int) {
        var frequencies = [UInt32](repeating: 0, count: profiles.features.count)
        for element in profiles.elements.elements { frequencies[Int(element.feature)] += 1 }
        let starts = frequencies.reduce(into: [0]) { $0.append($0[$0.count - 1] + min($1, UInt32(longestList))) }
        let bars = WeightBars(profiles, frequencies, longestList)
        var left = bars.atBar
        var places = starts
        var postings = [Posting](repeating: Posting(narrative: 0, weight: 0), count: Int(starts[starts.count - 1]))
        for narrative in 0..<profiles.count {
            for place in profiles.elements.range(of: narrative) {
                let element = profiles.elements.elements[place]
                let feature = Int(element.feature)
                if element.weight <= bars.weights[feature] {
                    guard element.weight == bars.weights[feature], left[feature] > 0 else { continue }
                    left[feature] -= 1
                }
                postings[Int(places[feature])] = Posting(narrative: UInt32(truncatingIfNeeded: narrative), weight: element.weight)
                places[feature] += 1
            }
        }
        (self.starts, self.postings, self.frequencies) = (starts, postings, frequencies)
        isComplete = frequencies.allSatisfy { $0 <= longestList }
    }

    func range(of feature: Int) -> Range<Int> { Int(starts[feature])..<Int(starts[feature + 1]) }
}

/// What a feature must weigh in a narrative for its list to keep it.
private struct WeightBars {
    /// More than this, by feature; 0 where the list keeps all.
    private(set) var weights: [UInt16]
    /// So many with just this weight are kept as well, by feature.
    private(set) var atBar: [UInt32]

    init(_ profiles: Profiles, _ frequencies: [UInt32], _ longestList: Int) {
        weights = Array(repeating: 0, count: frequencies.count)
        atBar = Array(repeating: 0, count: frequencies.count)
        let starts = frequencies.reduce(into: [0]) { $0.append($0[$0.count - 1] + ($1 > longestList ? Int($1) : 0)) }
        var places = starts
        var cut = [UInt16](repeating: 0, count: starts[starts.count - 1])
        for element in profiles.elements.elements where frequencies[Int(element.feature)] > longestList {
            cut[places[Int(element.feature)]] = element.weight
            places[Int(element.feature)] += 1
        }
        for feature in frequencies.indices where starts[feature] < starts[feature + 1] {
            let sorted = cut[starts[feature]..<starts[feature + 1]].sorted(by: >)
            weights[feature] = sorted[longestList - 1]
            atBar[feature] = UInt32(longestList - (sorted.firstIndex(of: weights[feature]) ?? 0))
        }
    }
}
