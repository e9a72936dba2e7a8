import Analysis
import Narratives
import Text

/// Findings as SARIF 2.1.0 (OASIS), which code hosts and editors show beside the lines.
struct SARIFReport {
    private let report: Report
    private let files: SourceFiles
    /// Every rule that is told of: those of the manual in its order, then others by name.
    private let rules: [RuleManual]
    private let indexByRule: [String: Int]

    /// - Parameter manuals: what is known of the rules. One that has no entry is told of by its name.
    init(_ report: Report, _ files: SourceFiles, manuals: [RuleManual]) {
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

    var bytes: [UInt8] {
        var json = JSONText()
        json.object { json in
            json.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
            json.member("version", "2.1.0")
            json.array("runs", of: [self]) { json, report in json.object { report.run(&$0) } }
        }
        json.newline()
        return LogEscaping.json(json.bytes)
    }

    private func run(_ json: inout JSONText) {
        json.object("tool") { json in
            json.object("driver") { json in
                json.member("name", "Tributary")
                json.array("rules", of: rules) { json, rule in json.rule(rule) }
            }
        }
        // Columns are counted as `Finding.position` counts them.
        json.member("columnKind", "unicodeCodePoints")
        json.object("originalUriBaseIds") { json in
            json.object(SARIFReport.root) { $0.text("description", "The folder that the repository is checked out in.") }
        }
        json.array("results", of: report.findings) { json, finding in
            json.newline()
            json.object { result(finding, &$0) }
        }
        json.object("properties") { json in
            json.member("hidden", report.hidden)
            json.member("elsewhere", report.elsewhere)
        }
    }

    private func result(_ finding: Finding, _ json: inout JSONText) {
        json.member("ruleId", finding.rule)
        json.member("ruleIndex", indexByRule[finding.rule])
        json.member("level", finding.severity.rawValue)
        json.text("message", [finding.message, finding.question, finding.fix].compactMap { $0 }.joined(separator: "\n"))
        json.array("locations", of: [finding.position]) { json, position in
            json.object { json in
                json.object("physicalLocation") { json in
                    json.object("artifactLocation") {
                        $0.member("uri", SafeURL.percentEncoded(path: files.path(of: finding.file)))
                        $0.member("uriBaseId", SARIFReport.root)
                    }
                    json.object("region") {
                        $0.member("startLine", position.line)
                        $0.member("startColumn", position.column)
                        // Without a length it is about the place: readers mark what they see fit.
                        $0.member("endColumn", finding.length.map { position.column + $0 })
                    }
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
        guard !text.isEmpty else { return }
        object(name) {
            $0.member("text", text)
            $0.member("markdown", markdown)
        }
    }

    fileprivate mutating func rule(_ rule: RuleManual) {
        newline()
        object { json in
            json.member("id", rule.rule)
            json.text("shortDescription", rule.finds)
            json.text("fullDescription", rule.why)
            json.text("help", rule.help(isMarkdown: false), markdown: rule.help(isMarkdown: true))
            json.member("helpUri", rule.reading.first?.url)
            json.object("defaultConfiguration") { json in
                json.member("enabled", rule.severity != nil)
                json.member("level", (rule.severity ?? .warning).rawValue)
            }
        }
    }
}

extension RuleManual {
    /// The help that code hosts show beside a finding; empty for a rule of which only the name is known.
    fileprivate func help(isMarkdown: Bool) -> String {
        let bullet = isMarkdown ? "- " : ""
        let examples = examples.map { "\(bullet)Instead of: \($0.before)\n\(bullet)Write: \($0.after)" }
        let reading = reading.map { isMarkdown ? "[\($0.title)](\($0.url))" : "\($0.title): \($0.url)" }
        return ([why, remedy] + examples + reading).filter { !$0.isEmpty }.joined(separator: "\n\n")
    }
}
