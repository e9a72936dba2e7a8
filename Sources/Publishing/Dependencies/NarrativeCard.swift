internal import Narratives
internal import Text

/// What lists and links show of a narrative.
struct NarrativeCard: Digestible {
    let id: Slug
    let title: String
    let kind: Kind
    /// Whether it is invented, which is said wherever it is named.
    let isFiction: Bool
    let date: EventDate?
    let summary: String
    let organisation: String?

    init(_ narrative: Narrative) {
        (id, title, kind) = (narrative.id, narrative.title, narrative.kind)
        isFiction = narrative.isFiction
        (date, summary, organisation) = (narrative.date, narrative.summary, narrative.organisation)
    }

    /// The year it began; nil where that is not known.
    var year: String? { date.map { String($0.year) } }

    func add(to text: inout DigestText) {
        for value in [id.text, title, kind.rawValue, date?.iso8601 ?? "", summary] { text.add(value) }
        isFiction.add(to: &text)
        organisation.add(to: &text)
    }
}
