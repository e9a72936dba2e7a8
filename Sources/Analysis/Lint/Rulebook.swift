package import Narratives
internal import Text

/// The manual of every rule: what `tributary explain` prints, what the guide is made of, and what names are held against.
package enum Rulebook {
    /// Rules of one sort, as the guide shows them.
    package struct Chapter: Sendable {
        package let title: String
        package let rules: [RuleManual]
    }

    package static let chapters: [Chapter] = [
        Chapter(title: "Front matter", rules: FrontMatterManual.all),
        Chapter(title: "How the parts of a narrative fit", rules: NarrativeManual.all + manuals(Rules.ofNarratives)),
        Chapter(title: "Words shared between narratives", rules: manuals(Rules.ofVocabularies)),
        Chapter(title: "Prose", rules: ProseRules.all().map(\.manual).filter { $0.rule != FrontMatterManual.rootCauseField.rule }),
        Chapter(title: "Text and links", rules: TextManual.all + manuals(Rules.ofLinks)),
        Chapter(title: "Files", rules: FileManual.files),
        Chapter(title: "Comments and settings", rules: [Suppressions.malformed, Suppressions.unused, unknownRule, ProseLanguage.unknown]),
        Chapter(title: "Editions", rules: EditionManual.all),
        Chapter(title: "The site", rules: FileManual.site),
        Chapter(title: "Bringing in what you have", rules: ImportManual.all),
    ]

    package static let all: [RuleManual] = chapters.flatMap(\.rules)

    private static let byName = Dictionary(all.map { ($0.rule, $0) }, uniquingKeysWith: { first, _ in first })

    package static func manual(for rule: String) -> RuleManual? { byName[rule] }

    /// The rule whose name is nearest to one that there is not.
    package static func nearest(to name: String) -> String? { Spelling.nearest(to: name, among: all.lazy.map(\.rule)) }

    static let unknownRule = RuleManual(
        "unknown-rule", .warning, finds: "A level in tributary.yaml for a rule that there is not.",
        why: "Whoever set it believes that something is checked, or is not.",
        remedy: "Take the suggestion; `tributary explain` lists all rules.")

    /// What is wrong with the levels that tributary.yaml sets.
    ///
    /// - Parameter file: tributary.yaml, as findings name it.
    package static func findings(for check: SiteConfiguration.Check, file: String) -> [Finding] {
        check.levelNames.filter { manual(for: $0.value) == nil }.map { name in
            Finding(
                unknownRule.rule, .warning, "There is no rule `\(name.value)`.",
                fix: nearest(to: name.value).map { "Did you mean `\($0)`?" } ?? "`tributary explain` lists all rules.", file: file,
                at: name.position)
        }
    }

    private static func manuals(_ rules: [any Rule]) -> [RuleManual] { rules.map(\.manual) }
}
