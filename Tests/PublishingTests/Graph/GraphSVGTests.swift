import Foundation
import Narratives
import Testing

@testable import Publishing

/// What a figure is as part of a page: equal boxes, one tab stop a node, ids that are unique, nothing styled or scripted in place.
struct GraphSVGTests {
    func page(_ frontMatter: String, body: String = "## Told\n\nWords.\n") throws -> String {
        let head = "---\ntitle: How <b> met\nkind: post-mortem\ndate: 2024\nsummary: S\n"
        return try SiteOnDisk(["narratives/a.md": head + frontMatter + "\n---\n" + body]).text("narratives/a.html")
    }

    func count(_ part: String, in text: String) -> Int { text.split(separator: part, omittingEmptySubsequences: false).count - 1 }

    func matches(_ pattern: String, in text: String) throws -> [[String]] {
        let whole = NSRange(text.startIndex..., in: text)
        return try NSRegularExpression(pattern: pattern).matches(in: text, range: whole).map { match in
            (0..<match.numberOfRanges).map { Range(match.range(at: $0), in: text).map { String(text[$0]) } ?? "" }
        }
    }

    let three = """
        factors:
          - {factor: masking, evidence: "#told"}
          - {factor: a-name-that-goes-on-for-much-longer-than-any-box-could-be-wide, as: long, evidence: "#told"}
          - {factor: saturation, evidence: "#told"}
        relations:
          - {from: masking, verb: enabled, to: saturation, evidence: "#told"}
        """

    @Test
    func `Two factors or more are drawn, as a picture and as a score; one alone is not`() throws {
        let text = try page(three)
        #expect(count("<svg class=\"graph\" ", in: text) == 1)
        #expect(count("<ul class=\"score-conditions in-score\">", in: text) == 1)
        let one = try page("factors: [{factor: masking}]")
        #expect(count("<svg class=\"graph\" ", in: one) == 0 && count("score-conditions", in: one) == 0)
        #expect(text.contains("Each necessary, only jointly sufficient; incomplete by design."))
    }

    @Test
    func `Factors are equal boxes, whatever they are called and whatever part they played`() throws {
        let text = try page(three.replacing("factor: masking,", with: "factor: masking, part: condition,"))
        let boxes = try matches(
            "class=\"graph-node graph-factor[^\"]*\"[^>]*href[^>]*><rect [^>]*width=\"([0-9.]+)\" height=\"([0-9.]+)\"", in: text)
        #expect(boxes.count == 3)
        #expect(Set(boxes.map { $0.dropFirst() }).count == 1)
    }

    @Test
    func `Factors lead to what they did here, the band is no stop, and every id is the page's only one`() throws {
        let text = try page(three + "\nadaptations: [{what: Shed load, helped: [saturation]}]")
        for name in ["masking", "long", "saturation"] {
            #expect(text.contains("id=\"t-factor-\(name)\""))
            #expect(count("href=\"#t-factor-\(name)\"", in: text) == 2, "the picture and the score")
        }
        #expect(text.contains("<a class=\"graph-node graph-adaptation\" href=\"#t-adaptation-1\""))
        #expect(count("tabindex=", in: text) == 0)
        let ids = try matches(" id=\"([^\"]+)\"", in: text).map { $0[1] }
        #expect(ids.count == Set(ids).count)
        #expect(text.contains("aria-labelledby=\"graph-title\" aria-describedby=\"graph-desc\""))
    }

    @Test
    func `What no part of the text tells of is dashed, and only that`() throws {
        #expect(count("graph-unsupported", in: try page(three)) == 0)
        let bare =
            "factors: [{factor: masking, evidence: \"#told\"}, {factor: saturation}]\nrelations: [{from: masking, verb: enabled, to: saturation}]"
        let text = try page(bare)
        #expect(text.contains("graph-factor graph-unsupported\" href=\"#t-factor-saturation\""))
        #expect(count("<g class=\"graph-line graph-more-of graph-unsupported\"", in: text) == 1)
        #expect(count("<svg class=\"graph-line graph-more-of graph-unsupported\"", in: text) == 1)
        #expect(text.contains("<li class=\"graph-unsupported\"><a href=\"#t-factor-saturation\""))
        #expect(!text.contains("graph-unsupported\" href=\"#t-factor-masking\""))
    }

