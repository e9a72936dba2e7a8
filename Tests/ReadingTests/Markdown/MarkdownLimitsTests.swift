import Narratives
import Testing

@testable import Reading

/// A long text of each trap known for the parser is refused, or read in a time that grows with its length. There is no clock here: a
/// trap that is neither would hold up the tests.
@Suite struct MarkdownLimitsTests {
    /// A text too long for a test's output.
    struct LongText: Sendable, CustomTestStringConvertible {
        let name: String
        let markdown: String
        /// Where it is refused, if it is.
        let line: Int

        init(_ name: String, _ markdown: String, line: Int = 0) {
            self.name = name
            self.markdown = markdown
            self.line = line
        }

        var testDescription: String { name }
    }

    private static func long(_ unit: String, before: String = "", after: String = "", kilobytes: Int = 256) -> String {
        before + String(repeating: unit, count: kilobytes * 1024 / unit.utf8.count) + after
    }

    @Test(arguments: [
        LongText("addresses without spaces", long("http://a<"), line: 1), LongText("mail addresses without spaces", long("a@"), line: 1),
        LongText("mail addresses in one line", long("a.b@c.d ", kilobytes: 1024), line: 1),
        LongText("parentheses after an address", long(")", before: "http://a.b/"), line: 1),
        LongText("character references after an address", long("http://a.b/&a;"), line: 1), LongText("schemes", long("mailto:a@"), line: 1),
        LongText("processing instructions", long("<?", before: "a "), line: 1),
        LongText("declarations", long("<!A ", before: "a "), line: 1),
        LongText("CDATA", long("<![CDATA[", before: "a "), line: 1),
        LongText("quotes in quotes", long(">"), line: 1), LongText("lists in lists", long("- * "), line: 1),
        LongText("numbered lists in lists", long("1. "), line: 1),
        LongText("footnotes in footnotes", long("[^a]: "), line: 1),
        LongText("lists by indentation", (0..<300).map { String(repeating: "  ", count: $0) + "- a\n" }.joined(), line: 101),
        LongText("lines after deep lists", String(repeating: "- ", count: 99) + "a\n" + long("b\n", kilobytes: 1024), line: 252_526),
        LongText("a table of many columns", long("|a") + "\n" + long("|-"), line: 1),
        LongText("columns without cells", "a\n" + String(repeating: "|-", count: 300), line: 2),
        LongText(
            "cells that the parser adds",
            String(repeating: "|a", count: 190) + "\n" + String(repeating: "|-", count: 190) + "\n" + long("b\n"), line: 1050),
        LongText("a header far away", long("a\n", after: "|-|\n"), line: 131_073),
        LongText("headers without tables", long("-|-\n-|-|-\n"), line: 6203),
        LongText("emphasis and links", "[f]: x\n\n" + long("*a **b _c ~~d~~ [f] "), line: 3),
        LongText("open emphasis, then links", "[f]: x\n\n" + long("*a ") + long("[f] "), line: 3),
        LongText("open emphasis, then links with addresses", long("*a ") + long("[f](x) "), line: 1),
        LongText("footnotes' marks and emphasis", long("[^1] *"), line: 1),
        LongText("pictures and emphasis", "- [z]: y\n\n- a\n\n  " + long("![z] *"), line: 5),
        LongText("open pictures with links in them", long("![[]()"), line: 1),
        LongText("closed emphasis of a kind that was not opened", long("**x ") + long("a_ b** "), line: 1),
        LongText("emphasis closed within longer emphasis", "# " + long("*a ") + long("_a*_ "), line: 1),
        LongText("emphasis whose marks follow backslashes", long("**a ") + long("\\**a b** "), line: 1),
        LongText("strikethroughs of two lengths", long("~~a ") + long("a~ "), line: 1),
        LongText("emphasis within strikethroughs of two lengths", "~a " + long("*b ") + long("c~~ "), line: 1),
        LongText("mail addresses within emphasis", long("**a ") + long("a@b.c\n") + long(" a**"), line: 1),
        LongText("footnotes that are not there, within emphasis", "> " + long("**a ") + long("[^x] ") + long(" a**"), line: 1),
        LongText("one cell of a table", "|a|b|\n|-|-|\n|c|" + long("[^1] *") + "|", line: 3),
        LongText(
            "two paragraphs of many",
            "b\n\n" + long("*a ", kilobytes: 32) + long("[^f] ", kilobytes: 32) + "\n\n" + long("*a ", kilobytes: 32)
                + long("[^f] ", kilobytes: 32), line: 5),
        LongText(
            "a long definition used often",
            "[a]: /" + String(repeating: "x", count: 500_000) + "\n\n" + String(repeating: "[a] ", count: 100_000), line: 3),
        LongText(
            "a definition that spans lines", "[\na\n]: /\n\"" + long("x\n", after: "\"\n\n") + String(repeating: "[a] ", count: 100_000),
            line: 131_078),
    ])
    func `A text that would take too long is refused at its line`(text: LongText) {
        let sample = MarkdownSample(text.markdown)
        #expect(sample.places == ["\(text.line):1 error markdown-limit"])
        #expect(sample.body.isEmpty)
    }

