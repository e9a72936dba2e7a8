internal import Reading

/// Names of one cause, as they stand before a colon. `fault` is left out: it is an everyday word of engineering.
enum ForbiddenLabel {
    static func matches(_ name: String) -> Bool {
        ForbiddenKey.matches(name) && !["fault", "faults"].contains(Name.bare(name))
    }

    /// What a heading such as "Root cause: a full disk and a late alarm" names; nil for other headings.
    static func words(behind heading: String) -> String? {
        guard let (name, words) = LabelledLines.labelled(heading), matches(name) else { return nil }
        return words
    }
}
