package import Narratives

/// What could be seen of something before anybody knew what it was: all that may stand on the front of a card that is played.
///
/// Signals and symptoms alone. Conditions and triggers are told by people who know how it went on, and so are title, summary and impact.
package struct Situation: Sendable {
    /// The symptoms' slugs as written.
    package let symptoms: [Slug]
    /// In the order of their dates: those before the first moment at which somebody knew more.
    package let signals: [TimelineEvent]

    package init(of narrative: Narrative) {
        symptoms = narrative.symptoms.values().uniqued()
        let timeline = narrative.timeline
        let order = timeline.indices.sorted { (timeline[$0].at.secondsSinceEpoch, $0) < (timeline[$1].at.secondsSinceEpoch, $1) }
        // Where no diagnosis is told of, whoever acts knows something.
        let later: [TimelineEvent.Part] = [.action, .coordination, .recovery]
        let known =
            order.first { timeline[$0].part == .diagnosis } ?? order.first { index in timeline[index].part.map(later.contains) ?? false }
        signals =
            known.map { known in
                order.filter { timeline[$0].part == .signal && Situation.isBefore($0, known, in: timeline) }.map { timeline[$0] }
            } ?? []
    }

    /// Whether a moment is surely before another. Dates of one sort that are the same go by the order in which they are written; a time on a day
    /// of which no time is told may have been on either side.
    private static func isBefore(_ one: Int, _ other: Int, in timeline: [TimelineEvent]) -> Bool {
        let (left, right) = (timeline[one].at, timeline[other].at)
        if min(left.precision, right.precision) >= .minute {
            return (left.secondsSinceEpoch, one) < (right.secondsSinceEpoch, other)
        }
        let precision = min(left.precision, right.precision).rawValue
        let (known, asked) = ([right.inUTC.year, right.inUTC.month, right.inUTC.day], [left.inUTC.year, left.inUTC.month, left.inUTC.day])
        if asked[...precision] != known[...precision] { return asked.lexicographicallyPrecedes(known) }
        return left.precision == right.precision && one < other
    }

    /// How much there is to begin with.
    var count: Int { symptoms.count + signals.count }
}
