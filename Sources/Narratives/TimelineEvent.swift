/// One moment of what happened.
package struct TimelineEvent: Hashable, Sendable {
    package enum Part: String, ClosedList { case condition, trigger, signal, diagnosis, action, recovery }

    package var at: EventDate
    package var event: String
    package var part: Part?

    package init(at: EventDate, event: String) {
        self.at = at
        self.event = event
    }
}

/// A gap between what people took the system to be and what it was.
package struct Surprise: Hashable, Sendable {
    package var believed: String
    package var found: String
    /// A role, never a name.
    package var who: String?

    package init(believed: String, found: String) {
        self.believed = believed
        self.found = found
    }
}

/// Where facts come from.
package struct Source: Hashable, Sendable {
    package var title: String
    /// An http or https URL; likewise `archive`.
    package var url: String?
    package var archive: String?
    package var accessed: EventDate?

    package init(title: String) { self.title = title }
}

/// A link that a person made between narratives, with the reason.
package struct RelatedNarrative: Hashable, Sendable {
    package var id: Located<Slug>
    package var why: String

    package init(id: Located<Slug>, why: String) {
        self.id = id
        self.why = why
    }
}
