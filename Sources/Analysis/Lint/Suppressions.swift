package import Narratives

/// Lets findings stand that an author has a reason for.
package enum Suppressions {
    static let malformed = RuleManual(
        "allow", .warning, finds: "A `tributary-allow` comment without a reason, or for a rule that there is not.",
        why: "The next reader of the source has to know why a finding was let stand, or will not dare to touch it.",
        remedy: "Write `tributary-allow rule: reason`.",
        examples: [.init("<!-- tributary-allow blame -->", "<!-- tributary-allow blame: the word stands in the law that is discussed -->")])
    static let unused = RuleManual(
        "unused-allow", .warning, finds: "A `tributary-allow` comment where nothing is found.",
        why: "It would hide the next finding at that place, which nobody has thought about yet.",
        remedy: "Delete it, or put it where the finding is.")

    /// The findings that are not let stand, and what is wrong with the comments. Errors cannot be wished away.
    package static func apply(_ suppressions: [Suppression], to findings: [Finding]) -> [Finding] {
        guard !suppressions.isEmpty else { return findings }
        var faults: [Finding] = []
        var valid: [String: [Int]] = [:]
        for (number, suppression) in suppressions.enumerated() {
            if let fault = fault(of: suppression) { faults.append(fault) } else { valid[suppression.file, default: []].append(number) }
        }
        var used: Set<Int> = []
        let kept = findings.filter { finding in
            guard finding.severity != .error, let numbers = valid[finding.file] else { return true }
            let covering = numbers.filter { suppressions[$0].covers(finding) }
            used.formUnion(covering)
            return covering.isEmpty
        }
        // What a suppression covers there may be among the findings that were only counted.
        for finding in findings where finding.rule == Suppression.surplusRule { valid[finding.file] = nil }
        let idle = valid.values.joined().filter { !used.contains($0) }.sorted().map { number in
            finding(
                unused, suppressions[number], "Nothing is found here for `\(suppressions[number].rule)`.",
                "Delete this comment, or put it where the finding is.")
        }
        return (kept + faults + idle).sorted()
    }

    private static func fault(of suppression: Suppression) -> Finding? {
        guard let manual = Rulebook.manual(for: suppression.rule) else {
            let nearest = Rulebook.nearest(to: suppression.rule).map { "Did you mean `\($0)`?" }
            return finding(
                malformed, suppression,
                suppression.rule.isEmpty ? "This comment names no rule." : "There is no rule `\(suppression.rule)`.",
                nearest ?? "Write `tributary-allow rule: reason`; `tributary explain` lists all rules.")
        }
        guard suppression.reason.isEmpty else { return nil }
        return finding(
            malformed, suppression, "This comment gives no reason.", "Write `tributary-allow \(manual.rule): ` and why it may stand.")
    }

    private static func finding(_ manual: RuleManual, _ suppression: Suppression, _ message: String, _ fix: String) -> Finding {
        Finding(manual.rule, suppression.isInDraft ? .note : .warning, message, fix: fix, file: suppression.file, at: suppression.position)
    }
}
