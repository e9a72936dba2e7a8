import Foundation

/// The tasks that every method is measured by. A method takes texts and gives the score of each pair.
struct EvaluationTasks {
    typealias Method = @Sendable ([WriteUp]) throws -> [[Double]]

    let writeUps: [WriteUp]
    /// Leads alone, then the rest of each: the same incident told at very different lengths.
    let leadsAndRests: [WriteUp]
    /// Positions in `leadsAndRests`.
    private let halves: [(lead: Int, rest: Int)]
    private let leadCount: Int
    /// Write-ups and the demonstration's own narratives.
    let everything: [WriteUp]
    private let twins: [(Int, Int)]
    /// IDF of keywords among the write-ups that have any.
    private let keywordWeights: [String: Double]

    init(writeUps: [WriteUp], demonstration: [WriteUp]) {
        self.writeUps = writeUps
        let long = writeUps.filter { $0.body.count > 300 }
        let led = long.indices.filter { !long[$0].summary.isEmpty }
        leadCount = led.count
        leadsAndRests = led.map { .text(summary: long[$0].summary) } + long.map { .text(body: $0.body) }
        halves = led.enumerated().map { ($0, led.count + $1) }
        var counts: [String: Int] = [:]
        for word in writeUps.flatMap(\.keywords) { counts[word, default: 0] += 1 }
        let judged = writeUps.count { !$0.keywords.isEmpty }
        keywordWeights = counts.mapValues { log(Double(judged + 1) / Double($0)) }
        let everything = writeUps + demonstration
        self.everything = everything
        twins = EvaluationTasks.sameIncident.compactMap { first, second in
            guard let a = everything.firstIndex(where: { $0.id.hasPrefix(first) }),
                let b = everything.firstIndex(where: { $0.id.hasPrefix(second) })
            else { return nil }
            return (a, b)
        }
    }

    /// Found by reading: the same incident by two authors, or from its two sides.
    private static let sameIncident = [
        ("0df4b886", "c8c96619"), ("938b8012", "ef3cc3e0"), ("3f376b77", "f4458caf"), ("da6d262f", "8f92b6a5"), ("300cba9e", "76f27cf3"),
        ("aws-dynamodb-2015", "9abb2c8e"), ("aws-ebs-2012", "76f27cf3"), ("aws-kinesis-2020", "8d520e9f"),
        ("cloudflare-regex-2019", "a0e252d3"), ("google-compute-2016", "d9ae38c1"), ("slack-2022", "a50e7b06"),
        ("travis-ci-2017", "e0a66df6"), ("netflix-zone-loss-2011", "a0f08b74"),
    ]

    static let names = ["lead→rest", "rest→lead", "mixed", "two authors", "nDCG@5", "weighted", "categories"]

    /// What a method comes to by task and query: reciprocal ranks, then gains.
    func figures(of method: Method) throws -> [[Double]] {
        let split = try method(leadsAndRests)
        let toRest = halves.map { rank(of: $0.rest, from: $0.lead, split, among: leadCount..<split.count) }
        let toLead = halves.map { rank(of: $0.lead, from: $0.rest, split, among: 0..<leadCount) }
        let mixed = halves.flatMap {
            [
                rank(of: $0.rest, from: $0.lead, split, among: 0..<split.count),
                rank(of: $0.lead, from: $0.rest, split, among: 0..<split.count),
            ]
        }
        let whole = try method(everything)
        let two = twins.flatMap { a, b in
            [rank(of: b, from: a, whole, among: 0..<whole.count), rank(of: a, from: b, whole, among: 0..<whole.count)]
        }
        let scores = try method(writeUps)
        return [toRest, toLead, mixed, two].map { $0.map { 1 / Double($0) } }
            + [gain(scores, countShared), gain(scores, weighShared), gain(scores, shareCategories)]
    }

    private func rank(of wanted: Int, from query: Int, _ scores: [[Double]], among candidates: Range<Int>) -> Int {
        let score = scores[query][wanted]
        // Without a score a method has not found it: it ranks last.
        if score == 0 { return candidates.count }
        return 1 + candidates.count { $0 != query && scores[query][$0] > score }
    }

    private func countShared(_ a: WriteUp, _ b: WriteUp) -> Double { Double(a.keywords.intersection(b.keywords).count) }

    private func shareCategories(_ a: WriteUp, _ b: WriteUp) -> Double {
        let union = a.categories.union(b.categories).count
        return union == 0 ? 0 : Double(a.categories.intersection(b.categories).count) / Double(union)
    }

    private func weighShared(_ a: WriteUp, _ b: WriteUp) -> Double {
        func square(_ words: Set<String>) -> Double { words.sorted().reduce(0) { $0 + pow(keywordWeights[$1] ?? 0, 2) } }
        let both = square(a.keywords.intersection(b.keywords))
        return both == 0 ? 0 : both / (square(a.keywords) * square(b.keywords)).squareRoot()
    }

    /// nDCG@5 over write-ups that have keywords, the curators' agreement as the gain.
    private func gain(_ scores: [[Double]], _ relevance: (WriteUp, WriteUp) -> Double) -> [Double] {
        let judged = writeUps.indices.filter { !writeUps[$0].keywords.isEmpty }
        var gains: [Double] = []
        for query in judged {
            let relevant = Dictionary(
                uniqueKeysWithValues: judged.filter { $0 != query }.map { ($0, relevance(writeUps[query], writeUps[$0])) })
            func discounted(_ gains: [Double]) -> Double { gains.prefix(5).enumerated().reduce(0) { $0 + $1.1 / log2(Double($1.0) + 2) } }
            let ideal = discounted(relevant.values.sorted(by: >))
            guard ideal > 0 else { continue }
            let order = relevant.keys.sorted { (-scores[query][$0], $0) < (-scores[query][$1], $1) }
            gains.append(discounted(order.prefix(5).map { relevant[$0] ?? 0 }) / ideal)
        }
        return gains
    }
}
