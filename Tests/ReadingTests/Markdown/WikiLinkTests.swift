import Narratives
import Testing

@testable import Reading

@Suite struct WikiLinkTests {
    @Test(arguments: [
        ("[[canva-2024]]", #"<a href="{root}narratives/canva-2024.html">{title: narratives/canva-2024.html}</a>"#),
        ("[[canva-2024|the *outage*]]", #"<a href="{root}narratives/canva-2024.html">the <em>outage</em></a>"#),
        ("[[factor:stale-config]]", #"<a href="{root}factors/stale-config.html">{title: factors/stale-config.html}</a>"#),
        ("[[system:cdn]]", #"<a href="{root}systems/cdn.html">{title: systems/cdn.html}</a>"#),
        ("[[technology:netty|N]]", #"<a href="{root}technologies/netty.html">N</a>"#),
        ("[[organisation:canva|C]]", #"<a href="{root}organisations/canva.html">C</a>"#),
        ("[[organization:canva|C]]", #"<a href="{root}organisations/canva.html">C</a>"#),
        ("[[tag:overload|o]]", #"<a href="{root}tags/overload.html">o</a>"#),
        ("[[symptom:latency|l]]", #"<a href="{root}symptoms/latency.html">l</a>"#),
        ("[[capacity:slack|s]]", #"<a href="{root}capacities/slack.html">s</a>"#),
        ("[[response:load-shedding|r]]", #"<a href="{root}responses/load-shedding.html">r</a>"#),
        ("[[page:about|a]]", #"<a href="{root}pages/about.html">a</a>"#),
        ("[[one#what-it-is|w]]", #"<a href="{root}narratives/one.html#what-it-is">w</a>"#),
        ("[[factor:one#größe|w]]", #"<a href="{root}factors/one.html#gr%C3%B6%C3%9Fe">w</a>"#),
        ("**[[one|a & b]]**", #"<strong><a href="{root}narratives/one.html">a &amp; b</a></strong>"#),
        ("_[[one|a]]_x", #"_<a href="{root}narratives/one.html">a</a>_x"#),
        ("[[one|a]](b)", #"<a href="{root}narratives/one.html">a</a>(b)"#),
        ("[[[one|a]]]", #"[<a href="{root}narratives/one.html">a</a>]"#),
        ("[[one|words\nwrapped]]", "<a href=\"{root}narratives/one.html\">words\nwrapped</a>"),
        ("[[one|see www.a.bc]]", #"<a href="{root}narratives/one.html">see www.a.bc</a>"#),
    ])
    func `Links lead to pages`(markdown: String, html: String) {
        let sample = MarkdownSample(markdown)
        #expect(sample.html == "<p>\(html)</p>\n")
        #expect(sample.findings == [])
        #expect(sample.body.links.count == 1)
    }

    @Test func `A bar splits no cell of a table escaped or not`() {
        let sample = MarkdownSample("| a | b |\n|---|---|\n| [[one|x]] | [[two\\|y]] |\n| `[[three|z]]` | `a\\|b` |\n")
        #expect(sample.html.contains(#"<td><a href="{root}narratives/one.html">x</a></td>"#))
        #expect(sample.html.contains(#"<td><a href="{root}narratives/two.html">y</a></td>"#))
        #expect(sample.html.contains("<td><code>[[three|z]]</code></td>\n<td><code>a|b</code></td>"))
        #expect(sample.linkPlaces == ["3:3 narratives/one.html", "3:15 narratives/two.html"])
    }

    @Test func `A reference definition of the same name takes nothing from a link`() {
        let sample = MarkdownSample("[[one|a]] [one]\n\n[one]: http://x.y\n")
        #expect(sample.html == "<p><a href=\"{root}narratives/one.html\">a</a> <a href=\"http://x.y\">one</a></p>\n")
    }

    @Test(arguments: [
        ("`[[one|a]]`", "<p><code>[[one|a]]</code></p>\n"),
        ("    [[one|a]]", "<pre><code>[[one|a]]\n</code></pre>\n"),
        ("```\n[[one|a\\|b]]\n```", "<pre><code>[[one|a\\|b]]\n</code></pre>\n"),
        ("\\[[one]]", "<p>[[one]]</p>\n"),
        ("[[one]", "<p>[[one]</p>\n"),
        ("[[one\n\ntwo]]", "<p>[[one</p>\n<p>two]]</p>\n"),
        ("[see [[one]] there](http://a.b)", "<p><a href=\"http://a.b\">see [[one]] there</a></p>\n"),
        ("[a](http://b.c/[[d]] \"[[e|f]]\")", "<p><a href=\"http://b.c/%5B%5Bd%5D%5D\" title=\"[[e|f]]\">a</a></p>\n"),
        ("`a` \u{1}\u{1}one\u{2}\u{2} `[[x]]`", "<p><code>a</code> \u{FFFD}\u{FFFD}one\u{FFFD}\u{FFFD} <code>[[x]]</code></p>\n"),
    ])
    func `What is no link stays as it was written`(markdown: String, html: String) {
        let sample = MarkdownSample(markdown)
        #expect(sample.html == html)
        #expect(sample.findings == [])
        #expect(sample.body.links == [])
    }

    @Test(arguments: [
        ("[[Stale Config]]", "Did you mean `[[stale-config]]`? Code belongs in backticks."),
        ("[[ one ]]", "Did you mean `[[one]]`? Code belongs in backticks."),
        ("[[factor:Stale Config#what]]", "Did you mean `[[factor:stale-config#what]]`? Code belongs in backticks."),
        ("[[organization:A B]]", "Did you mean `[[organisation:a-b]]`? Code belongs in backticks."),
        ("[[page:]]", "Write `[[page:slug]]`. Code belongs in backticks."),
        ("[[facter:stale-config]]", "Did you mean `[[factor:stale-config]]`?"),
        ("[[factors:stale-config]]", "Did you mean `[[factor:stale-config]]`?"),
        ("[[pages:about]]", "Did you mean `[[page:about]]`?"),
        ("[[one#What It Is]]", "Did you mean `[[one#what-it-is]]`?"),
        ("[[one#]]", "Write `[[one]]`."),
        ("[[#What it is]]", "Write `[words](#what-it-is)`."),
        ("[[]]", "Write `[[id]]` or `[[factor:slug]]`."),
    ])
    func `An address that is none names the nearest good one`(markdown: String, fix: String) {
        let sample = MarkdownSample("日本 " + markdown)
        #expect(sample.places == ["1:4 error link"])
        #expect(sample.findings.map(\.fix) == [fix])
        #expect(sample.html == "<p>日本 \(markdown)</p>\n")
    }

    @Test func `An embedded link is an error that names images`() {
        let sample = MarkdownSample("a ![[one]]\n")
        #expect(sample.places == ["1:4 error link"])
        #expect(sample.findings.map(\.fix) == ["Take the `!` out to link the page, or write `![what it shows](picture.png)`."])
    }

    @Test func `A link cut by other markup is an error`() {
        let sample = MarkdownSample("*a [[one|b* c]]\n")
        #expect(sample.places == ["1:4 error link"])
        #expect(sample.html == "<p><em>a [[one|b</em> c]]</p>\n")
    }

    @Test func `A link that markup leaves is an error and elements do not cross`() {
        let sample = MarkdownSample("[[one|a *b]] [[two|c* d]] [[three|*e* f]]\n")
        #expect(sample.places == ["1:1 error link", "1:14 error link"])
        #expect(
            sample.html
                == "<p>[[one|a <em>b]] [[two|c</em> d]] <a href=\"{root}narratives/three.html\"><em>e</em> f</a></p>\n")
    }
}
