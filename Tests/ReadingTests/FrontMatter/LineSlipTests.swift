import Narratives
import Testing

@testable import Reading

/// Lines that YAML takes for text since one of their signs is another, or lacks its blank.
struct LineSlipTests {
    @Test(arguments: [
        ("impact:none", 8, "A blank is missing behind the colon.", "impact: none"),
        ("impact; none", 7, "Here stands `;`, and a key ends with a colon and a blank.", "impact: none"),
        ("impact= none", 7, "Here stands `=`, and a key ends with a colon and a blank.", "impact: none"),
        ("impact\u{FF1A} none", 7, "Here stands `\u{FF1A}`, and a key ends with a colon and a blank.", "impact: none"),
        ("impact:\u{A0}none", 8, "Here stands a no-break space (U+00A0), which YAML takes for a part of the text.", "impact: none"),
        (
            "\u{200B}impact: none", 1, "Here stands a character that cannot be seen (U+200B), which YAML takes for a part of the text.",
            "impact: none"
        ),
        (
            "\u{201C}impact\u{201D}: none", 1,
            "Here stands a typographic quotation mark (U+201C), which YAML takes for a part of the text.", "impact: none"
        ),
        (
            "normal\u{2013}work: none", 7,
            "Here stands a hyphen or dash of another sort (U+2013), which YAML takes for a part of the text.",
            "normal-work: none"
        ),
    ])
    func `A key with another sign is told which it is, and can be mended`(line: String, column: Int, message: String, mended: String) throws
    {
        let found = try reading(["narratives/a.md": "---\n\(required())\n\(line)\n---\n"]).findings
        #expect(found.map(\.whole) == ["content/narratives/a.md:6:\(column): error yaml-sign: \(message) → Write `\(mended)`."])
        #expect(found.first?.mend == Mend(at: SourcePosition(line: 6, column: 1), from: line, to: mended))
    }

    @Test(arguments: ["-no blank", "\u{2013} no blank", "\u{2022} no blank", "* no blank", "\u{A0} - no blank"])
    func `An item with another sign is told, and its indentation stays`(item: String) throws {
        let found = try reading(["narratives/a.md": "---\n\(required())\nlessons:\n  \(item)\n---\n"]).findings
        #expect(found.map(\.rule) == ["yaml-sign"] && found.first?.fix == "Write `- no blank`.")
        #expect(found.first?.mend?.new.drop { $0 == " " } == "- no blank" && found.first?.mend?.new.hasPrefix("  ") == true)
    }

    @Test func `A key that would be folded into the text above it is told`() throws {
        #expect(try faults("lessons:\n  - We looked.\n    impact:none") == ["8:12 yaml-sign"])
        #expect(try faults("hook: See\n  https://example.org\n  \u{2013} or not, it is prose") == [])
    }

    @Test(arguments: [
        ("title: \"T\nkind: near-miss\ndate: 2024\nsummary: S", "2:8", "title: \"T\""),
        ("title: T\nkind: near-miss\ndate: 2024\nsummary: \"S.\nimpact: \"x\"", "5:10", "summary: \"S.\""),
        ("title: T\nkind: near-miss\ndate: 2024\nsummary: 'S.\nimpact: It's so", "5:10", "summary: 'S.'"),
    ])
    func `A quotation mark that is not closed is told where it opens, with its line closed`(yaml: String, place: String, mended: String)
        throws
    {
        #expect(
            try narrative(yaml).findings == [
                "content/narratives/a.md:\(place): error yaml: This text in quotation marks never ends. → Close it: `\(mended)`."
            ])
    }

    @Test(arguments: [
        ("  impact: x", "6:9", "Begin it at the margin."),
        ("factors:\n  - factor: stale-config\n  here: x", "8:3", "Indent it by 4 blanks, below the key on line 7."),
        ("factors:\n  - factor: stale-config\n      here: x", "8:11", "Indent it by 4 blanks, as its key on line 7 is."),
        ("- impact: x", "6:1", "Write `impact: x`."),
        ("impact: |\n    deep\n  shallow", "8:3", "Indent it by 4 blanks or more, as the first line of that text is."),
        ("systems: [api, cdn]]", "6:20", "Take one `]` out."),
        ("----", "6:1", "Write `---`."),
    ])
    func `A line that is out of line is told where it belongs`(keys: String, place: String, fix: String) throws {
        let found = try wholeFaults(keys)
        #expect(found.count == 1 && found[0].hasPrefix("content/narratives/a.md:\(place): ") && found[0].hasSuffix(" → \(fix)"), "\(found)")
    }

    @Test func `A key that is written twice hides nothing else`() throws {
        #expect(try faults("impact: a\nimpact: b\nimpcat: c") == ["7:1 duplicate-key", "8:1 unknown-key"])
    }

    @Test func `Words that YAML has for nothing are told`() throws {
        #expect(try faults("impact: ~\nhook: null") == ["6:9 empty-value", "7:7 empty-value"])
        #expect(
            try narrative("title: null\nkind: near-miss\ndate: 2024\nsummary: S").findings == [
                "content/narratives/a.md:2:8: error empty-value: `null` is YAML's word for nothing: this key says nothing. → "
                    + "Write text; if it is a word, put it in quotation marks: `\"null\"`."
            ])
    }

    @Test(arguments: ["impact: |\n  a\n---\n  b\n---\n", "impact: a\n---\nhook: b\n---\n"])
    func `Front matter that ends too early is told`(rest: String) throws {
        let found = try reading(["narratives/a.md": "---\n\(required())\n\(rest)Words.\n"]).findings
        #expect(found.map(\.rule) == ["front-matter"] && found.first?.severity == .warning)
        #expect(found.first?.fix?.hasPrefix("Take this line out; line ") == true)
    }

    @Test func `A heading that is underlined with hyphens ends no front matter`() throws {
        #expect(try faults("", body: "Words\n---\n") == [])
    }
}
