import Foundation
import Importing
import Narratives
import Scratch
import Testing

/// Words for readers inside, where a key or a cell holds them.
struct WithheldValuesTests {
    @Test func `What a key holds for readers inside leaves it, stands at the end for them alone, and is told`() throws {
        let scratch = try Scratch([
            "source/a.md":
                "---\ntitle: Fog <!-- internal -->at Gull Bay<!-- /internal --> again\ndate: 2025-04-14\nimpact: Nine <!-- internal -->forty\nnote: [\"calm <!-- internal -->wet<!-- /internal -->\"]\n---\n\nText.\n"
        ])
        let findings = scratch.lines(try scratch.run().findings.filter { $0.rule == "import-internal" })
        let text = try scratch.files("content")["narratives/a.md"] ?? ""
        let parts = text.components(separatedBy: "<!-- internal -->")
        #expect(parts.count == 4 && parts[0].contains("title: Fog again\n") && parts[0].contains("impact: Nine\n"))
        #expect(
            zip(parts.dropFirst(), ["at Gull Bay", "forty", "wet"]).allSatisfy { $0.contains($1) && $0.contains("<!-- /internal -->") })
        #expect(
            findings.map { $0.prefix(32) } == ["source/a.md:2:1: warning: `title`", "source/a.md:4:1: warning: `impact"].map {
                $0.prefix(32)
            }
                + ["source/a.md:5:1: warning: `note` "].map { $0.prefix(32) })
    }

    @Test func `A cell's words for readers inside do likewise`() throws {
        let scratch = try Scratch([
            "log.csv": "Title,Date,Story\nFog,2025-04-14,\"Seen. <!-- internal --> Slept. <!-- /internal --> Over.\"\n"
        ])
        let findings = try scratch.run("log.csv").findings.filter { $0.rule == "import-internal" }
        let text = try scratch.files("content")["narratives/fog.md"] ?? ""
        #expect(findings.map(\.position.line) == [2] && findings.map(\.position.column) == [16])
        #expect(text.components(separatedBy: "<!-- internal -->")[0].contains("Over.") && text.hasSuffix("Slept.\n\n<!-- /internal -->\n"))
        #expect(text.components(separatedBy: "Slept").count == 2)
    }
}
