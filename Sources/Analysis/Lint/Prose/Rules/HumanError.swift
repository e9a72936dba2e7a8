package import Narratives

/// Finds human error given as an explanation.
package struct HumanError: ProseRule {
    package let manual = RuleManual(
        "human-error", .warning, finds: "Human, operator, pilot or user error as an explanation.",
        why: """
            “Human error” is a name for what needs to be explained. The same people do the same work every day and it goes well: what was \
            different, and what made the slip easy and its effect large, is where there is something to learn.
            """,
        remedy: "Say what was done, and what made it easy to do.",
        examples: [
            .init("The outage was due to human error.", "The command for one server and the command for all differ by one letter."),
            .init("Operator error led to the overfeed.", "Two buttons side by side set the same pump to ten times its rate."),
        ], reading: [References.fieldGuide, References.cook])

    private static let people = [
        "human", "operator", "pilot", "user", "administrator", "admin", "crew", "driver", "engineer", "technician", "manual",
    ]
    package let phrases =
        people.flatMap { [$0 + " error", $0 + " errors"] } + [
            "manual deployment error", "manual configuration error", "manual entry error", "operational error", "procedural error",
            "clerical error", "data entry error", "human mistake", "human mistakes",
            "operator mistake", "operator mistakes",
        ]
    /// What users are shown.
    private static let shown: Set<String> = [
        "budget", "budgets", "code", "codes", "handling", "log", "logs", "message", "messages", "page", "pages", "rate", "rates", "report",
        "reports", "response", "responses",
    ]

    package func finding(for match: PhraseMatch) -> ProseFinding? {
        guard !match.isDenied, !match.isAsked, match.phrase != "user errors", !match.beginsWithProgram else { return nil }
        if let next = match.after(1, isClose: true).first, HumanError.shown.contains(next) { return nil }
        return match.finding(
            manual, "“\(match.written)” is where the explanation begins.",
            question: "What made this easy to do, and its effect so large?",
            fix: "Say what was done, with which tool, and what the tool showed.")
    }
}
