import Narratives
import Text

/// Findings as GitHub's workflow commands, which become annotations beside the lines of a pull request, and as the summary of a step.
///
/// GitHub shows ten annotations of each level a step. Errors come first, and where there are more than ten of a level the tenth says how
/// many; the log has them all.
struct GitHubReport {
    let report: Report
    let files: SourceFiles

    /// Of each level, a step.
    private static let shown = 10
    /// How many findings the summary of a step lists; GitHub takes 1 MiB of it.
    private static let summarised = 500

    var bytes: [UInt8] {
        var lines: [[UInt8]] = []
        for severity in Finding.Severity.allCases {
            let findings = report.findings.filter { $0.severity == severity }
            let annotated = findings.count > GitHubReport.shown ? GitHubReport.shown - 1 : findings.count
            lines += findings.prefix(annotated).map(command)
            let rest = findings.dropFirst(annotated)
            guard !rest.isEmpty else { continue }
            let more = "::\(GitHubReport.command(for: severity))::\(rest.count) more \(severity.rawValue)s: see the log of this step."
            lines += [Array(more.utf8)] + rest.map { TextReport.headline($0).bytes }
        }
        lines += report.remarks.map { Array("tributary: \($0)".utf8) }
        return Array(lines.joined(separator: [0x0A])) + [0x0A]
    }

    /// Markdown to be added to the file that `GITHUB_STEP_SUMMARY` names. Findings stand in a block of text, in which only `<` and `&` mean
    /// anything.
    var summary: String {
        let listed = report.findings.prefix(GitHubReport.summarised).map { HTMLEscaping.escaped(TextReport.headline($0).text) }
        let rest = report.findings.count - listed.count
        let heading = "### Tributary: \(report.counts.isEmpty ? "nothing was found" : report.counted)\n"
        let block = listed.isEmpty ? "" : "\n<pre>\n\(listed.joined(separator: "\n"))\n</pre>\n"
        let more = rest > 0 ? "\n\(rest) more: see the log of this step.\n" : ""
        return heading + block + more + report.remarks.dropFirst().map { "\n\($0)\n" }.joined() + "\n"
    }

    private func command(_ finding: Finding) -> [UInt8] {
        let (line, column) = (finding.position.line, finding.position.column)
        var properties = [("file", files.path(of: finding.file)), ("line", String(line)), ("col", String(column))]
        if let length = finding.length { properties += [("endLine", String(line)), ("endColumn", String(column + length))] }
        properties.append(("title", finding.rule))
        let listed = properties.map { "\($0)=\(GitHubReport.escaped($1, isProperty: true))" }.joined(separator: ",")
        let message = [finding.message, finding.question, finding.fix].compactMap { $0 }.joined(separator: "\n")
        let rest = RunnerCommands.broken(Array(" \(listed)::\(GitHubReport.escaped(message))".utf8))
        return Array("::\(GitHubReport.command(for: finding.severity))".utf8) + rest
    }

    private static func command(for severity: Finding.Severity) -> String { severity == .note ? "notice" : severity.rawValue }

    /// A message as GitHub's own toolkit escapes it. Line ends are kept that way; other control characters, which a log's reader might obey, are
    /// made visible. In a property `:` and `,` end something, too.
    static func escaped(_ message: String, isProperty: Bool = false) -> String {
        VisibleText.lines(message).unicodeScalars.map { scalar in
            switch scalar {
            case "%": "%25"
            case "\r": "%0D"
            case "\n": "%0A"
            case ":" where isProperty: "%3A"
            case "," where isProperty: "%2C"
            default: String(scalar)
            }
        }.joined()
    }
}
