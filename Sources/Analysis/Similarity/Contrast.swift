import Narratives
import Text

/// A narrative that is unlike, but met one condition that few do: against fighting the last war.
package struct Contrast: Hashable, Sendable {
    /// The position in `corpus.narratives`.
    package let narrative: Int
    package let condition: SharedCondition
}

/// Picks the contrast of a narrative.
struct ContrastSearch: Sendable {
    private let corpus: Corpus
    private let vectors: FeatureVectors
    private let postings: Postings

    /// So many who share a thing are looked at, those after the narrative first: a common thing is not to offer the same narrative
    /// everywhere.
    private static let room = 8
    /// Of so many narratives, one may name a factor that is still rare.
    private static let rareOneIn = 10

    init(_ corpus: Corpus, _ vectors: FeatureVectors, _ postings: Postings) {
        (self.corpus, self.vectors, self.postings) = (corpus, vectors, postings)
    }

    /// The least like among those that share a rare factor, of which both say what it did, and nothing else that authors list; the rarest such factor
    /// decides. Nil where there is none. What is invented has none and is none: a tale told for fun is not to stand beside harm.
    func contrast(to narrative: Int, without excluded: [Int]) -> Contrast? {
        guard !corpus.narratives[narrative].isFiction else { return nil }
        let listed = vectors.features.fieldFeatures
        let most = max(2, vectors.count / ContrastSearch.rareOneIn)
        let own = vectors.elements[narrative].map { Int($0.feature) }.filter { $0 < listed.count && postings.frequencies[$0] <= most }
        // Ties by name rather than by number, which goes by what other narratives say.
        let sorted = own.sorted {
            let (first, second) = (postings.frequencies[$0], postings.frequencies[$1])
            return first == second ? vectors.features.precedes($0, $1) : first < second
        }
        for feature in sorted {
            guard case .thing(.factor(let factor)) = listed[feature].key, let found = unlike(narrative, feature, factor, excluded) else {
                continue
            }
            return found
        }
        return nil
    }

    private func unlike(_ narrative: Int, _ feature: Int, _ factor: Slug, _ excluded: [Int]) -> Contrast? {
        let list = postings.range(of: feature)
        let own = list.partitionPoint { Int(postings.postings[$0].narrative) >= narrative }
        var least: (score: Double, contrast: Contrast)?
        var looked = 0
        for place in [own..<list.upperBound, list.lowerBound..<own].joined() where looked < ContrastSearch.room {
            let other = Int(postings.postings[place].narrative)
            guard other != narrative else { continue }
            looked += 1
            guard !excluded.contains(other), !corpus.narratives[other].isFiction, vectors.share(narrative, other, only: feature),
                let condition = corpus.condition(factor, narrative, other), !condition.isTriggerInOne
            else { continue }
            let score = vectors.score(narrative, other)
            if least.map({ (score, other) < ($0.score, $0.contrast.narrative) }) ?? true {
                least = (score, Contrast(narrative: other, condition: condition))
            }
        }
        return least?.contrast
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
