/// A condition that took part in what happened: necessary, and only jointly sufficient. The order of factors carries no meaning.
package struct ContributingFactor: Hashable, Sendable {
    /// The part it played, never how much it weighed.
    package enum Part: String, ClosedList {
        case condition, trigger, amplifier, mask
        case responseHindrance = "response-hindrance"
    }

    /// The factor's page.
    package var factor: Located<Slug>
    /// A name within the narrative, for when one factor appears twice.
    package var localName: Slug?
    /// What it did here.
    package var here: String?
    package var part: Part?
    package var evidence: [Located<Evidence>] = []
    package var plain = PlainValues()

    package init(factor: Located<Slug>) { self.factor = factor }

    /// How relations and adaptations of the same narrative refer to it.
    package var reference: Slug { localName ?? factor.value }
}

extension ContributingFactor: FormatRecord {
    package static let subject = "a factor"
    package static let blank = ContributingFactor(factor: Located(.unwritten, at: .start))

    package static let format: [Field<ContributingFactor>] = [
        .slug("factor", "Its page in content/factors.", .at(\.factor)).required(),
        .slug("as", "A name of its own here, needed when one factor appears twice.", .at(\.localName)),
        .prose("here", "What it did here.", .at(\.here)),
        .word("part", of: Part.self, "The part it played, never a weight.", .at(\.part)),
        .dateOrWords("since", "When it arose: a date, or words."),
        .prose("unseen", "How it stayed out of sight."),
        .evidence(.at(\.evidence)),
        .audience,
    ]
}

/// A claim about how two factors met.
package struct Relation: Hashable, Sendable {
    package enum Verb: String, ClosedList {
        case enabled, triggered, amplified, dampened, masked, revealed, delayed, synchronised, coupled, defeated, sustained, hindered
        case protectedAgainst = "protected-against"
        case compensatedFor = "compensated-for"
        case tradedOffWith = "traded-off-with"
        case coOccurred = "co-occurred"

        /// What more of the first does to the second: it makes more of it, or less, or hides it, which lessens nothing. Undirected verbs have
        /// none.
        package enum Sign: Hashable, Sendable { case more, less, hidden, none }

        package var sign: Sign {
            switch self {
            case .enabled, .triggered, .amplified, .synchronised, .coupled, .sustained, .revealed: .more
            case .dampened, .defeated, .hindered, .protectedAgainst, .compensatedFor: .less
            case .masked, .delayed: .hidden
            case .tradedOffWith, .coOccurred: .none
            }
        }

        package var isDirected: Bool { sign != .none }
    }

    /// How fast the second felt the first.
    package enum Timing: String, ClosedList {
        case atOnce = "at-once"
        case downAndUp = "down-and-up"
        case flapping
        case stayingDown = "staying-down"
        case graduallyDown = "gradually-down"
    }

    package var from: Located<Slug>
    package var verb: Verb { didSet { isVerbRead = true } }
    /// A factor, or `outcome`.
    package var to: Located<Slug>
    /// What carried it: a system, a technology or any other thing; never a person.
    package var via: Slug?
    package var timing: Timing?
    package var evidence: [Located<Evidence>] = []
    package var plain = PlainValues()
    /// Whether both factors and the verb could be read; what could not is a finding, makes no claim, and never comes into a corpus.
    package var isRead: Bool { from.value != .unwritten && to.value != .unwritten && isVerbRead }
    private var isVerbRead = true

    /// Whether its author says that the factor led straight to what happened.
    package var leadsToOutcome: Bool { to.value == .outcome }

    package init(from: Located<Slug>, verb: Verb, to: Located<Slug>) {
        self.from = from
        self.verb = verb
        self.to = to
    }
}

extension Relation: FormatRecord {
    package static let subject = "a relation"
    package static let blank = {
        let unwritten = Located(Slug.unwritten, at: .start)
        var blank = Relation(from: unwritten, verb: .coOccurred, to: unwritten)
        blank.isVerbRead = false
        return blank
    }()

    package static let format: [Field<Relation>] = [
        .slug("from", "A factor of this narrative.", .at(\.from)).required(),
        .word("verb", of: Verb.self, "How the first met the second.", .at(\.verb)).required(),
        .slug("to", "Another factor of this narrative; or `outcome`, where one led straight to what happened.", .at(\.to)).required(),
        .slug("via", "What carried it; never a person.", .at(\.via)),
        .word("timing", of: Timing.self, "How the second felt it.", .at(\.timing)),
        .prose("note", "Anything the verb cannot say."),
        .evidence(.at(\.evidence)),
        .audience,
    ]
}
