import Building
import Foundation
import Narratives
import Scratch
import Testing

/// A knowledge base that has something internal in every place, and what readers outside get of it.
struct EditionTests {
    static let files = [
        "tributary.yaml": """
        title: Alder inside
        base-url: https://inside.alder.example/
        edit-url: https://git.alder.example/kb/
        editions:
          public:
            title: Alder outside
            dates: month
            replace: {Northgate Haulage: a haulier, hall-3: one of our halls}
            roles: {Ada Lovelace: the night lead}
            omit: [authors, severity, x-*, actions.owner]
          shy: {default: internal}
        """,
        "content/narratives/hall-3-flood.md": """
        ---
        title: Water in hall 3
        kind: post-mortem
        date: 2025-03-04T05:10Z
        summary: Northgate Haulage's lorry opened a drain.
        severity: canary-severity
        organisation: Alder Freight
        systems: [gate, {value: canary-system, audience: internal}]
        authors: [Ada Canary]
        timeline:
          - {at: 2025-03-04T05:40Z, event: Ada Lovelace closed the gate., part: action}
          - {at: 2025-03-04T05:10Z, event: Water came., part: signal}
          - {at: 2025-03-04T05:02Z, event: canary-event, audience: internal}
        factors:
          - {factor: stale-config, here: It was old., evidence: "#what-happened"}
          - {factor: canary-term, here: canary-page-factor}
          - {factor: cold-cache, here: canary-factor, audience: internal}
          - {factor: masking, here: It hid., evidence: ["#canary-heading", {value: "#what-happened", audience: internal}]}
        relations:
          - {from: stale-config, verb: masked, to: masking, via: canary-term}
          - {from: cold-cache, verb: enabled, to: masking, note: canary-note}
        adaptations: [{what: They shut it., helped: [cold-cache, masking]}]
        lessons: [Look., {value: canary-lesson, audience: internal}]
        related: [{id: canary-story, why: canary-why}]
        actions: [{id: A1, action: Move it., owner: canary-owner, addresses: [cold-cache, masking]}]
        x-ticket: canary-x
        ---
        ## What happened

        The supplier <!-- internal -->canary-inline<!-- /internal --> told hall 3 of [[canary-story|another one]] and of [[canary-story]].
        See [[factor:canary-term|it]].

        <!-- internal -->
        ## Canary heading

        canary-block[^a] ![A plan](canary.png)

        [^a]: canary-foot
        <!-- /internal -->

        ## What happened

        Again, [up](#canary-heading) and [[dock#canary-part|the dock]]. `<!-- internal -->shown<!-- /internal -->`
        """,
        "content/narratives/canary-story.md": """
        ---
        title: Canary title
        kind: near-miss
        date: 2025-03-05
        summary: canary-summary
        audience: internal
        factors: [{factor: masking}, {factor: canary-only}]
        related: [{id: dock, why: canary-related}]
        aliases: [canary-alias]
        ---
        See [[dock]] and canary-body.
        """,
        "content/narratives/dock.md": """
        ---
        title: A dock
        kind: went-right
        date: 2024-01-05
        summary: Fine.
        audience: public
        factors: [{factor: masking}, {factor: stale-config}]
        ---
        ## Hello

        Met [[hall-3-flood]].

        <!-- internal -->
        ## Canary part
        <!-- /internal -->
        """,
        "content/factors/canary-term.md": "---\ntitle: Canary factor\naudience: internal\n---\ncanary-factor-page\n",
        "content/pages/canary-page.md": "---\ntitle: Canary page\nmenu: 1\naudience: internal\n---\ncanary-page-text\n",
        "content/narratives/canary.png": "PNG",
    ]

    private func published(_ edition: String, _ change: [String: String] = [:]) throws -> (scratch: Scratch, outcome: BuildOutcome) {
        let scratch = try Scratch(Self.files.merging(change) { $1 })
        let outcome = try scratch.build {
            $0.edition = edition
            $0.baseURL = "https://alder.example/"
        }
        return (scratch, outcome)
    }

