import Testing

extension SiteInBrowser {
    /// Whoever has no pointer gets everywhere, and sees where they are.
    struct KeyboardTests {
        @Test func `The first stop of every page skips to the text`() async throws {
            let showing = try showing
            try await showing.browser.forEach(showing.site.kinds) { kind, page in
                try await page.open(showing.server.address(of: kind.path))
                // The search page goes to its field by itself; before that stands what stands on every page.
                if try await page.value("document.activeElement.matches('main [type=search]')") {
                    try await page.run("document.activeElement.blur(); document.body.tabIndex = -1; document.body.focus()")
                }
                try await page.press(.tab)
                let link: [String] = try await page.value("[document.activeElement.className, document.activeElement.hash]")
                let target = try await page.value("document.getElementById('t-story') ? '#t-story' : '#t-main'") as String
                #expect(link == ["skip", target], "\(kind.path)")
                #expect(
                    try await page.value("document.activeElement.getBoundingClientRect().left") >= 0.0, "it is seen while it has the focus")
                try await page.press(.enter)
                try await page.press(.tab)
                let isPast: Bool = try await page.value("!document.activeElement.closest('.site-header, .skip, body:focus')")
                #expect(isPast, "\(kind.path)")
            }
        }

        @Test(arguments: [1440, 360])
        func `Every node of a graph, or of its score, takes the focus, shows it, and leads on`(width: Int) async throws {
            let showing = try showing
            try await showing.browser.withPage { page in
                try await page.set(width: width)
                try await page.set(.reducedMotion)
                for built in showing.site.graphs {
                    try await page.open(showing.server.address(of: built.path))
                    let nodes: [GraphNode] = try await page.run(GraphNode.all).decoded()
                    #expect(nodes.count > 1, "\(built.path)")
                    try await page.run(GraphNode.focusBefore)
                    var looks: Set<String> = []
                    for node in nodes {
                        let isNew = looks.insert(node.look).inserted
                        let before = isNew ? try await node.picture(in: page) : ""
                        try await page.press(.tab)
                        let focused: String = try await page.value(
                            "new URL(document.activeElement.getAttribute('href'), location).href")
                        #expect(focused == node.href, "\(built.path)")
                        #expect(try await page.run(GraphNode.isInView) == true, "\(built.path): \(node.href) is out of sight")
                        if isNew {
                            #expect(try await node.picture(in: page) != before, "\(built.path): \(node.href) does not show the focus")
                        }
                    }
                    let last = try #require(nodes.last)
                    try await page.run("\(GraphNode.shown)[\(last.place)].focus()")
                    try await page.press(.enter)
                    try await page.wait(until: "location.href === \(JSON.text(last.href).written)")
                }
            }
        }

        @Test func `A picture of what nobody touched is the same again`() async throws {
            let showing = try showing
            let built = try #require(showing.site.graphs.first)
            try await showing.browser.withPage { page in
                try await page.set(width: 1440)
                try await page.open(showing.server.address(of: built.path))
                let nodes: [GraphNode] = try await page.run(GraphNode.all).decoded()
                for node in nodes.prefix(3) { #expect(try await node.picture(in: page) == node.picture(in: page)) }
            }
        }
    }
}

/// A box of a graph, or a condition of its score, that is shown at the window's width.
private struct GraphNode: Decodable {
    /// Among all that are shown.
    let place: Int
    /// Its classes: what looks the same shows the focus in the same way.
    let look: String
    /// Where it leads.
    let href: String

    static let shown =
        "[...document.querySelectorAll('a.graph-node, .score-conditions a')].filter(node => node.getClientRects().length > 0)"

    static let all = """
        return \(shown).map((node, place) => ({place, look: node.getAttribute("class") ?? "", href: new URL(node.getAttribute("href"), location).href}));
        """

    /// Puts the focus on the stop before the first node.
    static let focusBefore = """
        const stops = [...document.querySelectorAll("a[href], summary, button, input, [tabindex='0']")].filter(stop => stop.getClientRects().length > 0);
        stops[stops.findIndex(stop => stop.matches(".graph-node, .score-conditions a")) - 1].focus();
        """

    static let isInView = """
        const box = document.activeElement.getBoundingClientRect();
        return box.top >= 0 && box.left >= 0 && box.bottom <= innerHeight && box.right <= innerWidth;
        """

    /// The box with what is drawn close around it.
    func picture(in page: Page) async throws -> String {
        let box: [Double] = try await page.run(
            """
            const node = \(GraphNode.shown)[\(place)];
            node.scrollIntoView({block: "center", inline: "center", behavior: "instant"});
            await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
            const box = node.getBoundingClientRect();
            return [box.x + scrollX - 6, box.y + scrollY - 6, box.width + 12, box.height + 12];
            """
        ).decoded()
        return try await page.picture(x: box[0], y: box[1], width: box[2], height: box[3])
    }
}
