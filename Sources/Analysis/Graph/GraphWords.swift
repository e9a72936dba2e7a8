package import Narratives

/// The words of a site for what a graph shows.
package struct GraphWords: Sendable {
    package var title: @Sendable (ContributingFactorGraph.Subject) -> String
    package var part: @Sendable (ContributingFactor.Part) -> String
    package var verb: @Sendable (Relation.Verb) -> String
    package var timing: @Sendable (Relation.Timing) -> String
    package var via: @Sendable (Slug) -> String
    package var loop: @Sendable (FeedbackLoop.Sort) -> String
    /// Of how many narratives say so, where that is more than one.
    package var narratives: @Sendable (Int) -> String
    /// What stopped a near miss, for its outcome; nil where nothing is known to have.
    package var stopped: @Sendable ([Narrative.NearMiss.Stopper]) -> String?
    /// On lines from an adaptation; empty for none.
    package var helped: String
    /// On lines from a capacity; empty for none.
    package var carried: String

    package init(
        title: @escaping @Sendable (ContributingFactorGraph.Subject) -> String,
        part: @escaping @Sendable (ContributingFactor.Part) -> String, verb: @escaping @Sendable (Relation.Verb) -> String,
        timing: @escaping @Sendable (Relation.Timing) -> String, via: @escaping @Sendable (Slug) -> String,
        loop: @escaping @Sendable (FeedbackLoop.Sort) -> String, narratives: @escaping @Sendable (Int) -> String,
        stopped: @escaping @Sendable ([Narrative.NearMiss.Stopper]) -> String?, helped: String, carried: String
    ) {
        self.title = title
        self.part = part
        self.verb = verb
        self.timing = timing
        self.via = via
        self.loop = loop
        self.narratives = narratives
        self.stopped = stopped
        self.helped = helped
        self.carried = carried
    }
}
