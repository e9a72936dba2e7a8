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
    /// The first narratives, which others link to: they keep their names and stay.
    private static let linked = 9
    /// Edits of one part of a narrative's file.
    private static let parts = [
        "body", "title", "summary", "kind", "date", "recorded", "fiction", "scenarios", "organisation", "systems", "tags", "symptoms",
        "factors", "related", "actions", "hypotheses", "lessons",
    ]
    /// All others.
    private static let others = [
        "factor", "page", "configuration", "output", "draft", "more", "less", "rename", "template", "strings", "attachment", "home",
    ]

    /// A site whose files are written anew from their parts, so that every edit leaves something that can be built.
    private struct Writer {
        var random: SeededRandom
        let scratch: Scratch
        /// What each narrative's file is, part by part; nil for what was removed.
        var parts: [[String: String]?] = []
        var names: [String] = []

        mutating func words(_ count: Int) -> String { (0..<count).map { _ in random.pick(RandomEditsTests.words) }.joined(separator: " ") }

        mutating func link() -> String {
            switch random.below(4) {
            case 0: "[[n\(random.below(RandomEditsTests.linked))]]"
            case 1: "[[n\(random.below(RandomEditsTests.linked))|\(words(2))]]"
            case 2: "[[factor:\(random.pick(RandomEditsTests.factors))]]"
            default: "[[page:about|\(words(1))]]"
            }
        }

        mutating func value(of part: String) -> String {
            switch part {
            case "kind": random.pick(["post-mortem", "near-miss", "went-right"])
            case "date":
                random.below(5) == 0 ? "unknown" : random.below(3) == 0 ? "2019-03-0\(1 + random.below(2))" : "\(2015 + random.below(9))"
            case "recorded": "\(2024 + random.below(3))"
            case "fiction": random.pick(["true", "false"])
            case "organisation": random.pick(["Alder Freight", "alder freight", "ALDER FREIGHT", "Storm"])
            case "systems", "tags", "symptoms", "scenarios": "[\(random.pick(["one", "two", "three"]))]"
            case "factors": factors()
            case "hypotheses": "[{held: \(words(2)), \(random.pick(["dropped", "rested-on"])): \(words(2))}]"
            case "lessons": "[\(words(3))]"
            case "related": "[{id: n\(random.below(RandomEditsTests.linked)), why: \(words(3))}]"
            case "actions":
                "[{action: \(words(2)), addresses: [load-\(random.below(3))], stage: test, horizon: short, "
                    + "outcome: [{held: \(random.pick(["partly", "not-met"])), narrative: n\(random.below(RandomEditsTests.linked))}]}]"
            case "body": "\(words(6)) \(link()) \(words(3)).\n\n## \(words(2))\n\n\(words(9)) \(link())."
            default: words(3)
            }
        }

        /// Two factors, how they met, and what helped with the second.
        private mutating func factors() -> String {
            let (first, second) = (random.pick(RandomEditsTests.factors), "load-\(random.below(3))")
            let relation = "{from: \(first), verb: \(random.pick(["enabled", "masked"])), to: \(second)}"
            let worked = random.pick(["yes", "no"])
            let help =
                "{what: \(words(2)), helped: [\(second)], capacity: flexibility/operator-knob, designed-for: \(words(1)), worked: \"\(worked)\"}"
            return "[{factor: \(first), here: \(words(2))}, {factor: \(second)}]\nrelations: [\(relation)]\nadaptations: [\(help)]"
        }

        /// - Returns: whether there is such a narrative.
        @discardableResult
        mutating func edit(_ narrative: Int, _ part: String, _ value: String?) throws -> Bool {
            guard parts[narrative] != nil else { return false }
            parts[narrative]?[part] = value
            try write(narrative)
            return true
        }

        private func path(_ narrative: Int) -> String { "content/narratives/\(names[narrative]).md" }

        func write(_ narrative: Int) throws {
            guard let parts = parts[narrative] else { return }
            let keys = parts.filter { $0.key != "body" }.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
            try scratch.write("---\n\(keys.joined(separator: "\n"))\n---\n\(parts["body", default: ""])\n", to: path(narrative))
        }

        /// Writes a narrative of which nothing is known yet.
        mutating func add(named name: String? = nil, _ more: [String] = []) throws {
            names.append(name ?? "n\(names.count)")
            var written: [String: String] = [:]
            for part in ["title", "kind", "date", "summary", "body"] + more { written[part] = value(of: part) }
            parts.append(written)
            try write(parts.count - 1)
        }

        mutating func writeFactor() throws {
            let factor = random.pick(RandomEditsTests.factors)
            try scratch.write(
                "---\ntitle: \(words(2))\nsummary: \(words(3))\naliases: [\(factor)-\(random.below(3))]\ncues: [\(words(1))]\n---\n\(words(3)) \(link()).\n",
                to: "content/factors/\(factor).md")
        }

        mutating func writePage() throws {
            let menu = random.below(2) == 0 ? "menu: \(1 + random.below(5))\n" : ""
            try scratch.write("---\ntitle: \(words(1))\n\(menu)---\n\(words(3)) \(link()).\n", to: "content/pages/about.md")
        }

        mutating func writeConfiguration() throws {
            try scratch.write("title: \(words(2))\nmarkdown: true\nbase-url: https://example.org/\ntheme: mine\n", to: "tributary.yaml")
        }

        mutating func writeTheme() throws {
            try scratch.write("title: Mine\nextends: default\n", to: "themes/mine/theme.yaml")
            try scratch.write("skip: \(words(2))\n", to: "themes/mine/strings/en.yaml")
        }

        mutating func editAnything() throws -> String {
            let edit = random.below(3) == 0 ? random.pick(RandomEditsTests.others) : random.pick(RandomEditsTests.parts + ["body", "body"])
            try make(edit)
            return edit
        }

        mutating func make(_ edit: String) throws {
            let narrative = random.below(parts.count)
            switch edit {
            case "factor": try writeFactor()
            case "page": try writePage()
            case "configuration": try writeConfiguration()
            case "output": try scratch.write(words(1), to: "site/narratives/n\(random.below(RandomEditsTests.linked)).html")
            case "more": try add(named: random.pick(["", "a-", "z-"]) + "n\(names.count)", ["factors", "tags"])
            case "template": try scratch.write("<p>\(words(2))</p>\n", to: "themes/mine/templates/header.mustache")
            case "strings": try writeTheme()
            case "home": try scratch.write("---\ntitle: \(words(2))\n---\n\(words(3)) \(link()).\n", to: "content/index.md")
            case "attachment":
                try scratch.write(words(4), to: "content/narratives/note.txt")
                try self.edit(narrative, "body", "\(words(2)) [\(words(1))](note.txt).")
            case "draft" where narrative >= RandomEditsTests.linked:
                try self.edit(narrative, "status", parts[narrative]?["status"] == nil ? "draft" : nil)
            case "less" where narrative >= RandomEditsTests.linked && parts[narrative] != nil:
                try FileManager.default.removeItem(at: scratch.url(path(narrative)))
                parts[narrative] = nil
            case "rename" where narrative >= RandomEditsTests.linked && parts[narrative] != nil:
                try FileManager.default.removeItem(at: scratch.url(path(narrative)))
                parts[narrative]?["aliases"] = "[\(names[narrative]), /\(narrative)/before/]"
                names[narrative] = "\(random.pick(["b", "y"]))\(names.count)-\(narrative)-\(random.below(1_000))"
                try write(narrative)
            case "draft", "less", "rename": break
            default: try self.edit(narrative, edit, value(of: edit))
            }
        }
    }

    private static func writer(_ seed: UInt64, narratives: Int) throws -> Writer {
        var writer = Writer(random: SeededRandom(seed: seed), scratch: try Scratch())
        for _ in 0..<narratives { try writer.add() }
        for factor in Self.factors { try writer.scratch.write("---\ntitle: \(factor)\n---\n", to: "content/factors/\(factor).md") }
        try writer.writePage()
        try writer.writeTheme()
        try writer.writeConfiguration()
        return writer
    }

    private static func warm(_ scratch: Scratch, jobs: Int) throws -> BuildOutcome {
        try scratch.build(jobs: jobs) { $0.cache = scratch.folder.path + "/cache" }
    }

    /// Holds the site that stands to one that is made of nothing but the content.
    private static func compare(_ warm: BuildOutcome, _ scratch: Scratch, _ row: String) throws {
        let clean = try scratch.build(jobs: 2) { $0.output = scratch.folder.path + "/clean" }
        try #require(clean.changes != nil, "\(row): \(scratch.lines(clean.findings.filter { $0.severity == .error }))")
        #expect(warm.findings == clean.findings && warm.remarks.isEmpty, "\(row)")
        let (ours, theirs) = (try scratch.site(), try scratch.site("clean"))
        let different = Set(ours.keys).union(theirs.keys).filter { ours[$0] != theirs[$0] }.sorted()
        #expect(different.isEmpty, "\(row): \(different.prefix(5))")
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func `A warm build equals a clean one after any row of edits`(seed: UInt64) throws {
        var writer = try Self.writer(seed, narratives: Self.linked + 3)
        var row: [String] = []
        for _ in 0..<20 {
            for _ in 0...writer.random.below(2) { row.append(try writer.editAnything()) }
            let warm = try Self.warm(writer.scratch, jobs: 1 + writer.random.below(2))
            try Self.compare(warm, writer.scratch, "seed \(seed), \(row)")
        }
    }

    /// More narratives than are compared without cutting lists, and more files than it takes for the site before to be kept.
    @Test(arguments: [4] as [UInt64])
    func `A large site after an edit of each sort equals one that is built anew`(seed: UInt64) throws {
        var writer = try Self.writer(seed, narratives: 1_200)
        _ = try Self.warm(writer.scratch, jobs: 2)
        var left = Self.parts + Self.others
        var row: [String] = []
        while !left.isEmpty {
            var last: BuildOutcome?
            // A page that an edit left out of date is out of date still after the next.
            for _ in 0..<min(8, left.count) {
                row.append(left.remove(at: writer.random.below(left.count)))
                try writer.make(row[row.count - 1])
                last = try Self.warm(writer.scratch, jobs: 2)
            }
            if let last { try Self.compare(last, writer.scratch, "seed \(seed), \(row)") }
        }
    }
}
