import Foundation
import Testing

extension SiteInBrowser {
    /// Blocks of code: they can be copied, and all of them can be reached and printed.
    struct CodeTests {
        /// The guide's page with the longest blocks.
        private static let path = "pages/deploying.html"

        /// Goes to the button of the first block that is folded, with a clipboard that notes what is put into it.
        private static func open(_ page: Page, _ showing: Showing) async throws {
            try await page.set(width: 1440)
            try await page.open(showing.server.address(of: path))
            try await page.run(
                """
                Object.defineProperty(navigator, "clipboard", {value: {writeText: async text => { if (window.refuses) throw 1; window.copied = text; }}});
                document.querySelector(".code:has(details) > button").focus();
                """)
        }

        @Test func `A button copies a block whole, folded lines among it, and says so politely`() async throws {
            let showing = try showing
            try await showing.browser.withPage { page in
                try await CodeTests.open(page, showing)
                try await page.press(.enter)
                try await page.wait(until: "document.querySelector('[role=status]').textContent === 'Copied'")
                let parts: [String] = try await page.value(
                    "[...document.querySelectorAll('.code:has(details)')].map(code => [...code.querySelectorAll('pre')].map(one => one.textContent).join(''))"
                )
                #expect(try await page.value("window.copied") == parts[0])
                #expect(parts[0].split(separator: "\n", omittingEmptySubsequences: false).count > 41)
                #expect(try await page.value("document.activeElement.textContent") == "Copied")
            }
        }

        @Test func `Where the clipboard is refused, that is said`() async throws {
            let showing = try showing
            try await showing.browser.withPage { page in
                try await CodeTests.open(page, showing)
                try await page.run("window.refuses = true")
                try await page.press(.enter)
                try await page.wait(until: "document.querySelector('[role=status]').textContent.startsWith('It could not be copied')")
            }
        }

        @Test(arguments: [1440, 320])
        func `A block is a stop for the keyboard, with a name of its own, if and only if it scrolls`(width: Int) async throws {
            let showing = try showing
            try await showing.browser.withPage { page in
                try await page.set(width: width)
                try await page.open(showing.server.address(of: CodeTests.path))
                let blocks: [[String]] = try await page.value(
                    """
                    [...document.querySelectorAll("main pre")].filter(one => one.getClientRects().length > 0).map(one =>
                      [String(one.scrollWidth > one.clientWidth + 1), String(one.tabIndex === 0), one.getAttribute("role") ?? "", one.getAttribute("aria-label") ?? ""])
                    """)
                let scrolling = blocks.filter { $0[0] == "true" }
                #expect(blocks.filter { $0[0] != $0[1] || ($0[0] == "true") != ($0[2] == "region") } == [])
                #expect(!scrolling.isEmpty && Set(scrolling.map { $0[3] }).count == scrolling.count)
            }
        }

        @Test func `On paper a folded block is whole, and has no button`() async throws {
            let showing = try showing
            try await showing.browser.withPage { page in
                try await page.open(showing.server.address(of: CodeTests.path))
                let areTall = "[...document.querySelectorAll('.code details')].map(one => one.offsetHeight > 60)"
                #expect(Set(try await page.value(areTall, as: [Bool].self)) == [false])
                try await page.set(.print)
                #expect(Set(try await page.value(areTall, as: [Bool].self)) == [true])
                #expect(try await page.value("document.querySelector('.code-copy').getClientRects().length") == 0)
            }
        }
    }
}
