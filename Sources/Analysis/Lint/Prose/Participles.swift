/// Tells "have tested" from "have tests".
enum Participles {
    private static let irregular: Set<String> = [
        "been", "begun", "brought", "built", "caught", "chosen", "come", "cut", "done", "driven", "fallen", "felt", "found", "given",
        "gone",
        "got", "had", "held", "kept", "known", "led", "left", "let", "lost", "made", "meant", "met", "paid", "put", "read", "run", "said",
        "seen", "sent", "set", "shown", "shut", "spoken", "spotted", "stopped", "taken", "thought", "told", "understood", "woken",
        "written",
    ]
    /// What may follow a verb, where a noun would follow an adjective: "have tested it", but "have automated tests".
    private static let followers: Set<String> = [
        "a", "about", "after", "against", "all", "an", "and", "any", "as", "at", "before", "by", "during", "earlier", "every", "first",
        "for",
        "from", "her", "him", "how", "if", "in", "into", "it", "its", "more", "next", "not", "off", "on", "once", "our", "out", "over",
        "sooner", "that", "the", "their", "them", "then", "this", "those", "to", "under", "until", "up", "us", "what", "when", "whether",
        "why", "with",
    ]
    /// Participles that are adjectives as often.
    private static let adjectives: Set<String> = [
        "agreed", "automated", "centralised", "centralized", "dedicated", "defined", "detailed", "distributed", "documented", "improved",
        "increased", "integrated", "isolated", "limited", "prepared", "shared", "standardised", "standardized", "tested", "trained",
        "written",
    ]

    /// Whether a verb in the past follows "have", past adverbs.
    static func follow(_ words: [String]) -> Bool {
        let words = words.drop { PhraseMatch.isAdverb($0) && !irregular.contains($0) }
        guard let verb = words.first, irregular.contains(verb) || (verb.hasSuffix("ed") && verb != "need") else { return false }
        guard adjectives.contains(verb), let next = words.dropFirst().first else { return true }
        return followers.contains(next) || PhraseMatch.isAdverb(next)
    }
}
