package import Narratives

/// Finds people who failed to do something.
package struct FailedTo: ProseRule {
    package let manual = RuleManual(
        "failed-to", .warning, finds: "A person or a team that failed to, forgot, neglected or overlooked. Machines may fail.",
        why: """
            “Failed to” says what did not happen, measured by what is known now, and nothing of what did. People rarely leave a thing out for no \
            reason: something else was asked of them, or nothing in the work called for it at that moment.
            """,
        remedy: "Say what they did, and what the work asked of them then.",
        examples: [
            .init(
                "A technician failed to copy the new code to the eighth server.",
                "The copy was made by hand, server by server; the eighth kept the old code."),
            .init("The operator forgot the -n switch.", "Without -n the command reboots every server; nothing asks before it does."),
        ], reading: [References.fieldGuide, References.blameless])

    package let phrases = [
        "failed to", "forgot", "forgot to", "forgotten to", "neglected", "neglected to", "overlooked", "omitted to", "did not bother",
        "didn't bother",
    ]

    package func finding(for match: PhraseMatch) -> ProseFinding? {
        guard !match.isAsked, isAboutPeople(match) else { return nil }
        return match.finding(
            manual, "“\(match.written)” tells what people did not do.",
            question: "What were they doing, and what did the work ask of them then?",
            fix: "Say what they did, and what in the work led there.")
    }

    private func isAboutPeople(_ match: PhraseMatch) -> Bool {
        switch match.subject {
        case .people: true
        case .things: false
        // Only people forget.
        case .unknown: match.phrase.hasPrefix("forgot") || match.phrase.hasSuffix("bother")
        }
    }
}
