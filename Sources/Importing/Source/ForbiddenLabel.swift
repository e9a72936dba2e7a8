internal import Reading

/// Names of one cause, as they stand before a colon. `fault` is left out: it is an everyday word of engineering.
enum ForbiddenLabel {
    static func matches(_ name: String) -> Bool {
        ForbiddenKey.matches(name) && !["fault", "faults"].contains(Name.bare(name))
    }
}
