import Narratives
import Testing

@testable import Reading

struct SuppressionTests {
    /// `line:column rule|reason covers`.
    private func suppressions(_ markdown: String) -> [String] {
        MarkdownReader().read(Array(markdown.utf8)[...], firstLine: 1, path: "narratives/a.md", file: "a.md").suppressions.map(text)
    }

    private func inFrontMatter(_ yaml: String) throws -> [String] {
        try reading(["narratives/a.md": "---\n\(yaml)\n---\n"]).suppressions.map(text)
    }

    private func text(_ suppression: Suppression) -> String {
        "\(suppression.position.line):\(suppression.position.column) \(suppression.rule)|\(suppression.reason) "
            + "\(suppression.lines.lowerBound)-\(suppression.lines.upperBound)"
    }

    @Test
    func `Within a block a comment covers that block`() {
        #expect(suppressions("a\nb <!-- tributary-allow blame: r -->\nc\n\nd") == ["2:3 blame|r 1-3"])
        #expect(suppressions("- a\n- b <!-- tributary-allow blame: r -->\n- c") == ["2:5 blame|r 2-2"])
        #expect(suppressions("## H <!--tributary-allow blame: a: b-->\n\nd") == ["1:6 blame|a: b 1-1"])
        #expect(suppressions("| a |\n|---|\n| b <!-- tributary-allow blame: r --> |\n| c |") == ["3:5 blame|r 3-3"])
    }

    @Test
    func `On lines of its own it covers the next block, past other comments`() {
        #expect(suppressions("<!-- tributary-allow blame: r -->\n\na\nb\n\nc") == ["1:1 blame|r 3-4"])
        #expect(suppressions("a\n<!-- tributary-allow blame: r -->\n- b\n- c\n\n  d\n\ne") == ["2:1 blame|r 3-7"])
        #expect(
            suppressions("<!-- tributary-allow blame: r -->\n<!-- tributary-allow if-only:\n s -->\n\na") == [
                "1:1 blame|r 5-5", "2:1 if-only|s 5-5",
            ])
    }

    @Test
    func `A comment without name or reason is kept, so that it can be told of; others are none`() {
        #expect(suppressions("<!-- tributary-allow -->\n\na") == ["1:1 | 3-3"])
        #expect(suppressions("<!-- tributary-allow blame -->\n\na") == ["1:1 blame| 3-3"])
        #expect(suppressions("<!-- allow blame: r -->\n\n`<!-- tributary-allow blame: r -->`") == [])
    }

    @Test
    func `In front matter a comment covers the value on its line, or on the next`() throws {
        #expect(try inFrontMatter("title: T # tributary-allow blame: r\nsummary: S") == ["2:10 blame|r 2-2"])
        #expect(try inFrontMatter("# tributary-allow blame: r\nsummary: >\n  a\n  b\nhook: h") == ["2:1 blame|r 3-5"])
        #expect(try inFrontMatter("summary: > # tributary-allow blame: r\n  a\n  b") == ["2:12 blame|r 2-4"])
        #expect(
            try inFrontMatter("# tributary-allow blame: r\n# tributary-allow if-only: s\nsummary: S") == [
                "2:1 blame|r 4-4", "3:1 if-only|s 4-4",
            ])
        #expect(try inFrontMatter("lessons:\n  # tributary-allow blame: r\n  - a\n    b\n  - c") == ["3:3 blame|r 4-5"])
    }

    @Test
    func `Within a value a # is a letter`() throws {
        #expect(try inFrontMatter("summary: |\n  # tributary-allow blame: r\n  b") == [])
        #expect(try inFrontMatter("summary: \"a # tributary-allow blame: r\"") == [])
        #expect(try inFrontMatter("summary: a#tributary-allow blame: r".replacing(": r", with: "")) == [])
    }
}
