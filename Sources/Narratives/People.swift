/// Words for the people who do the work, as against the machines that they work with, and against those whom the work is for.
package enum People {
    private static let nouns: Set<String> = [
        "admin", "administrator", "analyst", "architect", "author", "captain", "clinician", "colleague", "contractor", "crew", "dba",
        "designer", "developer",
        "doctor",
        "electrician", "employee", "engineer", "foreman", "human", "inspector", "maintainer", "management", "mechanic", "nurse", "oncall",
        "operator", "people", "person", "personnel", "pharmacist", "physician", "pilot", "programmer", "responder", "reviewer",
        "shipbuilder", "shipwright", "sre",
        "staff", "supervisor", "team", "teammate", "technician", "trader",
    ]

    /// Words that are as often a program's name, and count only where a thing is to be named.
    private static let roles: Set<String> = ["dispatcher", "manager", "user"]

    /// The last words of roles that have two: alone they are verbs, or programs.
    private static let lastOfRoles: Set<String> = [
        "chief", "commander", "coordinator", "director", "lead", "leader", "manager", "officer", "owner",
    ]

    /// What the last words follow upon: "release manager", "shift lead".
    private static let firstOfRoles: Set<String> = [
        "account", "change", "day", "duty", "engineering", "field", "floor", "incident", "line", "maintenance", "night", "operations",
        "ops",
        "plant", "product", "programme", "project", "quality", "release", "safety", "section", "shift", "site", "squad", "support", "team",
        "tech", "technical", "watch",
    ]

    /// Words for people that are names of programs as well.
    private static let programs: Set<String> = ["operator", "pilot", "captain", "author", "maintainer", "inspector", "supervisor"]

    /// What runs, or has, such programs.
    private static let platforms: Set<String> = [
        "admission", "arithmetic", "boolean", "cassandra", "cluster", "comparison", "consul", "database", "elasticsearch", "etcd", "flink",
        "helm", "istio", "k8s", "kafka", "kubernetes", "logical", "mysql", "openshift", "postgres", "postgresql", "prometheus", "redis",
        "spark", "sql", "ternary", "vault",
    ]

    /// What is said of such programs and of no person.
    private static let platformTalk: Set<String> = [
        "crd", "crds", "istio", "k8s", "kubernetes", "reconcile", "reconciled", "reconciles", "reconciling", "reconciliation",
    ]

    /// The same seen from inside. `they` may be machines, and is left to whoever asks.
    private static let pronouns: Set<String> = [
        "i", "we", "he", "she", "who", "anybody", "anyone", "everybody", "everyone", "nobody", "somebody", "someone",
    ]

    /// Whether a word, in small letters, names people by what they do.
    package static func isNamed(by word: some StringProtocol) -> Bool { has(word, in: nouns) }

    /// Whether a word, in small letters, stands for people.
    package static func isMeant(by word: some StringProtocol) -> Bool { pronouns.contains(String(word)) || isNamed(by: word) }

    /// Whether a word stands for people without naming them.
    package static func isPronoun(_ word: String) -> Bool { pronouns.contains(word) }

    package static func isLastOfRole(_ word: String) -> Bool { has(word, in: lastOfRoles) }

    package static func isFirstOfRole(_ word: String) -> Bool { firstOfRoles.contains(word) }

    /// Whether a word for people names programs as well.
    package static func isNameOfPrograms(_ word: String) -> Bool { has(word, in: programs) }

    package static func isPlatform(_ word: String) -> Bool { platforms.contains(word) }

    package static func isPlatformTalk(_ word: String) -> Bool { platformTalk.contains(word) }

    /// Whether the last word of a slug names people: `release-engineer` does, `operator-console` does not.
    package static func isMeant(by slug: Slug) -> Bool {
        guard let last = slug.text.split(separator: "-").last else { return false }
        return isMeant(by: last) || has(last, in: roles) || slug.text == "on-call"
    }

    private static func has(_ word: some StringProtocol, in words: Set<String>) -> Bool {
        words.contains(String(word)) || (word.hasSuffix("s") && words.contains(String(word.dropLast())))
    }
}
