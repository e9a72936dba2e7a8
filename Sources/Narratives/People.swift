/// Words for the people who do the work, as against the machines that they work with, and against those whom the work is for.
package enum People {
    private static let nouns: Set<String> = [
        "admin", "administrator", "analyst", "author", "captain", "colleague", "contractor", "crew", "dba", "developer", "employee",
        "engineer", "human", "maintainer", "management", "mechanic", "nurse", "oncall", "operator", "people", "person", "personnel",
        "pilot", "programmer", "responder", "reviewer", "sre", "staff", "supervisor", "team", "technician", "trader",
    ]

    /// Words that are as often a program's name, and count only where a thing is to be named.
    private static let roles: Set<String> = ["dispatcher", "manager", "user"]

    /// The same seen from inside. `they` may be machines, and is left to whoever asks.
    private static let pronouns: Set<String> = [
        "i", "we", "he", "she", "who", "anybody", "anyone", "everybody", "everyone", "nobody", "somebody", "someone",
    ]

    /// Whether a word, in small letters, names people by what they do.
    package static func isNamed(by word: some StringProtocol) -> Bool { has(word, in: nouns) }

    /// Whether a word, in small letters, stands for people.
    package static func isMeant(by word: some StringProtocol) -> Bool { pronouns.contains(String(word)) || isNamed(by: word) }

    /// Whether the last word of a slug names people: `release-engineer` does, `operator-console` does not.
    package static func isMeant(by slug: Slug) -> Bool {
        guard let last = slug.text.split(separator: "-").last else { return false }
        return isMeant(by: last) || has(last, in: roles) || slug.text == "on-call"
    }

    private static func has(_ word: some StringProtocol, in words: Set<String>) -> Bool {
        words.contains(String(word)) || (word.hasSuffix("s") && words.contains(String(word.dropLast())))
    }
}
