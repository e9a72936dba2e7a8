import Importing
import Narratives
import Text

/// What an import came to, in words.
struct ImportText {
    private let outcome: ImportOutcome
    private let content: String
    private let isDry: Bool

    init(_ outcome: ImportOutcome, content: String, isDry: Bool) {
        (self.outcome, self.content, self.isDry) = (outcome, content, isDry)
    }

    /// How many narratives came to what; only what there is any of.
    var summary: VisibleText {
        let counts = [
            (outcome.count(.create), "new"), (outcome.count(.update), "updated"), (outcome.count(.unchanged), "unchanged"),
            (outcome.count(.keepEdited), "edited by somebody and left alone"),
            (outcome.count(.putAside), "edited by somebody while the source changed"), (outcome.count(.keepDeleted), "deleted and left so"),
            (outcome.documents.count { $0.action == nil }, "refused"),
        ]
        let said = counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
        let drafts = outcome.documents.count { $0.isDraft && $0.action != nil }
        let waiting =
            drafts > 0 ? " \(Report.count(drafts, "narrative")) \(drafts == 1 ? "is a draft" : "are drafts"), as at the source." : ""
        let factors = outcome.documents.reduce(0) { $0 + $1.factors }
        let marked = factors > 0 ? " \(Report.count(factors, "factor")) \(factors == 1 ? "waits" : "wait") for a look." : ""
        let errors = outcome.findings.count { $0.severity == .error }
        let failed = errors > 0 ? " \(Report.count(errors, "error"))." : ""
        let what = said.isEmpty ? "Nothing was found to import." : "\(isDry ? "Would import" : "Imported") into \(content): \(said)."
        return "tributary: \(what)\(failed)\(waiting)\(marked)"
    }

    /// Notes that say one thing of many files, once each, with what to write.
    var notes: [VisibleText] {
        var counts: [String: Int] = [:]
        for finding in outcome.findings where finding.severity == .note {
            counts[finding.message + (finding.fix.map { " " + $0 } ?? ""), default: 0] += 1
        }
        return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.value > 1 ? "\($0.value) times: " : "")\($0.key)" }
    }
}
