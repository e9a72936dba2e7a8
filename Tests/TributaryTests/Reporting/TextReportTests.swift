import Foundation
import Narratives
import Scratch
import Testing

@testable import tributary

struct TextReportTests {
    private func text(
        _ line: String, column: Int, length: Int? = nil, question: String? = nil, fix: String? = nil,
        hasColour: Bool = false
    ) throws -> [String] {
        let scratch = try Scratch(["content/a.md": "---\n\(line)\nlast"])
        let finding = Finding(
            "rule", .warning, "Message.", question: question, fix: fix, file: scratch.path("content/a.md"),
            at: SourcePosition(line: 2, column: column), length: length)
        return scratch.text([finding], hasColour: hasColour).components(separatedBy: "\n")
    }

    @Test func `The place, the line with the words marked, the question and the way out`() throws {
        #expect(
            try text("if only we had known", column: 4, length: 4, question: "What was known then?", fix: "Write:\n  what was known") == [
                "content/a.md:2:4: warning: Message. [rule]", "   2 | if only we had known", "     |    ^^^^", "    What was known then?",
                "    Write:", "      what was known", "", "",
            ])
    }

    @Test(arguments: [
        ("\t\tx", 3, 1, "\t\tx", "\t\t^"), ("漢字 x", 4, 1, "漢字 x", "     ^"), ("e\u{301}x", 3, 1, "e\u{301}x", " ^"),
        ("a漢b", 2, 2, "a漢b", " ^^^"), ("abc", 3, 9, "abc", "  ^"), ("abc", 4, 1, "abc", "   ^"), ("abc", 99, 1, "abc", "   ^"),
        ("🦆 x", 3, 1, "🦆 x", "   ^"),
    ])
    func `Carets stand under the words, whatever comes before them`(line: String, column: Int, length: Int, shown: String, carets: String)
        throws
    {
        #expect(try text(line, column: column, length: length)[1...2] == ["   2 | \(shown)", "     | \(carets)"])
    }

    @Test func `Lines end as they do for the reader`() throws {
        #expect(try text("one\rtwo", column: 2, length: 2)[1...2] == ["   2 | one", "     |  ^^"])
        #expect(try text("one\r", column: 1)[1] == "   2 | one")
    }

    @Test func `A long line is cut round the place`() throws {
        let line = String(repeating: "a", count: 300) + "needle" + String(repeating: "b", count: 300)
        let lines = try text(line, column: 301, length: 6)
        #expect(lines[1] == "   2 | …" + String(repeating: "a", count: 40) + "needle" + String(repeating: "b", count: 54) + "…")
        #expect(lines[2] == "     |  " + String(repeating: " ", count: 40) + "^^^^^^")
        #expect(try text(line, column: 1, length: 2)[1].hasSuffix("a…"))
        #expect(try text(line, column: 606, length: 1)[2] == "     | " + String(repeating: " ", count: 100) + "^")
    }

    @Test func `A blank line, a fence, a line of a megabyte and a file that is not there are not shown`() throws {
        for line in ["", "  ", "---", String(repeating: "a", count: 20_000)] { #expect(try text(line, column: 1).count == 2) }
        let scratch = try Scratch([:])
        #expect(scratch.text([Finding("rule", "Gone.", file: "nowhere.md")]) == "nowhere.md:1:1: error: Gone. [rule]\n")
    }

    @Test func `No control character and nothing that turns the direction of writing reaches a terminal`() throws {
        let evil = "a\u{1B}[31mb\u{7}\u{9B}2J\u{202E}c\r\u{7F}"
        let lines = try text(evil, column: 1, question: evil, fix: evil)
        let all = lines.joined(separator: "\n").unicodeScalars
        #expect(!all.contains { $0 != "\n" && ($0.properties.generalCategory == .control || $0.properties.isBidiControl) })
        #expect(lines[1] == "   2 | a␛[31mb␇\u{FFFD}2J\u{FFFD}c")
        let scratch = try Scratch([:])
        #expect(scratch.text([Finding("rule", "M\u{1B}", file: "a\nb\u{1B}.md")]) == "a␊b␛.md:1:1: error: M␛ [rule]\n")
    }

    @Test func `Colours are set on request alone, and never by the text`() throws {
        let plain = try text("abc", column: 1)
        let coloured = try text("abc", column: 1, hasColour: true)
        #expect(coloured[0].contains("\u{1B}[1;33mwarning:\u{1B}[0m"))
        let stripped = coloured.map { $0.replacingOccurrences(of: "\u{1B}\\[[0-9;]*m", with: "", options: .regularExpression) }
        #expect(stripped == plain)
    }

    @Test func `A log that is searched for commands gets none from a text`() throws {
        let lines = try text(
            "##[error]x ##[##[ ##vso[task]", column: 1, question: "::error::x", fix: "ok\n  ::set-output::x\n##VSO[x]")
        #expect(
            !lines.contains {
                $0.contains("##[") || $0.lowercased().contains("##vso[") || $0.trimmingCharacters(in: .whitespaces).hasPrefix("::")
            })
        #expect(lines.contains { $0.contains("set-output") })
    }

    @Test func `A symbolic link is not followed for its first line`() throws {
        let scratch = try Scratch(["secret.txt": "secret", "content/x.md": "x"])
        try FileManager.default.createSymbolicLink(
            at: scratch.folder.appendingPathComponent("content/a.md"),
            withDestinationURL: scratch.folder.appendingPathComponent("secret.txt"))
        #expect(!scratch.text([Finding("rule", "Link.", file: scratch.path("content/a.md"))]).contains("secret"))
    }
}
