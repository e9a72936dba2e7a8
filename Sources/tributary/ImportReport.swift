import Importing
import Narratives
import Text

/// What an import came to, to work through: as Markdown for people, as JSON for programs.
struct ImportReport {
    private let outcome: ImportOutcome
    private let summary: String
    private let content: String

    init(_ outcome: ImportOutcome, _ text: ImportText, content: String) {
        (self.outcome, self.content) = (outcome, content)
        summary = String(text.summary.text.dropFirst("tributary: ".count))
    }

    /// What came in, what waits for a look with a link to its line, and what has no home or stays where it was.
    var markdown: String {
        let waiting = Dictionary(grouping: outcome.findings.filter { $0.severity != .note }, by: \.file)
        let notes = Dictionary(grouping: outcome.findings.filter { $0.severity == .note }, by: \.message)
        var text = "# Import\n\n\(summary)\n"
        if !outcome.documents.isEmpty {
            text += "\n## What came in\n\n" + outcome.documents.map(line).joined()
        }
        if !waiting.isEmpty {
            text += "\n## What waits for a look\n"
            for (file, findings) in waiting.sorted(by: { $0.key < $1.key }) {
                text += "\n### \(quoted(file))\n\n" + findings.sorted().map { "- [ ] \(link(to: $0)): \(words(of: $0))\n" }.joined()
            }
        }
        if !notes.isEmpty {
            text += "\n## What has no home, and what stays as it was\n\n"
            for (_, findings) in notes.sorted(by: { ($1.value.count, $0.key) < ($0.value.count, $1.key) }) {
                let places = findings.sorted().map { link(to: $0, withFile: true) }.joined(separator: ", ")
                text += "- \(words(of: findings[0])): \(places)\n"
            }
        }
        return text
    }

    /// The guide documents the shape; `version` changes when a program would have to.
    var json: [UInt8] {
        var json = JSONText()
        json.object { json in
            json.member("version", 1)
            json.member("summary", summary)
            json.array("documents", of: outcome.documents) { json, document in
                json.newline()
                json.object { json in
                    json.member("source", document.name)
                    json.member("file", document.file)
                    json.member("narrative", document.path.map { "\(content)/\($0)" })
                    json.member("action", document.action?.word ?? "refused")
                    json.member("draft", document.isDraft)
                    for (key, count) in document.counts { json.member(key, count) }
                    json.member("extension-keys", document.extensionKeys)
                }
            }
            json.array("findings", of: outcome.findings) { json, finding in
                json.newline()
                json.object { $0.members(of: finding) }
            }
        }
        json.newline()
        return LogEscaping.json(json.bytes)
    }

    private func line(_ document: ImportOutcome.Document) -> String {
        guard let path = document.path, let action = document.action else { return "- \(quoted(document.name)) was not imported.\n" }
        let units = ["timeline": "moment", "actions": "action", "lessons": "lesson", "factors": "factor"]
        let counts = document.counts.map { Report.count($0.count, units[$0.key] ?? $0.key) }
        let file = "\(content)/\(path)"
        let parts = [action.word + (document.isDraft ? ", a draft" : "")] + counts
        return "- \(quoted(document.name)) became [\(quoted(file))](<\(address(file))>): \(parts.joined(separator: ", ")).\n"
    }

    /// A link to the line, as code hosts and editors follow it.
    private func link(to finding: Finding, withFile: Bool = false) -> String {
        let place = withFile ? quoted("\(finding.file):\(finding.position.line)") : "line \(finding.position.line)"
        return "[\(place)](<\(address(finding.file))#L\(finding.position.line)>)"
    }

    private func words(of finding: Finding) -> String {
        let fix = finding.fix.map { " " + $0 } ?? ""
        return "\(VisibleText.line(finding.message + fix)) (\(finding.rule))"
    }

    private func address(_ path: String) -> String {
        String(String.UnicodeScalarView(VisibleText.line(path).unicodeScalars.filter { $0 != "<" && $0 != ">" }))
    }

    /// As code. Scalar by scalar: a mark with an accent over it is one Character, and no mark.
    private func quoted(_ text: String) -> String {
        "`" + String(String.UnicodeScalarView(VisibleText.line(text).unicodeScalars.filter { $0 != "`" })) + "`"
    }
}

extension WriteAction {
    /// What was done, in a word.
    var word: String {
        switch self {
        case .create: "new"
        case .update: "updated"
        case .unchanged: "unchanged"
        case .keepEdited: "edited by somebody and left alone"
        case .putAside: "edited by somebody, and the new version put aside"
        case .keepDeleted: "deleted and left so"
        }
    }
}
