import Analysis
import Foundation
import Narratives
import Scratch
import Testing

@testable import tributary

/// Held to the properties that the schema of SARIF 2.1.0 requires of each object used here.
struct SARIFReportTests {
    private static let manual = RuleManual(
        "if-only", .warning, finds: "What might have been.", why: "It was not known then.", remedy: "Say what was known.",
        examples: [RuleManual.Example("If only we had looked.", "The panel showed nothing.")],
        reading: [RuleManual.Reading("A text", "https://example.org/a")])

    private func run(_ findings: [Finding], _ manuals: [RuleManual] = [manual]) throws -> (log: [String: Any], run: [String: Any]) {
        let scratch = try Scratch(["content/a b.md": "x"])
        let findings = findings.map { $0.moved(to: scratch.path($0.file)) }
        let bytes = SARIFReport(Report(findings, narratives: 1), scratch.files(), manuals: manuals).bytes
        let log = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
        return (log, try #require((log["runs"] as? [[String: Any]])?.first))
    }

    @Test func `A log has its version and its runs, a run its tool, and a tool its name`() throws {
        let (log, run) = try run([])
        #expect(log["version"] as? String == "2.1.0")
        #expect(log["$schema"] as? String == "https://json.schemastore.org/sarif-2.1.0.json")
        let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
        #expect(driver["name"] as? String == "Tributary")
        #expect(run["columnKind"] as? String == "unicodeCodePoints")
        #expect((run["results"] as? [Any])?.isEmpty == true)
    }

    @Test func `Each result has its message, its level, its place and the index of its rule`() throws {
        let findings = [
            Finding(
                "if-only", .warning, "M.", question: "Q?", fix: "F", file: "content/a b.md", at: SourcePosition(line: 3, column: 4),
                length: 5),
            Finding("broken-link", "B.", file: "content/a b.md"), Finding("unlinked-file", .note, "U.", file: "tributary.yaml"),
        ]
        let (_, run) = try run(findings)
        let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
        let rules = try #require(driver["rules"] as? [[String: Any]])
        #expect(rules.map { $0["id"] as? String } == ["if-only", "broken-link", "unlinked-file"])
        let results = try #require(run["results"] as? [[String: Any]])
        #expect(results.count == 3)
        for result in results {
            let index = try #require(result["ruleIndex"] as? Int)
            #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
            #expect(["error", "warning", "note"].contains(result["level"] as? String))
            let place = try #require(((result["locations"] as? [[String: Any]])?.first)?["physicalLocation"] as? [String: Any])
            let artifact = try #require(place["artifactLocation"] as? [String: Any])
            #expect(artifact["uriBaseId"] as? String == "%SRCROOT%")
            #expect(((place["region"] as? [String: Any])?["startLine"] as? Int ?? 0) >= 1)
        }
        let whole = try #require(results.first { $0["ruleId"] as? String == "if-only" })
        #expect((whole["message"] as? [String: Any])?["text"] as? String == "M.\nQ?\nF")
        let place = try #require(((whole["locations"] as? [[String: Any]])?.first)?["physicalLocation"] as? [String: Any])
        #expect((place["artifactLocation"] as? [String: Any])?["uri"] as? String == "content/a%20b.md")
        #expect(place["region"] as? NSDictionary == ["startLine": 3, "startColumn": 4, "endColumn": 9])
    }

    @Test func `A rule carries its manual as help, and one without a manual its name`() throws {
        let (_, run) = try run([Finding("broken-link", "B.", file: "content/a b.md")])
        let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
        let rules = try #require(driver["rules"] as? [[String: Any]])
        let help = try #require(rules[0]["help"] as? [String: String])
        for part in ["It was not known then.", "Say what was known.", "If only we had looked.", "https://example.org/a"] {
            #expect(help["text"]?.contains(part) == true && help["markdown"]?.contains(part) == true)
        }
        #expect(rules[0]["helpUri"] as? String == "https://example.org/a")
        #expect(rules[0]["defaultConfiguration"] as? NSDictionary == ["enabled": true, "level": "warning"])
        #expect(rules[1]["shortDescription"] as? NSDictionary == ["text": "Broken link."])
        #expect(rules[1]["defaultConfiguration"] as? NSDictionary == ["enabled": true, "level": "error"])
        #expect(rules[1]["help"] == nil)
    }
}
