import Foundation
import Scratch
import Testing

/// How much the program says, and to whom.
struct VerbosityTests {
    private static let terminal = ["TERM": "xterm", "CI": ""]

    private static func narrative(_ kind: String, body: String = "Text.") -> String {
        "---\ntitle: A quiet deploy\nkind: \(kind)\ndate: 2024-05-01\nsummary: Nobody noticed.\n---\n\(body)\n"
    }

    private func site() throws -> Scratch {
        try Scratch([
            "tributary.yaml": "base-url: https://example.org/\n", "content/narratives/a.md": Self.narrative("near-miss"),
            "content/narratives/b.md": Self.narrative("near-miss", body: "<b>bold</b>"),
            "content/narratives/c.md": Self.narrative("went-right"),
        ])
    }

    /// Enough to be read and rendered for longer than a second.
    private func largeSite(_ count: Int = 1_500) throws -> Scratch {
        let scratch = try Scratch(["tributary.yaml": "base-url: https://example.org/\n"])
        for number in 0..<count { try scratch.write(Self.narrative("near-miss"), to: "content/narratives/n\(number).md") }
        return scratch
    }

    @Test func `A build says what was built, found and changed`() throws {
        let scratch = try site()
        #expect(try Program.tributary(["build"], in: scratch).status == 0)
        try scratch.write(Self.narrative("went-right", body: "Other text."), to: "content/narratives/c.md")
        let result = try Program.tributary(["build"], in: scratch)
        let lines = result.output.split(separator: "\n")
        #expect(lines.count == 3)
        #expect(lines[0] == "3 narratives: 2 near misses, 1 that went right.")
        #expect(lines[1] == "Found: 1 warning.")
        let counts = lines[2].split { !$0.isNumber }.compactMap { Int($0) }
        #expect(lines[2].hasPrefix("\(counts[0]) files in site: ") && counts.count == 4)
        #expect(counts[0] == counts[1] + counts[2] && counts[1] > 0 && counts[2] > 0 && counts[3] == 0)
    }

    @Test func `A quiet build or check tells of findings alone`() throws {
        let scratch = try site()
        let built = try Program.tributary(["build", "--quiet"], in: scratch)
        #expect(built.status == 0 && built.output == "" && built.complaints.hasPrefix("content/narratives/b.md:7:1: warning: "))
        let checked = try Program.tributary(["check", "-q"], in: scratch)
        #expect(checked.output == built.complaints && checked.complaints == "")
        try scratch.write(Self.narrative("nonsense"), to: "content/narratives/a.md")
        let refused = try Program.tributary(["build", "-q"], in: scratch)
        #expect(refused.status == 1 && refused.complaints.hasSuffix("tributary: 1 error. Nothing was published; the site is as it was.\n"))
    }

    @Test func `A verbose build tells its stages, its memory and its files, and keeps standard output as it is`() throws {
        let scratch = try site()
        let result = try Program.tributary(["build", "--verbose"], in: scratch)
        let lines = result.complaints.split(separator: "\n")
        for stage in ["read", "analyse", "check", "relate", "render and write"] {
            #expect(lines.contains { $0.hasPrefix("tributary: \(stage): ") && $0.hasSuffix(" s") }, "\(stage)")
        }
        #expect(lines.contains { $0.hasPrefix("tributary: memory: ") && $0.hasSuffix(" MB at most") })
        #expect(lines.contains("tributary: wrote narratives/a.html"))
        try FileManager.default.removeItem(at: scratch.folder.appendingPathComponent("content/narratives/a.md"))
        #expect(try Program.tributary(["build", "-v"], in: scratch).complaints.contains("tributary: removed narratives/a.html\n"))
        let json = try Program.tributary(["check", "-v", "--format", "json"], in: scratch)
        #expect(json.complaints.contains("tributary: read: "))
        #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(json.output.utf8)) }
    }

    @Test func `What would differ from one run to the next is for terminals`() throws {
        let scratch = try site()
        #expect(try Program.onTerminal(["check"], in: scratch, environment: Self.terminal).contains("Took "))
        #expect(try !Program.tributary(["check"], in: scratch).output.contains("Took"))
    }

    @Test func `Quiet and verbose at once are wrong usage`() throws {
        #expect(try Program.tributary(["build", "-q", "-v"], in: site()).status == 64)
    }

    @Test func `A terminal sees what is being done after a second, and nothing of it stays`() throws {
        // On one core, so that it takes more than a second on a quick machine too.
        let text = try Program.onTerminal(["build", "--jobs", "1"], in: largeSite(3_000), environment: Self.terminal)
        let drawn = text.components(separatedBy: "\u{1B}[K")
        #expect(drawn.count > 2)
        for line in drawn.dropLast(2) {
            #expect(line.hasPrefix("\rtributary: ") && line.hasSuffix(" s)") && !line.contains("\n"), "\(line)")
        }
        // The last thing before the summary is that the line goes.
        #expect(drawn[drawn.count - 2] == "\r" && drawn[drawn.count - 1].hasPrefix("3000 narratives: "))
    }

    @Test func `No progress is shown to a workflow, a terminal that cannot erase, a file, or somebody who wants quiet`() throws {
        let scratch = try largeSite()
        for (arguments, environment) in [
            (["check"], ["TERM": "xterm", "CI": "true"]), (["check"], ["TERM": "dumb", "CI": ""]), (["check", "-q"], Self.terminal),
        ] {
            #expect(try !Program.onTerminal(arguments, in: scratch, environment: environment).contains("\u{1B}[K"), "\(environment)")
        }
        #expect(try Program.tributary(["check"], in: scratch, environment: Self.terminal).complaints == "")
    }

    @Test func `A key that ends the program takes the line away first, and the site stands`() throws {
        // Twice as many, so that the build still goes on when the line is seen.
        let scratch = try largeSite(3_000)
        let program = "sh -c 'echo $$ >pid; exec \"\(Program.products)/tributary\" build --jobs 1'; echo status $?"
        // The key's signal goes to a program that stays in the terminal's foreground, once its line is there.
        let command = """
            touch seen
            { for turn in $(seq 1200); do grep -q 'tributary: ' seen && break; sleep 0.05; done; kill -INT $(cat pid); } &
            script -qefc "$PROGRAM" seen >/dev/null; wait; cat seen
            """
        let result = try Program.run(
            "/usr/bin/bash", ["-c", command], in: scratch.folder, environment: Self.terminal.merging(["PROGRAM": program]) { $1 })
        #expect(result.output.contains("\rtributary: ") && result.output.contains("\u{1B}[K\r\u{1B}[Kstatus 130\r\n"))
        #expect(!scratch.exists("site/index.html"))
    }

    @Test func `Whoever stops reading ends the program without a word`() throws {
        let scratch = try Scratch()
        let command = "'\(Program.products)/tributary' schema narrative | head -c 1; echo \" ${PIPESTATUS[0]}\""
        let result = try Program.run("/usr/bin/bash", ["-c", command], in: scratch.folder)
        // The pipe may be large enough to take it all.
        #expect(["{ 141\n", "{ 0\n"].contains(result.output) && result.complaints == "")
    }
}