    @Test(arguments: [
        "*", "_", "a_", "*a", "a**b ", "*a_ ", "a**b_c* ", "_a __b ", "~", "~a", "~~a", "a~ ", "[", "]", "[a", "![", "![l", "![[", "[a](",
        "[a](<b", "[a][",
        "[^", "[^a]", "[]", ":", "w", "www.a.b ", "http://a.b ", "<", "<!", "<!--", "a <!-- x", "<a ", "<a b=\"", "<a:", "</", "`", "`a``b",
        "&", "&amp;",
        "\\", "\\\n", "- a\n", "- a\n\n", "1. a\n", "- - - a\n", "- a\n+ b\n", "#", "# a\n", "a\n", "    a\n", "\t", "\r", "\n", "\0", "🎉",
        "```\n",
        "[a]: b\n", "[^a]: x\n", "[a\n", "[a]: b \"\n", "[^a]: [^a]\n", "[[a]] ", "[[a]]\n", "[[a ", "[[A B]] ", "[a](b.md) ", "[a](#b) ",
        "![a](b.png) ",
        "<b>", "<div>\n\n", "<!-- a -->\n\n", "> [!NOTE]\n> a\n\n", "- [ ] a\n", "`[a` ", "\\[a\\] [b](c) ", "e.g. ", "a  \n", "a|b\n",
    ])
    func `A text that takes no longer than its length is read`(unit: String) {
        let sample = MarkdownSample(MarkdownLimitsTests.long(unit, kilobytes: 48))
        #expect(!sample.findings.contains { $0.rule == "markdown-limit" })
        #expect(sample.findings.count <= 501)
    }

    @Test(arguments: [
        LongText("references to one footnote", "a[^1]\n\n[^1]: x\n\n" + long("[^1] ")),
        LongText("a long label", "[" + long("a", after: "]: /x")),
        LongText("two runs of backticks", long("`") + "a" + long("``")), LongText("brackets in brackets", long("[", after: long("]"))),
        LongText("strong in strong", long("**a ") + long("b**")), LongText("a long number", "&#" + long("1", after: ";")),
        LongText("headings", (0..<10000).map { "## h\($0)\n" }.joined() + "[a](#hh)"),
        LongText("runs of backticks", (0..<700).map { "a" + String(repeating: "`", count: $0) }.joined()),
    ])
    func `Long runs of two kinds are read`(text: LongText) {
        #expect(!MarkdownSample(text.markdown).findings.contains { $0.rule == "markdown-limit" })
    }

