internal import Narratives
internal import Text

/// Findings for programs. The guide documents the shape; `version` changes when a program would have to.
package enum JSONReport {
    package static func bytes(_ report: Report) -> [UInt8] {
        var json = JSONText()
        json.object { json in
            json.key("version")
            json.number(1)
            json.key("findings")
            json.array(of: report.findings) { json, finding in
                json.newline()
                json.finding(finding)
            }
            json.key("counts")
            json.object { json in
                for severity in Finding.Severity.allCases {
                    json.key(severity.rawValue)
                    json.number(report.count(severity))
                }
            }
            json.key("hidden")
            json.number(report.hidden)
            json.key("elsewhere")
            json.number(report.elsewhere)
        }
        json.newline()
        return LogEscaping.json(json.bytes)
    }
}

extension JSONText {
    fileprivate mutating func finding(_ finding: Finding) {
        object { json in
            json.member("rule", finding.rule)
            json.member("severity", finding.severity.rawValue)
            json.member("message", finding.message)
            json.member("question", finding.question)
            json.member("fix", finding.fix)
            json.member("file", finding.file)
            json.key("line")
            json.number(finding.position.line)
            json.key("column")
            json.number(finding.position.column)
            if let length = finding.length {
                json.key("length")
                json.number(length)
            }
        }
    }
}