    @Test
    func `A legend names exactly the signs that the picture has`() throws {
        func legend(_ frontMatter: String) throws -> [String] {
            let list = try page(frontMatter).components(separatedBy: "<ul class=\"graph-legend\">")[1].components(separatedBy: "</ul>")[0]
            return try matches("</svg>([^<]+)</li>", in: list).map { $0[1] }
        }
        #expect(try legend(three) == ["more led to more"])
        let much = """
            factors: [{factor: a, part: trigger, evidence: "#told"}, {factor: b, evidence: "#told"}]
            relations: [{from: a, verb: masked, to: b, evidence: "#told"}, {from: b, verb: dampened, to: outcome, evidence: "#told"}]
            adaptations: [{what: X, worked: "no", helped: [a]}, {what: Y, worked: partly}]
            """
        #expect(
            try legend(much) == [
                "more led to less", "hid it", "led straight to what came of it", "trigger", "what people did that helped",
                "tried, and did not help",
                "helped in part", "tried, and did not help",
            ])
    }

    @Test
    func `Words are escaped, and nothing is styled or scripted in place`() throws {
        let text = try page(three + "\nadaptations: [{what: \"<script>alert('1')</script>\"}]")
        #expect(text.contains("How conditions met: How &lt;b&gt; met"))
        for part in ["<script>", "<style", "style=", "url(", " onload"] { #expect(!text.contains(part)) }
    }

    @Test
    func `The score tells each relation in a sentence once, under the heading that tells of it, and the loops`() throws {
        let text = try page(
            """
            factors: [{factor: masking}, {factor: saturation}]
            relations:
              - {from: masking, verb: amplified, to: saturation, evidence: "#told"}
              - {from: saturation, verb: amplified, to: masking}
            adaptations: [{what: Shed load, helped: [saturation], who: Someone}]
            """)
        #expect(count("<div>Masking <em class=\"verb\">amplified</em> Saturation", in: text) == 1)
        #expect(text.contains("<li class=\"score-heading\"><a href=\"#told\">Told</a></li>"))
        #expect(text.contains("<li class=\"score-heading\"><span>No part of the story tells of these</span></li>"))
        #expect(text.contains("reinforcing loop: <a ") && count("class=\"loop\">↻", in: text) == 3)
        #expect(text.contains("<a href=\"#t-adaptation-1\">Shed load</a>"))
        #expect(
            !text.components(separatedBy: "<figure class=\"graph-figure\">")[1].components(separatedBy: "</figure>")[0].contains("Someone"))
    }

    @Test
    func `What masks hides: a ring at the line's end, and no bar`() throws {
        let text = try page("factors: [{factor: a}, {factor: b}]\nrelations: [{from: a, verb: masked, to: b}]")
        #expect(count("class=\"graph-ring\"", in: text) == 3, "the picture, the score and the legend")
        #expect(count("class=\"graph-bar\"", in: text) == 0)
    }

    @Test
    func `What was tried and did not help stands under its own heading, and never under what helped`() throws {
        let text = try page(
            "factors: [{factor: a}, {factor: b}]\nadaptations: [{what: Did, helped: [a]}, {what: Tried it, helped: [a], worked: \"no\"}]")
        let (helped, tried) = (text.components(separatedBy: "id=\"t-adaptations\"")[1], text.components(separatedBy: "id=\"t-tried\"")[1])
        #expect(!helped.components(separatedBy: "</section>")[0].contains("Tried it"))
        #expect(tried.components(separatedBy: "</section>")[0].contains("Tried it") && tried.contains("tried against"))
        #expect(text.contains("graph-adaptation graph-tried") && text.contains("graph-line graph-tried"))
        let term = try SiteOnDisk([
            "narratives/a.md":
                "---\ntitle: T\nkind: post-mortem\ndate: 2024\nsummary: S\nfactors: [{factor: a}]\n"
                + "adaptations: [{what: Tried it, helped: [a], capacity: resources/slack, worked: \"no\"}]\n---\n"
        ])
        for path in ["factors/a.html", "capacities/slack.html"] {
            #expect(try term.text(path).contains("id=\"t-tried\"") && !term.text(path).contains("id=\"t-helped\""))
        }
    }

    @Test
    func `One factor led straight to what happened where its author says so, in a line, a row and a sentence`() throws {
        let text = try page(
            "factors: [{factor: a}, {factor: b}]\nimpact: Many waited.\nrelations: [{from: a, verb: triggered, to: outcome}]")
        #expect(count("class=\"graph-line graph-more-of graph-unsupported\"><path d=\"M", in: text) == 1)
        #expect(text.contains("<em class=\"verb\">triggered</em> what happened"))
        #expect(text.contains("<p>Many waited.</p>"))
    }

    @Test
    func `A near miss's band says what stopped it; what went right shows its challenge and capacities`() throws {
        let head = "---\ntitle: T\ndate: 2024\nsummary: S\nfactors: [{factor: masking}, {factor: saturation}]\n"
        let site = try SiteOnDisk([
            "narratives/n.md": head + "kind: near-miss\nstopped-by: [luck]\npotential: Much more.\n---\n",
            "narratives/w.md": head + "kind: went-right\nchallenge: A zone went\ncapacities: [expertise/rehearsal]\n---\n",
        ])
        let nearMiss = try site.text("narratives/n.html")
        #expect(nearMiss.contains("aria-label=\"What nearly happened Much more. stopped by luck\""))
        #expect(nearMiss.contains("graph-outcome graph-near-miss") && nearMiss.contains("score-outcome in-score graph-near-miss"))
        let wentRight = try site.text("narratives/w.html")
        #expect(wentRight.contains("graph-capacity") && wentRight.contains(">A zone went<") && wentRight.contains(">carried it<"))
        #expect(wentRight.contains("Carried by <a"))
    }

    @Test
    func `A factor's page draws what it met, summed over narratives; a system's page its factors`() throws {
        let head =
            "title: T\nkind: post-mortem\ndate: 2024\nsummary: S\nsystems: [cache]\nfactors: [{factor: masking}, {factor: saturation}]\n"
        let text = "---\n" + head + "relations: [{from: masking, verb: enabled, to: saturation}]\n---\n"
        let site = try SiteOnDisk(["narratives/a.md": text, "narratives/b.md": text])
        for path in ["factors/masking.html", "systems/cache.html"] {
            let page = try site.text(path)
            #expect(page.contains("<svg class=\"graph\" ") && !page.contains("graph-basin"))
            #expect(page.contains("Masking</a> <em class=\"verb\">enabled</em>"))
            #expect(page.contains("in 2 narratives"))
        }
    }
}
