import Narratives
import Scratch
import Testing

@testable import tributary

struct GitHubReportTests {
    private func report(_ findings: [Finding]) throws -> GitHubReport {
        let scratch = try Scratch(["content/a.md": "x"])
        return GitHubReport(
            report: Report(findings.map { $0.moved(to: scratch.path($0.file)) }, narratives: 1), files: scratch.files())
    }

    private func lines(_ findings: [Finding]) throws -> [String] {
        try String(decoding: report(findings).bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    }

    private func finding(_ severity: Finding.Severity, _ number: Int) -> Finding {
        Finding("rule", severity, "m\(number)", file: "content/a.md", at: SourcePosition(line: number, column: 1))
    }

    @Test func `What would end a property or a message is escaped`() throws {
        let finding = Finding(
            "rule", .warning, "100%: a,\rb\nc", question: "Q?", file: "content/a,b:c%\n.md", at: SourcePosition(line: 3, column: 4),
            length: 5)
        #expect(
            try lines([finding])[0]
                == "::warning file=content/a%2Cb%3Ac%25%0A.md,line=3,col=4,endLine=3,endColumn=9,title=rule::100%25: a,%0Db%0Ac%0AQ?")
    }

    @Test func `No text becomes a command or reaches the log's reader raw`() throws {
        let evil = "x\n::set-env name=PATH::evil\r::error::y\u{1B}[2J ##[add-mask]z"
        let findings = (0..<15).map {
            Finding("rule", .error, evil, fix: evil, file: "content/a.md", at: SourcePosition(line: $0 + 1, column: 1))
        }
        let report = try report(findings)
        let text = String(decoding: report.bytes, as: UTF8.self)
        let lines = text.split(whereSeparator: \.isNewline)
        #expect(lines.filter { $0.hasPrefix("::") }.count == 10)
        #expect(
            lines.allSatisfy {
                !$0.hasPrefix("::") || $0.hasPrefix("::error file=") || $0 == "::error::6 more errors: see the log of this step."
            })
        #expect(!text.contains("##["))
        #expect(!text.contains("\u{1B}") && !report.summary.contains("\u{1B}"))
    }

    @Test func `Errors come first, and the tenth of many says how many more there are`() throws {
        let findings = (1...12).flatMap { [finding(.note, $0), finding(.error, $0)] } + (1...10).map { finding(.warning, $0) }
        let lines = try lines(findings)
        let commands = lines.filter { $0.hasPrefix("::") }
        #expect(
            commands.map { $0.prefix { $0 != " " && $0 != "f" }.hasPrefix("::error") ? "e" : $0.hasPrefix("::warning") ? "w" : "n" }
                == Array(repeating: "e", count: 10) + Array(repeating: "w", count: 10) + Array(repeating: "n", count: 10))
        #expect(commands[9] == "::error::3 more errors: see the log of this step.")
        #expect(commands[29] == "::notice::3 more notes: see the log of this step.")
        // The log has them all.
        for number in 1...12 { #expect(lines.contains { $0.contains("m\(number) [rule]") || $0.hasSuffix("::m\(number)") }) }
        #expect(lines.contains { $0.contains("content/a.md:12:1: error: m12 [rule]") })
        #expect(lines.last == "tributary: 12 errors, 10 warnings, 12 notes in 1 narrative.")
    }

    @Test func `The summary counts, lists, and takes no markup from a text`() throws {
        let summary = try report([Finding("rule", "</pre><script>x</script> & [a](b)", file: "content/a.md")]).summary
        #expect(summary.hasPrefix("### Tributary: 1 error\n\n<pre>\n"))
        #expect(summary.contains("content/a.md:1:1: error: &lt;/pre&gt;&lt;script&gt;x&lt;/script&gt; &amp; [a](b) [rule]\n</pre>\n"))
        #expect(try report([]).summary == "### Tributary: nothing was found\n\n")
        #expect(try report((1...600).map { finding(.note, $0) }).summary.contains("\n100 more: see the log of this step.\n"))
    }
}
