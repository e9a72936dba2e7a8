/// Why something is not begun: what was asked for cannot be, and what to ask for instead. Nothing was written.
package struct BeginningRefusal: Error, Hashable, Sendable, CustomStringConvertible {
    package enum Reason: Hashable, Sendable {
        /// It was called wrongly.
        case usage
        /// Something stands there already.
        case taken
    }

    package let reason: Reason
    package let description: String

    package init(_ reason: Reason, _ description: String) {
        self.reason = reason
        self.description = description
    }
}
