import Narratives

/// A narrative that is unlike, but shares one thing: against fighting the last war.
package struct Contrast: Hashable, Sendable {
    /// The position in `corpus.narratives`.
    package let narrative: Int
    package let shared: SharedThing
}

/// Picks the contrast of a narrative.
struct ContrastSearch: Sendable {
    private let vectors: FeatureVectors
    private let postings: Postings

    /// So many who share a thing are looked at, those after the narrative first: a common thing is not to offer the same narrative
    /// everywhere.
    private static let room = 8

    init(_ vectors: FeatureVectors, _ postings: Postings) { (self.vectors, self.postings) = (vectors, postings) }

    /// The least like among those that share a factor, or else a demand, a symptom, and nothing else that authors list; the rarest such
    /// thing decides. Nil where there is none.
    func contrast(to narrative: Int, without excluded: [Int]) -> Contrast? {
        let listed = vectors.features.fieldFeatures
        let own = vectors.elements[narrative].map { Int($0.feature) }
            .filter { $0 < listed.count && ContrastSearch.rank(of: listed[$0].key) != nil }
        // Ties by name rather than by number, which goes by what other narratives say.
        let sorted = own.map { (order: (ContrastSearch.rank(of: listed[$0].key) ?? 0, postings.frequencies[$0]), feature: $0) }
            .sorted { $0.order == $1.order ? vectors.features.precedes($0.feature, $1.feature) : $0.order < $1.order }
        for (_, feature) in sorted {
            guard case .thing(let thing) = listed[feature].key else { continue }
            if let found = unlike(narrative, feature, excluded) { return Contrast(narrative: found, shared: thing) }
        }
        return nil
    }

    private func unlike(_ narrative: Int, _ feature: Int, _ excluded: [Int]) -> Int? {
        let list = postings.range(of: feature)
        let own = list.partitioningIndex { Int(postings.postings[$0].narrative) >= narrative }
        var least: (score: Double, narrative: Int)?
        var looked = 0
        for place in [own..<list.upperBound, list.lowerBound..<own].joined() where looked < ContrastSearch.room {
            let other = Int(postings.postings[place].narrative)
            guard other != narrative else { continue }
            looked += 1
            guard !excluded.contains(other), vectors.share(narrative, other, only: feature) else { continue }
            let found = (score: vectors.score(narrative, other), narrative: other)
            if least.map({ found < $0 }) ?? true { least = found }
        }
        return least?.narrative
    }

    /// The order in which things are tried; nil for what is too little to be worth a look, or a place, whose narratives are listed anyway.
    private static func rank(of key: Feature.Key) -> Int? {
        switch key {
        case .thing(.factor): 0
        case .thing(.response): 1
        case .thing(.symptom): 2
        case .thing(.capacity): 3
        default: nil
        }
    }
}

extension FeatureVectors {
    /// Whether two narratives have no more than one feature in common of all that authors list; families and the flaw elsewhere, which come
    /// with a factor, aside.
    fileprivate func share(_ first: Int, _ second: Int, only feature: Int) -> Bool {
        let (own, others) = (elements[first], elements[second])
        var (a, b) = (own.startIndex, others.startIndex)
        while a < own.endIndex, b < others.endIndex {
            let (left, right) = (Int(own[a].feature), Int(others[b].feature))
            guard left < features.fieldFeatures.count, right < features.fieldFeatures.count else { return true }
            if left == right, left != feature, features.isListed(left) { return false }
            a += left <= right ? 1 : 0
            b += right <= left ? 1 : 0
        }
        return true
    }
}

extension Range<Int> {
    /// The first number from which `isPast` holds; it must hold from there on.
    fileprivate func partitioningIndex(_ isPast: (Int) -> Bool) -> Int {
        var (low, high) = (lowerBound, upperBound)
        while low < high {
            let middle = (low + high) / 2
            if isPast(middle) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
