import Narratives
import Testing

@testable import Reading

/// What a text comes to when it is doubled three times: twice as much each time, or nothing at all past a limit. No clock tells; what would
/// take the square of its length at a megabyte would hold up the tests for minutes.
@Suite struct MarkdownGrowthTests {
    private static func many(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

    private func expectProportion(of text: (Int) -> String, from size: Int, sourceLocation: SourceLocation = #_sourceLocation) {
        var before: Int?
        for size in [size, 2 * size, 4 * size, 8 * size] {
            let sample = MarkdownSample(text(size))
            guard !sample.findings.contains(where: { $0.rule == "markdown-limit" }) else { return }
            let bytes = sample.body.html.count
            if let before { #expect(bytes * 2 <= before * 5, sourceLocation: sourceLocation) }
            before = bytes
        }
    }

    @Test func `Tables below a long heading do not repeat it`() {
        expectProportion(of: { "# " + Self.many("a", $0) + "\n\n" + Self.many("|a|\n|-|\n\n", $0) }, from: 1_000)
    }

    @Test func `Headings of one name have short ids`() {
        expectProportion(of: { Self.many("# a\n", $0) }, from: 1_000)
        expectProportion(of: { size in (0..<size).map { "# a-\($0)\n# a\n" }.joined() }, from: 1_000)
    }

    @Test func `An address that is used often comes to no more than a limit`() {
        for size in [500, 1_000, 2_000, 4_000, 8_000] {
            let sample = MarkdownSample("[f]: /" + Self.many("x", size) + "\n\n" + Self.many("[f] ", size))
            #expect(sample.body.html.count < MarkdownLimits.referenceBytes)
            #expect(sample.places.contains("3:1 error markdown-limit") == (size > 2_000))
        }
    }

    @Test(arguments: ["[[a]]", "[a](b.md)", "![a](b.png)", "[[a|b]]", "[^1][[a]]"])
    func `Links in a sentence of blanks are read however many`(link: String) {
        let (links, blanks) = (Self.many(link, 5_000), "`" + Self.many(" ", 300_000) + "`")
        for text in [links + blanks, "A. " + blanks + links, blanks + links + blanks, "A. " + blanks + "b" + links + blanks + "c. D."] {
            let sample = MarkdownSample(text)
            #expect(sample.body.links.count == 5_000)
            #expect(sample.body.links.allSatisfy { $0.sentence.before.utf8.count < 200 && $0.sentence.after.utf8.count < 200 })
        }
    }

    @Test func `Blanks round a sentence are not shown`() {
        #expect(MarkdownSample("One. `  `Two [a](b.md) three`   `. Four.").sentences == ["Two [a] three   ."])
        #expect(MarkdownSample("`   `[a](b.md)`   ` ").sentences == ["[a]"])
        #expect(MarkdownSample("[a](b.md)`   ` [c](d.md)").sentences == ["[a]    c", "a    [c]"])
    }

    @Test func `Comments within deep emphasis cover their paragraph`() {
        let depth = 8_000
        let text =
            "b\n\n" + Self.many("**a ", depth) + "\nc " + Self.many("<!-- tributary-allow blame: b -->", 5_000) + "\n"
            + Self.many(" a**", depth)
        let (_, _, suppressions) = MarkdownReader().read(Array(text.utf8)[...], firstLine: 1, path: "narratives/a.md", file: "a.md")
        #expect(suppressions.count == 5_000)
        #expect(suppressions.allSatisfy { $0.lines == 3...5 })
    }

    /// Steps by trap that the parser would take for the words of one paragraph.
    private func steps(_ text: String) -> [Int] {
        var text = text
        return text.withUTF8 {
            var cost = InlineCost(in: $0)
            cost.add($0)
            return [cost.marks, cost.addresses, cost.mails, cost.tags]
        }
    }

    @Test(arguments: [
        "Words and **bold** words, and `code`. ", "A *b* and a [link](c.md). ", "See https://example.org/a and mail a@b.c.\n",
        "x = a * b; ptr -> c_d_e ~ 1\n", "[2024-11-12] (a) [x] ![p](p.png)\n",
    ])
    func `Honest paragraphs are taken at sizes that nobody writes`(unit: String) {
        for size in [100, 200, 400, 800] {
            #expect(steps(Self.many(unit, size)).allSatisfy { $0 <= MarkdownLimits.steps }, "\(size) times")
            // Paragraphs count by themselves: twice as many take twice the steps.
            #expect(MarkdownSample(Self.many(unit + "\n\n", 10 * size)).findings.allSatisfy { $0.rule != "markdown-limit" })
        }
    }

    @Test(arguments: [
        "*a **b _c ~~d~~ [f] ", "[^1] *", "![z] *", "*a_ b**c ", "~a b~~ *c ", "![[]()", "a@b.c *d ", "[f](a) *",
    ])
    func `Costly paragraphs are taken below the limit and refused above it`(unit: String) {
        let definitions = "[f]: /f\n[z]: /z\n[^1]: n\n\n"
        for size in [1_000, 2_000, 4_000, 8_000, 16_000, 32_000] {
            let most = steps(definitions + Self.many(unit, size)).max() ?? 0
            // What has steps enough for the limit is refused before the parser takes them.
            let isRefused = MarkdownSample(definitions + Self.many(unit, size)).findings.contains { $0.rule == "markdown-limit" }
            #expect(isRefused == (most > MarkdownLimits.steps), "\(size) times: \(most) steps")
            #expect(size < 32_000 || isRefused)
            if isRefused { return }
        }
    }
}
