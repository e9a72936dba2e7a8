internal import Analysis

extension NarrativeView {
    /// One that is unlike, but shares one thing.
    var contrast: ContrastView? {
        let sentences = SharedSentences(site: site, areLinked: true)
        return site.contrast(to: key).map {
            let why = sentences.sentence("shared-one", [.factor($1.factor)])
            return ContrastView(other: SimilarView(card: site.card($0), wording: wording, why: why), contrast: $1)
        }
    }
}
