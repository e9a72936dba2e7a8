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
    func `Two factors or more are drawn, for wide pages and for phones; one alone is not`() throws {
        #expect(count("<svg class=\"graph ", in: try page(three)) == 2)
        #expect(count("<svg class=\"graph ", in: try page("factors: [{factor: masking}]")) == 0)
        #expect(try page(three).contains("Each necessary, only jointly sufficient; incomplete by design."))
    }

    @Test
    func `Factors are equal boxes in each drawing, whatever they are called and whatever part they played`() throws {
        let text = try page(three.replacing("factor: masking,", with: "factor: masking, part: condition,"))
        for drawing in text.components(separatedBy: "<svg class=\"graph ").dropFirst() {
            let boxes = try matches(
                "class=\"graph-node graph-factor[^\"]*\"[^>]*><rect [^>]*width=\"([0-9.]+)\" height=\"([0-9.]+)\"",
                in: drawing.components(separatedBy: "</svg>")[0])
            #expect(boxes.count == 3)
            #expect(Set(boxes.map { $0.dropFirst() }).count == 1)
        }
    }

    @Test
    func `Every node is one tab stop; factors lead to their pages, and every id is the page's only one`() throws {
        let text = try page(three)
        #expect(count("graph-factor\" href=\"../factors/", in: text) == 6)
        #expect(count("tabindex=\"0\"", in: text) == 2)
        let ids = try matches(" id=\"([^\"]+)\"", in: text).map { $0[1] }
        #expect(ids.count == Set(ids).count)
        #expect(ids.contains("graph-title") && ids.contains("graph-phone-desc"))
        #expect(text.contains("aria-labelledby=\"graph-title\" aria-describedby=\"graph-desc\""))
    }

    @Test
    func `What no part of the text tells of is dashed, and only that`() throws {
        #expect(count("graph-unsupported", in: try page(three)) == 0)
        let bare =
            "factors: [{factor: masking, evidence: \"#told\"}, {factor: saturation}]\nrelations: [{from: masking, verb: enabled, to: saturation}]"
        #expect(count("graph-unsupported", in: try page(bare)) == 4)
    }

    @Test
    func `Words are escaped, and nothing is styled or scripted in place`() throws {
        let text = try page(three + "\nadaptations: [{what: \"<script>alert('1')</script>\"}]")
        #expect(text.contains("How conditions met: How &lt;b&gt; met"))
        for part in ["<script>", "<style", "style=", "url(", " onload"] { #expect(!text.contains(part)) }
    }

    @Test
    func `The same content stands in sentences: what took part, what helped, and the loops`() throws {
        let text = try page(
            """
            factors: [{factor: masking}, {factor: saturation}]
            relations: [{from: masking, verb: amplified, to: saturation}, {from: saturation, verb: amplified, to: masking}]
            adaptations: [{what: Shed load, helped: [saturation], who: Someone}]
            """)
        #expect(text.contains("Shed load <em class=\"verb\">helped with</em> <a href=\"../factors/saturation.html\">Saturation</a>"))
        #expect(text.contains("<em class=\"verb\">flowed into</em> What happened"))
        #expect(text.contains("reinforcing loop: <a "))
        #expect(!text.components(separatedBy: "<svg")[1].contains("Someone"), "no person is a node")
    }

    @Test
    func `A near miss's outcome says what stopped it; what went right shows its challenge and capacities`() throws {
        let head = "---\ntitle: T\ndate: 2024\nsummary: S\nfactors: [{factor: masking}, {factor: saturation}]\n"
        let site = try SiteOnDisk([
            "narratives/n.md": head + "kind: near-miss\nstopped-by: [luck]\n---\n",
            "narratives/w.md": head + "kind: went-right\nchallenge: A zone went\ncapacities: [expertise/rehearsal]\n---\n",
        ])
        let nearMiss = try site.text("narratives/n.html")
        #expect(nearMiss.contains("graph-outcome graph-near-miss") && nearMiss.contains("stopped by luck"))
        let wentRight = try site.text("narratives/w.html")
        #expect(wentRight.contains("graph-capacity") && wentRight.contains("A zone went") && wentRight.contains(">carried<"))
    }

    @Test
    func `A factor's page draws what it met, summed over narratives; a system's page its factors`() throws {
        let head =
            "title: T\nkind: post-mortem\ndate: 2024\nsummary: S\nsystems: [cache]\nfactors: [{factor: masking}, {factor: saturation}]\n"
        let text = "---\n" + head + "relations: [{from: masking, verb: enabled, to: saturation}]\n---\n"
        let site = try SiteOnDisk(["narratives/a.md": text, "narratives/b.md": text])
        for path in ["factors/masking.html", "systems/cache.html"] {
            let page = try site.text(path)
            #expect(page.contains("<svg class=\"graph "))
            #expect(page.contains("Masking</a> <em class=\"verb\">enabled</em>"))
            #expect(page.contains("in 2 narratives"))
        }
    }
}
