import Foundation
import Testing

/// The demonstration as a reader's browser shows it. Every test of a browser stands in here, one after the other: they share one Chromium, and
/// the machine with all other tests.
@Suite(.serialized, .showing)
enum SiteInBrowser {
    @TaskLocal fileprivate static var current: Showing?

    /// What the tests look at.
    static var showing: Showing {
        get throws {
            guard let current else { throw BrowserFault("This test stands outside of `SiteInBrowser`.") }
            return current
        }
    }
}

/// The demonstration, built once, served, and a browser to see it with.
struct Showing: Sendable {
    let site: BuiltSite
    let server: SiteServer
    let browser: Browser

    /// The ways to a page: from disk, and over http under the strict policy.
    func addresses(of path: String) -> [URL] { [site.folder.appendingPathComponent(path), server.address(of: path)] }
}

/// Makes the showing before the first test and takes it down after the last.
struct ShowingTrait: SuiteTrait, TestScoping {
    func provideScope(for test: Test, testCase: Test.Case?, performing tests: @Sendable () async throws -> Void) async throws {
        let site = try BuiltSite()
        try await SiteServer.serve(site.folder) { server in
            let browser = try await Browser.start()
            let showing = Showing(site: site, server: server, browser: browser)
            do {
                try await SiteInBrowser.$current.withValue(showing) { try await tests() }
            } catch {
                await browser.end()
                throw error
            }
            await browser.end()
        }
    }
}

extension SuiteTrait where Self == ShowingTrait {
    static var showing: Self { ShowingTrait() }
}
