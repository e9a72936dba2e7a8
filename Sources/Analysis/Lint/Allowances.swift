package import Narratives

/// Lets findings stand that an author has a reason for.
package enum Allowances {
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
    package static func apply(_ allowances: [Allowance], to findings: [Finding]) -> [Finding] {
        guard !allowances.isEmpty else { return findings }
        var told: [Finding] = []
        var valid: [String: [Int]] = [:]
        for (number, allowance) in allowances.enumerated() {
            if let fault = fault(of: allowance) { told.append(fault) } else { valid[allowance.file, default: []].append(number) }
        }
        var used: Set<Int> = []
        let kept = findings.filter { finding in
            guard finding.severity != .error, let numbers = valid[finding.file] else { return true }
            let covering = numbers.filter { allowances[$0].covers(finding) }
            used.formUnion(covering)
            return covering.isEmpty
        }
        // What an allowance covers there may be among the findings that were only counted.
        for finding in findings where finding.rule == Allowance.surplusRule { valid[finding.file] = nil }
        let idle = valid.values.joined().filter { !used.contains($0) }.sorted().map { number in
            finding(
                unused, allowances[number], "Nothing is found here for `\(allowances[number].rule)`.",
                "Delete this comment, or put it where the finding is.")
        }
        return (kept + told + idle).sorted()
    }

    private static func fault(of allowance: Allowance) -> Finding? {
        guard let manual = Rulebook.manual(for: allowance.rule) else {
            let nearest = Rulebook.nearest(to: allowance.rule).map { "Did you mean `\($0)`?" }
            return finding(
                malformed, allowance, allowance.rule.isEmpty ? "This comment names no rule." : "There is no rule `\(allowance.rule)`.",
                nearest ?? "Write `tributary-allow rule: reason`; `tributary explain` lists all rules.")
        }
        guard allowance.reason.isEmpty else { return nil }
        return finding(
            malformed, allowance, "This comment gives no reason.", "Write `tributary-allow \(manual.rule): ` and why it may stand.")
    }

    private static func finding(_ manual: RuleManual, _ allowance: Allowance, _ message: String, _ fix: String) -> Finding {
        Finding(manual.rule, allowance.isInDraft ? .note : .warning, message, fix: fix, file: allowance.file, at: allowance.position)
    }
}
