package import Narratives

/// Finds appeals to care.
package struct BeCareful: ProseRule {
    package let manual = RuleManual(
        "be-careful", .warning, finds: "Be more careful, pay attention, keep an eye out; most of all among `actions`.",
        why: """
            People were careful before, too. Care is spent all day long on many things at once, and an appeal to it changes neither the tool \
            nor the time that there is. It also says, softly, that somebody was not careful.
            """,
        remedy: "Change what makes care necessary, or decide to change nothing and say why.",
        examples: [
            .init("Engineers will be more careful with this command.", "The command shows which servers it will reboot, and asks."),
            .init("Pay attention to the region when deploying.", "The prompt shows the region, in words, before a deploy."),
        ], reading: [References.cook, References.postmortemCulture])

    package let phrases =
        [
            "be careful", "be more careful", "more careful", "more carefully", "being careful", "pay attention", "pay more attention",
            "pay closer attention", "paying attention", "paid attention", "paid more attention", "be vigilant", "more vigilant",
            "remain vigilant",
            "stay vigilant", "more vigilance", "greater vigilance", "be more diligent", "more diligent", "extra care", "take more care",
            "take greater care", "more attentive", "be extra careful", "be mindful", "be more mindful", "be more alert", "stay alert",
            "remain alert", "exercise caution", "exercise more caution", "more cautious", "extra caution", "greater caution",
            "keep an eye out",
            "keep a close eye", "keep a closer eye", "keep a watchful eye", "double check everything",
        ] + needs
    /// Due diligence is also what a buyer does.
    private static let needs = ["need for", "importance of"].flatMap { need in
        ["", "thorough ", "greater ", "more ", "proper "].flatMap { degree in
            ["due diligence", "diligence", "vigilance", "care", "caution", "attention"].map { "\(need) \(degree)\($0)" }
        }
    }
    /// What makes an appeal of a description: "we generally pay attention to load" asks for nothing.
    private static let appeals: Set<String> = [
        "always", "and", "can", "had", "have", "must", "need", "needs", "ought", "please", "shall", "should", "to", "will", "would",
    ]

    package func finding(for match: PhraseMatch) -> ProseFinding? {
        guard !match.isDenied, !match.isAsked, !isDescribed(match) else { return nil }
        if match.part == .action {
            return match.finding(
                manual, "“\(match.written)” asks people for care, and changes nothing that they work with.",
                question: "What would make the careful way the easy one?",
                fix: "Change the tool, the limit or the procedure; or put it under `decisions`.")
        }
        return match.finding(
            manual, "“\(match.written)” asks people for care.", question: "What would make the careful way the easy one?",
            fix: "Say what made care necessary there.")
    }

    private func isDescribed(_ match: PhraseMatch) -> Bool {
        match.phrase.hasPrefix("pay ") && match.subject == .people && !match.follows(BeCareful.appeals, within: 4)
    }
}
