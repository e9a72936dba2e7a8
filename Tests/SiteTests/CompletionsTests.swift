import Foundation
import Scratch
import Testing

/// What the shells offer behind a line, asked of the shells themselves.
struct CompletionsTests {
    private static let narrative = "---\ntitle: T\nkind: near-miss\ndate: 2024\nsummary: S\n---\n"

    private func site() throws -> Scratch {
        try Scratch([
            "content/narratives/quiet-deploy.md": Self.narrative, "kb/content/narratives/2020/other/index.md": Self.narrative,
            "themes/river/theme.yaml": "title: River\n",
            // Names that a shell would run, were they offered to it.
            "content/narratives/quiet-$(touch ran).md": Self.narrative, "themes/r$(touch ran)/theme.yaml": "title: R\n",
        ])
    }

    /// - Returns: what stands behind the tabulator in zsh and fish; all that is offered in bash.
    private func complete(_ line: String, in shell: String, _ scratch: Scratch) throws -> String {
        let script = try Program.tributary(["--generate-completion-script", shell], in: scratch)
        #expect(script.status == 0)
        try scratch.write(script.output, to: shell == "zsh" ? "functions/_tributary" : "functions/\(shell)")
        let functions = scratch.folder.appendingPathComponent("functions").path
        let (program, name) = shell == "bash" ? ("/usr/bin/bash", "bash.sh") : ("/usr/bin/zsh", "\(shell).zsh")
        let result = try Program.run(
            program,
            (shell == "bash" ? ["--norc"] : ["-f"]) + [
                Scratch.tests.appendingPathComponent("Shells/\(name)").path, shell == "zsh" ? functions : "\(functions)/\(shell)", line,
            ],
            in: scratch.folder,
            environment: [
                "PATH": Program.products + ":" + (ProcessInfo.processInfo.environment["PATH"] ?? ""), "HOME": scratch.folder.path,
            ])
        #expect(result.complaints == "", "\(shell): \(line)")
        return result.output.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    @Test(arguments: ["zsh", "fish"])
    func `A shell completes commands, rules, subjects, ids and themes`(_ shell: String) throws {
        let scratch = try site()
        for (typed, whole) in [
            ("tributary sim", "tributary similar"), ("tributary explain human-e", "tributary explain human-error"),
            ("tributary schema conf", "tributary schema configuration"), ("tributary similar qui", "tributary similar quiet-deploy"),
            ("tributary build --theme ri", "tributary build --theme river"),
            ("tributary check --format sar", "tributary check --format sarif"),
        ] {
            #expect(try complete(typed, in: shell, scratch) == whole)
        }
        #expect(!scratch.exists("ran"))
    }

    @Test func `Bash offers commands, rules, ids of the content that was named, themes and folders, and runs none of them`() throws {
        let scratch = try site()
        for (typed, offered) in [
            ("tributary sim", "similar"), ("tributary explain human-e", "human-error"), ("tributary similar ", "quiet-deploy"),
            ("tributary export --content kb/content ", "other"), ("tributary build --theme ri", "river"),
            ("tributary build --content kb", "kb"), ("tributary check --format sar", "sarif"),
        ] {
            #expect(try complete(typed, in: "bash", scratch) == offered)
        }
        #expect(!scratch.exists("ran"))
    }

    @Test func `Where there is no content nothing is offered and nothing is complained of`() throws {
        #expect(try complete("tributary similar ", in: "bash", Scratch()) == "")
    }
}
