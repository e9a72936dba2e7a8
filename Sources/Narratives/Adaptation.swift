/// Something that people did which helped, planned or not.
package struct Adaptation: Hashable, Sendable {
    package enum Worked: String, ClosedList { case yes, partly, no }

    package var what: String
    /// A role, never a name.
    package var who: String?
    package var capacity: Capacity?
    /// The factors it helped against, as this narrative refers to them.
    package var helped: [Located<Slug>] = []
    package var worked: Worked?
    package var evidence: [Located<Evidence>] = []
    package var plain = PlainValues()

    package init(what: String) { self.what = what }
}

extension Adaptation: FormatRecord {
    package static let subject = "an adaptation"
    package static let blank = Adaptation(what: "")

    package static let format: [Field<Adaptation>] = [
        .prose("what", "What was done.", .at(\.what)).required().searched(.apart),
        .prose("who", "A role, never a name.", .at(\.who), as: .role).searched(.none),
        .word("capacity", of: Capacity.self, "What it drew on.", .at(\.capacity)),
        .slugs("helped", "The factors it helped against.", .at(\.helped)),
        .prose("designed-for", "What the means had been made for.").searched(.none),
        .word("worked", of: Worked.self, "yes, partly or no.", .at(\.worked)),
        .word("basis", of: Basis.self, "How it is known: said, observed or inferred."),
        .evidence(.at(\.evidence)),
        .audience,
    ]
}

/// What people and systems had to adapt with. Luck is named as luck and is never a capacity.
package enum Capacity: String, ClosedList {
    case headroom = "resources/headroom"
    case slack = "resources/slack"
    case spare = "resources/spare"
    case operatorKnob = "flexibility/operator-knob"
    case autonomy = "flexibility/autonomy"
    case gracefulDegradation = "flexibility/graceful-degradation"
    case looseCoupling = "flexibility/loose-coupling"
    case patternRecognition = "expertise/pattern-recognition"
    case toolFluency = "expertise/tool-fluency"
    case rehearsal = "expertise/rehearsal"
    case perspectives = "diversity/perspectives"
    case parallelStrategies = "diversity/parallel-strategies"
    case commonGround = "coordination/common-ground"
    case knowingWhomToCall = "coordination/knowing-whom-to-call"
    case escalation = "coordination/escalation"

    /// The family before the slash.
    package var family: String { String(rawValue.prefix { $0 != "/" }) }

    /// The name after the slash, which is unique and names its page.
    package var slug: Slug { Capacity.slugs[self] ?? .unwritten }

    private static let slugs = Dictionary(
        uniqueKeysWithValues: allCases.map { ($0, Slug(from: String($0.rawValue.drop { $0 != "/" })) ?? .unwritten) })
}
