/// Words that an author may have meant, for many questions: each looks among few, however many words there are.
///
/// Of a long list only those are looked at that stand near the word in order, and near it in the order from their ends: whichever part of it is
/// misspelt, the other leads to its neighbours. A word that is misspelt at both ends may not be found.
package struct SpellingIndex: Sendable {
    /// In the order given. Longer ones than a name are not looked at: comparing two takes time by the product of their lengths.
    private let words: [[UInt8]]
    /// Positions in `words`, by their bytes and by their bytes from the end; empty where all are looked at.
    private let forward: [Int]
    private let backward: [Int]

    private static let longest = 200
    /// Words of one order that are looked at, half before and half behind.
    private static let neighbours = 64

    package init(_ candidates: some Sequence<String>) {
        let words = candidates.map { Array($0.utf8) }.filter { $0.count <= SpellingIndex.longest }
        self.words = words
        guard words.count > 2 * SpellingIndex.neighbours else {
            (forward, backward) = ([], [])
            return
        }
        forward = words.indices.sorted { words[$0].lexicographicallyPrecedes(words[$1]) }
        backward = words.indices.sorted { words[$0].reversed().lexicographicallyPrecedes(words[$1].reversed()) }
    }

    /// The word nearest to another, if one is near enough; see `Spelling`. Ties fall to the first in the order given.
    package func nearest(to word: String) -> String? {
        var comparisons = 0
        return nearest(to: word, comparisons: &comparisons)
    }

    /// - Parameter comparisons: grows by the number of words that are looked at.
    func nearest(to word: String, comparisons: inout Int) -> String? {
        let (letters, limit) = (Array(word.utf8), Spelling.limit(for: word))
        guard letters.count <= SpellingIndex.longest + limit else { return nil }
        var best: (position: Int, distance: Int)?
        for position in positions(near: letters) {
            comparisons += 1
            let distance = Spelling.distance(letters, words[position], limit: limit)
            guard distance <= limit, (distance, position) < (best?.distance ?? .max, best?.position ?? .max) else { continue }
            best = (position, distance)
        }
        return best.map { String(decoding: words[$0.position], as: UTF8.self) }
    }

    private func positions(near word: [UInt8]) -> [Int] {
        guard !forward.isEmpty else { return Array(words.indices) }
        let ahead = SpellingIndex.around(forward) { words[$0].lexicographicallyPrecedes(word) }
        let behind = SpellingIndex.around(backward) { words[$0].reversed().lexicographicallyPrecedes(word.reversed()) }
        return Array(forward[ahead]) + behind.map { backward[$0] }
    }

    /// The places round the first that does not precede what is looked for.
    private static func around(_ order: [Int], _ precedes: (Int) -> Bool) -> Range<Int> {
        var (low, high) = (0, order.count)
        while low < high {
            let middle = (low + high) / 2
            if precedes(order[middle]) { low = middle + 1 } else { high = middle }
        }
        return max(0, low - neighbours / 2)..<min(order.count, low + neighbours / 2)
    }
}

extension [String] {
    /// The first few, for a message that would otherwise grow with the list: "a, b, c and 7 more".
    package func listed(_ most: Int = 12) -> String {
        prefix(most).joined(separator: ", ") + (count > most ? " and \(count - most) more" : "")
    }
}
