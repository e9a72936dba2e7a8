/// A list of values that the format fixes, so that a narrative from one place reads the same in another.
///
/// The raw value is the word an author writes.
package protocol ClosedList: CaseIterable, RawRepresentable, Hashable, Sendable where RawValue == String {}

/// The three kinds of narrative. They stand level: none is a lesser record than another.
package enum Kind: String, ClosedList {
    case postMortem = "post-mortem"
    case nearMiss = "near-miss"
    case wentRight = "went-right"
}

/// Whether a narrative is ready for readers. A draft is built only on request.
package enum Status: String, ClosedList {
    case draft, reviewed
}
