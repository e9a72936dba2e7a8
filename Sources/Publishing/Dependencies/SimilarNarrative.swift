internal import Analysis
internal import Narratives
internal import Text

/// A narrative that is like another, and what the two share: the senses that say most come first. Of scores nothing but this order is shown.
struct SimilarNarrative: Digestible {
    struct Shared: Digestible {
        let sense: Sense
        let things: [SharedThing]

        func add(to text: inout DigestText) {
            text.add(sense.rawValue)
            text.add(things.count)
            for thing in things { text.add(Int(truncatingIfNeeded: thing.stableHash)) }
        }
    }

    let narrative: NarrativeKey
    let senses: [Shared]

    func add(to text: inout DigestText) {
        narrative.add(to: &text)
        senses.add(to: &text)
    }
}

extension Site {
    /// Those that matter beside a narrative, the likest first.
    func similar(to narrative: Int) -> [SimilarNarrative] {
        let weights = configuration.similarity.weights
        return similarity.links[narrative].map { link in
            let ranked = link.senses.sorted {
                (-$0.score * weights[$0.sense], $0.sense.rawValue) < (-$1.score * weights[$1.sense], $1.sense.rawValue)
            }
            return SimilarNarrative(
                narrative: narratives[link.narrative], senses: ranked.map { SimilarNarrative.Shared(sense: $0.sense, things: $0.shared) })
        }
    }
}
