import Narratives

/// How often a text says each stem, in the order in which they first come.
struct StemCounts: Sendable {
    let counts: [(stem: [UInt8], count: Double)]

    init(_ stems: [[UInt8]]) {
        var (places, counts): ([[UInt8]: Int], [(stem: [UInt8], count: Double)]) = ([:], [])
        for stem in stems {
            let place = places[stem] ?? counts.count
            if place == counts.count { counts.append((stem, 0)) }
            places[stem] = place
            counts[place].count += 1
        }
        self.counts = counts
    }
}

/// What is said of each term of a vocabulary that has a page: on its page, and of factors what narratives say that they did there. As vectors of
/// length 1; stems weigh by how few terms they are said of.
struct TermProfiles: Sendable {
    let terms: [Term]
    /// By stem: the terms of which it is said, by number, with its weight there.
    private let weights: [[UInt8]: [(term: Int, weight: Double)]]
    private let rarities: [[UInt8]: Double]

    /// How often a stem of the cues, the title and the aliases counts.
    private static let nameCount = 2
    private static let mostShared = 3

    init(of vocabulary: Vocabulary, in corpus: Corpus, without draft: Int?, _ options: TextSimilarityOptions) {
        let reading = WordReading(options)
        let pages = corpus.termPages.filter { $0.term.vocabulary == vocabulary }
        let number = Dictionary(pages.enumerated().map { ($1.term, $0) }, uniquingKeysWith: { first, _ in first })
        var stems = pages.map { page in
            let names = page.cues + [page.title] + page.aliases.map { $0.value.lowercaseWords }
            return Array(repeating: names, count: TermProfiles.nameCount).joined().flatMap { $0.stems(reading) }
                + ([page.summary ?? ""] + page.questions).flatMap { $0.stems(reading) }
        }
        if vocabulary == .factors {
            for (position, narrative) in corpus.narratives.enumerated() where position != draft {
                for factor in narrative.factors {
                    guard let page = number[corpus.canonical(Term(.factors, factor.factor.value))] else { continue }
                    stems[page] += factor.here?.stems(reading) ?? []
                }
            }
        }
        let counts = stems.map(StemCounts.init)
        var frequencies: [[UInt8]: Int] = [:]
        for count in counts.flatMap(\.counts) { frequencies[count.stem, default: 0] += 1 }
        let rarities = frequencies.mapValues { Logarithm.natural(Double(pages.count + 1) / Double($0)) }
        var weights: [[UInt8]: [(term: Int, weight: Double)]] = [:]
        for (term, count) in counts.enumerated() {
            let own = count.counts.map { ($0.stem, Logarithm.natural(1 + $0.count) * (rarities[$0.stem] ?? 0)) }
            let length = max(own.reduce(0) { $0 + $1.1 * $1.1 }.squareRoot(), .leastNormalMagnitude)
            for (stem, weight) in own { weights[stem, default: []].append((term, weight / length)) }
        }
        (terms, self.weights, self.rarities) = (pages.map(\.term), weights, rarities)
    }

    /// How like a text is to what is said of each term: by how many standard deviations more than to others.
    func standardLikeness(of text: StemCounts) -> [Term: Double] {
        var sums = [Double](repeating: 0, count: terms.count)
        for (stem, count) in text.counts {
            let weight = (1 + Logarithm.natural(count)) * (rarities[stem] ?? 0)
            for entry in weights[stem] ?? [] { sums[entry.term] += weight * entry.weight }
        }
        let mean = sums.reduce(0, +) / Double(max(1, sums.count))
        let deviation = (sums.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(max(1, sums.count))).squareRoot()
        guard deviation > 0 else { return [:] }
        return Dictionary(uniqueKeysWithValues: zip(terms, sums.map { ($0 - mean) / deviation }))
    }

    /// How like a sentence is to what is said of a term; long sentences have no advantage.
    func likeness(of sentence: StemCounts, to term: Term) -> Double {
        var (sum, square) = (0.0, 4.0)
        for (stem, _) in sentence.counts {
            let rarity = rarities[stem] ?? 0
            square += rarity * rarity
            sum += rarity * weight(of: stem, in: term)
        }
        return sum / square.squareRoot()
    }

    /// The stems of a sentence by which it is most like what is said of a term.
    func shared(_ sentence: StemCounts, with term: Term) -> [[UInt8]] {
        let weighed = sentence.counts.map { (stem: $0.stem, weight: (rarities[$0.stem] ?? 0) * weight(of: $0.stem, in: term)) }
        return weighed.enumerated().filter { $1.weight > 0 }.sorted { (-$0.element.weight, $0.offset) < (-$1.element.weight, $1.offset) }
            .prefix(TermProfiles.mostShared).map(\.element.stem)
    }

    private func weight(of stem: [UInt8], in term: Term) -> Double {
        weights[stem]?.first { terms[$0.term] == term }?.weight ?? 0
    }
}

extension String {
    fileprivate func stems(_ reading: WordReading) -> [[UInt8]] { countedWords(reading).map(\.stem) }
}
