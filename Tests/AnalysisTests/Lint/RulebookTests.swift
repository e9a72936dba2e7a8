import Analysis
import Foundation
import Narratives
import Testing

struct RulebookTests {
    private static let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Sources")

    /// Every name in the sources that a finding is given, by the calls that give one.
    private static let emitted: Set<String> = {
        guard
            let calls = try? Regex(
                #"(?:Finding\(|list\.add\(|findings\.add\(|\badd\(|\bfail\(|\btell\(|rule: )\s*"([a-z]+(?:-[a-z]+)*)"\s*,"#)
        else { return [] }
        var names: Set<String> = []
        for path in FileManager.default.enumerator(atPath: sources.path)?.allObjects as? [String] ?? [] where path.hasSuffix(".swift") {
            guard !path.hasPrefix("Publishing/Graph/"),
                let text = try? String(contentsOf: sources.appendingPathComponent(path), encoding: .utf8)
            else { continue }
            for match in text.matches(of: calls) { if let name = match.output[1].substring { names.insert(String(name)) } }
        }
        return names
    }()

    @Test
    func `No rule is without an entry in the manual`() {
        #expect(Self.emitted.count > 40)
        #expect(Self.emitted.filter { Rulebook.manual(for: $0) == nil } == [])
    }

    @Test
    func `Names are unique, and in kebab-case`() {
        let names = Rulebook.all.map(\.rule)
        #expect(Set(names).count == names.count)
        #expect(names.allSatisfy { Slug($0) != nil })
    }

    @Test(arguments: Rulebook.all)
    func `Every entry says what it finds, why, and what to do`(manual: RuleManual) {
        for text in [manual.finds, manual.why, manual.remedy] { #expect(text.hasSuffix(".") || text.hasSuffix("?"), "\(manual.rule)") }
        for text in [manual.finds, manual.why, manual.remedy] { #expect(!text.contains("\n") && !text.contains("  ")) }
        #expect(manual.reading.allSatisfy { $0.url.hasPrefix("https://") })
    }

    @Test
    func `Every rule for prose has words before and after, something to read, and finds its own example`() {
        var house = SiteConfiguration.Check()
        house.unwanted = [.init()]
        house.unwanted[0].words = ["war room"]
        for rule in ProseRules.all(house) where rule.manual.rule != "root-cause-field" {
            #expect(!rule.manual.examples.isEmpty && !rule.manual.reading.isEmpty, "\(rule.manual.rule)")
            let rules = ProseRules([rule])
            for example in rule.manual.examples {
                func findings(_ text: String) -> [ProseFinding] {
                    rules.findings(in: ProseBlock(Array(text.utf8), rule.manual.rule == "retraining-only" ? .action : .paragraph))
                }
                #expect(!findings(example.before).isEmpty, "\(rule.manual.rule): \(example.before)")
                #expect(findings(example.after).isEmpty, "\(rule.manual.rule): \(example.after)")
            }
        }
    }

    @Test
    func `What one rule proposes, no other finds fault with`() {
        let rules = ProseRules()
        for manual in Rulebook.all {
            for example in manual.examples {
                let findings = rules.findings(in: ProseBlock(Array(example.after.utf8), .paragraph))
                #expect(findings.isEmpty, "\(manual.rule): \(example.after)")
            }
        }
    }

    @Test
    func `A level for a rule that there is not is told of at its place`() {
        var check = SiteConfiguration.Check()
        check.levelNames = [
            Located("blame", at: .start), Located("mean-tim", at: SourcePosition(line: 4, column: 9)), Located("zzzzzzzz", at: .start),
        ]
        let findings = Rulebook.findings(for: check, file: "tributary.yaml")
        #expect(findings.map(\.position) == [SourcePosition(line: 4, column: 9), .start])
        #expect(findings.map(\.fix) == ["Did you mean `mean-time`?", "`tributary explain` lists all rules."])
    }
}