    @Test func `Honest texts are far from every limit`() {
        let row = "| [2024-11-12](https://example.com/a/b?c=d#e) | **a** `b` | someone@example.com |\n"
        let log =
            "```\n" + String(repeating: "2024-11-12 09:07:01 http://a.b/c?d=e [x] <b> a@b.c | - -\n", count: 5000)
            + "---------------\n```\n\n"
        let lines =
            (0..<300).map { "[r\($0)]: https://example.com/\($0)\n" }.joined() + "\n"
            + String(repeating: "[r7] and some text. ", count: 5000)
        let prose = String(repeating: "A paragraph in one line, with [links](https://example.com/page) and words. ", count: 3000)
        let table = "| a | b | c |\n|---|---|---|\n" + String(repeating: row, count: 4000)
        let lists = String(repeating: "- a\n  - b\n    - c\n      > d\n", count: 5000)
        for text in [log, lines, prose, table, lists] {
            #expect(MarkdownSample(text).findings.filter { $0.rule != "unused-definition" } == [])
        }
    }

    /// Marks that the parser may look through 100 million times: a second of its time at most.
    @Test func `A text just below the limit for marks is read and one just above is refused`() {
        func text(_ count: Int) -> String {
            "[f]: #a\n\n## a\n" + String(repeating: "*a ", count: count) + String(repeating: "[f] ", count: count)
        }
        #expect(MarkdownSample(text(10_000)).findings == [])
        #expect(
            MarkdownSample(text(10_001)).reports == [
                "4:1 There are too many marks of emphasis, links and footnotes in one paragraph. "
                    + "Put blank lines between paragraphs, or put the text in a code block."
            ])
    }

    @Test(arguments: [
        LongText("a code block", "[f]: x\n\n```\n" + long("*a **b _c ~~d~~ [f] \n", kilobytes: 400) + "```\n"),
        LongText("a code block in a list", "- a\n  ```\n" + long("  [^1] *\n", kilobytes: 400) + "  ```\n"),
        LongText("an indented code block", long("    www.a.b<a@b.c<http://a.b<?\n", kilobytes: 400)),
        LongText(
            "a list of changes", long("- **a**: *b* of `c`, _d_ ([e](https://example.com/f), ~~g~~)\n  - __h__ by *i*\n", kilobytes: 400)),
        LongText("a table", "| a | b |\n|---|---|\n" + long("| **a** and *b* | [c](https://example.com/d) ~~e~~ |\n", kilobytes: 400)),
        LongText(
            "a log that is no code block", long("2024-11-12T09:07:01Z [main] INFO a_b.c_d __init__ *ptr = 0x1f; x * y\n", kilobytes: 400)),
        LongText("a paragraph of bold words", long("**a** ", kilobytes: 200)),
        LongText(
            "a paragraph of bold and other words",
            long("A **b** or *c* or _d_, and so on and so on until the words are done. ", kilobytes: 200)),
        LongText("paragraphs of marks", long("*a **b _c ~~d~~ [f](#g) \n\n", before: "## g\n", kilobytes: 400)),
    ])
    func `A text whose marks stand apart is read however long`(text: LongText) {
        #expect(MarkdownSample(text.markdown).findings.filter { $0.rule != "unused-definition" } == [])
    }

    /// Looking for the end of each from its beginning would take hours.
    @Test func `Definitions whose brackets never end are read in proportion`() {
        let findings = MarkdownSample(String(repeating: "[a]: <b\n", count: 100_000)).findings
        #expect(findings.allSatisfy { $0.rule == "unused-definition" || $0.rule == "too-many-findings" })
    }

    @Test(arguments: ["[&#94;", "![&#x5e;", "[&#X05E;", "[&#0094;", "[&Hat;"])
    func `A disguised footnote is refused since the parser reads freed memory`(opening: String) {
        let sample = MarkdownSample("a\n\nb \(opening)abcdefghijklmnopqrstuvwxyz]")
        #expect(sample.places == ["3:1 error markdown-limit"])
        #expect(sample.body.isEmpty)
    }

    @Test func `Other character references in brackets are read`() {
        #expect(MarkdownSample("[&amp;94;] [&#95;] [&#x5f;] [&Hatx;] [& ]").findings == [])
    }
}
