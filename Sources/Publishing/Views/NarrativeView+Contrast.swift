internal import Analysis
internal import Narratives

extension NarrativeView {
    /// One that is unlike, but shares one thing.
    var contrast: ContrastView? {
        let sentences = SharedSentences(site: site, areLinked: true)
        return site.contrast(to: key).map {
            let why = sentences.sentence("shared-one", [Term(.factors, $1.condition.factor)])
            return ContrastView(other: SimilarView(card: site.card($0), wording: wording, why: why), condition: $1.condition)
        }
    }
}
