internal import Narratives
internal import Text

/// Findings as GitLab's code quality report, from which it makes annotations beside the lines of a merge request.
package struct GitLabReport {
    private let report: Report
    private let files: SourceFiles

    package init(_ report: Report, _ files: SourceFiles) {
        self.report = report
        self.files = files
    }

    package var bytes: [UInt8] {
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
                json.key("location")
                json.object { json in
                    json.member("path", path)
                    json.key("lines")
                    json.object { json in
                        json.key("begin")
                        json.number(finding.position.line)
                    }
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

    /// Tells one finding from another, on whichever line it has come to stand: FNV-1a, of 64 bits, by the published constants.
    private static func fingerprint(_ text: String) -> String {
        let hash = text.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }
}
