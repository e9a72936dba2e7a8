/// The best matches of a search so far.
struct TopMatches {
    let limit: Int
    /// Weaker ones do not count.
    let threshold: Double
    /// Best first, ties by position; at most `limit`.
    private(set) var all: [NearestSearch.Found] = []

    init(limit: Int, threshold: Double) { (self.limit, self.threshold) = (limit, threshold) }

    /// A score below this changes nothing; one equal to it may.
    var bar: Double { all.count < limit ? threshold : max(threshold, all[all.count - 1].score) }

    /// Takes a narrative in if it is good enough and not there yet.
    mutating func offer(_ found: NearestSearch.Found) {
        guard found.score >= threshold, found.score > 0 else { return }
        if all.count == limit {
            guard let last = all.last, TopMatches.comesBefore(found, last) else { return }
        }
        guard !all.contains(where: { $0.narrative == found.narrative }) else { return }
        if all.count == limit { all.removeLast() }
        all.insert(found, at: all.firstIndex { TopMatches.comesBefore(found, $0) } ?? all.count)
    }

    private static func comesBefore(_ left: NearestSearch.Found, _ right: NearestSearch.Found) -> Bool {
        left.score > right.score || left.score == right.score && left.narrative < right.narrative
    }
}
