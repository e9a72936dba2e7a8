import Building
import Narratives
import Publishing
import Reporting

/// What a build came to, as a line of text.
enum OutcomeText {
    static func refusal(_ findings: [Finding], isStrict: Bool) -> String {
        let errors = findings.count { $0.severity == .error }
        let warnings = findings.count { $0.severity == .warning }
        let also = isStrict && warnings > 0 ? ", \(Report.count(warnings, "warning"))" : ""
        return "tributary: \(Report.count(errors, "error"))\(also). Nothing was published; the site is as it was."
    }

    static func summary(_ narratives: Int, _ changes: PublishedChanges, site: String) -> String {
        let files = changes.written.count + changes.unchanged
        let kept = changes.foreign > 0 ? ", \(changes.foreign) of yours kept" : ""
        return "\(Report.count(narratives, "narrative")) in \(Report.count(files, "file")) in \(site): \(changes.written.count) written, "
            + "\(changes.unchanged) unchanged, \(changes.removed.count) removed\(kept)."
    }
}
