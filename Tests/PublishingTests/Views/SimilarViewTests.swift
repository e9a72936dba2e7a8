import Foundation
import Testing

@testable import Publishing

/// Links to what is alike say why, in words.
struct SimilarViewTests {
    private static func narrative(_ kind: String, _ date: Int, _ fields: String, body: String = "") -> String {
        "---\ntitle: \(kind) of \(date)\nkind: \(kind)\ndate: \(date)\nsummary: S\n\(fields)\n---\n\(body)\n"
    }

    private static let relation = "relations: [{from: masking, verb: enabled, to: saturation}]"

    /// Two that are alike, one that shares one thing, and others that share nothing, so that what the two share is rare.
    private static let content: [String: String] = [
        "narratives/a.md": narrative(
            "post-mortem", 2020, "factors: [{factor: masking}, {factor: saturation}]\nsymptoms: [latency]\n\(relation)"),
        "narratives/b.md": narrative(
            "near-miss", 2019, "factors: [{factor: masking}, {factor: saturation}]\nsymptoms: [latency]\n\(relation)"),
        "narratives/c.md": narrative("went-right", 2018, "factors: [{factor: masking}, {factor: cascade}]\nsystems: [a-system]"),
        "narratives/d.md": narrative("post-mortem", 2017, "factors: [{factor: test-gap}]\nsystems: [other]"),
        "narratives/e.md": narrative("post-mortem", 2016, "factors: [{factor: lost-tools}]\nsystems: [third]"),
    ]

    private func section(_ id: String, of page: String) -> String? {
        page.components(separatedBy: "id=\"\(id)\"").dropFirst().first?.components(separatedBy: "</section>").first
    }

    @Test
    func `A link says in words what the two share, each thing linked, and never a bare score`() throws {
        let page = try SiteOnDisk(Self.content).text("narratives/a.html")
        let links = try #require(section("t-similar", of: page))
        #expect(links.contains("<a href=\"../narratives/b.html\">near-miss of 2019</a> <span class=\"kind\">Near miss</span>"))
        #expect(links.contains("In both, <a href=\"../factors/masking.html\">masking</a> <em class=\"verb\">enabled</em> <a"))
        #expect(links.contains("Both looked like <a href=\"../symptoms/latency.html\">latency</a>."))
        #expect(links.range(of: "0\\.[0-9]", options: .regularExpression) == nil)
    }

    @Test
    func `A near miss before a post-mortem is its omen, and the post-mortem what later resembled it`() throws {
        let site = try SiteOnDisk(Self.content)
        let before = try #require(section("t-omens", of: try site.text("narratives/a.html")))
        #expect(before.contains("Near misses that came before") && before.contains("narratives/b.html"))
        let after = try #require(section("t-omens", of: try site.text("narratives/b.html")))
        #expect(after.contains("What later resembled it") && after.contains("narratives/a.html"))
        #expect(section("t-omens", of: try site.text("narratives/c.html")) == nil)
    }

    @Test
    func `Within a sentence words begin small, but for abbreviations and things that have names`() throws {
        let fields = "factors: [{factor: dns-gap}, {factor: io-wait}]\nsystems: [load-balancer]\nsymptoms: [slow-pages]"
        let site = try SiteOnDisk(
            Self.content.merging([
                "narratives/a.md": Self.narrative("post-mortem", 2020, fields),
                "narratives/b.md": Self.narrative("near-miss", 2019, fields),
                "factors/dns-gap.md": "---\ntitle: DNS gap\n---\n", "factors/io-wait.md": "---\ntitle: I/O wait\n---\n",
            ]) { $1 })
        let links = try #require(section("t-similar", of: try site.text("narratives/a.html")))
        for words in [">DNS gap</a>", ">I/O wait</a>", ">Load balancer</a>", ">slow pages</a>"] { #expect(links.contains(words)) }
    }

    @Test
    func `One that is unlike but shares one thing is offered, with that thing`() throws {
        let page = try SiteOnDisk(Self.content).text("narratives/c.html")
        let link = try #require(section("t-contrast", of: page))
        #expect(link.contains("Both had <a href=\"../factors/masking.html\">masking</a>."))
    }

    @Test
    func `What an author linked by hand is not offered a second time`() throws {
        var content = Self.content
        content["narratives/a.md"] = content["narratives/a.md"]?.replacing("\n---\n\n", with: "\nrelated: [{id: b, why: W}]\n---\n\n")
        let page = try SiteOnDisk(content).text("narratives/a.html")
        #expect(section("t-related", of: page)?.contains("narratives/b.html") == true)
        #expect(section("t-similar", of: page)?.contains("narratives/b.html") != true)
    }

    @Test
    func `Data carries what is alike, with its score, senses and what is shared, best first`() throws {
        let whole = try SiteOnDisk(Self.content).json("data/narratives.json")
        let first = try #require((whole["narratives"] as? [[String: Any]])?.first)
        let link = try #require((first["similar"] as? [[String: Any]])?.first)
        #expect(link["id"] as? String == "b")
        let score = try #require(link["score"] as? Double)
        #expect(score > 0.1 && score <= 1)
        let senses = try #require(link["senses"] as? [[String: Any]])
        #expect(senses.compactMap { $0["sense"] as? String }.prefix(2) == ["conditions", "symptoms"])
        #expect((senses[0]["shared"] as? [String])?.contains("masking enabled saturation") == true)
    }
}
