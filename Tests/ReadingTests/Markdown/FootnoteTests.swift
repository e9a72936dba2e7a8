import Narratives
import Testing

@Suite struct FootnoteTests {
    @Test func `Footnotes stand at the end in the order of their first reference`() {
        let sample = MarkdownSample("One[^b], two[^a], one again[^b].\n\n[^a]: Second.\n[^b]: First.\n\n    More.\n")
        #expect(
            sample.html == """
                <p>One<sup class="footnote-ref"><a href="#fn-1" id="fnref-1" role="doc-noteref">1</a></sup>, \
                two<sup class="footnote-ref"><a href="#fn-2" id="fnref-2" role="doc-noteref">2</a></sup>, \
                one again<sup class="footnote-ref"><a href="#fn-1" id="fnref-1-2" role="doc-noteref">1</a></sup>.</p>
                <section class="footnotes" role="doc-endnotes" aria-label="{word: footnotes}">
                <ol>
                <li id="fn-1">
                <p>First.</p>
                <p>More. <a class="footnote-back" href="#fnref-1" role="doc-backlink" aria-label="{word: footnote-back} 1">↩\u{FE0E}</a> \
                <a class="footnote-back" href="#fnref-1-2" role="doc-backlink" aria-label="{word: footnote-back} 1-2">↩\u{FE0E}<sup>2</sup></a></p>
                </li>
                <li id="fn-2">
                <p>Second. <a class="footnote-back" href="#fnref-2" role="doc-backlink" aria-label="{word: footnote-back} 2">↩\u{FE0E}</a></p>
                </li>
                </ol>
                </section>

                """)
        #expect(Set(sample.body.anchors) == ["fn-1", "fn-2", "fnref-1", "fnref-1-2", "fnref-2"])
        #expect(sample.findings == [])
    }

    @Test func `A footnote that ends in no paragraph has its link back after it`() {
        let sample = MarkdownSample("a[^1]\n\n[^1]:\n    - b\n")
        #expect(
            sample.html.hasSuffix(
                """
                <ul>
                <li>b</li>
                </ul>
                <a class="footnote-back" href="#fnref-1" role="doc-backlink" aria-label="{word: footnote-back} 1">↩\u{FE0E}</a>
                </li>
                </ol>
                </section>

                """))
    }

    @Test func `A reference inside a link is no link of its own`() {
        let sample = MarkdownSample("[a[^1]](http://b.c)\n\n[^1]: N.\n")
        #expect(sample.html.hasPrefix("<p><a href=\"http://b.c\">a<sup class=\"footnote-ref\" id=\"fnref-1\">1</sup></a></p>\n"))
    }

    @Test func `A reference to no footnote stays text with a warning`() {
        let sample = MarkdownSample("> 日本 `[^x]` \\[^x] and [^x].\n>\n> [^none]\n", firstLine: 5)
        #expect(sample.places == ["5:23 warning missing-footnote", "7:3 warning missing-footnote"])
        #expect(sample.html.contains("<code>[^x]</code> [^x] and [^x]."))
    }

    @Test func `Words that the parser takes for a mark and drops are a warning`() {
        let sample = MarkdownSample("One [^two\nthree] four \\[^five\nsix] [^]\n")
        #expect(sample.places == ["1:5 warning missing-footnote"])
        #expect(sample.html.contains("One [^] four [^five\nsix] [^]"))
    }

    @Test func `A footnote that nothing refers to is a note`() {
        let sample = MarkdownSample(
            "a[^used]\n\n[^used]: U.\n\n> - [^unused]: x [[one]]\n\n[^used]: Twice.\n\n```\n[^code]: c\n```\n\n    [^code]: c\n\nb `\n[^code]` [^code]\n"
        )
        #expect(sample.places == ["5:5 note unused-footnote", "7:1 note unused-footnote", "16:10 warning missing-footnote"])
        #expect(sample.body.links == [])
    }

    @Test func `A reference in a footnote that is left out counts for nothing`() {
        let sample = MarkdownSample("a[^1]\n\n[^1]: One.\n\n[^2]: Two[^1] and [^3].\n\n[^3]: Three.\n")
        #expect(sample.places == ["5:1 note unused-footnote", "7:1 note unused-footnote"])
        #expect(sample.html.contains("href=\"#fnref-1\""))
        #expect(!sample.html.contains("fnref-1-2"))
    }

    @Test func `Links in footnotes have their places`() {
        let sample = MarkdownSample("[^1]: See 日本 [[one]].\n\na[^1] [[two]]\n")
        #expect(sample.linkPlaces == ["3:7 narratives/two.html", "1:14 narratives/one.html"])
    }
}
