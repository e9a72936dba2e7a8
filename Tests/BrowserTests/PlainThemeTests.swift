import Foundation
import Testing

extension SiteInBrowser {
    /// The plain theme, on the pages that hold most: what differs from the default is its style, its header and its home page.
    struct PlainThemeTests {
        @Test func `Its pages complain of nothing, are accessible light and dark, fit a phone and are valid HTML`() async throws {
            let (browser, axe) = (try showing.browser, try Validators.axe())
            let site = try BuiltSite(theme: "plain")
            let kinds = site.narratives + site.kinds.filter { PlainThemeTests.looked.contains($0.bodyClass) }
            #expect(kinds.count == 3 + PlainThemeTests.looked.count)
            try await SiteServer.serve(site.folder) { server in
                try await browser.forEach(kinds) { kind, page in
                    try await page.set(width: 320)
                    try await page.set(.light)
                    try await page.open(server.address(of: kind.path))
                    #expect(page.record.contents.complaints == [], "\(kind.path)")
                    #expect(try await ReflowTests.wideElements(in: page, "") == [], "\(kind.path)")
                    try await page.set(width: 1280)
                    #expect(try await ReflowTests.wideElements(in: page, "") == [], "\(kind.path)")
                    try await page.run(AxeTests.shortening)
                    try await page.add(script: axe)
                    for mode in [Page.Mode.light, .dark] {
                        try await page.set(mode)
                        #expect(try await AxeTests.findings(in: page, mode) == [], "\(kind.path), \(mode)")
                    }
                }
            }
            #expect(try HTMLTests.errors(in: kinds.map { "\(site.folder.path)/\($0.path)" }).errors == [])
        }

        /// Classes of the body, beside those of narratives.
        private static let looked: Set = ["home", "page", "term term-factors", "archive-page", "search", "terms terms-factors"]
    }
}
