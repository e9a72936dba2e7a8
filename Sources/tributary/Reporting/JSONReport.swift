import Narratives
import Text

/// Findings for programs. The guide documents the shape; `version` changes when a program would have to.
enum JSONReport {
    static func bytes(_ report: Report) -> [UInt8] {
        var json = JSONText()
        json.object { json in
            json.member("version", 1)
            json.array("findings", of: report.findings) { json, finding in
                json.newline()
                json.object { $0.members(of: finding) }
            }
            json.object("counts") { json in
                for severity in Finding.Severity.allCases { json.member(severity.rawValue, report.count(severity)) }
            }
            json.member("hidden", report.hidden)
            json.member("elsewhere", report.elsewhere)
        }
        json.newline()
        return LogEscaping.json(json.bytes)
    }
}

extension JSONText {
    mutating func members(of finding: Finding) {
        member("rule", finding.rule)
        member("severity", finding.severity.rawValue)
        member("message", finding.message)
        member("question", finding.question)
        member("fix", finding.fix)
        member("file", finding.file)
        member("line", finding.position.line)
        member("column", finding.position.column)
        member("length", finding.length)
    }
}