    @Test func `Nothing internal is in any file or name of an edition`() throws {
        let (scratch, outcome) = try published("public")
        #expect(outcome.findings.filter { $0.severity == .error } == [])
        let site = try scratch.site()
        #expect(site["narratives/one-of-our-halls-flood.html"] != nil)
        for (path, bytes) in site {
            let text = (path + "\n" + String(decoding: bytes, as: UTF8.self)).lowercased()
            for word in ["canary", "northgate", "lovelace", "hall-3", "hall 3", "inside", "05:10", "2025-03-04"]
            where path != ".tributary" && !path.hasPrefix("assets/") {
                #expect(!text.contains(word), "\(path): \(word)")
            }
        }
    }

    @Test func `What is left reads as if it had been written so`() throws {
        let (scratch, _) = try published("public")
        let page = try scratch.text("site/narratives/one-of-our-halls-flood.html")
        for words in [
            "<h1>Water in one of our halls</h1>", "A haulier&#39;s lorry opened a drain.",
            "<p>The supplier told one of our halls of another one and of something that is not told here.\nSee it.</p>",
            "<p>Again, up and <a href=\"../narratives/dock.html\">the dock</a>. <code>&lt;!-- internal --&gt;shown&lt;!-- /internal --&gt;</code></p>",
            "<h2 id=\"what-happened-1\">", "+30 min", "The night lead closed the gate.", "<time datetime=\"2025-03\">March 2025</time>",
        ] { #expect(page.contains(words), "\(words)") }
        #expect(try scratch.text("site/narratives/dock.html").contains("one-of-our-halls-flood.html\">Water in one of our halls</a>"))
    }

    @Test func `Inside, all of it is there, and what is internal is marked`() throws {
        let scratch = try Scratch(Self.files)
        let outcome = try scratch.build()
        #expect(outcome.findings.filter { $0.severity == .error } == [])
        let page = try scratch.text("site/narratives/hall-3-flood.html")
        #expect(page.contains("<span class=\"internal\"><span class=\"internal-mark\">Internal</span>canary-inline</span>"))
        #expect(page.contains("<div class=\"internal\">\n<span class=\"internal-mark\">Internal</span>\n"))
        #expect(page.contains("canary-lesson"))
    }

    @Test func `Inside, words of lists and pages that are internal are marked`() throws {
        let scratch = try Scratch(Self.files)
        _ = try scratch.build()
        let mark = "<span class=\"internal-mark\">internal</span>"
        #expect(try scratch.text("site/narratives/hall-3-flood.html").contains("systems/canary-system.html\">Canary system</a> " + mark))
        #expect(try scratch.text("site/factors/canary-term.html").contains(mark))
        #expect(try scratch.text("site/pages/canary-page.html").contains(mark))
        #expect(try scratch.text("site/lessons.html").contains("canary-lesson " + mark))
        #expect(try !scratch.text("site/narratives/dock.html").contains(mark))
    }

    @Test func `A picture whose name holds a replaced word has the other in it, and one name for two pictures is an error`() throws {
        let files = [
            "content/narratives/dock.md":
                "---\ntitle: A dock\nkind: went-right\ndate: 2024-01-05\nsummary: Fine.\n---\n![Plan](img/Plan%20of%20hall-3.png)\n",
            "content/narratives/img/Plan of hall-3.png": "PNG", "content/share-hall-3.png": "PNG2",
            "tributary.yaml": try #require(Self.files["tributary.yaml"]) + "\nimage: share-hall-3.png\n",
        ]
        let (scratch, outcome) = try published("public", files)
        try #require(outcome.changes != nil, "\(scratch.lines(outcome.findings))")
        #expect(try scratch.text("site/files/narratives/img/plan-of-one-of-our-halls.png") == "PNG")
        #expect(try scratch.text("site/files/share-one-of-our-halls.png") == "PNG2")
        let page = try scratch.text("site/narratives/dock.html")
        #expect(
            page.contains("src=\"../files/narratives/img/plan-of-one-of-our-halls.png\"")
                && page.contains("/files/share-one-of-our-halls.png"))
        let other = [
            "content/narratives/img/plan-of-one-of-our-halls.png": "P",
            "content/index.md": "![P](narratives/img/plan-of-one-of-our-halls.png)\n",
        ]
        let (again, refused) = try published("public", files.merging(other) { $1 })
        #expect(refused.changes == nil)
        #expect(
            again.lines(refused.findings).contains {
                $0.hasPrefix("content/narratives/img/plan-of-one-of-our-halls.png:1:1: error: With its words replaced")
            })
    }

    @Test func `Where nothing is public unless it says so, nothing else is`() throws {
        let (scratch, _) = try published("shy")
        #expect(try scratch.site().keys.filter { $0.hasPrefix("narratives/") }.sorted() == ["narratives/dock.html"])
    }

    @Test func `An edition that is not declared is refused, but errors of tributary.yaml, which may hide it, come first`() throws {
        let scratch = try Scratch(["tributary.yaml": "editions: {inside: {}}\n", "content/index.md": "---\ntitle: Home\n---\n"])
        var options = BuildOptions()
        options.content = scratch.folder.path + "/content"
        options.edition = "public"
        #expect(options.refusal(ofEdition: "public") == "There is no edition `public`. There is inside.")
        try scratch.write("editions: {}\neditions: {public: {}}\n", to: "tributary.yaml")
        #expect(options.refusal(ofEdition: "public") == nil)
    }

    @Test func `What would still tell is told of where it stands`() throws {
        let (scratch, outcome) = try published(
            "public",
            [
                "content/narratives/dock.md": """
                ---
                title: A dock
                kind: went-right
                date: 2024-01-05
                summary: Fine.
                sources: [{title: A report, url: https://northgatehaulage.example/}]
                ---
                See [the *Northgate* Haulage](https://example.org/hall-3) at 07:15.
                ![A plan](hall-3.png) and [a report](northgatehaulage.pdf)

                <!-- internal -->never
                """,
                "content/narratives/hall-3.png": "PNG\0Author\0Northgate Haulage",
                "content/narratives/northgatehaulage.pdf": "%PDF /FlateDecode",
            ])
        let told = scratch.lines(outcome.findings).filter {
            $0.contains("edition-words") || $0.contains("edition-dates") || $0.contains("internal-passage")
                || $0.contains("edition-packed")
        }
        #expect(
            told.map { $0.split(separator: " ", maxSplits: 1)[0] + " " + $0.split(separator: "[").dropFirst().joined().prefix(16) } == [
                "content/narratives/dock.md:6:1: edition-words] →", "content/narratives/dock.md:8:1: edition-dates] →",
                "content/narratives/dock.md:8:1: edition-words] →", "content/narratives/dock.md:8:51: edition-words] →",
                "content/narratives/dock.md:9:27: edition-packed] ",
                "content/narratives/dock.md:11:1: internal-passage",
                "content/narratives/hall-3.png:1:1: edition-words] →", "content/narratives/northgatehaulage.pdf:1:1: edition-words] →",
            ])
        #expect(outcome.changes == nil)
    }

    @Test(arguments: [
        ("omit: [authors, severity, x-*, actions.owner]", "omit: [autors]", "10:12: error"),
        ("omit: [authors, severity, x-*, actions.owner]", "omit: [title]", "10:12: error"),
        ("dates: month", "dates: weekly", "7:12: error"),
    ])
    func `An edition that asks for what there is not is an error`(_ old: String, _ new: String, _ place: String) throws {
        let yaml = try #require(Self.files["tributary.yaml"]).replacing(old, with: new)
        let (scratch, outcome) = try published("public", ["tributary.yaml": yaml])
        #expect(scratch.lines(outcome.findings).contains { $0.hasPrefix("tributary.yaml:" + place) }, "\(scratch.lines(outcome.findings))")
        #expect(outcome.changes == nil)
    }

    @Test func `An edition that nobody declared shows nothing`() throws {
        let (_, outcome) = try published("pulic")
        #expect(outcome.changes == nil)
        #expect(outcome.findings.first { $0.rule == "edition" }?.fix == "Did you mean `public`?")
    }

    @Test func `A warm build of an edition is a clean one, whatever was built before`() throws {
        let (clean, _) = try published("public")
        let scratch = try Scratch(Self.files)
        for edition in [nil, "public", "shy", nil, "public"] {
            _ = try scratch.build {
                $0.edition = edition
                $0.cache = scratch.folder.path + "/cache"
                $0.baseURL = edition.map { _ in "https://alder.example/" }
                $0.output = scratch.folder.path + "/" + (edition ?? "inside")
            }
        }
        let (warm, cold) = (try scratch.site("public"), try clean.site())
        #expect(warm.keys.sorted() == cold.keys.sorted())
        for (path, bytes) in cold where path != ".tributary" { #expect(warm[path] == bytes, "\(path)") }
    }
}
