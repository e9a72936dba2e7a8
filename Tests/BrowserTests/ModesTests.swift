import Foundation
import Testing

extension SiteInBrowser {
    /// Pages follow what readers have set.
    struct ModesTests {
        @Test func `Dark mode darkens the paper and lightens the ink of every kind of page`() async throws {
            let showing = try showing
            try await showing.browser.forEach(showing.site.kinds) { kind, page in
                try await page.set(.light)
                try await page.open(showing.server.address(of: kind.path))
                try await page.add(script: ColourScript.text)
                #expect(try await page.value("luminance(paper(document.body)) > .8 && luminance(ink(document.body)) < .1"), "\(kind.path)")
                try await page.set(.dark)
                #expect(try await page.value("luminance(paper(document.body)) < .1 && luminance(ink(document.body)) > .6"), "\(kind.path)")
            }
        }

        @Test(arguments: [Page.Mode.light, .dark, .forcedColours, .forcedColoursDark])
        func `The words and lines of every graph stand out`(mode: Page.Mode) async throws {
            let showing = try showing
            try await showing.browser.withPage { page in
                try await page.set(width: 1440)
                try await page.set(mode)
                for built in showing.site.graphs {
                    try await page.open(showing.server.address(of: built.path))
                    try await page.add(script: ColourScript.text)
                    let faint: [String] = try await page.value("faint()")
                    #expect(faint == [], "\(built.path)")
                }
            }
        }

        @Test func `Where colours are forced, graphs are drawn in the reader's own`() async throws {
            let showing = try showing
            try await showing.browser.withPage { page in
                try await page.set(.forcedColours)
                for built in showing.site.graphs {
                    try await page.open(showing.server.address(of: built.path))
                    try await page.add(script: ColourScript.text)
                    #expect(try await page.value("matchMedia('(forced-colors: active)').matches"))
                    let others: [String] = try await page.value("notForced()")
                    #expect(others == [], "\(built.path)")
                }
            }
        }

        @Test func `No motion is left where less of it is wanted`() async throws {
            let showing = try showing
            let moving = """
                [...document.querySelectorAll("*")].flatMap(one => [null, "::before", "::after"].map(part => getComputedStyle(one, part)))
                  .filter(style => /[1-9]/.test(style.transitionDuration + style.animationDuration) || style.scrollBehavior !== "auto").length
                """
            try await showing.browser.forEach(showing.site.kinds) { kind, page in
                try await page.set(.reducedMotion)
                try await page.open(showing.server.address(of: kind.path))
                #expect(try await page.value(moving) == 0, "\(kind.path)")
                try await page.set(.light)
                #expect(try await page.value(moving) > 0, "smooth scrolling is seen where it is not unwanted")
            }
        }

        @Test func `Paper shows no navigation, and addresses only of other sites`() async throws {
            let showing = try showing
            let here = showing.server.address(of: "").absoluteString
            let printed = try await showing.browser.forEach(showing.site.kinds) { kind, page in
                try await page.set(.print)
                try await page.open(showing.server.address(of: kind.path))
                let shown: [String] = try await page.value(
                    "[...document.querySelectorAll('nav, .skip')].filter(one => one.getClientRects().length > 0).map(one => one.className)")
                #expect(shown == [], "\(kind.path)")
                let addresses: [[String]] = try await page.run(
                    """
                    return [...document.querySelectorAll("a")].map(link => [getComputedStyle(link, "::after").content, link.href])
                        .filter(([text]) => text !== "none" && text !== '""');
                    """
                ).decoded()
                #expect(addresses.filter { $0[0] != "\" (\($0[1]))\"" || $0[1].hasPrefix(here) } == [], "\(kind.path)")
                return addresses.count
            }
            #expect(printed.reduce(0, +) > 0)
        }
    }
}

/// Functions that a page is given to judge its own colours by.
enum ColourScript {
    static let text = """
        const numbers = colour => (colour.match(/[\\d.]+/g) ?? []).map(Number);
        const clear = colour => colour === "none" || colour === "transparent" || numbers(colour)[3] === 0;
        const ink = one => getComputedStyle(one).color;
        const paper = one => { for (; one; one = one.parentElement) {
          const colour = getComputedStyle(one).backgroundColor; if (!clear(colour)) return colour; } return "rgb(255, 255, 255)"; };
        const luminance = colour => numbers(colour).slice(0, 3).map(part => part / 255)
          .map(part => part <= .04045 ? part / 12.92 : ((part + .055) / 1.055) ** 2.4)
          .reduce((sum, part, index) => sum + part * [.2126, .7152, .0722][index], 0);
        const mixed = (above, below, share) => `rgb(${[0, 1, 2].map(i => numbers(above)[i] * share + numbers(below)[i] * (1 - share))})`;
        const contrast = (one, other) => { const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
          return (high + .05) / (low + .05); };
        // What a node's words stand on: its first shape's fill, or the page where that is clear.
        const ground = node => { const fill = node && getComputedStyle(node.querySelector("rect, path")).fill;
          return fill && !clear(fill) ? fill : paper(document.body); };
        const faint = () => [
          ...[...document.querySelectorAll(".graph tspan")].map(text =>
            [text, getComputedStyle(text).fill, ground(text.closest(".graph-node")), 4.5]),
          ...[...document.querySelectorAll(".graph-node > :is(rect, path):first-of-type, .graph-line > path")].map(shape => {
            const style = getComputedStyle(shape); const colour = clear(style.stroke) ? style.fill : style.stroke;
            return [shape, mixed(colour, paper(document.body), style.opacity), paper(document.body), 3]; }),
        ].filter(([one]) => one.getClientRects().length > 0).filter(([, colour, below, least]) => contrast(colour, below) < least)
         .map(([one, colour, below]) => `${one.getAttribute("class")} in ${one.parentElement.getAttribute("class")}: ${colour} on ${below}`);
        // Parts of graphs in colours that are not the system's.
        const notForced = () => {
          const probe = document.body.appendChild(document.createElement("i"));
          const system = ["Canvas", "CanvasText", "LinkText"].map(name => { probe.style.color = name; return getComputedStyle(probe).color; });
          return [...document.querySelectorAll(".graph :is(rect, path, tspan)")].flatMap(one =>
            ["fill", "stroke"].map(property => [one, property, getComputedStyle(one)[property]]))
            .filter(([one, , colour]) => !clear(colour) && !system.includes(colour))
            .map(([one, property, colour]) => `${one.parentElement.getAttribute("class")} ${one.tagName} ${property}: ${colour}`);
        };
        """
}
