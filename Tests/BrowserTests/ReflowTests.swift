import Testing

extension SiteInBrowser {
    /// Nothing makes a page wider than its window: wide figures, tables and code scroll in boxes of their own.
    struct ReflowTests {
        @Test func `No page scrolls sideways on a narrow phone, when zoomed, or with its text spaced out`() async throws {
            let showing = try showing
            try await showing.browser.forEach(showing.site.kinds) { kind, page in
                // 640 pixels are what is left of 1280 at 200 %.
                for (width, scale) in [(320, 1), (640, 2), (1280, 1)] {
                    try await page.set(width: width, scale: scale)
                    if width == 320 { try await page.open(showing.server.address(of: kind.path)) }
                    for spacing in ReflowTests.spacings {
                        let wide = try await ReflowTests.wideElements(in: page, spacing)
                        #expect(wide == [], "\(kind.path) at \(width)\(spacing.isEmpty ? "" : ", spaced out")")
                    }
                }
            }
        }

        @Test func `A wide element is found`() async throws {
            let showing = try showing
            try await showing.browser.withPage { page in
                try await page.set(width: 320)
                try await page.open(showing.server.address(of: "index.html"))
                try await page.run("document.querySelector('footer p').style.width = '400px'")
                #expect(try await ReflowTests.wideElements(in: page, "") == ["P"])
            }
        }

        @Test func `What scrolls in its own box can be reached by the keyboard`() async throws {
            let showing = try showing
            let boxes = try await showing.browser.forEach(showing.site.kinds) { kind, page in
                try await page.set(width: 320)
                try await page.open(showing.server.address(of: kind.path))
                let found: [String] = try await page.run(
                    """
                    const scrolls = box => box.scrollWidth > box.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(box).overflowX);
                    return [...document.querySelectorAll("main *")].filter(scrolls)
                        .map(box => box.tabIndex === 0 || box.querySelector("a[href], [tabindex='0']") ? "" : box.outerHTML.slice(0, 200));
                    """
                ).decoded()
                #expect(found.filter { !$0.isEmpty } == [], "\(kind.path)")
                return found.count
            }
            #expect(boxes.reduce(0, +) > 0)
        }

        /// As the page comes, and with the spacing of text that WCAG 1.4.12 says must be borne.
        private static let spacings = [
            "",
            "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }",
        ]

        /// The innermost elements that reach past the window's edge, where the page scrolls sideways.
        static func wideElements(in page: Page, _ style: String) async throws -> [String] {
            try await page.run(
                """
                const sheet = new CSSStyleSheet();
                sheet.replaceSync(\(JSON.text(style).written));
                document.adoptedStyleSheets = [sheet];
                if (document.documentElement.scrollWidth <= document.documentElement.clientWidth) return [];
                const wide = [...document.body.querySelectorAll("*")].filter(one => one.getBoundingClientRect().right > innerWidth + 1);
                return wide.filter(one => !wide.some(other => other !== one && one.contains(other))).map(one => one.getAttribute("class") || one.tagName);
                """
            ).decoded()
        }
    }
}
