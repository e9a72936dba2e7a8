internal import Analysis
internal import Narratives
internal import Text

/// A narrative that is like another, and why.
struct SimilarView: View {
    let card: NarrativeCard
    let wording: LocalizedStrings
    /// Finished HTML: what the two share, in words.
    let why: String

    static let fields = Fields<SimilarView>([
        .text("url", "The address below the site's root.") { LinkTarget.narrative($0.card.id).path },
        .text("title", "What it is called.") { $0.card.title },
        .text("kindName", "The kind, in words.") { $0.wording.kind($0.card.kind) },
        .flag("isFiction", "Whether it is invented.") { $0.card.isFiction },
        .text("organisation", "Whose system it was.") { $0.card.organisation },
        .text("year", "The year it began; empty where it is not known.") { $0.card.year },
        .html("why", "What the two share, in words.") { $0.why },
    ])

    static func all(of neighbours: [SimilarNarrative], _ site: SiteReader) -> [SimilarView] {
        let sentences = SharedSentences(site: site, areLinked: true)
        return neighbours.map { SimilarView(card: site.card($0.narrative), wording: site.wording, why: sentences.text(of: $0)) }
    }

    static func all(of omens: [(narrative: NarrativeKey, omen: Omen)], _ site: SiteReader) -> [SimilarView] {
        let sentences = SharedSentences(site: site, areLinked: true)
        return omens.map { SimilarView(card: site.card($0.narrative), wording: site.wording, why: sentences.text(of: $0.omen)) }
    }
}

/// One that is unlike, but met one condition that few do, and what both say of that.
struct ContrastView: View {
    let other: SimilarView
    let condition: SharedCondition

    static let fields = Fields<ContrastView>([
        .view("other", "The other narrative, and what the two share.") { $0.other },
        .text("here", "What the shared condition did in this narrative.") { $0.condition.here },
        .text("there", "What it did in the other.") { $0.condition.there },
    ])
}
