import Foundation
import Testing

extension SiteInBrowser {
    /// axe-core, the judge of access that most others are made of.
    struct AxeTests {
        @Test func `Axe finds nothing at WCAG 2.2 AA on any kind of page, light or dark`() async throws {
            let showing = try showing
            let axe = try Validators.axe()
            try await showing.browser.forEach(showing.site.kinds) { kind, page in
                try await page.set(width: 1280)
                try await page.set(.light)
                try await page.open(showing.server.address(of: kind.path))
                try await page.run(AxeTests.shortening)
                try await page.add(script: axe)
                for mode in [Page.Mode.light, .dark] {
                    try await page.set(mode)
                    let findings = try await AxeTests.findings(in: page, mode)
                    #expect(findings == [], "\(kind.path), \(mode)")
                }
            }
        }

        @Test func `A fault of access is found`() async throws {
            let showing = try showing
            try await showing.browser.withPage { page in
                try await page.open(showing.server.address(of: "index.html"))
                try await page.add(script: Validators.axe())
                try await page.run(
                    """
                    document.querySelector("footer p").style.color = "#ddd";
                    document.querySelector("nav").append(Object.assign(document.createElement("a"), {href: "#"}));
                    """)
                try await page.run(
                    "for (const link of document.querySelectorAll('footer li a')) link.style = 'display: block; line-height: 8px; padding: 0'"
                )
                let rules = try await AxeTests.findings(in: page, .light).map { $0.prefix { $0 != " " } }
                #expect(Set(rules) == ["color-contrast", "link-name", "target-size"])
            }
        }

        /// Leaves the first six of what stands in one place again and again: the judgement of contrasts takes longer with the square of a list.
        static let shortening = """
            for (const parent of document.querySelectorAll("main, main :not(svg, svg *)")) {
              const met = {};
              for (const child of [...parent.children]) {
                const kind = child.tagName + child.className;
                met[kind] = (met[kind] ?? 0) + 1;
                if (met[kind] > 6) child.remove();
              }
            }
            """

        /// What is to hold: everything in the light, and in the dark what may differ there.
        private static func rules(for mode: Page.Mode) -> JSON {
            guard mode == .dark else { return ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }
            return ["type": "rule", "values": ["color-contrast", "link-in-text-block"]]
        }

        /// Every fault with its rule first.
        static func findings(in page: Page, _ mode: Page.Mode) async throws -> [String] {
            try await page.run(
                """
                const rules = \(rules(for: mode).written);
                const sizes = {"target-size": {enabled: \(mode == .light)}};
                const found = await axe.run(document, {runOnly: rules, rules: sizes, resultTypes: ["violations"], preload: false});
                return found.violations.flatMap(rule => rule.nodes.map(node => `${rule.id} ${node.target} ${node.failureSummary}`));
                """
            ).decoded()
        }
    }
}
