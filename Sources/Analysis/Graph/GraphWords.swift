package import Narratives

/// The words of a site for what a graph shows.
package protocol GraphWords {
    func title(_ subject: ContributingFactorGraph.Subject) -> String
    func part(_ part: ContributingFactor.Part) -> String
    func verb(_ verb: Relation.Verb) -> String
    func timing(_ timing: Relation.Timing) -> String
    func via(_ means: Slug) -> String
    func loop(_ polarity: FeedbackLoop.Polarity) -> String
    /// The words for how many narratives say so, where that is more than one.
    func narratives(_ count: Int) -> String
    /// The words for what stopped a near miss, for its outcome; nil where nothing is known to have.
    func stopped(_ stoppers: [Narrative.NearMiss.Stopper]) -> String?
    /// The words for how far what people did helped.
    func helped(_ worked: Adaptation.Worked?) -> String
    /// What a capacity did.
    var carried: String { get }
}
