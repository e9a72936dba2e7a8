import Foundation
import Scratch
import Testing

extension SiteInBrowser {
    /// The search page finds, narrows, forgives and tells.
    struct SearchTests {
        @Test func `From disk and over http, words find the narratives that have them all, each in its sentence`() async throws {
            let showing = try showing
            try await showing.browser.withPage { page in
                for address in showing.addresses(of: "search.html") {
                    let found = try await page.search("cold cache", at: address)
                    #expect(found.items.count > 2)
                    for item in found.items { #expect(item.marks.contains { $0.hasPrefix("cold") || $0.hasPrefix("cache") }, "\(item)") }
                    #expect(found.named.contains("Cold cache"))
                    #expect(found.status.hasSuffix("\(found.items.count) narratives."))
                    #expect(page.record.contents.complaints == [])
                }
            }
        }

        @Test func `Without scripts the page says so, hides what would not work, and leads to lists`() async throws {
            let showing = try showing
            try await showing.browser.withPage { page in
                try await page.send("Emulation.setScriptExecutionDisabled", ["value": true])
                _ = try await page.send("Page.navigate", ["url": .text(showing.server.address(of: "search.html").absoluteString)])
                // No script may be asked whether the page is whole.
                var footer = JSON.null
                for _ in 0..<600 where footer == .null || footer == 0 {
                    try await Task.sleep(for: .milliseconds(50))
                    let root = try await page.send("DOM.getDocument", ["depth": 0])["root"]["nodeId"]
                    footer = (try? await page.send("DOM.querySelector", ["nodeId": root, "selector": ".site-footer"])["nodeId"]) ?? .null
                }
                // The page stays as it was made; only the questions need scripts.
                try await page.send("Emulation.setScriptExecutionDisabled", ["value": false])
                let text: String = try await page.value("document.querySelector('main').innerText")
                #expect(text.contains("needs a script") || text.contains("JavaScript"), "\(text)")
                #expect(try await page.value("getComputedStyle(document.getElementById('t-search')).display") == "none")
                let doors: [String] = try await page.value(
                    "[...document.querySelectorAll('main a')].filter((a) => a.checkVisibility()).map((a) => a.getAttribute('href'))")
                #expect(doors.count > 5 && doors.contains("factors.html"), "\(doors)")
            }
        }

        @Test func `Words side by side in quotation marks, words half typed, and words with a slip`() async throws {
            let showing = try showing
            let address = showing.server.address(of: "search.html")
            try await showing.browser.withPage { page in
                let phrase = try await page.search("\"cold cache\"", at: address)
                let words = try await page.search("cold cache", at: address).items.map(\.title)
                #expect(!phrase.items.isEmpty && Set(phrase.items.map(\.title)).isSubset(of: words))
                #expect(try await page.search("\"cache cold\"", at: address).items.isEmpty)
                let begun = try await page.search("thunde", at: address)
                #expect(begun.items.contains { $0.marks.contains("thundering") })
                #expect(begun.named.first == "Thundering herd")
                for slip in ["ltency", "lateny", "latencey", "latenyc", "laxency", "xatency"] {
                    let forgiven = try await page.search(slip, at: address)
                    #expect(forgiven.status.contains("“\(slip)”") && forgiven.status.contains("“latency”"), "\(slip)")
                    #expect(forgiven.items.contains { $0.marks.contains("latency") }, "\(slip)")
                }
                let most = try await page.search("latency zzzzzz", at: address)
                #expect(most.status.hasPrefix("No narrative has all of these words.") && !most.items.isEmpty)
                #expect(try await page.search("qqqqqq zzzzzz", at: address).status == "No narrative has this.")
                #expect(try await page.search("the of", at: address).status == "Words as short or as common as these are not looked for.")
            }
        }

        @Test func `Terms, organisations, years and the guide are offered as pages, by their names and by what they say`() async throws {
            let showing = try showing
            let address = showing.server.address(of: "search.html")
            try await showing.browser.withPage { page in
                for (query, path) in [
                    ("openai", "organisations/openai.html"), ("2011", "years/2011.html"), ("thundering", "factors/thundering-herd.html"),
                    ("near misses", "near-misses.html"), ("guide", "pages/guide.html"),
                ] {
                    #expect(try await page.search(query, at: address).pages.contains(path), "\(query)")
                }
                let cue = try await page.search("metastable", at: address)
                #expect(cue.pages.contains("factors/positive-feedback.html") && cue.status != "No narrative has this.")
                let guide = try await page.search("import.yaml", at: address)
                #expect(guide.pages.contains { $0.hasPrefix("pages/importing.html#") }, "\(guide.pages)")
            }
        }

        @Test func `A result leads below its heading, to its words, which are marked there`() async throws {
            let showing = try showing
            try await showing.browser.withPage { page in
                try await page.set(.reducedMotion)
                for address in showing.addresses(of: "search.html") {
                    let found = try await page.search("cold cache", at: address)
                    let deep = try #require(found.items.first { $0.address.contains(/#[^:]/) }).address
                    #expect(deep.contains(":~:text=") && deep.contains("cache"))
                    let plain = try #require(deep.split(separator: ":~:").first)
                    try await page.run("document.querySelector('#t-results h3 a[href=\"\(deep)\"]').focus()")
                    try await page.press(.enter)
                    try await page.wait(until: "location.href.endsWith('\(plain)') && document.readyState === 'complete' && scrollY > 0")
                    #expect(try await page.value("document.querySelector(':target') !== null"))
                    let height: Double = try await page.value("scrollY")
                    let marked = try await page.picture(x: 0, y: height, width: 1280, height: 900)
                    // The same place, reached by the heading alone, and so without marks.
                    try await page.open(try #require(URL(string: "about:blank")))
                    try await page.open(try #require(URL(string: String(plain), relativeTo: address)))
                    try await page.run("document.querySelector('li:target')?.removeAttribute('id'); scrollTo(0, \(height))")
                    let bare = try await page.picture(x: 0, y: height, width: 1280, height: 900)
                    #expect(bare != marked && !bare.isEmpty)
                    #expect(try await bare == page.picture(x: 0, y: height, width: 1280, height: 900))
                }
            }
        }

        @Test func `Where nothing is found, the nearest words and what is called so are offered`() async throws {
            let showing = try showing
            let address = showing.server.address(of: "search.html")
            try await showing.browser.withPage { page in
                let misspelt = try await page.search("reinforsing", at: address)
                #expect(misspelt.items.isEmpty && misspelt.near.first == "reinforcing" && misspelt.near.contains("Positive feedback"))
                let phrase = try await page.search("\"cache cold\"", at: address)
                #expect(phrase.near.first == "cache cold" && phrase.near.contains("Cold cache"))
                try await page.run("document.querySelector('#t-near a').click()")
                try await page.wait(until: "document.querySelector('#t-results h3') !== null")
                #expect(try await page.found { !$0.items.isEmpty }.near == [])
                #expect(try await page.search("kubernets", at: address).named.contains("Kubernetes"))
                #expect(try await page.search("qqqqqq", at: address).near == [])
                #expect(
                    try await page.value(
                        "document.querySelectorAll('.doors a').length > 0 && !document.getElementById('t-search-doors').hidden"))
            }
        }

        @Test func `Nothing moves while the script and what it finds arrive`() async throws {
            let showing = try showing
            let address = showing.server.address(of: "search.html").absoluteString
            try await showing.browser.withPage { page in
                for width in [360, 1440] {
                    try await page.set(width: width)
                    for query in ["", "?q=cold%20cache", "?q=latency%20zzzzzz", "?q=reinforsing"] {
                        try await page.open(try #require(URL(string: address + query)))
                        try await page.wait(
                            until: "document.getElementById('t-search-status').textContent !== '' || location.search === ''")
                        try await page.settle()
                        let shifts: [Double] = try await page.run(
                            """
                            return await new Promise(done => {
                              new PerformanceObserver(list => done(list.getEntries().map(entry => entry.value))).observe({type: "layout-shift", buffered: true});
                              setTimeout(() => done([]), 300);
                            });
                            """
                        ).decoded()
                        #expect(shifts == [], "\(query) at \(width)")
                    }
                }
            }
        }

        @Test func `Facets narrow, say how many they leave, and stand in the address`() async throws {
            let showing = try showing
            try await showing.browser.withPage { page in
                for address in showing.addresses(of: "search.html") {
                    let all = try await page.search("database", at: address)
                    let count = try #require(all.counts["near-miss"])
                    try await page.run("document.querySelector('#t-facets input[value=near-miss]').click()")
                    let narrowed = try await page.found { $0.items.allSatisfy { $0.kind == "Near miss" } && $0 != all }
                    #expect(narrowed.status == "\(count) narrative\(count == 1 ? "" : "s").")
                    #expect(narrowed.counts["post-mortem"] == all.counts["post-mortem"], "one facet's values stay to choose from")
                    let link: String = try await page.value("location.href")
                    #expect(link.contains("q=database&kind=near-miss"))
                    try await page.open(try #require(URL(string: "about:blank")))
                    try await page.open(try #require(URL(string: link)))
                    // Counts come after the narratives, and a busy machine may take a breath in between.
                    #expect(try await page.found { $0 == narrowed } == narrowed, "a link keeps what was asked")
                    #expect(try await page.value("document.getElementById('t-query').value") == "database")
                }
            }
        }

        @Test(arguments: ["year", "factor", "system", "tag"])
        func `Every facet opens and narrows by itself`(name: String) async throws {
            let showing = try showing
            try await showing.browser.withPage { page in
                _ = try await page.search("the cache failed", at: showing.server.address(of: "search.html"))
                let place = ["year": 1, "factor": 2, "system": 3, "tag": 4][name] ?? 0
                try await page.run("document.querySelectorAll('#t-facets details')[\(place)].open = true")
                let open = try await page.found { found in found.values.contains { $0.facet == name } }
                let value = try #require(open.values.first { $0.facet == name })
                try await page.run(
                    "document.querySelector(`#t-facets input[name=\(name)][value=${CSS.escape('\(value.name)')}]`).click()")
                let narrowed = try await page.found { $0.status.hasSuffix("\(value.count) narrative\(value.count == 1 ? "" : "s").") }
                #expect(narrowed.address.contains("\(name)=\(value.name)"))
                #expect(narrowed.counts.values.reduce(0, +) == value.count)
            }
        }

        @Test func `A slash leads to the field from anywhere, and arrows to the results and back`() async throws {
            let showing = try showing
            try await showing.browser.withPage { page in
                try await page.open(showing.server.address(of: "factors/cold-cache.html"))
                try await page.press(.slash)
                #expect(try await page.value("document.activeElement.name") == "q")
                try await page.type("minutes")
                #expect(try await page.value("document.activeElement.value") == "minutes", "the slash itself is not typed")
                try await page.press(.enter)
                try await page.wait(until: "document.querySelector('#t-results h3') !== null")
                try await page.press(.slash)
                #expect(try await page.value("document.activeElement.id") == "t-query")
                try await page.press(.down)
                #expect(try await page.value("document.activeElement.matches('#t-named a, #t-results h3 a')"))
                try await page.press(.down)
                try await page.press(.up)
                try await page.press(.up)
                #expect(try await page.value("document.activeElement.id") == "t-query")
                try await page.press(.down)
                try await page.press(.escape)
                #expect(try await page.value("document.activeElement.id") == "t-query")
            }
        }

        @Test func `The key can be switched off`() async throws {
            let showing = try showing
            try await showing.browser.withPage { page in
                try await page.open(showing.server.address(of: "search.html"))
                try await page.run("document.getElementById('t-search-key').click()")
                try await page.open(showing.server.address(of: "index.html"))
                try await page.press(.slash)
                #expect(try await page.value("document.activeElement === document.body"))
                try await page.run("localStorage.clear()")
            }
        }

        @Test func `What is found is told politely, and nothing that was asked becomes markup`() async throws {
            let showing = try showing
            try await showing.browser.withPage { page in
                let address = showing.server.address(of: "search.html")
                let found = try await page.search("<b>latency</b> <img src=x onerror=alert(1)>", at: address)
                #expect(try await page.value("document.getElementById('t-search-status').getAttribute('role')") == "status")
                #expect(try await page.value("document.querySelectorAll('main img, main b').length") == 0)
                #expect(!found.status.isEmpty)
            }
            let files = try FileManager.default.contentsOfDirectory(atPath: showing.site.folder.path + "/assets").filter {
                $0.hasSuffix(".js")
            }
            for file in files {
                let script = try String(contentsOfFile: showing.site.folder.path + "/assets/" + file, encoding: .utf8)
                for way in ["innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval("] {
                    #expect(!script.contains(way), "\(file)")
                }
            }
        }

        @Test func `The first ten words of a title bring its narrative into the first three`() async throws {
            let showing = try showing
            try await showing.browser.withPage { page in
                try await page.open(showing.server.address(of: "search.html"))
                let ranks: [Int] = try await page.run(
                    """
                    const index = new SearchIndex(document.getElementById("t-search").dataset.version);
                    const { count, reader } = await index.overview();
                    const ranks = [];
                    for (let narrative = 0; narrative < count; narrative++) {
                      const { title } = await index.text(narrative);
                      const asked = new SearchQuery(title.split(/\\s+/).slice(0, 10).join(" "), index, reader);
                      ranks.push((await asked.run()).indexOf(narrative));
                    }
                    return ranks;
                    """
                ).decoded()
                #expect(ranks.count > 40)
                #expect(ranks.filter { (0..<3).contains($0) }.count * 10 >= ranks.count * 9, "\(ranks)")
            }
        }

        @Test func `Results are as accessible as any page, and fit a narrow phone`() async throws {
            let showing = try showing
            try await showing.browser.withPage { page in
                _ = try await page.search("cache", at: showing.server.address(of: "search.html"))
                try await page.run("for (const facet of document.querySelectorAll('#t-facets details')) facet.open = true")
                _ = try await page.found { found in Set(found.values.map(\.facet)).count == 5 }
                try await page.add(script: Validators.axe())
                for mode in [Page.Mode.light, .dark] {
                    try await page.set(mode)
                    #expect(try await AxeTests.findings(in: page, mode) == [], "\(mode)")
                }
                try await page.set(width: 320)
                #expect(try await ReflowTests.wideElements(in: page, "") == [])
            }
        }

        @Test func `A first query comes to less than 100 kB with the page`() async throws {
            let showing = try showing
            try await showing.browser.withPage { page in
                _ = try await page.search("thundering herd", at: showing.server.address(of: "search.html"))
                let files = Set(page.record.contents.requests).compactMap { URL(string: $0)?.path }
                #expect(files.contains { $0.hasPrefix("/search/texts-") })
                let weight = try files.map { try EndedProgram("/usr/bin/gzip", ["-9", "-c", showing.site.folder.path + $0]).output.count }
                    .reduce(0, +)
                #expect(weight < 100_000, "\(files)")
            }
        }
    }
}
