import Foundation
import Scratch
import Testing

/// The guide's block for nginx, run as it stands.
struct NginxTests {
    private static let policy = "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'"

    /// A site behind the recipe.
    private func served(_ use: (RealNginx, Scratch) throws -> Void) throws {
        let scratch = try Scratch()
        try DeployingPage.site(in: scratch)
        let nginx = try RealNginx(DeployingPage.block("nginx"), site: scratch.folder.path + "/site", in: scratch)
        try use(nginx, scratch)
        withExtendedLifetime(nginx) {}
    }

    @Test func `Every file is served whole, with its type, its class of caching and all other headers`() throws {
        let types = [
            "html": "text/html; charset=utf-8", "css": "text/css", "js": "application/javascript; charset=utf-8", "svg": "image/svg+xml",
            "json": "application/json", "xml": "text/xml; charset=utf-8", "txt": "text/plain; charset=utf-8", "png": "image/png",
            "ico": "image/x-icon",
        ]
        try served { nginx, scratch in
            for (path, bytes) in try scratch.site().sorted(by: { $0.key < $1.key }) where !path.hasPrefix(".") {
                let answer = try nginx.get("/\(path)")
                #expect(answer.status == 200 && Data(answer.body) == bytes, "\(path)")
                #expect(answer.headers["content-type"] == types[(path as NSString).pathExtension], "\(path)")
                let isKept = path.hasPrefix("assets/")
                #expect(answer.headers["cache-control"] == (isKept ? "public, max-age=31536000, immutable" : "no-cache"), "\(path)")
                #expect(!isKept || path.contains(/\.[0-9a-f]{16}\./), "\(path)")
                expectPolicies(answer, path)
            }
        }
    }

    @Test func `The policy is the one that the guide gives for every host`() throws {
        #expect(try DeployingPage.text().contains("\nContent-Security-Policy: \(Self.policy)\n"))
    }

    @Test func `The home page stands at the root, and what did not change is not sent again`() throws {
        try served { nginx, scratch in
            let home = try nginx.get("/")
            #expect(try home.status == 200 && Data(home.body) == scratch.site()["index.html"])
            #expect(home.headers["cache-control"] == "no-cache")
            let tag = try #require(try nginx.get("/index.html").headers["etag"])
            let again = try nginx.get("/index.html", "If-None-Match: \(tag)")
            #expect(again.status == 304 && again.body.isEmpty && again.headers["cache-control"] == "no-cache")
        }
    }

    @Test func `What is not there, or is not for readers, is the page for that, which is never kept`() throws {
        try served { nginx, scratch in
            let page = try #require(try scratch.site()["404.html"])
            for path in [
                "/nothing.html", "/assets/style.0000000000000000.css", "/narratives/", "/narratives", "/assets/", "/.tributary-manifest",
                "/.git/config", "/assets/.hidden", "/narratives/..%2f.tributary-manifest",
            ] {
                let answer = try nginx.get(path)
                #expect(answer.status == 404 && Data(answer.body) == page, "\(path)")
                #expect(answer.headers["cache-control"] == "no-cache", "\(path)")
                expectPolicies(answer, path)
            }
        }
    }

    @Test func `A path above the site is refused`() throws {
        try served { nginx, _ in
            for path in ["/../tributary.yaml", "/..%2ftributary.yaml", "/assets/../../tributary.yaml"] {
                let status = try nginx.get(path).status
                #expect([400, 404].contains(status), "\(path)")
            }
        }
    }

    @Test func `Text is compressed for those who take it, and a part is sent to those who ask for one`() throws {
        try served { nginx, scratch in
            let style = try #require(try scratch.site().keys.first { $0.hasPrefix("assets/style.") })
            for path in ["graph.html", style, "search.html", "feed.xml", "data/narratives.json"] {
                let packed = try nginx.get("/\(path)", "Accept-Encoding: gzip")
                let plain = try nginx.get("/\(path)")
                #expect(packed.headers["content-encoding"] == "gzip" && plain.headers["content-encoding"] == nil, "\(path)")
                #expect(packed.headers["vary"] == "Accept-Encoding" && packed.body.count < plain.body.count / 2, "\(path)")
                expectPolicies(packed, path)
            }
            let bytes = try #require(try scratch.site()["index.html"])
            let part = try nginx.get("/index.html", "Range: bytes=10-19")
            #expect(part.status == 206 && Data(part.body) == bytes[10...19])
            #expect(part.headers["content-range"] == "bytes 10-19/\(bytes.count)")
        }
    }

    @Test func `A page of another site may lead to a page, and gets nothing else`() throws {
        try served { nginx, scratch in
            let link = ["Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: document"]
            let script = ["Sec-Fetch-Mode: no-cors", "Sec-Fetch-Dest: script"]
            let frame = ["Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: iframe"]
            for (site, mode, status) in [
                ("cross-site", link, 200), ("same-site", link, 200), ("none", link, 200), ("same-origin", script, 200),
                ("cross-site", script, 403), ("same-site", script, 403), ("cross-site", frame, 403), ("cross-site", [], 403),
            ] {
                for path in ["/search/texts-0.js", "/data/narratives.json", "/", "/.tributary-manifest"] {
                    let answer = try nginx.get(path, ["Sec-Fetch-Site: \(site)"] + mode)
                    #expect(answer.status == (status == 200 && path.hasPrefix("/.") ? 404 : status), "\(site) \(mode) \(path)")
                    expectPolicies(answer, path)
                }
            }
        }
    }

    private func expectPolicies(_ answer: RealNginx.Answer, _ path: String) {
        #expect(answer.headers["content-security-policy"] == Self.policy, "\(path)")
        #expect(answer.headers["x-content-type-options"] == "nosniff", "\(path)")
        #expect(answer.headers["referrer-policy"] == "strict-origin-when-cross-origin", "\(path)")
        #expect(answer.headers["cross-origin-resource-policy"] == "same-origin", "\(path)")
        #expect(answer.headers["cross-origin-opener-policy"] == "same-origin", "\(path)")
        #expect(answer.headers["server"] == "nginx", "\(path)")
    }
}
