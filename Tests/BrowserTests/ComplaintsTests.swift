import Foundation
import Testing

extension SiteInBrowser {
    /// Pages work from disk, and over http under a policy that allows nothing inline and nobody else.
    struct ComplaintsTests {
        @Test func `No page of any kind complains, is refused anything, or asks another host`() async throws {
            let showing = try showing
            let homes = showing.addresses(of: "").map(\.absoluteString)
            try await showing.browser.forEach(showing.site.kinds) { kind, page in
                for address in showing.addresses(of: kind.path) where !(address.isFileURL && kind.path == BuiltSite.missing) {
                    try await page.open(address)
                    let contents = page.record.contents
                    #expect(contents.complaints == [], "\(address)")
                    // The icon of one page may be asked for when the next is open already.
                    let elsewhere = contents.requests.filter { request in !homes.contains { request.hasPrefix($0) } }
                    #expect(elsewhere == [], "\(address)")
                    #expect(contents.requests.contains { $0.hasSuffix(".css") }, "\(address)")
                }
            }
        }

        @Test func `A page that breaks the policy is heard`() async throws {
            let showing = try showing
            let name = "breach.html"
            let file = showing.site.folder.appendingPathComponent(name)
            let breach = """
                <!DOCTYPE html><html lang="en"><title>t</title><p style="color: red">t</p><script>document.title = "u"</script>\
                <img src="https://elsewhere.example.org/a.png" alt="">
                """
            try Data(breach.utf8).write(to: file)
            defer { try? FileManager.default.removeItem(at: file) }
            try await showing.browser.withPage { page in
                try await page.open(showing.server.address(of: name))
                let complaints = page.record.contents.complaints.filter { $0.hasPrefix("log") }
                for part in ["inline style", "inline script", "elsewhere.example.org"] {
                    #expect(complaints.contains { $0.contains(part) }, "\(part) in \(complaints)")
                }
                try await page.open(file)
                #expect(page.record.contents.requests.contains("https://elsewhere.example.org/a.png"))
                #expect(page.record.contents.complaints != [])
            }
        }

        @Test func `An address that leads nowhere shows the page for missing ones, at any depth`() async throws {
            let showing = try showing
            try await showing.browser.withPage { page in
                try await page.open(showing.server.address(of: "no/such/page.html"))
                #expect(try await page.value("document.body.className") == "not-found")
                #expect(try await page.value("document.styleSheets.length") == 4)
                #expect(try await page.value("document.querySelector('.site-name').pathname") == "/index.html")
            }
        }

        @Test func `An old address leads to the new one`() async throws {
            let showing = try showing
            let old = try #require(showing.site.pages.first { $0.bodyClass == BuiltSite.redirect })
            try await showing.browser.withPage { page in
                for address in showing.addresses(of: old.path) {
                    // Leaving the page ends whatever is asked of it.
                    try? await page.open(address)
                    try await page.wait(until: "document.body.className !== '\(BuiltSite.redirect)'")
                    let bodyClass: String = try await page.value("document.body.className")
                    #expect(showing.site.kinds.contains { $0.bodyClass == bodyClass }, "\(address)")
                    #expect(page.record.contents.complaints == [])
                }
            }
        }
    }
}
