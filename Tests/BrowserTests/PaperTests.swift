import Testing

extension SiteInBrowser {
    /// What is printed.
    struct PaperTests {
        @Test func `Each side of a card for a Game Day is a page of its own`() async throws {
            let showing = try showing
            try await showing.browser.withPage { page in
                try await page.open(showing.server.address(of: "cards.html"))
                let cards: Int = try await page.value("document.querySelectorAll('.card').length")
                #expect(cards > 20)
                #expect(try await page.countOfSheets() == 2 * cards)
            }
        }

        @Test func `One sheet for a meeting is printed alone while it is open, and not at all while it is not`() async throws {
            let showing = try showing
            try await showing.browser.forEach(showing.site.narratives) { built, page in
                try await page.open(showing.server.address(of: built.path))
                let story = try await page.countOfSheets()
                #expect(story > 1 && story < 12, "\(built.path): \(story)")
                try await page.run("document.querySelector('.sheet').open = true")
                #expect(try await page.countOfSheets() == 1, "\(built.path)")
                try await page.set(.print)
                let shown: [String] = try await page.value(
                    "[...document.querySelectorAll('h1, .site-header, .story, .sheet-room')].filter(one => one.getClientRects().length > 0).map(one => one.className)"
                )
                #expect(shown == ["", "sheet-room"], "\(built.path)")
            }
        }

        @Test func `A score that is longer than a sheet goes on between rows, below the names of its lanes`() async throws {
            let showing = try showing
            try await showing.browser.forEach(showing.site.narratives) { built, page in
                try await page.open(showing.server.address(of: built.path))
                try await page.run("document.querySelectorAll('main > article > :not(.conditions)').forEach(one => one.remove())")
                // As many rows as fill some sheets more.
                let before = try await page.countOfSheets()
                try await page.run(
                    """
                    const rows = document.querySelector(".score .relations");
                    for (let more = 0; more < 60; more++) rows.append(rows.lastElementChild.cloneNode(true));
                    """)
                let after = try await page.countOfSheets()
                #expect(after > before && after < before + 8, "\(built.path): \(before), \(after)")
                try await page.set(.print)
                let styles: [String] = try await page.run(
                    """
                    const style = (name) => getComputedStyle(document.querySelector(name));
                    return [style(".graph-frame").breakInside, style(".score").breakInside, style(".score .relations li").breakInside, style(".score-head").display];
                    """
                ).decoded()
                #expect(styles == ["auto", "auto", "avoid", "table-header-group"], "\(built.path)")
            }
        }

        @Test func `No heading is the last thing on a sheet's column, and every kind is a shape in ink`() async throws {
            let showing = try showing
            try await showing.browser.forEach(showing.site.narratives) { built, page in
                try await page.set(.print)
                try await page.open(showing.server.address(of: built.path))
                let loose: [String] = try await page.value(
                    "[...document.querySelectorAll('main :is(h1, h2, h3, h4)')].filter(one => getComputedStyle(one).breakAfter !== 'avoid').map(one => one.id)"
                )
                #expect(loose == [], "\(built.path)")
                let shape: [String] = try await page.run(
                    """
                    const style = getComputedStyle(document.querySelector(".eyebrow .kind"), "::before");
                    return [style.backgroundColor, style.borderTopColor, style.borderTopStyle, String(parseFloat(style.borderTopWidth) > 0)];
                    """
                ).decoded()
                #expect(
                    shape[0] == "rgba(0, 0, 0, 0)" && shape[1] == "rgb(0, 0, 0)" && shape[2] != "none" && shape[3] == "true",
                    "\(built.path)")
            }
        }
    }
}
