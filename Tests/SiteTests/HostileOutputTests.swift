import Foundation
import Scratch
import Testing

/// Whatever a command prints lands on a terminal or in a log: no title, name, key, path or argument may be obeyed there.
struct HostileOutputTests {
    /// Moves a cursor, ends lines, turns and hides writing, and gives commands to the runners of workflows.
    private static let attack =
        "x\n::error::a\r\u{1B}[2J\u{85}\u{9B}1A\u{7F}\u{202E}b\u{2066}\u{200F}\u{2028}  ::warning::c\u{FEFF}\u{E0041}\"\u{301} ##[error]d ##vso[task.complete]e ##teamcity[f]"
    private static let beginnings = ["::error::", "##[error]", "--- ", "\u{1B}[2K\n+++ "]
    private static var arguments: [String] { beginnings.map { $0 + attack } }

    /// As a double-quoted text of YAML, every letter by its number.
    private static func quoted(_ text: String) -> String {
        "\"" + text.unicodeScalars.map { String(format: "\\U%08x", $0.value) }.joined() + "\""
    }

    private static func narrative(_ title: String, _ more: String = "", body: String = "Text.") -> String {
        "---\ntitle: \(quoted(title))\nkind: near-miss\ndate: 2024\nsummary: A pump ran dry at night.\nfactors: [{factor: masking, here: \(quoted(title))}, {factor: saturation}]\n\(more)---\n\(body)\n"
    }

    /// Two narratives that build, alike, and a file beside them that is published.
    private static func sound() throws -> Scratch {
        let name = "##[error]x\u{202E}\u{2028}\u{9B}.png"
        return try Scratch([
            "content/narratives/a.md": narrative("::error::" + attack, body: "[words](<\(name)>)"),
            "content/narratives/b.md": narrative("##[error]" + attack), "content/narratives/\(name)": "x",
            "tributary.yaml": "base-url: https://example.org/\n",
        ])
    }

    /// One in which little is right.
    private static func broken() throws -> Scratch {
        let more = "\(quoted("k" + attack)): \(quoted(attack))\nsymptoms: [\(quoted(attack))]\nrelated: [{id: \(quoted(attack)), why: w}]\n"
        let scratch = try Scratch([
            "content/narratives/a.md": narrative(
                attack, more, body: "[[\(attack.prefix(1))\u{9B}##[error]]] [x](y\u{202E}.md) <b>\u{1B}</b>"),
            "content/narratives/\(attack).md": "no front matter\n", "content/\(attack)/x.md": "x", "content/pages/::error::p.md": "x",
            "content/factors/masking.md": "---\ntitle: \(quoted(attack))\nfamily: \(quoted(attack))\n---\n",
            "tributary.yaml": "\(quoted(attack)): 1\ntheme: \(quoted(attack))\n", "themes/::error::/theme.yaml": "a: \(quoted(attack))\n",
            "wiki/\(attack).md": "---\ntitle: \(quoted(attack))\n\(quoted(attack)): z\n---\n\n## \u{9B}::error::\n\n<i>\u{202E}</i>\n",
            "wiki/::error::.md": "---\na: &b c\n---\n", "mapping.yaml": "keys:\n  \(quoted(attack)): [\(quoted(attack))]\n",
            "notes.md": "# Pump\n\nA pump ran dry at night. \(attack)\n",
        ])
        // A name that is no text, with a control sequence as one byte.
        let path = scratch.folder.path + "/content/narratives/"
        let file = (Array(path.utf8CString.dropLast()) + [CChar(bitPattern: 0x9B), 0x32, 0x4A, 0x2E, 0x6D, 0x64, 0]).withUnsafeBufferPointer
        {
            open($0.baseAddress!, O_CREAT | O_WRONLY, 0o644)
        }
        close(file)
        return scratch
    }

    /// What a terminal or a runner would obey in a text; nil where there is nothing.
    private static func fault(in text: String, isForGitHub: Bool) -> String? {
        let forbidden = text.unicodeScalars.first { scalar in
            switch scalar.value {
            case 0x0A: false
            case 0..<0x20, 0x7F..<0xA0, 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF, 0xE0000...0xE007F: true
            default: false
            }
        }
        if let forbidden { return "U+\(String(forbidden.value, radix: 16)): \(text.debugDescription)" }
        return text.utf8.split(separator: 0x0A).map { String(Substring($0)) }.first { line in
            if line.range(of: "##[a-zA-Z]*\\[", options: [.regularExpression, .literal]) != nil { return true }
            let own = "^::(error|warning|notice)( file=[^:]*::|::[0-9]+ more )"
            if isForGitHub, line.range(of: own, options: [.regularExpression, .literal]) != nil { return false }
            return line.range(of: "^(\\s*::|---|\\+\\+\\+|~~~|\\^\\^\\^)", options: [.regularExpression, .literal]) != nil
        }
    }

