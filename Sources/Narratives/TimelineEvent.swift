/// One moment of what happened.
package struct TimelineEvent: Hashable, Sendable {
    package enum Part: String, ClosedList { case condition, trigger, signal, diagnosis, action, coordination, recovery }

    package var at: EventDate
    /// Minutes since the first moment, where no more may be told or is known.
    package var minutes: Int?
    package var event: String
    package var part: Part?
    package var plain = PlainValues()

    package init(at: EventDate, event: String) {
        self.at = at
        self.event = event
    }
}

extension TimelineEvent: FormatRecord {
    package static let subject = "a timeline event"
    package static let blank = TimelineEvent(at: EventDate(secondsSinceEpoch: 0, precision: .year), event: "")

    package static let format: [Field<TimelineEvent>] = [
        .date("at", "When, with its offset.", .at(\.at)).required(),
        .number("minutes", 0...10_000_000, "Minutes since the first moment, where no clock time is to be told.", .at(\.minutes)),
        .prose("event", "What happened.", .at(\.event)).required(),
        .word("part", of: Part.self, "The part that the moment played.", .at(\.part)),
        .audience,
    ]
}

/// A gap between what people took the system to be and what it was.
package struct Surprise: Hashable, Sendable {
    package var believed: String
    package var found: String
    /// A role, never a name.
    package var who: String?
    package var evidence: [Located<Evidence>] = []
    package var plain = PlainValues()

    package init(believed: String, found: String) {
        self.believed = believed
        self.found = found
    }
}

extension Surprise: FormatRecord {
    package static let subject = "a surprise"
    package static let blank = Surprise(believed: "", found: "")

    package static let format: [Field<Surprise>] = [
        .prose("believed", "What was taken to be so.", .at(\.believed)).required(),
        .prose("found", "What turned out.", .at(\.found)).required(),
        .prose("who", "A role, never a name.", .at(\.who), as: .role).searched(.none),
        .word("basis", of: Basis.self, "How it is known: said, observed or inferred."),
        .evidence(.at(\.evidence)),
        .audience,
    ]
}

/// Where facts come from.
package struct Source: Hashable, Sendable {
    /// How evidence refers to it.
    package var id: Located<Slug>?
    package var title: String
    /// An http or https URL; likewise `archive`.
    package var url: String?
    package var archive: String?
    package var accessed: EventDate?
    package var plain = PlainValues()

    package init(title: String) { self.title = title }
}

extension Source: FormatRecord {
    package static let subject = "a source"
    package static let blank = Source(title: "")

    package static let format: [Field<Source>] = [
        .slug("id", "A short name, for `evidence`.", .at(\.id)),
        .text("title", .text, "What it is called.", .at(\.title)).required(),
        .text("url", .webAddress, "Where it is.", .at(\.url)),
        .text("archive", .webAddress, "A copy that will last.", .at(\.archive)),
        .date("accessed", "When it was read.", .at(\.accessed)),
        .audience,
    ]
}

/// A link that a person made between narratives, with the reason.
package struct RelatedNarrative: Hashable, Sendable {
    package var id: Located<Slug>
    package var why: String
    package var plain = PlainValues()

    package init(id: Located<Slug>, why: String) {
        self.id = id
        self.why = why
    }
}

extension RelatedNarrative: FormatRecord {
    package static let subject = "a related narrative"
    package static let blank = RelatedNarrative(id: Located(.unwritten, at: .start), why: "")

    package static let format: [Field<RelatedNarrative>] = [
        .slug("id", "The other narrative's id.", .at(\.id)).required(),
        .prose("why", "What a reader will find there.", .at(\.why)).required().searched(.none),
        .audience,
    ]
}
