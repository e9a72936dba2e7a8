internal import Narratives

/// What a text says of its offset from UTC.
enum WrittenZone: Hashable, Sendable {
    case none
    case known(ZoneOffset)
    /// It speaks of an offset that nobody can be sure of: two that differ, a name that several places have, a number that no zone has.
    case unsure

    var offset: ZoneOffset? { if case .known(let offset) = self { offset } else { nil } }

    /// The offset of a time that has none of its own, where something else gives one to all times that have none.
    func offset(or other: ZoneOffset?) -> ZoneOffset? { self == .none ? other : offset }

    /// Where two places say something of one offset.
    func and(_ other: WrittenZone) -> WrittenZone {
        if self == .none || self == other { return other }
        return other == .none ? self : .unsure
    }
}

/// Names of zones.
struct ZoneNames: Sendable {
    /// By the name in capitals.
    private let known: [String: ZoneOffset]

    init(_ zones: [String: ZoneOffset]) {
        known = Dictionary(zones.map { ($0.key.uppercased(), $0.value) }, uniquingKeysWith: { first, _ in first })
    }

    subscript(name: String) -> ZoneOffset? { known[name.uppercased()] }

    /// Names that several zones have, or that summer moves. An import mapping may say what they meant.
    static let unsure = Set(
        words: """
            ACDT ACST ADT AEDT AEST AKDT AKST ART AST AWST BRT BST CAT CLT COT CT EAT ET GST HKT HST ICT IDT IRST IST KST MSK MT NDT NST \
            NZDT NZST PHT PKT PT SAST SGT TRT WAT WEST WET WIB
            """)
    /// Where names such as `Europe/Berlin` begin.
    static let regions = Set(words: "Africa America Antarctica Arctic Asia Atlantic Australia Canada Etc Europe Indian Pacific US")
    /// Names of zones that are words as well, unless they stand in capitals.
    static let words = Set(words: "art cat cot east eat est met west wet")
}
