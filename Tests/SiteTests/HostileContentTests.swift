import Building
import Foundation
import Narratives
import Scratch
import Testing

/// Content comes from strangers: no field of it may become markup, a script or an address that runs one.
struct HostileContentTests {
    /// Closes attributes and elements, opens others, and hides a quotation mark under a combining accent.
    private static let attack =
        #"x"><script>alert(1)</script><img src=x onerror=alert(1)> '"́ onmouseover='alert(1) {{{body}}} {{> header}}"#
    private static let quoted = "'" + attack.replacingOccurrences(of: "'", with: "''") + "'"

    private static var narrative: String {
        """
        ---
        title: \(quoted)
        kind: near-miss
        date: 2024-05-01
        ended: 2024-05-02
        summary: \(quoted)
        hook: \(quoted)
        organisation: \(quoted)
        systems: [one]
        authors: [\(quoted)]
        sources: [{title: \(quoted), url: "https://example.org/\\"><script>alert(1)</script>", archive: "https://example.org/'onclick='x"}]
        impact: \(quoted)
        severity: \(quoted)
        timeline: [{at: 2024-05-01T10:00Z, event: \(quoted), part: signal}]
        factors: [{factor: masking, as: mine, here: \(quoted), part: mask}, {factor: saturation}]
        relations: [{from: mine, verb: enabled, to: saturation, note: \(quoted)}]
        adaptations: [{what: \(quoted), who: \(quoted), helped: [mine], designed-for: \(quoted), worked: yes}]
        surprises: [{believed: \(quoted), found: \(quoted), who: \(quoted)}]
        lessons: [\(quoted)]
        actions: [{id: \(quoted), event: \(quoted), action: \(quoted), target: \(quoted), goal: \(quoted), addresses: [masking]}]
        decisions: [{text: \(quoted), because: \(quoted)}]
        related: [{id: other, why: \(quoted)}]
        surfaced-by: \(quoted)
        stopped-by: luck
        potential: \(quoted)
        x-note: \(quoted)
        ---
        ## \(attack)

        \(attack)

        [[other|\(attack)]] [words](other.md "\(attack.replacingOccurrences(of: "\"", with: "&quot;"))") `\(attack)`

        | \(attack) |
        |---|
        | \(attack) |

        ```x"onload=alert(1)
        \(attack)
        ```

        Text[^1].

        [^1]: \(attack)
        """
    }

    private static let other =
        "---\ntitle: Other\nkind: post-mortem\ndate: 2023\nsummary: \(quoted)\n---\n[[hostile|\(attack)]] \(attack)\n"

    @Test func `No field becomes markup on any page`() throws {
        let factor =
            "---\ntitle: \(Self.quoted)\nfamily: seeing\nsummary: \(Self.quoted)\nquestions: [\(Self.quoted)]\n---\n\(Self.attack)\n"
        let scratch = try Scratch([
            "content/narratives/hostile.md": Self.narrative, "content/narratives/other.md": Self.other,
            "content/factors/masking.md": factor, "content/pages/page.md": "---\ntitle: \(Self.quoted)\nmenu: 1\n---\n\(Self.attack)\n",
            "content/index.md": "---\ntitle: \(Self.quoted)\nsummary: \(Self.quoted)\n---\n\(Self.attack)\n",
            "tributary.yaml": "title: \(Self.quoted)\ndescription: \(Self.quoted)\nbase-url: https://example.org/\n",
        ])
        let outcome = try scratch.build()
        #expect(scratch.lines(outcome.findings.filter { $0.severity == .error }) == [])
        let site = try scratch.site()
        #expect(site["narratives/hostile.html"] != nil)
        for (path, bytes) in site {
            let text = String(decoding: bytes, as: UTF8.self)
            if path.hasSuffix(".html") {
                #expect(PageText(text).inlineFaults == [], "\(path)")
                #expect(!text.contains("<script>") && !text.contains("<img src=x"), "\(path)")
            }
            if path.hasSuffix(".xml") { #expect(!text.contains("<script"), "\(path)") }
            if path.hasSuffix(".json") {
                #expect(throws: Never.self, "\(path)") { _ = try JSONSerialization.jsonObject(with: bytes) }
                #expect(!text.contains("<script"), "\(path)")
            }
        }
    }

    @Test(arguments: [
        "[x](javascript:alert(1))", "[x](JaVaScRiPt:alert(1))", "[x](java&#10;script:alert(1))", "[x](data:text/html,<b>)",
        "[x](//evil.example/)",
        "![x](javascript:alert(1))", "<javascript:alert(1)>", "[x](vbscript:x)", "[x](\\\\evil.example)",
    ])
    func `An address that could run a script is an error`(_ markdown: String) throws {
        let scratch = try Scratch([
            "content/narratives/a.md": "---\ntitle: A\nkind: near-miss\ndate: 2024\nsummary: S.\n---\n\(markdown)\n"
        ])
        let outcome = try scratch.build()
        let page = outcome.changes == nil ? "" : try scratch.text("site/narratives/a.html")
        #expect(!page.lowercased().contains("script:"))
        #expect(outcome.findings.contains { $0.severity == .error && $0.position.line == 7 } || markdown.hasPrefix("<"))
    }

    @Test func `A link out of the content folder is not followed at any component`() throws {
        let scratch = try Scratch([
            "content/narratives/a.md":
                "---\ntitle: A\nkind: near-miss\ndate: 2024\nsummary: S.\n---\n[x](secret/key.txt) [y](../../outside.txt)\n",
            "outside/key.txt": "secret", "outside.txt": "secret",
        ])
        try FileManager.default.createSymbolicLink(
            at: scratch.folder.appendingPathComponent("content/narratives/secret"),
            withDestinationURL: scratch.folder.appendingPathComponent("outside"))
        let outcome = try scratch.build()
        #expect(outcome.changes == nil)
        let rules = Set(outcome.findings.filter { $0.severity == .error }.map(\.rule))
        #expect(rules.contains("symbolic-link"))
        #expect(!scratch.exists("site"))
    }
}
