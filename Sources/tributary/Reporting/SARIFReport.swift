package import Narratives
internal import Text

/// Findings as SARIF 2.1.0 (OASIS), which code hosts and editors show beside the lines.
package struct SARIFReport {
    private let report: Report
    private let files: SourceFiles
    /// Every rule that is told of: those of the manual in its order, then others by name.
    private let rules: [RuleManual]
    private let indexByRule: [String: Int]

    /// - Parameter manuals: what is known of the rules. One that has no entry is told of by its name.
    package init(_ report: Report, _ files: SourceFiles, manuals: [RuleManual]) {
        self.report = report
        self.files = files
        let known = Set(manuals.map(\.rule))
        let others = Dictionary(report.findings.map { ($0.rule, $0.severity) }, uniquingKeysWith: { first, _ in first })
        rules =
            manuals
            + others.filter { !known.contains($0.key) }.sorted { $0.key < $1.key }.map {
                RuleManual($0.key, $0.value, finds: SARIFReport.sentence(for: $0.key), why: "", remedy: "")
            }
        indexByRule = Dictionary(rules.enumerated().map { ($1.rule, $0) }, uniquingKeysWith: { first, _ in first })
    }

    package var bytes: [UInt8] {
        var json = JSONText()
        json.object { json in
            json.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
            json.member("version", "2.1.0")
            json.key("runs")
            json.array { json in json.object { run(&$0) } }
        }
        json.newline()
        return LogEscaping.json(json.bytes)
    }

    private func run(_ json: inout JSONText) {
        json.key("tool")
        json.object { json in
            json.key("driver")
            json.object { json in
                json.member("name", "Tributary")
                json.key("rules")
                json.array(of: rules) { json, rule in json.rule(rule) }
            }
        }
        // Columns are counted as `Finding.position` counts them.
        json.member("columnKind", "unicodeCodePoints")
        json.key("originalUriBaseIds")
        json.object { json in
            json.key(SARIFReport.root)
            json.object { $0.text("description", "The folder that the repository is checked out in.") }
        }
        json.key("results")
        json.array(of: report.findings) { json, finding in
            json.newline()
            json.object { result(finding, &$0) }
        }
        json.key("properties")
        json.object { json in
            for (name, number) in [("hidden", report.hidden), ("elsewhere", report.elsewhere)] {
                json.key(name)
                json.number(number)
            }
        }
    }

    private func result(_ finding: Finding, _ json: inout JSONText) {
        json.member("ruleId", finding.rule)
        if let index = indexByRule[finding.rule] {
            json.key("ruleIndex")
            json.number(index)
        }
        json.member("level", finding.severity.rawValue)
        json.text("message", [finding.message, finding.question, finding.fix].compactMap { $0 }.joined(separator: "\n"))
        json.key("locations")
        json.array { json in
            json.object { json in
                json.key("physicalLocation")
                json.object { json in
                    json.key("artifactLocation")
                    json.object {
                        $0.member("uri", SafeURL.percentEncoded(path: files.path(of: finding.file)))
                        $0.member("uriBaseId", SARIFReport.root)
                    }
                    json.key("region")
                    json.object { $0.region(of: finding) }
                }
            }
        }
    }

    /// The name that code hosts give to the root of the checkout.
    private static let root = "%SRCROOT%"

    private static func sentence(for rule: String) -> String {
        (Slug(rule)?.words ?? rule) + "."
    }
}

extension JSONText {
    /// SARIF puts every text for people into an object of its own.
    fileprivate mutating func text(_ name: String, _ text: String, markdown: String? = nil) {
        key(name)
        object {
            $0.member("text", text)
            $0.member("markdown", markdown)
        }
    }

    fileprivate mutating func region(of finding: Finding) {
        let (line, column) = (finding.position.line, finding.position.column)
        // Without a length it is about the place: readers mark what they see fit.
        for (name, number) in [("startLine", line), ("startColumn", column), ("endColumn", finding.length.map { column + $0 })] {
            guard let number else { continue }
            key(name)
            self.number(number)
        }
    }

    fileprivate mutating func rule(_ rule: RuleManual) {
        newline()
        object { json in
            json.member("id", rule.rule)
            json.text("shortDescription", rule.finds)
            if !rule.why.isEmpty { json.text("fullDescription", rule.why) }
            let help = RuleHelp(rule)
            if !help.isEmpty { json.text("help", help.text, markdown: help.markdown) }
            json.member("helpUri", rule.reading.first?.url)
            json.key("defaultConfiguration")
            json.object { json in
                json.member("enabled", rule.severity != nil)
                json.member("level", (rule.severity ?? .warning).rawValue)
            }
        }
    }
}
