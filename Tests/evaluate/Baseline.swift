import Foundation

/// What people would reach for: words as they are, lower case, common ones dropped.
enum Baseline {
    static let all: [(String, EvaluationTasks.Method)] = [
        ("plain TF-IDF", { cosine($0, phrases: false) }), ("plain TF-IDF with bigrams", { cosine($0, phrases: true) }), ("BM25", bm25),
    ]

    private static let common = Set(
        """
        a about above after again against all also am an and any are as at be because been before being below between both but by can could did
        do does doing down during each few for from further had has have having he her here hers him his how however i if in into is it its
        itself just may me might more most must my no nor not of off on once only or other our ours out over own same she should so some such
        than that the their theirs them then there these they this those through to too under until up upon us very via was we were what when
        where which while who whom why will with within without would you your
        """.split(whereSeparator: \.isWhitespace).map(String.init))

    private static func words(_ text: WriteUp, phrases: Bool) -> [String: Double] {
        let words = (text.title + " " + text.summary + " " + text.body).lowercased()
            .split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init).filter { $0.count > 1 && !common.contains($0) }
        var counts: [String: Double] = [:]
        for word in words { counts[word, default: 0] += 1 }
        if phrases { for (first, second) in zip(words, words.dropFirst()) { counts[first + " " + second, default: 0] += 1 } }
        return counts
    }

    private static func cosine(_ texts: [WriteUp], phrases: Bool) -> [[Double]] {
        let counts = texts.map { words($0, phrases: phrases) }
        var frequencies: [String: Double] = [:]
        for count in counts { for word in count.keys { frequencies[word, default: 0] += 1 } }
        let vectors = counts.map { count in
            let weights = count.map { ($0.key, (1 + log($0.value)) * log(Double(texts.count + 1) / (frequencies[$0.key] ?? 1))) }
            let length = weights.reduce(0) { $0 + $1.1 * $1.1 }.squareRoot()
            return Dictionary(uniqueKeysWithValues: weights.map { ($0.0, $0.1 / max(length, 1e-9)) })
        }
        return pairs(vectors, vectors)
    }

    private static func bm25(_ texts: [WriteUp]) -> [[Double]] {
        let counts = texts.map { words($0, phrases: false) }
        var frequencies: [String: Double] = [:]
        for count in counts { for word in count.keys { frequencies[word, default: 0] += 1 } }
        let lengths = counts.map { $0.values.reduce(0, +) }
        let mean = lengths.reduce(0, +) / Double(texts.count)
        let documents = counts.indices.map { number in
            Dictionary(
                uniqueKeysWithValues: counts[number].map { word, count in
                    let frequency = frequencies[word] ?? 1
                    let inverseDocumentFrequency = log(1 + (Double(texts.count) - frequency + 0.5) / (frequency + 0.5))
                    return (word, inverseDocumentFrequency * count * 2.2 / (count + 1.2 * (0.25 + 0.75 * lengths[number] / mean)))
                })
        }
        return pairs(counts, documents)
    }

    private static func pairs(_ queries: [[String: Double]], _ documents: [[String: Double]]) -> [[Double]] {
        var postings: [String: [(Int, Double)]] = [:]
        for (number, document) in documents.enumerated() {
            for (word, weight) in document { postings[word, default: []].append((number, weight)) }
        }
        return queries.map { query in
            var scores = [Double](repeating: 0, count: documents.count)
            for (word, weight) in query.sorted(by: { $0.key < $1.key }) {
                for (number, other) in postings[word] ?? [] { scores[number] += weight * other }
            }
            return scores
        }
    }
}
