/// Finds the word that an author probably meant.
package enum Spelling {
    /// The most edits that a word may be away from what was meant: one in three letters, and three in all.
    static func limit(for word: String) -> Int { min(3, max(1, word.utf8.count / 3)) }

    /// The candidate nearest to `word`, if one is near enough. Ties fall to the first in the order given. All are looked at: for lists that
    /// content can make long there is `SpellingIndex`.
    package static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
        let limit = limit(for: word)
        var best: (word: String, distance: Int)?
        for candidate in candidates {
            let distance = distance(Array(word.utf8), Array(candidate.utf8), limit: limit)
            if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
        }
        return best?.word
    }

    /// The optimal string alignment distance (insertions, deletions, substitutions and swaps of neighbours) over bytes; anything
    /// over `limit` comes back as `limit + 1`.
    package static func distance(_ left: [UInt8], _ right: [UInt8], limit: Int) -> Int {
        guard abs(left.count - right.count) <= limit else { return limit + 1 }
        var beforePrevious: [Int] = []
        var previous = Array(0...right.count)
        for row in 0..<left.count {
            var current = [row + 1]
            current.reserveCapacity(right.count + 1)
            for column in 0..<right.count {
                let same = left[row] == right[column]
                var cost = min(previous[column + 1] + 1, current[column] + 1, previous[column] + (same ? 0 : 1))
                if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                    cost = min(cost, beforePrevious[column - 1] + 1)
                }
                current.append(cost)
            }
            if current.min()! > limit { return limit + 1 }
            (beforePrevious, previous) = (previous, current)
        }
        return min(previous[right.count], limit + 1)
    }
}
