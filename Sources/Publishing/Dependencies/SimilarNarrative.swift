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
