import Foundation
import Scratch
import Testing

extension SiteInBrowser {
    /// Pages hold with the letters that other machines have.
    struct FontTests {
        /// A family of letters that stands alone, as `make test-packages` lays it into the build folder.
        private struct Fonts {
            let name: String
            let folder: String

            static let all = [
                Fonts(name: "DejaVu", folder: "dejavu"), Fonts(name: "Liberation", folder: "liberation"),
                Fonts(name: "Noto", folder: "noto"),
            ]

            /// Starts a browser that has no others.
            func browser(_ scratch: Scratch) async throws -> Browser {
                let letters = BuiltSite.package.appendingPathComponent(".build/fonts/usr/share/fonts/truetype/\(folder)")
                guard FileManager.default.fileExists(atPath: letters.path) else {
                    throw BrowserFault("There is no \(letters.path); `make test-packages` brings it.")
                }
                try scratch.write(
                    """
                    <?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
                    <fontconfig><include ignore_missing="yes">/etc/fonts/conf.d</include><dir>\(letters.path)</dir>
                    <cachedir>\(scratch.path("cache"))</cachedir></fontconfig>
                    """, to: "fonts.conf")
                return try await Browser.start(fonts: scratch.url("fonts.conf"))
            }
        }

        @Test func `With DejaVu, Liberation or Noto alone no word of any kind of page is cut off, and a line holds as much`() async throws {
            let showing = try showing
            var widths: [String: [Double]] = [:]
            for fonts in Fonts.all {
                let scratch = try Scratch()
                let browser = try await fonts.browser(scratch)
                let found: [[String: Double]]
                do {
                    found = try await browser.forEach(showing.site.kinds) { kind, page in
                        for width in [360, 1440] {
                            try await page.set(width: width)
                            if width == 360 { try await page.open(showing.server.address(of: kind.path)) }
                            let cut: [String] = try await page.run(FontTests.cutOff).decoded()
                            #expect(cut == [], "\(kind.path) at \(width), \(fonts.name)")
                            #expect(try await ReflowTests.wideElements(in: page, "") == [], "\(kind.path) at \(width), \(fonts.name)")
                        }
                        return try await page.run(FontTests.widths).decoded()
                    }
                } catch {
                    await browser.end()
                    throw error
                }
                await browser.end()
                withExtendedLifetime(scratch) {}
                for (family, width) in try #require(found.first) { widths[family, default: []].append(width) }
            }
            #expect(widths.keys.sorted() == ["--sans 400", "--sans 700", "--serif 400", "--serif 700"])
            for (family, widths) in widths {
                let (least, most) = (widths.min() ?? 0, widths.max() ?? 0)
                #expect(widths.count == 3 && least > 0 && most / least < 1.015, "\(family): \(widths)")
                #expect(Set(widths).count > 1, "\(family): they are the same letters")
            }
        }

        @Test func `A word that is cut off is found`() async throws {
            let showing = try showing
            try await showing.browser.withPage { page in
                try await page.set(width: 1440)
                try await page.open(showing.server.address(of: "index.html"))
                #expect(try await page.run(FontTests.cutOff) == [])
                try await page.run(
                    """
                    document.querySelector("main").insertAdjacentHTML("beforeend",
                      "<svg width='60' height='20'><text><tspan x='4' y='15'>and so on and so forth and all the rest</tspan></text></svg>");
                    document.querySelector("h1").style = "overflow: hidden; white-space: nowrap; width: 3em";
                    """)
                let cut: [String] = try await page.run(FontTests.cutOff).decoded()
                #expect(cut.contains { $0.hasPrefix("H1") } && cut.contains { $0.hasPrefix("tspan") })
            }
        }

        /// Words that reach past what holds them: a node's shape, a drawing, or a box that hides what overflows. The words of a mark are for those who do
        /// not see it.
        private static let cutOff = """
            const isShown = one => one.getClientRects().length > 0 && getComputedStyle(one).visibility !== "hidden";
            const isWithin = (inner, outer) => inner.left >= outer.left - 1.5 && inner.right <= outer.right + 1.5
              && inner.top >= outer.top - 1.5 && inner.bottom <= outer.bottom + 1.5;
            const names = one => `${one.tagName} ${one.textContent.trim().slice(0, 60)}`;
            const drawn = [...document.querySelectorAll("svg text, svg tspan")].filter(one => isShown(one) && !one.querySelector("tspan"));
            const outside = drawn.filter(one => {
              const box = one.getBoundingClientRect();
              const shape = one.closest(".graph-node")?.querySelector("rect, path");
              return box.width > 0 && !(isWithin(box, one.closest("svg").getBoundingClientRect()) && (!shape || isWithin(box, shape.getBoundingClientRect())));
            });
            const boxes = [...document.querySelectorAll("body *:not(svg, svg *, .visually-hidden, .skip, .archive td > *)")].filter(one =>
              isShown(one) && one.clientWidth > 2 && /hidden|clip/.test(getComputedStyle(one).overflowX));
            const hidden = boxes.filter(box => {
              const edge = box.getBoundingClientRect();
              const texts = document.createTreeWalker(box, NodeFilter.SHOW_TEXT, node =>
                node.parentElement.closest("svg, pre, .table, .visually-hidden") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
              const range = document.createRange();
              for (let node = texts.nextNode(); node; node = texts.nextNode()) {
                range.selectNodeContents(node);
                for (const line of range.getClientRects()) if (line.width > 0 && (line.right > edge.right + 1.5 || line.left < edge.left - 1.5)) return true;
              }
              return false;
            });
            return [...outside, ...hidden].map(names);
            """

        /// How wide a sentence is in each family.
        private static let widths = """
            const probe = document.body.appendChild(document.createElement("span"));
            probe.textContent = "Nobody had met 2,019 of these before: what looked like latency was a queue, and the database, asked again, slowed down.";
            const found = {};
            for (const family of ["--serif", "--sans"]) for (const weight of [400, 700]) {
              probe.style = `font: ${weight} 100px var(${family}); white-space: nowrap; position: absolute`;
              found[`${family} ${weight}`] = probe.getBoundingClientRect().width;
            }
            return found;
            """
    }
}
