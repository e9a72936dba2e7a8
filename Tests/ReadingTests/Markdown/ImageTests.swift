import Narratives
import Testing

@testable import Reading

@Suite struct ImageTests {
    @Test func `An image is a file beside the text and its description is plain`() {
        let sample = MarkdownSample(
            "See ![a *big* \"graph\" [[x|y]]](img/a b.png) ![g](<img/a b.png> 'T & t').", path: "narratives/here/index.md")
        #expect(
            sample.html == """
                <p>See ![a <em>big</em> &quot;graph&quot; <a href="{root}narratives/x.html">y</a>](img/a b.png) \
                <img src="{root}files/narratives/here/img/a%20b.png" alt="g" title="T &amp; t" loading="lazy" />.</p>

                """)
        #expect(sample.body.links.map(\.target).last == .file("narratives/here/img/a b.png"))
        #expect(sample.body.links.map(\.isImage) == [false, true])
        #expect(sample.sentences.last == "See ![a big \"graph\" y](img/a b.png) [g].")
    }

    @Test func `An images description loses its markup`() {
        let sample = MarkdownSample("![a *big* `c` \"[b](d)\" [[x|y]]\nnext](a.png)")
        #expect(
            sample.html
                == "<p><img src=\"{root}files/narratives/a.png\" alt=\"a big c &quot;b&quot; [[x|y]] next\" loading=\"lazy\" /></p>\n")
        #expect(sample.findings == [])
    }

    @Test func `An image without a description is a warning`() {
        let sample = MarkdownSample("日本 ![](a.png)")
        #expect(sample.places == ["1:4 warning image-alt"])
        #expect(sample.html == "<p>日本 <img src=\"{root}files/narratives/a.png\" alt=\"\" loading=\"lazy\" /></p>\n")
    }

    @Test func `An image from elsewhere is an error and becomes a link`() {
        let sample = MarkdownSample("a ![b & c](https://x.y/z.png)")
        #expect(sample.places == ["1:3 error remote-image"])
        #expect(sample.html == "<p>a <a href=\"https://x.y/z.png\">b &amp; c</a></p>\n")
    }

    @Test(arguments: [
        ("![a](data:image/png;base64,AA)", "unsafe-url"), ("![a](other.md)", "link"), ("![a](#x)", "link"),
        ("![a](../../x.png)", "link-outside"),
        ("![a]()", "link"), ("![a](mailto:a@b.c)", "link"),
    ])
    func `What is no image leaves its description`(markdown: String, rule: String) {
        let sample = MarkdownSample(markdown)
        #expect(sample.places == ["1:1 error \(rule)"])
        #expect(sample.html == "<p>a</p>\n")
        #expect(sample.body.links == [])
    }

    @Test func `An image can be a links words`() {
        let sample = MarkdownSample("x [![alt](a.png)](other.md) y")
        #expect(
            sample.html
                == "<p>x <a href=\"{root}narratives/other.html\"><img src=\"{root}files/narratives/a.png\" alt=\"alt\" loading=\"lazy\" /></a> y</p>\n"
        )
        #expect(sample.linkPlaces == ["1:3 narratives/other.html", "1:4 files/narratives/a.png"])
        #expect(sample.sentences == ["x [alt] y", "x [alt] y"])
    }
}
