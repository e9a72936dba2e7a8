import Foundation
import Narratives
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
            "went-right", 2019, "factors: [{factor: masking}, {factor: saturation}]\nsymptoms: [latency]\n\(relation)"),
        "narratives/c.md": narrative("went-right", 2018, "factors: [{factor: masking}, {factor: cascade}]\nsystems: [a-system]"),
        "narratives/d.md": narrative("post-mortem", 2017, "factors: [{factor: test-gap}]\nsystems: [other]"),
        "narratives/e.md": narrative("post-mortem", 2016, "factors: [{factor: lost-tools}]\nsystems: [third]"),
    ]

    /// The same, the second being a near miss.
    private func nearMiss(_ more: String = "") -> [String: String] {
        var content = Self.content
        content["narratives/b.md"] = content["narratives/b.md"]?.replacing("kind: went-right", with: "kind: near-miss\(more)")
        return content
    }

    private func section(_ id: String, of page: String) -> String? {
        page.components(separatedBy: "id=\"\(id)\"").dropFirst().first?.components(separatedBy: "</section>").first
    }

    @Test
    func `A link says in words what the two share, each thing linked, and never a bare score`() throws {
        let page = try SiteOnDisk(Self.content).text("narratives/a.html")
        let links = try #require(section("t-similar", of: page))
        #expect(links.contains("<a href=\"../narratives/b.html\">went-right of 2019</a> <span class=\"kind\">Went right</span>"))
        #expect(links.contains("In both, <a href=\"../factors/masking.html\">masking</a> <em class=\"verb\">enabled</em> <a"))
        #expect(links.contains("Both looked like <a href=\"../symptoms/latency.html\">latency</a>."))
        #expect(links.range(of: "0\\.[0-9]", options: .regularExpression) == nil)
    }

    @Test
    func `A link says whose story it is and of which year, and that it is invented`() throws {
        var content = Self.content
        content["narratives/b.md"] = content["narratives/b.md"]?.replacing(
            "summary: S", with: "summary: S\norganisation: Alder\nfiction: true")
        let links = try #require(section("t-similar", of: try SiteOnDisk(content).text("narratives/a.html")))
        #expect(
            links.contains(
                "<span class=\"fiction\">fiction</span> <span class=\"organisation\">Alder</span> <span class=\"year\">2019</span>"))
    }

    @Test
    func `A near miss before a post-mortem is its omen, and the post-mortem what later resembled it; neither is told a second time`() throws
    {
        let site = try SiteOnDisk(nearMiss())
        let (before, after) = (try site.text("narratives/a.html"), try site.text("narratives/b.html"))
        let omens = try #require(section("t-omens", of: before))
        #expect(omens.contains("Near misses that came before") && omens.contains("narratives/b.html"))
        #expect(!omens.contains("Named as its forerunner."))
        let later = try #require(section("t-omens", of: after))
        #expect(later.contains("What later resembled it") && later.contains("narratives/a.html"))
        for page in [before, after] { #expect(section("t-similar", of: page)?.contains("narratives/a.html") != true) }
        #expect(section("t-similar", of: before)?.contains("narratives/b.html") != true)
        #expect(section("t-omens", of: try site.text("narratives/c.html")) == nil)
    }

    @Test
    func `A forerunner that is named says so first, and then what the two share, the rarest first`() throws {
        let site = try SiteOnDisk(nearMiss("\nprecursor-of: [a]"))
        let omens = try #require(section("t-omens", of: try site.text("narratives/a.html")))
        let latency = "<a href=\"../symptoms/latency.html\">latency</a>"
        #expect(omens.contains("Named as its forerunner. Both looked like \(latency). Both had <a href=\"../factors/saturation.html\">"))
    }

    @Test
    func `A condition that both tell of is told in the words of each, and named once`() throws {
        func fields(_ here: String, _ more: String) -> String {
            "factors: [{factor: masking}, {factor: lost-tools, here: \"\(here)\"}, {factor: \(more)}]\nresponse: [lost-tools]"
        }
        let links = try link(fields("No <login>.", "saturation"), fields("The vpn was gone.", "cascade"))
        let sides = "Both met <a href=\"../factors/lost-tools.html\">lost tools</a>. Here: “No &lt;login&gt;.” There: “The vpn was gone.”"
        #expect(links.contains(sides + " Both also had <a href=\"../factors/masking.html\">masking</a>."))
        #expect(!links.contains("Responding meant"))
    }

    @Test
    func `A name that ends another is left out`() throws {
        let fields = "systems: [internal-dns]\ntechnologies: [dns]\nfactors: [{factor: masking}]"
        let links = try link(fields, fields)
        #expect(links.contains(">Internal dns</a>.") || links.contains(">Internal DNS</a>."))
    }

    private func link(_ first: String, _ second: String) throws -> String {
        let site = try SiteOnDisk(
            Self.content.merging([
                "narratives/a.md": Self.narrative("post-mortem", 2020, first),
                "narratives/b.md": Self.narrative("went-right", 2019, second),
            ]) { $1 })
        return try #require(section("t-similar", of: try site.text("narratives/a.html")))
    }

    @Test
    func `A system and a technology of one name are named once`() throws {
        let fields = "systems: [ebs, rds]\ntechnologies: [ebs]\nfactors: [{factor: masking}]"
        let links = try link(fields, fields)
        #expect(links.components(separatedBy: ">EBS</a>").count == 2 || links.components(separatedBy: ">Ebs</a>").count == 2)
    }

    @Test
    func `What was tried in both and did not help is told, with what did`() throws {
        func tried(_ headroom: String) -> String {
            "symptoms: [latency]\nadaptations: [{what: W, capacity: resources/headroom, worked: \"\(headroom)\"}, {what: X, capacity: flexibility/operator-knob, worked: \"yes\"}]"
        }
        let both = try link(tried("no"), tried("no"))
        #expect(
            both.contains(
                "In both, people drew on <a href=\"../capacities/headroom.html\">headroom</a>, and it did not help. What helped in both was"
            ))
        #expect(!both.contains("drew on <a href=\"../capacities/operator-knob"))
        let here = try link(tried("no"), tried("yes"))
        #expect(here.contains("Here people drew on"))
        #expect(here.contains("and it did not help; there it did."))
        #expect(try link(tried("yes"), tried("no")).contains("There people drew on"))
    }

    @Test
    func `Two that may tell of one event say so first`() throws {
        let fields = "systems: [storage]\nfactors: [{factor: masking}]"
        let content = Self.content.merging([
            "narratives/a.md": Self.narrative("post-mortem", 2020, fields).replacing("date: 2020", with: "date: 2020-02-29"),
            "narratives/b.md": Self.narrative("went-right", 2019, fields).replacing("date: 2019", with: "date: 2020-02-29T10:00Z"),
        ]) { $1 }
        let links = try #require(section("t-similar", of: try SiteOnDisk(content).text("narratives/a.html")))
        #expect(links.contains("<p>Both tell of the same day, perhaps of one event from two sides. Both"))
        #expect(!(try link(fields, fields)).contains("the same day"))
    }

    @Test
    func `Within a sentence words begin small, but for abbreviations and things that have names`() throws {
        let fields = "factors: [{factor: dns-gap}, {factor: io-wait}]\nsystems: [load-balancer]\nsymptoms: [slow-pages]"
        let site = try SiteOnDisk(
            Self.content.merging([
                "narratives/a.md": Self.narrative("post-mortem", 2020, fields),
                "narratives/b.md": Self.narrative("went-right", 2019, fields),
                "factors/dns-gap.md": "---\ntitle: DNS gap\n---\n", "factors/io-wait.md": "---\ntitle: I/O wait\n---\n",
            ]) { $1 })
        let links = try #require(section("t-similar", of: try site.text("narratives/a.html")))
        for words in [">DNS gap</a>", ">I/O wait</a>", ">Load balancer</a>", ">slow pages</a>"] { #expect(links.contains(words)) }
    }

    @Test
    func `One that is unlike but met the same condition is offered, with what both say of it side by side`() throws {
        var content = Self.content
        content["narratives/d.md"] = Self.narrative(
            "post-mortem", 2017, "factors: [{factor: fail-open, here: An empty list let all of it through.}]\nsystems: [other]")
        content["narratives/e.md"] = Self.narrative(
            "post-mortem", 2016, "factors: [{factor: fail-open, here: The gate stood open.}, {factor: lost-tools}]\nsystems: [third]")
        var configuration = SiteConfiguration()
        configuration.similarity.limit = 0
        let page = try SiteOnDisk(content, configuration).text("narratives/d.html")
        let link = try #require(section("t-contrast", of: page))
        #expect(link.contains("narratives/e.html") && link.contains("Both met <a href=\"../factors/fail-open.html\">fail open</a>."))
        #expect(link.contains("<dt>Here</dt><dd>An empty list let all of it through.</dd>"))
        #expect(link.contains("<dt>There</dt><dd>The gate stood open.</dd>"))
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
