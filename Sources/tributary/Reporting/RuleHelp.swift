internal import Narratives

/// A rule's manual as the help that code hosts show beside a finding.
struct RuleHelp {
    private let rule: RuleManual

    init(_ rule: RuleManual) { self.rule = rule }

    var isEmpty: Bool { rule.why.isEmpty && rule.remedy.isEmpty }

    var text: String {
        paragraphs(
            [rule.why, rule.remedy] + rule.examples.map { "Instead of: \($0.before)\nWrite: \($0.after)" }
                + rule.reading.map { "\($0.title): \($0.url)" })
    }

    var markdown: String {
        paragraphs(
            [rule.why, rule.remedy] + rule.examples.map { "- Instead of: \($0.before)\n- Write: \($0.after)" }
                + rule.reading.map { "[\($0.title)](\($0.url))" })
    }

    private func paragraphs(_ texts: [String]) -> String { texts.filter { !$0.isEmpty }.joined(separator: "\n\n") }
}
