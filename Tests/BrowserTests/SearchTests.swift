import Foundation
import Testing

extension SiteInBrowser {
    /// Search runs in the reader's browser, from disk as over http.
    struct SearchTests {
        private static let items = "[...document.querySelectorAll('#t-results .narrative-item')]"
        /// The list comes a moment after the number of what was found.
        private static let isDone = "/\\d/.test(document.getElementById('t-search-status').textContent) && \(items).length > 0"

        @Test func `what is typed is found, and a facet narrows it`() async throws {
            let showing = try showing
            try await showing.browser.withPage { page in
                for address in showing.addresses(of: "search.html") {
                    try await page.open(address)
                    try await page.type("cache")
                    try await page.wait(until: SearchTests.isDone)
                    let found: [String] = try await page.value("\(SearchTests.items).map(item => item.querySelector('a').pathname)")
                    for path in found.map({ $0.suffix(from: $0.firstRange(of: "narratives/")?.lowerBound ?? $0.startIndex) }) {
                        let text = try String(contentsOf: showing.site.folder.appendingPathComponent(String(path)), encoding: .utf8)
                        #expect(text.lowercased().contains("cach"), "\(path) is found")
                    }
                    let all = try await page.value("document.getElementById('t-search-status').textContent", as: String.self)

                    try await page.run("document.querySelector('.facet').open = true")
                    try await page.wait(until: "document.querySelector('.facet input') !== null")
                    let kind: String = try await page.run(
                        "const one = document.querySelector('.facet input'); one.click(); return `kind-${one.value}`"
                    ).decoded()
                    try await page.wait(until: "document.getElementById('t-search-status').textContent !== \(JSON.text(all).written)")
                    try await page.wait(until: SearchTests.isDone)
                    let others = "\(SearchTests.items).filter(item => !item.matches('.\(kind)')).length"
                    #expect(try await page.value(others) == 0, "\(address): \(kind) alone")
                    #expect(page.record.contents.complaints == [], "\(address)")
                }
            }
        }

        @Test func `axe finds nothing once something is found`() async throws {
            let showing = try showing
            try await showing.browser.withPage { page in
                try await page.open(showing.server.address(of: "search.html"))
                try await page.type("cache")
                try await page.wait(until: SearchTests.isDone)
                try await page.run("for (const box of document.querySelectorAll('.facet')) box.open = true;")
                try await page.settle()
                try await page.add(script: Validators.axe())
                for mode in [Page.Mode.light, .dark] {
                    try await page.set(mode)
                    let findings = try await AxeTests.findings(in: page, mode)
                    #expect(findings == [])
                }
            }
        }
    }
}
