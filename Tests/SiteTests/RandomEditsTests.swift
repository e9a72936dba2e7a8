import Analysis
import Building
import Foundation
import Narratives
import Scratch
import Testing

/// Warm builds after edits that nobody chose: the same ones each time, so that a failure can be looked at.
struct RandomEditsTests {
    private static let words = ["cold", "cache", "spare", "failover", "quiet", "trigger", "clock", "retry", "queue", "Überlast"]
    private static let factors = ["cold-cache", "hidden-limit", "retry-storm"]
    private static let narratives = 9

    /// A site whose files are written anew from their parts, so that every edit leaves something that can be built.
    private struct Writer {
        var random: SeededRandom
        let scratch: SiteScratch
        /// What each narrative's file is, part by part.
        var parts: [[String: String]] = []

        mutating func words(_ count: Int) -> String { (0..<count).map { _ in random.pick(RandomEditsTests.words) }.joined(separator: " ") }

        mutating func link() -> String {
            switch random.below(4) {
            case 0: "[[n\(random.below(RandomEditsTests.narratives))]]"
            case 1: "[[n\(random.below(RandomEditsTests.narratives))|\(words(2))]]"
            case 2: "[[factor:\(random.pick(RandomEditsTests.factors))]]"
            default: "[[page:about|\(words(1))]]"
            }
        }

        mutating func value(of part: String) -> String {
            switch part {
            case "kind": random.pick(["post-mortem", "near-miss", "went-right"])
            case "date": "\(2015 + random.below(9))"
            case "organisation": random.pick(["Alder Freight", "alder freight", "ALDER FREIGHT", "Storm"])
            case "systems", "tags", "symptoms": "[\(random.pick(["one", "two", "three"]))]"
            case "factors": "[{factor: \(random.pick(RandomEditsTests.factors)), here: \(words(2))}, {factor: load-\(random.below(3))}]"
            case "related": "[{id: n\(random.below(RandomEditsTests.narratives)), why: \(words(3))}]"
            case "body": "\(words(6)) \(link()) \(words(3)).\n\n## \(words(2))\n\n\(words(9)) \(link())."
            default: words(3)
            }
        }

        mutating func edit(_ narrative: Int, _ part: String) throws {
            parts[narrative][part] = value(of: part)
            try write(narrative)
        }

        func write(_ narrative: Int) throws {
            let keys = parts[narrative].filter { $0.key != "body" }.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
            try scratch.write(
                "---\n\(keys.joined(separator: "\n"))\n---\n\(parts[narrative]["body", default: ""])\n",
                to: "content/narratives/n\(narrative).md")
        }

        mutating func writeFactor() throws {
            let factor = random.pick(RandomEditsTests.factors)
            try scratch.write(
                "---\ntitle: \(words(2))\nsummary: \(words(3))\naliases: [\(factor)-\(random.below(3))]\n---\n\(words(3)) \(link()).\n",
                to: "content/factors/\(factor).md")
        }

        mutating func writePage() throws {
            let menu = random.below(2) == 0 ? "menu: \(1 + random.below(5))\n" : ""
            try scratch.write("---\ntitle: \(words(1))\n\(menu)---\n\(words(3)) \(link()).\n", to: "content/pages/about.md")
        }

        /// - Returns: what was edited.
        mutating func editAnything() throws -> String {
            let part = random.pick([
                "body", "body", "body", "title", "summary", "kind", "date", "organisation", "systems", "tags", "symptoms", "factors",
                "related",
                "factor", "page", "configuration", "output",
            ])
            switch part {
            case "factor": try writeFactor()
            case "page": try writePage()
            case "configuration": try scratch.write("title: \(words(2))\nbase-url: https://example.org/\n", to: "tributary.yaml")
            case "output": try scratch.write(words(1), to: "site/narratives/n\(random.below(RandomEditsTests.narratives)).html")
            default: try edit(random.below(RandomEditsTests.narratives), part)
            }
            return part
        }
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func `a warm build equals a clean one after any row of edits`(seed: UInt64) throws {
        let scratch = try SiteScratch()
        var writer = Writer(random: SeededRandom(seed: seed), scratch: scratch)
        for narrative in 0..<Self.narratives {
            writer.parts.append([:])
            for part in ["title", "kind", "date", "summary", "body"] { try writer.edit(narrative, part) }
        }
        for factor in Self.factors { try scratch.write("---\ntitle: \(factor)\n---\n", to: "content/factors/\(factor).md") }
        try writer.writePage()
        var row: [String] = []
        for _ in 0..<20 {
            for _ in 0...writer.random.below(2) { row.append(try writer.editAnything()) }
            let warm = try scratch.build(jobs: 1 + writer.random.below(2)) { $0.cache = scratch.folder.path + "/cache" }
            let clean = try scratch.build { $0.output = scratch.folder.path + "/clean" }
            try #require(clean.changes != nil, "\(row): \(scratch.lines(clean.findings.filter { $0.severity == .error }))")
            #expect(warm.findings == clean.findings && warm.remarks.isEmpty, "\(row)")
            let (ours, theirs) = (try scratch.site(), try scratch.site("clean"))
            let different = Set(ours.keys).union(theirs.keys).filter { ours[$0] != theirs[$0] }.sorted()
            #expect(different.isEmpty, "\(row): \(different.prefix(5))")
        }
    }
}
