import Building
import Narratives
import Publishing
import Text

/// The outcome of a build as lines of text.
enum OutcomeText {
    static func refusal(_ findings: [Finding], isStrict: Bool) -> VisibleText {
        let errors = findings.count { $0.severity == .error }
        let warnings = findings.count { $0.severity == .warning }
        let also = isStrict && warnings > 0 ? ", \(Report.count(warnings, "warning"))" : ""
        return "tributary: \(Report.count(errors, "error"))\(also). Nothing was published; the site is as it was."
    }

    /// What was built, what was found in it, and what changed in a folder.
    static func summary(of site: Site, _ findings: [Finding], _ changes: PublishedChanges, folder: String) -> [VisibleText] {
        let found = Report(findings, narratives: 0).counted
        let files = Report.count(changes.written.count + changes.unchanged, "file")
        let kept = changes.unmanaged > 0 ? ", \(changes.unmanaged) of yours kept" : ""
        return [
            narratives(of: site), "\(found.isEmpty ? "Nothing was found." : "Found: \(found).")",
            "\(files) in \(folder): \(changes.written.count) written, \(changes.unchanged) unchanged, \(changes.removed.count) removed\(kept).",
        ]
    }

    /// "3 narratives: 2 post-mortems, 1 that went right."; kinds of which there is none are left out.
    static func narratives(of site: Site) -> VisibleText {
        let counts = Kind.allCases.map { ($0, site.count(of: $0)) }.filter { $0.1 > 0 }
        let drafts = site.drafts
        let left: VisibleText = drafts == 0 ? "" : " \(Report.count(drafts, "draft")) left out; --drafts takes drafts in."
        guard !counts.isEmpty else { return "No narratives yet.\(left)" }
        let kinds = counts.map { kind, count in kind.counted(count) }
        return "\(Report.count(counts.reduce(0) { $0 + $1.1 }, "narrative")): \(kinds.joined(separator: ", ")).\(left)"
    }
}

extension Kind {
    fileprivate func counted(_ count: Int) -> String {
        switch self {
        case .postMortem: Report.count(count, "post-mortem")
        case .nearMiss: "\(count) near miss\(count == 1 ? "" : "es")"
        case .wentRight: "\(count) that went right"
        }
    }
}
