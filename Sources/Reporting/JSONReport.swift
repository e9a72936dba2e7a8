internal import Narratives

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
        return inert(json.bytes)
    }

    /// Escapes what JSON allows raw and a terminal obeys: DEL and the controls from U+0080 on, which stand in strings alone.
    static func inert(_ json: [UInt8]) -> [UInt8] {
        guard json.contains(where: { $0 == 0x7F || $0 == 0xC2 }) else { return json }
        let digits = Array("0123456789abcdef".utf8)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(json.count)
        var index = 0
        while index < json.count {
            let isPair = json[index] == 0xC2 && index + 1 < json.count && json[index + 1] < 0xA0
            guard isPair || json[index] == 0x7F else {
                bytes.append(json[index])
                index += 1
                continue
            }
            let code = isPair ? json[index + 1] : json[index]
            bytes += Array("\\u00".utf8) + [digits[Int(code >> 4)], digits[Int(code & 15)]]
            index += isPair ? 2 : 1
        }
        return bytes
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
