import Analysis
import ArgumentParser
import Narratives
import Text

/// `tributary explain`: what a rule is for.
struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "Say why a rule is there, with examples and something to read.",
        discussion: """
            With a rule's name, as it stands in brackets behind a finding: what it finds, why that matters, what to do, words before and after, \
            and what to read. Without one: all rules, each with its level and one line.

            Exit codes: 0 told; 64 there is no such rule.

            Example: tributary explain counterfactual-person
            """)

    @Argument(help: ArgumentHelp("A rule's name; all rules when left out.", valueName: "rule"), completion: .list(Rulebook.all.map(\.rule)))
    var rule: String?

    func validate() throws {
        guard let rule, Rulebook.manual(for: rule) == nil else { return }
        let nearest = Rulebook.nearest(to: rule).map { "Did you mean `\($0)`?" } ?? "`tributary explain` lists all rules."
        throw ValidationError("There is no rule `\(rule)`. \(nearest)")
    }

    func run() {
        if let rule, let manual = Rulebook.manual(for: rule) {
            Terminal.print(VisibleText(lines: ManualText.page(manual)))
        } else {
            Terminal.print(VisibleText(lines: ManualText.list(Rulebook.chapters)))
        }
    }
}

/// The manual as lines of text.
enum ManualText {
    private static let width = 78

    static func page(_ manual: RuleManual) -> String {
        var parts = ["\(manual.rule) (\(manual.severity?.rawValue ?? "off"))", paragraph("Finds", manual.finds)]
        parts += [paragraph("Why", manual.why), paragraph("What to do", manual.remedy)]
        parts += manual.examples.map { paragraph("Before", $0.before) + "\n" + paragraph("After", $0.after) }
        parts += manual.reading.isEmpty ? [] : [manual.reading.map { "To read: \($0.title)\n    \($0.url)" }.joined(separator: "\n")]
        return parts.joined(separator: "\n\n")
    }

    static func list(_ chapters: [Rulebook.Chapter]) -> String {
        let longest = chapters.flatMap(\.rules).map(\.rule.count).max() ?? 0
        return chapters.map { chapter in
            ([chapter.title]
                + chapter.rules.map { manual in
                    "  \(padded(manual.rule, to: longest))  \(padded(manual.severity?.rawValue ?? "off", to: 7))  \(manual.finds)"
                }).joined(separator: "\n")
        }.joined(separator: "\n\n")
    }

    /// A label, and words broken into lines behind it.
    private static func paragraph(_ label: String, _ text: String) -> String {
        var lines = [label + ":"]
        for word in text.split(separator: " ") {
            let last = lines[lines.count - 1]
            if last.count + 1 + word.count <= width { lines[lines.count - 1] = last + " " + word } else { lines.append("    " + word) }
        }
        return lines.joined(separator: "\n")
    }

    private static func padded(_ text: String, to width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }
}
