package import Narratives

/// Finds people by their names.
package struct NamedPerson: ProseRule {
    package let manual = RuleManual(
        "named-person", .warning,
        finds:
            "An @handle that acts, a name beside its role, or a name that `check.people` in tributary.yaml lists. `authors` may be named.",
        why: """
            A narrative is read for years, by people who were not there. A name turns a story about work into one about somebody, and whoever \
            is named may find themselves answering for it long after. A role tells readers more.
            """,
        remedy: "Name the role: the on-call engineer, the reviewer.",
        examples: [.init("@sam restarted the node.", "The on-call engineer restarted the node.")],
        reading: [References.blameless, References.learning])

    package let phrases: [String]
    private let people: Set<String>
    private let verbs: Set<String>
    private let agents: Set<String>

    /// - Parameters:
    ///   - people: names as they are written.
    ///   - verbs: what a handle does; in English, words that end in "ed" as well.
    ///   - agents: what stands before whoever acts in a passive.
    package init(_ people: [String] = [], verbs: Set<String> = NamedPerson.verbs, agents: Set<String> = ["by"]) {
        self.people = Set(people)
        (self.verbs, self.agents) = (verbs, agents)
        phrases =
            ["@", "who"] + people.map { String(decoding: $0.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self) }
    }

    package func finding(for match: PhraseMatch) -> ProseFinding? {
        let named: PhraseMatch
        if match.phrase == "@" {
            guard let handle = handle(match), handle.part == .role || isActor(handle) else { return nil }
            named = handle
        } else if match.phrase == "who", let name = match.apposition {
            named = name
        } else {
            // "Will" is a name, and "will" is not.
            guard people.contains(match.written) else { return nil }
            named = match
        }
        return named.finding(
            manual, "“\(named.written)” names a person.", question: "Which role did they have at that moment?",
            fix: "Name the role: the on-call engineer, the reviewer.")
    }

    /// "@sam restarted it", "restarted by @sam"; "follow @example for news" names nobody in a story.
    private func isActor(_ handle: PhraseMatch) -> Bool {
        if handle.follows(agents, within: 1) { return true }
        guard let verb = handle.after(4, isClose: true).first(where: { !PhraseMatch.isAdverb($0) || NamedPerson.auxiliaries.contains($0) })
        else {
            return false
        }
        return verbs.contains(verb) || (verb.hasSuffix("ed") && verb.utf8.count > 4)
    }

    private static let auxiliaries: Set<String> = ["has", "had"]
    package static let verbs: Set<String> = [
        "began", "broke", "brought", "built", "came", "chose", "cut", "did", "found", "gave", "got", "had", "has", "held", "kept", "knew",
        "led", "left", "made", "met", "put", "ran", "read", "said", "sat", "saw", "sent", "set", "shut", "spoke", "spotted", "thought",
        "told", "took", "understood", "was", "went", "woke", "wrote",
    ]

    /// A handle; neither a mail address, nor a package such as `@scope/name`, nor `@media`.
    private func handle(_ match: PhraseMatch) -> PhraseMatch? {
        guard !match.isAttached, (0x61...0x7A).contains(match.next | 0x20), let word = match.after(1).first else { return nil }
        let handle = match.extended(by: 1)
        return NamedPerson.others.contains(word) || "/.(@".utf8.contains(handle.next) && handle.isFollowedByWord ? nil : handle
    }

    private static let others: Set<String> = [
        "media", "import", "override", "everyone", "here", "channel", "latest", "next", "param", "test",
    ]
}
