/// An error where git could not say what changed: what was asked, what git said, and what to do next.
struct GitFault: Error, Hashable, Sendable, CustomStringConvertible {
    enum Reason: Hashable, Sendable {
        /// What was asked for is no commit: wrong usage.
        case reference
        /// There is no git, no repository, or not enough of its history: a fault of the machine.
        case machine
    }

    let reason: Reason
    let description: String

    init(_ reason: Reason, _ description: String) {
        self.reason = reason
        self.description = description
    }
}
