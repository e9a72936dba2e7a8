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
                    for piece in pieces {
                        let address = showing.server.address(of: "search/\(piece)").absoluteString
                        let got: [Int] = try await page.run(Self.attempts.replacing("ADDRESS", with: address)).decoded()
                        #expect(got == [1, 0, 0, 0, 0, 0, 0], "\(piece)")
                    }
                }
            }
        }

        /// How often a script of our own is obeyed, then how often pieces are: in the page, and in workers.
        private static let attempts = #"""
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
            await include(URL.createObjectURL(new Blob(["own()"])));
            await include("ADDRESS");
            const attempts = ["undefined", "null", "() => {}", "''", "new Proxy(function () {}, {})"].map((all) => `
              let count = 0;
              Object.defineProperty(self, "location", { value: { protocol: "file:" } });
              self.document = { all: ${all} };
              self.window = self;
              self.tributary = () => count++;
              try { importScripts("ADDRESS"); } catch { }
              postMessage(count);`);
            const results = [];
            for (const code of attempts) {
              results.push(await new Promise((done) => {
                const worker = new Worker(URL.createObjectURL(new Blob([code])));
                worker.onmessage = (event) => { worker.terminate(); done(event.data); };
                worker.onerror = () => done(-1);
              }));
            }
            return [got.own, got.pieces, ...results];
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
