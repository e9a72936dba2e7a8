import Narratives
import Testing

@testable import Reading

@Suite struct HeadingTests {
    @Test func `Headings have git hubs ids and link to themselves`() {
        let sample = MarkdownSample("## What we *knew* & `didn't`\n\n### Größe, 日本_1 🎉!\n")
        #expect(
            sample.html == """
                <h2 id="what-we-knew--didnt"><a class="heading-anchor" href="#what-we-knew--didnt">What we <em>knew</em> &amp; \
                <code>didn&#39;t</code></a></h2>
                <h3 id="größe-日本_1-"><a class="heading-anchor" href="#gr%C3%B6%C3%9Fe-%E6%97%A5%E6%9C%AC_1-">Größe, 日本_1 🎉!</a></h3>

                """)
        #expect(sample.body.headings.map(\.id) == ["what-we-knew--didnt", "größe-日本_1-"])
        #expect(sample.body.headings.map(\.text) == ["What we knew & didn't", "Größe, 日本_1 🎉!"])
        #expect(sample.body.headings.map(\.level) == [2, 3])
        #expect(sample.findings == [])
    }

    @Test(arguments: [
        (["a", "a", "a-1"], ["a", "a-1", "a-1-1"]),
        (["a", "a-1", "a"], ["a", "a-1", "a-2"]),
        (["a", "a", "a"], ["a", "a-1", "a-2"]),
        (["!", "?", "Section"], ["section", "section-1", "section-2"]),
    ])
    func `Ids are unique against those taken already`(texts: [String], ids: [String]) {
        #expect(MarkdownSample(texts.map { "## \($0)\n" }.joined(separator: "\n")).body.headings.map(\.id) == ids)
    }

    @Test func `Ids never clash with those of the page or of footnotes`() {
        let sample = MarkdownSample("## T-shirts\n\n## fn-1\n\n## Fnref-1\n\n## h-t-shirts\n\n## Tea\n")
        #expect(sample.body.headings.map(\.id) == ["h-t-shirts", "h-fn-1", "h-fnref-1", "h-t-shirts-1", "tea"])
    }

    @Test(arguments: ["##", "## ", "### <b></b>", "## &#32;"]) func `A heading without words is told of`(_ heading: String) {
        #expect(MarkdownSample(heading + "\n").findings.contains { $0.rule == "empty-heading" && $0.position == .start })
    }

    @Test func `A heading that holds a link is no link itself`() {
        let sample = MarkdownSample(
            "## See [here](http://a.b)\n\n## After [[factor:stale-config]] and [[one|it]]\n\n## Note[^1]\n\n[^1]: N.\n")
        #expect(
            sample.html.hasPrefix(
                """
                <h2 id="see-here">See <a href="http://a.b">here</a></h2>
                <h2 id="after-stale-config-and-it">After <a href="{root}factors/stale-config.html">{title: factors/stale-config.html}</a> and \
                <a href="{root}narratives/one.html">it</a></h2>
                <h2 id="note">Note<sup class="footnote-ref">
                """))
        #expect(sample.body.headings.map(\.text) == ["See here", "After stale config and it", "Note"])
    }

    @Test func `A heading of level one becomes level two with a note`() {
        let sample = MarkdownSample("Text.\n\n> # Top\n\nUnder\n===\n\n###### Six\n", firstLine: 10)
        #expect(sample.body.headings.map(\.level) == [2, 2, 6])
        #expect(sample.places == ["12:3 note heading-level", "14:1 note heading-level"])
        #expect(sample.html.contains("<h2 id=\"top\">"))
        #expect(!sample.html.contains("h1"))
    }

    @Test func `An image in a heading counts by its description`() {
        #expect(MarkdownSample("## ![Alt](a.png) Words\n").body.headings.map(\.text) == ["Alt Words"])
    }
}
