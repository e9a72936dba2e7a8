/// Why something is not begun: what was asked for cannot be, and what to ask for instead. Nothing was written.
struct BeginningRefusal: Error, Hashable, Sendable, CustomStringConvertible {
    enum Reason: Hashable, Sendable {
        /// It was called wrongly.
        case usage
        /// Something stands there already.
        case taken
    }

    let reason: Reason
    let description: String

    init(_ reason: Reason, _ description: String) {
        self.reason = reason
        self.description = description
    }
}
