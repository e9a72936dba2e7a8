package import Narratives

/// A language that prose is judged in. A further one is one file with a value of this type, and a line in `all`.
package struct ProseLanguage: Sendable {
    static let all = [english, german]

    /// Its tag, without a region.
    let tag: String
    /// Its name in English.
    let title: String
    /// What it has rules for. Words of a house are judged in every language.
    let rules: @Sendable (SiteConfiguration.Check) -> [any ProseRule]

    /// The language of a tag such as `de-AT`; nil where no rule knows its words.
    static func of(_ tag: String) -> ProseLanguage? {
        let tag = tag.lowercased().split(whereSeparator: { $0 == "-" || $0 == "_" }).first.map(String.init)
        return all.first { $0.tag == tag }
    }

    private static let english = ProseLanguage(tag: "en", title: "English") { check in
        [
            BeCareful(), Blame(), ChainLanguage(), CounterfactualPerson(), CounterfactualPrevent(), FailedTo(), Hindsight(), HumanError(),
            IfOnly(), MeanTime(), NamedPerson(check.people), NeverAgain(), Normative(), ProcessViolation(), RetrainingOnly(), RootCause(),
            RootCauseHeading(), Slip(), WhyQuestion(),
        ]
    }
}

extension ProseLanguage {
    static let unknown = RuleManual(
        "prose-language", .note, finds: "A site in a language whose words the rules for prose do not know.",
        why: "Whoever sees no findings would believe that the prose was read for root causes, blame and the like.",
        remedy: "Look for them yourselves: `check.unwanted` in tributary.yaml takes words of your own, with their questions.")

    /// That a site's prose is not judged, said once.
    ///
    /// - Parameter file: tributary.yaml, as findings name it.
    package static func findings(for language: String, file: String) -> [Finding] {
        guard of(language) == nil else { return [] }
        let known = all.map(\.title).joined(separator: " and ")
        return [
            Finding(
                unknown.rule, .note,
                "The rules for prose know \(known) alone: in `\(language)` only names and words of your own are looked for.",
                fix: "List words of your own under `check.unwanted`, each with its question.", file: file)
        ]
    }
}