    private func look(_ arguments: [String], in scratch: Scratch, _ environment: [String: String] = [:]) throws {
        let result = try Program.tributary(arguments, in: scratch, environment: environment)
        for text in [result.output, result.complaints] {
            let fault = Self.fault(in: text, isForGitHub: arguments.contains("github"))
            #expect(fault == nil, "\(arguments)")
        }
        #expect([0, 1, 64, 74].contains(result.status), "\(arguments)")
        #expect(!(result.output + result.complaints).isEmpty, "\(arguments)")
    }

    @Test func `Nothing that is published, exported or found alike is obeyed where it is told`() throws {
        let scratch = try Self.sound()
        for arguments in [
            ["build", "--verbose"], ["check"], ["similar", "a"], ["similar", "--text", "content/narratives/b.md"], ["export"],
            ["similar", "a", "--format", "markdown"], ["similar", "a", "--format", "json"], ["suggest", "content/narratives/b.md"],
            ["suggest", "content/narratives/b.md", "--format", "json"],
            ["export", "a"],
            ["export", "--format", "graphml"], ["export", "--format", "json"],
        ] {
            try look(arguments, in: scratch)
        }
        try scratch.remove("content/narratives/b.md")
        try look(["build", "--verbose"], in: scratch)
    }

    @Test func `No finding and no import is obeyed where it is told`() throws {
        let scratch = try Self.broken()
        for format in ["text", "json", "sarif", "github", "gitlab"] {
            try look(["check", "--format", format], in: scratch)
            try look(["check", "--format", format, "--theme", "::error::"], in: scratch, ["GITHUB_ACTIONS": "true"])
        }
        for arguments in [
            ["build"], ["export"], ["similar", "--text", "notes.md"], ["suggest", "notes.md"], ["import", "wiki", "--report", "report.md"],
            ["import", "wiki"],
            ["import", "wiki", "--mapping", "mapping.yaml"],
        ] {
            try look(arguments, in: scratch)
        }
        #expect(Self.fault(in: try scratch.text("report.md"), isForGitHub: false) == nil)
    }

    @Test func `No argument is obeyed where it is repeated`() throws {
        let scratch = try Self.sound()
        for hostile in Self.arguments {
            for arguments in [
                [hostile], ["build", "--" + hostile], ["build", "--content", hostile], ["build", "--theme", hostile],
                ["build", "--base-url", hostile], ["build", "--site", "site/" + hostile, "--verbose"], ["build", "--jobs", hostile],
                ["build", "--cache", "content/narratives/a.md/" + hostile],
                ["check", "--format", hostile], ["check", "--since", hostile], ["explain", hostile], ["schema", hostile],
                ["help", hostile],
                ["export", hostile], ["export", "--format", hostile], ["similar", hostile], ["similar", "--text", hostile],
                ["similar", "a", "--since", hostile], ["suggest", hostile],
                ["import", hostile], ["import", "content", "--dry-run", "--mapping", hostile], ["import", "--print-mapping", hostile],
                ["import", "content", "--content", hostile, "--dry-run"], ["import", "content", "--dry-run", "--report", hostile + "/r"],
                ["new", hostile, "Title"], ["new", "near-miss", hostile], ["new", "near-miss", "Title", "--id", hostile],
                ["new", "near-miss", "Title", "--content", hostile], ["init", "i/" + hostile], ["init", "i", "--theme", hostile],
                ["serve", "--port", hostile],
            ] {
                try look(arguments, in: scratch)
            }
        }
    }

    @Test func `Nothing that a preview tells is obeyed`() throws {
        let scratch = try Self.broken()
        // Until it has told both where it is and what is wrong.
        let command = """
            "$0" serve --port 0 >said 2>&1 &
            for turn in $(seq 600); do grep -q 127.0.0.1 said && grep -q 'errors' said && break; sleep 0.1; done
            kill -TERM $!; wait $!; cat said
            """
        let result = try Program.run("/bin/sh", ["-c", command, Program.products + "/tributary"], in: scratch.folder)
        #expect(result.output.contains("http://127.0.0.1:") && result.output.contains("error"))
        #expect(Self.fault(in: result.output, isForGitHub: false) == nil)
    }
}
