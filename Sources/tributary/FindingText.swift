import Building
import Narratives
import Publishing

/// Findings and outcomes as lines of text.
enum FindingText {
    /// `content/narratives/x.md:4:1: error: …`, and below it what to do. Editors jump to the place.
    static func lines(_ finding: Finding) -> String {
        let place = "\(finding.file):\(finding.position.line):\(finding.position.column)"
        let fix = finding.fix.map { "\n" + $0.split(separator: "\n").map { "    \($0)" }.joined(separator: "\n") } ?? ""
        return "\(place): \(finding.severity.rawValue): \(finding.message) [\(finding.rule)]\(fix)"
    }

    static func refusal(_ findings: [Finding], isStrict: Bool) -> String {
        let errors = findings.count { $0.severity == .error }
        let warnings = findings.count { $0.severity == .warning }
        let counted = isStrict && warnings > 0 ? "\(count(errors, "error")), \(count(warnings, "warning"))" : count(errors, "error")
        return "tributary: \(counted). Nothing was published; the site is as it was."
    }

    static func summary(_ narratives: Int, _ changes: PublishedChanges, site: String) -> String {
        let files = changes.written.count + changes.unchanged
        let kept = changes.foreign > 0 ? ", \(changes.foreign) of yours kept" : ""
        return "\(count(narratives, "narrative")) in \(count(files, "file")) in \(site): \(changes.written.count) written, "
            + "\(changes.unchanged) unchanged, \(changes.removed.count) removed\(kept)."
    }

    private static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
