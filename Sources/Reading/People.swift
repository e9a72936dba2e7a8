internal import Narratives

/// Words for people. Conditions meet by way of things: a graph that led through a person would soon be read as blame.
enum People {
    private static let words: Set<Substring> = [
        "admin", "administrator", "analyst", "crew", "developer", "dispatcher", "employee", "engineer", "human", "manager", "nurse",
        "on-call",
        "oncall", "operator", "people", "person", "pilot", "responder", "somebody", "someone", "staff", "team", "technician", "user",
    ]

    /// Whether the last word is one for people: `release-engineer` is, `operator-console` is not.
    static func isMeant(by slug: Slug) -> Bool {
        guard let last = slug.text.split(separator: "-").last else { return false }
        let singular = last.hasSuffix("s") ? last.dropLast() : last
        return words.contains(last) || words.contains(singular) || slug.text == "on-call"
    }
}
