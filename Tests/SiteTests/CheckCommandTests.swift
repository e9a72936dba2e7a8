import Foundation
import Scratch
import Testing

/// `tributary check` as a user or a workflow runs it.
struct CheckCommandTests {
    private static func narrative(_ more: String = "", body: String = "Text.") -> String {
        "---\ntitle: A quiet deploy\nkind: near-miss\ndate: 2024-05-01\nsummary: Nobody noticed.\n\(more)---\n\(body)\n"
    }

    private static let read = "tributary: 1 narrative: 1 near miss.\n"

    private func site(_ narrative: String = narrative()) throws -> Scratch {
        try Scratch(["content/narratives/quiet.md": narrative, "tributary.yaml": "base-url: https://example.org/\n"])
    }

    @Test func `What is well said is so, and exits with 0`() throws {
        let result = try Program.tributary(["check"], in: site())
        #expect(result == Program.Result(status: 0, output: Self.read + "tributary: Nothing was found in 1 narrative.\n", complaints: ""))
    }

    @Test func `A finding stands on standard output with its line, and a check writes nothing`() throws {
        let scratch = try site(Self.narrative("symptons: [latency]\n"))
        let result = try Program.tributary(["check"], in: scratch)
        #expect(result.status == 1)
        #expect(
            result.output == """
                content/narratives/quiet.md:6:1: error: `symptons` is not a key of a narrative. [unknown-key]
                   6 | symptons: [latency]
                     | ^
                    Write `symptoms: [latency]`.

                tributary: `tributary explain unknown-key` says why, and `tributary guide` has the format.
                \(Self.read)tributary: 1 error in 1 narrative.

                """)
        #expect(!scratch.exists("site"))
    }

    @Test func `Prose is judged in the site's language, and where nobody knows its words a check says so once`() throws {
        let scratch = try site(Self.narrative(body: "The primary cause was operator error.\n\nDie Grundursache war menschliches Versagen."))
        func found(in language: String) throws -> [String] {
            try scratch.write("language: \(language)\nbase-url: https://example.org/\n", to: "tributary.yaml")
            return try Program.tributary(["check"], in: scratch).output.split(separator: "\n").filter { $0.hasSuffix("]") }.map(String.init)
        }
        let english = try found(in: "en")
        #expect(english.count == 2 && english.allSatisfy { $0.hasPrefix("content/narratives/quiet.md:7:") })
        #expect(
            try found(in: "de") == [
                "content/narratives/quiet.md:9:5: warning: „Grundursache“ sucht einen einzigen Ursprung, wo mehrere Bedingungen zusammenkamen. [root-cause]",
                "content/narratives/quiet.md:9:22: warning: „menschliches Versagen“ ist da, wo die Erklärung erst anfängt. [human-error]",
            ])
        try scratch.write("previous: Vorige\n", to: "themes/mine/strings/nl.yaml")
        try scratch.write("title: Mine\nextends: default\n", to: "themes/mine/theme.yaml")
        try scratch.write("language: nl\ntheme: mine\nbase-url: https://example.org/\n", to: "tributary.yaml")
        let dutch = try Program.tributary(["check"], in: scratch).output
        #expect(dutch.components(separatedBy: "[prose-language]").count == 2 && !dutch.contains("[root-cause]"))
    }

    @Test func `A check finds what a build finds, collisions and faults of the theme among it`() throws {
        for (path, text) in [
            ("content/narratives/other.md", Self.narrative("aliases: [quiet-mentions]\nrelated: [{id: nowhere, why: w}]\n")),
            ("content/narratives/other.md", Self.narrative("aliases: [/narratives.html]\n")),
            // Twenty-one links make a page of links to `quiet`, where this narrative stands already.
            ("content/narratives/quiet-mentions.md", Self.narrative()), ("themes/mine/theme.yaml", "title: Mine\nextends: nothing\n"),
        ] {
            let scratch = try site()
            for number in 0..<21 { try scratch.write(Self.narrative(body: "[[quiet]]"), to: "content/narratives/n\(number).md") }
            try scratch.write(text, to: path)
            let theme = path.hasPrefix("themes") ? ["--theme", "mine"] : []
            let built = try Program.tributary(["build"] + theme, in: scratch)
            let checked = try Program.tributary(["check"] + theme, in: scratch)
            #expect(built.status == 1 && checked.status == 1, "\(path)")
            #expect(
                built.complaints.components(separatedBy: "tributary: ")[0] == checked.output.components(separatedBy: "tributary: ")[0])
            #expect(checked.output.contains(": error: "))
            // A collision stands in a file that its author can rename, be the other side a list that the site makes.
            if path.contains("mentions") { #expect(checked.output.hasPrefix("content/narratives/quiet-mentions.md:1:1: error: ")) }
        }
    }

    @Test func `Warnings fail a strict check alone`() throws {
        let scratch = try site(Self.narrative(body: "<b>bold</b>"))
        #expect(try Program.tributary(["check"], in: scratch).status == 0)
        let strict = try Program.tributary(["check", "--strict"], in: scratch)
        #expect(strict.status == 1 && strict.output.contains(": warning: "))
    }

    @Test func `Of many findings so many are shown as were asked for, and the rest is counted`() throws {
        let result = try Program.tributary(["check", "--max", "1"], in: site(Self.narrative("one: a\ntwo: b\nthree: c\n")))
        #expect(result.status == 1)
        #expect(result.output.components(separatedBy: "[unknown-key]").count == 2)
        #expect(result.output.hasSuffix("tributary: 3 errors in 1 narrative.\ntributary: 2 more are not shown.\n"))
    }

    @Test(arguments: [
        ["check", "--format", "xml"], ["check", "--max", "0"], ["check", "--jobs", "0"], ["check", "--site", "x"], ["schema"],
        ["schema", "nonsense"],
    ])
    func `Wrong usage exits with 64`(_ arguments: [String]) throws {
        #expect(try Program.tributary(arguments, in: site()).status == 64)
    }

    @Test func `A content folder that is not there is wrong usage`() throws {
        #expect(try Program.tributary(["check", "--content", "nowhere"], in: site()).status == 64)
    }

    @Test func `JSON and SARIF are the whole of standard output`() throws {
        let scratch = try site(Self.narrative("one: a\n"))
        for format in ["json", "sarif"] {
            let result = try Program.tributary(["check", "--format", format], in: scratch)
            #expect(result.status == 1 && result.complaints == "")
            #expect(throws: Never.self) { _ = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) }
        }
    }

    @Test func `Files are named from where the user stands, and for machines from the repository's root`() throws {
        let scratch = try Scratch(["docs/content/narratives/quiet.md": Self.narrative("one: a\n"), "docs/tributary.yaml": "two: b\n"])
        try scratch.write("", to: ".git/HEAD")
        let text = try Program.tributary(["check", "--content", "docs/content"], in: scratch).output
        #expect(text.contains("\ndocs/tributary.yaml:1:1: error: ") && text.hasPrefix("docs/content/narratives/quiet.md:6:1: error: "))
        #expect(text.contains("   1 | two: b\n"))
        let inside = scratch.folder.appendingPathComponent("docs")
        let lines = try Program.tributary(["check", "--format", "github"], in: inside).output
        #expect(lines.hasPrefix("::error file=docs/content/narratives/quiet.md,line=6,col=1,title=unknown-key::"))
    }

    @Test func `A workflow's step gets annotations and a summary`() throws {
        let scratch = try site(Self.narrative("one: a\n"))
        try scratch.write("before\n", to: "summary.md")
        let summary = scratch.folder.appendingPathComponent("summary.md").path
        let result = try Program.tributary(
            ["check", "--format", "github"], in: scratch, environment: ["GITHUB_ACTIONS": "true", "GITHUB_STEP_SUMMARY": summary])
        #expect(result.output.hasPrefix("::error file=content/narratives/quiet.md,line=6,col=1,title=unknown-key::"))
        #expect(try scratch.text("summary.md").hasPrefix("before\n### Tributary: 1 error\n"))
    }

    @Test func `Nothing that an author writes steers a terminal or a workflow, in a check or a build`() throws {
        let scratch = try site(Self.narrative("status: \"\\e[2J\\u009b\\n::error::x ##[add-path]x\"\n", body: "[\u{1B}[31m](no ##[x])"))
        for arguments in [
            ["check"], ["build"], ["check", "--format", "json"], ["check", "--format", "sarif"], ["check", "--format", "github"],
        ] {
            let result = try Program.tributary(arguments, in: scratch, environment: ["GITHUB_ACTIONS": "true"])
            let text = result.output + result.complaints
            #expect(result.status == 1)
            #expect(!text.unicodeScalars.contains { $0 != "\n" && $0.properties.generalCategory == .control }, "\(arguments)")
            if arguments.last == "json" || arguments.last == "sarif" { continue }
            for line in text.split(separator: "\n") {
                let isOurs = line.hasPrefix("::error file=content/") || line.hasPrefix("::warning file=content/")
                #expect(isOurs || !line.drop { $0 == " " }.hasPrefix("::") && !line.contains("##["), "\(line)")
            }
        }
    }

    @Test func `Colour is for terminals, and for those alone that want it`() throws {
        let scratch = try site(Self.narrative("one: a\n"))
        #expect(try Program.onTerminal(["check"], in: scratch, environment: ["TERM": "xterm"]).contains("\u{1B}[1;31merror:\u{1B}[0m"))
        #expect(try !Program.onTerminal(["check"], in: scratch, environment: ["TERM": "xterm", "NO_COLOR": "1"]).contains("\u{1B}"))
        #expect(try !Program.onTerminal(["check"], in: scratch, environment: ["TERM": "dumb"]).contains("\u{1B}"))
        #expect(try !Program.tributary(["check"], in: scratch, environment: ["TERM": "xterm"]).output.contains("\u{1B}"))
    }

    @Test func `A schema is printed for each subject`() throws {
        for subject in ["narrative", "factor", "term", "page", "home", "configuration"] {
            let result = try Program.tributary(["schema", subject], in: site())
            let json = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
            #expect(json?["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
        }
    }

    @Test func `Two files whose names are not UTF-8 are two findings`() throws {
        let scratch = try site()
        let making = #"for byte in 376 377; do printf x > "$(printf "content/narratives/a\\$byte.md")"; done"#
        try #require(try Program.run("/bin/sh", ["-c", making], in: scratch.folder).status == 0)
        let result = try Program.tributary(["check"], in: scratch)
        #expect(result.status == 1)
        for name in [#"a\xFE.md"#, #"a\xFF.md"#] { #expect(result.output.components(separatedBy: name).count == 2, "\(result.output)") }
        #expect(result.output.contains("This name is not UTF-8"))
    }
}
