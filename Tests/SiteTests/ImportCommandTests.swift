import Foundation
import Scratch
import Testing

/// `tributary import` as a user runs it, and what a check and a build say of what it wrote.
struct ImportCommandTests {
    private static let pump =
        "---\ntitle: A pump ran dry\ndate: 2021-02-03\nsummary: At Alder Freight, which is invented.\n---\n\nIt ran dry.\n"

    @Test func `A folder is imported, checked without an error and built`() throws {
        let scratch = try Scratch(["wiki/pump.md": Self.pump, "wiki/undated.md": "# Somewhere\n\nSomething at Alder Freight.\n"])
        let imported = try Program.tributary(["import", "wiki", "--report", "report.md"], in: scratch)
        #expect(imported.status == 0)
        #expect(imported.output == "tributary: Imported into content: 2 new.\n")
        #expect(imported.complaints.contains("wiki/undated.md:1:1: warning: `date` should be looked at. Nothing says when this began"))
        let report = try scratch.text("report.md")
        #expect(report.contains("- `wiki/pump.md` became [`content/narratives/pump.md`](<content/narratives/pump.md>): new.\n"))
        #expect(
            report.contains("## What waits for a look\n\n### `wiki/undated.md`\n\n- [ ] [line 1](<wiki/undated.md#L1>): `date` should be"))
        let checked = try Program.tributary(["check"], in: scratch)
        #expect(checked.status == 0 && !checked.output.contains(": error: "))
        #expect(try Program.tributary(["build"], in: scratch).status == 0)
        #expect(scratch.exists("site/narratives/pump.html") && scratch.exists("site/narratives/undated.html"))
        let again = try Program.tributary(["import", "wiki"], in: scratch)
        #expect(again.output == "tributary: Imported into content: 2 unchanged.\n")
    }

    @Test func `A report for programs has every document with what came of it, and every finding`() throws {
        let text = Self.pump.replacing("It ran dry.", with: "## Action items\n\n- Fill it\n- Watch it\n").replacing(
            "title", with: "pumps: 3\ntitle")
        let scratch = try Scratch(["wiki/pump.md": text])
        #expect(try Program.tributary(["import", "wiki", "--report", "report.json"], in: scratch).status == 0)
        let data = Data(try scratch.text("report.json").utf8)
        let report = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        let document = try #require((report["documents"] as? [[String: Any]])?.first)
        #expect(document["source"] as? String == "wiki/pump.md" && document["narrative"] as? String == "content/narratives/pump.md")
        #expect(document["action"] as? String == "new" && document["actions"] as? Int == 2 && document["extension-keys"] as? Int == 1)
        let findings = try #require(report["findings"] as? [[String: Any]])
        #expect(findings.map { $0["rule"] as? String } == ["import-kept"] && findings[0]["line"] as? Int == 2)
    }

    @Test func `A dry run shows what would change, and how much is said can be chosen`() throws {
        let scratch = try Scratch(["wiki/pump.md": Self.pump + "\n<b>odd</b> <blink>\n", "wiki/tap.md": Self.pump])
        let quiet = try Program.tributary(["import", "wiki", "--quiet"], in: scratch)
        #expect(quiet.output == "" && quiet.complaints.hasPrefix("wiki/pump.md:9:") && !quiet.complaints.contains("tributary: "))
        try scratch.write(Self.pump.replacing("It ran dry.", with: "It ran quite dry."), to: "wiki/tap.md")
        try scratch.write(Self.pump, to: "wiki/new.md")
        let dry = try Program.tributary(["import", "wiki", "--dry-run"], in: scratch)
        #expect(
            dry.output == """
                content/narratives/tap.md
                @@ -6,4 +6,4 @@
                 x-imported-from: wiki/tap.md
                 ---
                 \n\
                -It ran dry.
                +It ran quite dry.
                tributary: Would import into content: 1 new, 1 updated, 1 unchanged.

                """)
        #expect(!scratch.exists("content/narratives/new.md"))
        let all = try Program.tributary(["import", "wiki", "--dry-run", "--verbose"], in: scratch)
        #expect(all.output.contains("content/narratives/new.md (new)\n@@ -0,0 +1,9 @@\n+---\n+title: A pump ran dry\n"))
        let verbose = try Program.tributary(["import", "wiki", "--verbose"], in: scratch)
        #expect(
            verbose.complaints.contains("tributary: wrote content/narratives/new.md\n")
                && verbose.complaints.contains("tributary: import: "))
        #expect(try Program.tributary(["import", "wiki", "-q", "-v"], in: scratch).status == 64)
    }

    @Test func `Whatever a text holds, what is written of it has no error`() throws {
        let hostile = [
            "---\ntitle: \"# a: [b] {c} \\u0085 \\u2028 \\e\"\ndate: 2024\nroot-cause: {fault: [x, y]}\nlist: [[a], {blame: b}]\n\"odd: key\": v\n---\n\nText.\n",
            "# [x](javascript:y) ![](z.png) <b>T</b>\n\n2024-01-01\n\n[a]: ../../../etc/passwd\n\n[a] [b](//host) [c](</d e>) [[f|g]] \\[[h]] <ftp://i> ![j][a]\n",
            "# T\n\n2024-01-01\n\n<div>\n<script>alert(1)</script>\n<!-- never ends\n\nLost?\n",
            "# T\n\n2024-01-01\n\n> - <p>\n>   [x](y)\n\n~~~\n[x](y)\n",
            "# T\n\n2024-01-01\n\n| a | [[b|c]] |\n|---|---|\n| [x](y) | <br> |\n\n[^1]: [z](w)\n\nNote[^1] #x @y [self](#nowhere) www.example.org\n",
            "---\ntitle: T\ndate: 2024\nstart: 2024-01-02\nend: 2023-01-02\nkind: near-miss\nsystems: [\"…\", x]\nurl: javascript:1\n---\n",
            "---\ndate: 2024\n---\n\n## Root cause\n\n```\ncode\n```\n\n## Root cause\n\n- a\n- a\n\n## Action items\n\n| Action | Type |\n|---|---|\n| | x |\n",
            "# T\n\n2024-01-01\n\n<!-- internal: ask Sam --> Lost?\n\n- <!-- /internal --> x\n",
            "---\n- a list\n---\n", "---\n---\n", "2024-01-01\n\nNothing but words.",
        ]
        let files = hostile.enumerated().map { ("wiki/n\($0).md", $1) }
        let scratch = try Scratch(Dictionary(uniqueKeysWithValues: files))
        let imported = try Program.tributary(["import", "wiki"], in: scratch)
        #expect(imported.status == 0, "\(imported.complaints)")
        #expect(imported.output.hasPrefix("tributary: Imported into content: \(hostile.count) new."))
        let checked = try Program.tributary(["check"], in: scratch)
        #expect(checked.status == 0, "\(checked.output)")
        #expect(try Program.tributary(["build"], in: scratch).status == 0)
        #expect(try Program.tributary(["import", "wiki"], in: scratch).output.contains("\(hostile.count) unchanged"))
        for index in [0, 2] { #expect(try scratch.text("content/narratives/n\(index).md").contains(index == 0 ? "\n  list:" : "Lost?")) }
    }

    @Test func `What cannot be read is told with its place, and the rest is imported`() throws {
        let scratch = try Scratch([
            "wiki/pump.md": Self.pump, "wiki/broken.md": "---\ntitle: a: b\n---\n", "wiki/anchor.md": "---\na: &b c\n---\n",
        ])
        let result = try Program.tributary(["import", "wiki"], in: scratch)
        #expect(result.status == 1 && result.output.contains("1 new"))
        #expect(result.complaints.contains("wiki/broken.md:2:9: error: ") && result.complaints.contains("wiki/anchor.md:2:4: error: "))
        #expect(scratch.exists("content/narratives/pump.md"))
    }

    @Test func `A link in the content leads nothing out of it`() throws {
        let scratch = try Scratch(["wiki/pump.md": Self.pump, "outside/keep.md": "kept"])
        try FileManager.default.createDirectory(at: scratch.folder.appendingPathComponent("content"), withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
            atPath: scratch.folder.path + "/content/narratives", withDestinationPath: scratch.folder.path + "/outside")
        let result = try Program.tributary(["import", "wiki"], in: scratch)
        #expect(result.status == 74)
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path + "/outside") == ["keep.md"])
    }

    @Test func `A printed mapping does what the built-in one does, and a wrong one imports nothing`() throws {
        let scratch = try Scratch(["wiki/pump.md": Self.pump])
        for name in ["default", "sre", "pagerduty", "atlassian", "github", "postmortems-app"] {
            let printed = try Program.tributary(["import", "--print-mapping", name], in: scratch)
            #expect(printed.status == 0)
            try scratch.write(printed.output, to: "import.yaml")
            #expect(try Program.tributary(["import", "wiki", "--mapping", "import.yaml", "--dry-run"], in: scratch).status == 0)
        }
        try scratch.write("keys:\n  titel: [name]\n", to: "import.yaml")
        let wrong = try Program.tributary(["import", "wiki", "--mapping", "import.yaml"], in: scratch)
        #expect(wrong.status == 1 && wrong.complaints.contains("import.yaml:2:3: error: `titel` is not a key of keys."))
        #expect(!scratch.exists("content"))
    }

    private static let wrong: [([String], Int32)] = [
        (["import"], 64), (["import", "--print-mapping", "none"], 64), (["import", "wiki", "--jobs", "0"], 64),
        (["import", "nowhere"], 74),
        (["import", "wiki/pump.png"], 74), (["import", "wiki", "--mapping", "nowhere.yaml"], 74),
    ]

    @Test(arguments: wrong)
    func `Wrong usage exits with 64, a fault of the machine with 74`(_ arguments: [String], _ status: Int32) throws {
        let scratch = try Scratch(["wiki/pump.md": Self.pump, "wiki/pump.png": "x"])
        #expect(try Program.tributary(arguments, in: scratch).status == status)
        #expect(!scratch.exists("content"))
    }
}
