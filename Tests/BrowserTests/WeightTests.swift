import Foundation
import Scratch
import Testing

extension SiteInBrowser {
    /// Pages come quickly over a slow line.
    struct WeightTests {
        /// In bytes, compressed, with everything that a page asks for.
        private static let limit = 60_000

        @Test func `The home page and the longest narratives come to less than 60 kB`() async throws {
            let showing = try showing
            let home = try #require(showing.site.kinds.first { $0.path == "index.html" })
            #expect(showing.site.narratives.count == 3)
            try await showing.browser.withPage { page in
                for built in [home] + showing.site.narratives {
                    try await page.open(showing.server.address(of: built.path))
                    let icon = try await page.value("document.querySelector('link[rel=icon]').href", as: String.self)
                    let files = Set(page.record.contents.requests + [icon]).compactMap { URL(string: $0)?.path }
                    #expect(files.count > 2, "the page, its style and its icon at least: \(files)")
                    let weight = try files.map {
                        try EndedProgram("/usr/bin/gzip", ["-9", "-c", showing.site.folder.path + $0]).output.count
                    }
                    .reduce(0, +)
                    #expect(weight > 0 && weight < WeightTests.limit, "\(built.path): \(files)")
                }
            }
        }
    }
}
