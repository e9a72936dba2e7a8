/// An error for what cannot be begun as it was asked for, with what to ask for instead. Nothing was written.
struct ScaffoldError: Error, Hashable, Sendable, CustomStringConvertible {
    enum Reason: Hashable, Sendable {
        /// It was called wrongly.
        case usage
        /// Something stands there already.
        case taken
    }

    let reason: Reason
    let description: String

    /// For a folder that is no knowledge base.
    ///
    /// - Parameter content: the content folder as it was asked for.
    static func noContent(_ content: String) -> ScaffoldError {
        ScaffoldError(
            .usage,
            "There is no folder \(content)/ here. `tributary init .` begins a knowledge base in this folder; --content names another one.")
    }

    init(_ reason: Reason, _ description: String) {
        self.reason = reason
        self.description = description
    }
}
