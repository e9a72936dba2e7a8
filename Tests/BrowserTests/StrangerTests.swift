import Foundation
import Testing

extension SiteInBrowser {
    /// A page of another site, opened by somebody who may read this one.
    struct StrangerTests {
        @Test func `No other site reads what search loads, by a script or in a worker, whatever it defines anew`() async throws {
            let showing = try showing
            let folder = FileManager.default.temporaryDirectory.appendingPathComponent("tributary-stranger-\(UUID().uuidString)")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            defer { try? FileManager.default.removeItem(at: folder) }
            try Data("<!DOCTYPE html><title>Elsewhere</title>".utf8).write(to: folder.appendingPathComponent("404.html"))
            let pieces = try FileManager.default.contentsOfDirectory(atPath: showing.site.folder.path + "/search").sorted()
            #expect(Set(pieces.map { $0.prefix { $0.isLetter } }).count == 7)
            try await SiteServer.serve(folder, policy: nil) { stranger in
                try await showing.browser.withPage { page in
                    try await page.open(stranger.address(of: "404.html"))
                    let addresses = JSON.list(pieces.map { .text(showing.server.address(of: "search/\($0)").absoluteString) })
                    let got: [[Int]] = try await page.run(Self.attempts.replacing("ADDRESSES", with: addresses.written)).decoded()
                    #expect(got.count == pieces.count)
                    for (piece, counts) in zip(pieces, got) { #expect(counts == [1, 0, 0, 0, 0, 0, 0], "\(piece)") }
                }
            }
        }

        /// For each piece, how often a script of our own is obeyed, then how often the piece is: in the page, and in workers.
        private static let attempts = #"""
            const addresses = ADDRESSES;
            const got = { pieces: 0, own: 0 };
            window.own = () => got.own++;
            window.tributary = () => got.pieces++;
            const define = (on, name, value) => { try { Object.defineProperty(on, name, { value, configurable: true }); } catch { } };
            const away = { protocol: "file:" };
            define(window, "location", away);
            define(location, "protocol", "file:");
            define(Location.prototype, "protocol", "file:");
            define(location, Symbol.toPrimitive, () => "file:");
            define(document, "all", undefined);
            const include = (address) => new Promise((done) => {
              const script = document.createElement("script");
              script.src = address;
              script.onload = script.onerror = done;
              document.head.append(script);
            });
            const results = [];
            for (const address of addresses) {
              got.own = got.pieces = 0;
              await include(URL.createObjectURL(new Blob(["own()"])));
              await include(address);
              results.push([got.own, got.pieces]);
            }
            const attempts = ["undefined", "null", "() => {}", "''", "new Proxy(function () {}, {})"].map((all) => `
              let count = 0;
              Object.defineProperty(self, "location", { value: { protocol: "file:" } });
              self.document = { all: ${all} };
              self.window = self;
              self.tributary = () => count++;
              const counts = ${JSON.stringify(addresses)}.map((address) => {
                count = 0;
                try { importScripts(address); } catch { }
                return count;
              });
              postMessage(counts);`);
            for (const code of attempts) {
              const counts = await new Promise((done) => {
                const worker = new Worker(URL.createObjectURL(new Blob([code])));
                worker.onmessage = (event) => { worker.terminate(); done(event.data); };
                worker.onerror = () => done(addresses.map(() => -1));
              });
              counts.forEach((count, place) => results[place].push(count));
            }
            return results;
            """#

        @Test func `A piece that is not there is told, from disk and over http`() async throws {
            let showing = try showing
            try await showing.browser.withPage { page in
                for address in showing.addresses(of: "search.html") {
                    try await page.open(address)
                    let script = "try { await new SearchIndex('0').load('texts', 'none'); return 'there'; } catch { return 'failed'; }"
                    #expect(try await page.run(script).decoded() as String == "failed")
                }
            }
        }
    }
}
