import Narratives
import Text

/// Findings as GitLab's code quality report, from which it makes annotations beside the lines of a merge request.
struct GitLabReport {
    let report: Report
    let files: SourceFiles

    var bytes: [UInt8] {
        var json = JSONText()
        var seen: [String: Int] = [:]
        json.array(of: report.findings) { json, finding in
            let path = files.path(of: finding.file)
            let about = "\(finding.rule)\n\(path)\n\(finding.message)"
            seen[about, default: 0] += 1
            json.newline()
            json.object { json in
                json.member("description", [finding.message, finding.question, finding.fix].compactMap { $0 }.joined(separator: " "))
                json.member("check_name", finding.rule)
                json.member("severity", GitLabReport.severity(finding.severity))
                json.member("fingerprint", GitLabReport.fingerprint("\(about)\n\(seen[about] ?? 1)"))
                json.object("location") { json in
                    json.member("path", path)
                    json.object("lines") { $0.member("begin", finding.position.line) }
                }
            }
        }
        json.newline()
        return LogEscaping.json(json.bytes)
    }

    private static func severity(_ severity: Finding.Severity) -> String {
        switch severity {
        case .error: "critical"
        case .warning: "minor"
        case .note: "info"
        }
    }

    /// A hash that tells one finding from another, on whichever line it has come to stand; sixteen hexadecimal digits.
    private static func fingerprint(_ text: String) -> String {
        var hash = StableHash()
        hash.add(text.utf8)
        let digits = String(hash.value, radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }
}
