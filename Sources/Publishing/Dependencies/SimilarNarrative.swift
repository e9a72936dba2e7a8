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
            things.add(to: &text)
        }
    }

    let narrative: NarrativeKey
    let senses: [Shared]
    /// The rarest condition of which both say what it did.
    let condition: SharedCondition?
    /// Whether the two may tell of one event.
    let isOfSameDays: Bool
    let tried: TriedInBoth

    func add(to text: inout DigestText) {
        narrative.add(to: &text)
        senses.add(to: &text)
        condition.add(to: &text)
        isOfSameDays.add(to: &text)
        for slugs in [tried.failed, tried.failedHere, tried.failedThere, tried.helped] { slugs.add(to: &text) }
    }
}

extension SharedThing: Digestible {
    func add(to text: inout DigestText) { text.add(Int(truncatingIfNeeded: stableHash)) }
}

extension SharedCondition: Digestible {
    func add(to text: inout DigestText) { for value in [factor.text, here, there] { text.add(value) } }
}
