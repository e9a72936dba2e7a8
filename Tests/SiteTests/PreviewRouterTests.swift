import Building
import Foundation
import Publishing
import Reading
import Scratch
import Testing

@testable import Serving

/// What the preview answers, and to whom.
struct PreviewRouterTests {
    /// Answers about a site as it is now.
    private static func router(_ scratch: Scratch, before: PreviewState = .nothing) throws -> PreviewRouter {
        let store = PreviewStateStore()
        store.show(before.followed(by: try PreviewTests.preview(of: scratch)))
        return PreviewRouter(store, port: 4747)
    }

    private static func page(_ path: String, _ router: PreviewRouter) async -> (status: PreviewResponse.Status, text: String) {
        guard let answer = try? await router.answer(path) else { return (.badRequest, "") }
        return (answer.status, String(decoding: answer.body, as: UTF8.self))
    }

    @Test func `Only this machine is answered, and only reading`() async throws {
        let router = try Self.router(try PreviewTests.site())
        for (host, method, status) in [
            ("127.0.0.1:4747", "GET", PreviewResponse.Status.ok), ("LOCALHOST:4747", "HEAD", .ok), ("127.0.0.1:4748", "GET", .forbidden),
            ("evil.example", "GET", .forbidden), ("127.0.0.1:4747.evil.example", "GET", .forbidden),
            ("127.0.0.1:4747", "POST", .methodNotAllowed),
            ("127.0.0.1:4747", "DELETE", .methodNotAllowed),
        ] {
            #expect(try await router.answer("/", method: method, host: host).status == status, "\(host) \(method)")
        }
        #expect(try await router.answer("http://localhost:4747/index.html?a").status == .ok)
        #expect(try await router.answer("http://evil.example/index.html").status == .forbidden)
        #expect(try await router.answer("/", "Content-Length: 3").status == .contentTooLarge)
    }

    @Test func `A page of another site may lead to a page, and gets nothing else`() async throws {
        let router = try Self.router(try PreviewTests.site())
        let link = "Sec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: document"
        let frame = "Sec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: iframe"
        let script = "Sec-Fetch-Mode: no-cors\r\nSec-Fetch-Dest: script"
        for site in ["cross-site", "same-site", "same-origin, cross-site", "anything"] {
            for path in ["/", "/index.html", "/narratives/quiet.html", "/nothing.html?q=%"] {
                let status = try await router.answer(path, "Sec-Fetch-Site: \(site)", link).status
                #expect(status == (path.contains("nothing") ? .notFound : .ok), "\(site) \(path)")
                for other in [frame, script, "Accept: */*"] {
                    #expect(try await router.answer(path, "Sec-Fetch-Site: \(site)", other).status == .forbidden, "\(site) \(path)")
                }
                #expect(try await router.answer(path, "Sec-Fetch-Site: \(site)", link, method: "HEAD").status == .forbidden)
            }
            for path in [
                "/search/texts-0.js", "/data/narratives.json", "/feed.json", "/nothing", "/%zz", PreviewFrame.scriptPath,
                PreviewFrame.stylePath, PreviewFrame.statePath + "?page=/&seen=", PreviewFrame.findingsPath,
            ] {
                for mode in [link, frame, script] {
                    #expect(try await router.answer(path, "Sec-Fetch-Site: \(site)", mode).status == .forbidden, "\(site) \(path)")
                }
            }
        }
        for site in ["same-origin", "none"] {
            #expect(try await router.answer("/search/texts-0.js", "Sec-Fetch-Site: \(site)", script).status == .ok)
        }
        #expect(try await router.answer("/search/texts-0.js").status == .ok, "a program that is no browser")
    }

    @Test func `The port of http itself may be left out, as browsers do`() async throws {
        let scratch = try PreviewTests.site()
        let store = try Self.router(scratch).store
        for (host, port, status) in [
            ("localhost", UInt16(80), PreviewResponse.Status.ok), ("127.0.0.1:80", 80, .ok), ("127.0.0.1", 4747, .forbidden),
            ("evil.example", 80, .forbidden),
        ] {
            let answer = try await PreviewRouter(store, port: port).answer("/", host: host)
            #expect(answer.status == status, "\(host) \(port)")
        }
    }

    @Test(arguments: [
        "/../tributary.yaml", "/%2e%2e/tributary.yaml", "/content/narratives/quiet.md", "/..%2ftributary.yaml", "//etc/passwd",
        "/.tributary-manifest", "/narratives", "/index.html/", "/index.html%00",
    ])
    func `Nothing is served but the site's own files`(_ path: String) async throws {
        let answer = await Self.page(path, try Self.router(try PreviewTests.site()))
        #expect(answer.status == .notFound)
        #expect(answer.text.contains("<title>") && answer.text.contains(PreviewFrame.scriptPath), "the site's page for missing ones")
    }

    @Test func `An address that is none is told so`() async throws {
        let router = try Self.router(try PreviewTests.site())
        for path in ["/%", "/%4", "/%zz", "/%+4", "/%ff"] { #expect(await Self.page(path, router).status == .badRequest, "\(path)") }
    }

    @Test func `A page carries what is wrong with its file, and others say that there is something`() async throws {
        let scratch = try PreviewTests.site(["content/narratives/quiet.md": PreviewTests.quiet + "\nIt has a <b>tag</b> & more.\n"])
        let router = try Self.router(scratch)
        let page = await Self.page("/narratives/quiet.html", router).text
        #expect(page.contains("<code>\(scratch.folder.path)/content/narratives/quiet.md:9:10</code> <strong>warning:</strong>"))
        #expect(page.contains("[raw-html]") && !page.contains("<b>tag</b>"))
        let home = await Self.page("/", router).text
        #expect(home.contains("\(PreviewFrame.findingsPath)\">") && !home.contains("[raw-html]"))
        #expect(await Self.page(PreviewFrame.findingsPath, router).text.contains("[raw-html]"))
    }

    @Test func `Beside a draft stands what it speaks of and does not list, and beside nothing else`() async throws {
        let draft =
            PreviewTests.quiet.replacingOccurrences(of: "kind:", with: "status: draft\nkind:")
            + "\nThen came a surge, a stampede, a herd.\n"
        let scratch = try PreviewTests.site([
            "content/narratives/draft.md": draft,
            "content/narratives/told.md": PreviewTests.quiet.replacingOccurrences(
                of: "kind:", with: "factors: [{factor: thundering-herd}]\nkind:")
                + "\nThen came a surge, a stampede, a herd.\n",
            "content/factors/thundering-herd.md": "---\ntitle: Herd\ncues: [surge, stampede, herd]\nquestions: [Who was waiting?]\n---\n",
            "content/factors/cold-cache.md": "---\ntitle: Cold cache\ncues: [warm up, empty cache]\n---\nNothing was kept yet.\n",
            "content/factors/masking.md": "---\ntitle: Masking\ncues: [hid the fault, looked healthy]\n---\nOne fault hid another.\n",
        ])
        var options = PreviewTests.options(scratch)
        options.drafts = .builtWhereTheyCan
        let store = PreviewStateStore()
        store.show(PreviewState.nothing.followed(by: try Build(options).preview(patience: .seconds(60))))
        let router = PreviewRouter(store, port: 4747)
        let page = await Self.page("/narratives/draft.html", router).text
        #expect(page.contains("This draft speaks of what it does not list"))
        #expect(page.contains("<code>thundering-herd</code> Herd, line 10") && page.contains("Who was waiting?"))
        #expect(page == (await Self.page("/narratives/draft.html", router).text))
        for path in ["/narratives/told.html", "/narratives/quiet.html", "/index.html"] {
            #expect(!(await Self.page(path, router).text.contains("This draft speaks")))
        }
        _ = try scratch.build { $0.drafts = .built }
        #expect(!(try scratch.text("site/narratives/draft.html").contains("This draft speaks")))
    }

    @Test func `The place of a draft that cannot be built yet says what is missing`() async throws {
        let scratch = try PreviewTests.site(["content/narratives/half.md": "---\ntitle: Half\nstatus: draft\nkind: near-miss\n---\n"])
        var options = PreviewTests.options(scratch)
        options.drafts = .builtWhereTheyCan
        let store = PreviewStateStore()
        store.show(PreviewState.nothing.followed(by: try Build(options).preview(patience: .seconds(60))))
        let page = await Self.page("/narratives/half.html", PreviewRouter(store, port: 4747))
        #expect(page.status == .notFound && page.text.contains("[missing-key]") && page.text.contains("<strong>warning:</strong>"))
        #expect(await Self.page("/narratives/quiet.html", PreviewRouter(store, port: 4747)).status == .ok)
    }

    @Test func `An error leaves the last good page, under a banner that says what is wrong`() async throws {
        let scratch = try PreviewTests.site()
        let good = PreviewState.nothing.followed(by: try PreviewTests.preview(of: scratch))
        try scratch.write(
            PreviewTests.quiet.replacingOccurrences(of: "title: A quiet deploy", with: "titel: Gone"), to: "content/narratives/quiet.md")
        let page = await Self.page("/narratives/quiet.html", try Self.router(scratch, before: good))
        #expect(page.status == .ok && page.text.contains("A quiet deploy") && !page.text.contains("<title>Gone"))
        #expect(page.text.contains("class=\"tributary-preview stopped findings\"") && page.text.contains("Write <code>title: Gone</code>."))
        #expect(await Self.page("/", try Self.router(scratch, before: good)).text.contains("Write <code>title: Gone</code>."))
    }

    @Test func `A draft's page says that a build leaves it out, and the notice stays in view`() async throws {
        let scratch = try PreviewTests.site([
            "content/narratives/half.md": "---\ntitle: Half\nstatus: draft\nkind: near-miss\ndate: 2024\nsummary: S.\n---\n"
        ])
        var options = PreviewTests.options(scratch)
        options.drafts = .builtWhereTheyCan
        let store = PreviewStateStore()
        store.show(PreviewState.nothing.followed(by: try Build(options).preview(patience: .seconds(60))))
        let router = PreviewRouter(store, port: 4747)
        let said =
            "class=\"tributary-preview findings\" aria-label=\"Findings of the preview\"><p>This is a draft: a build leaves it out.</p>"
        #expect(await Self.page("/narratives/half.html", router).text.contains(said))
        #expect(await !Self.page("/narratives/quiet.html", router).text.contains("This is a draft"))
        #expect(PreviewFrame.style.contains(".tributary-preview.findings { position: sticky; top: 0;"))
    }

    @Test func `Other names are answered to where they were given, each with its port, and no others`() async throws {
        let scratch = try PreviewTests.site()
        let store = try Self.router(scratch).store
        let router = PreviewRouter(store, port: 4747, names: ["Phone.example", "localhost:8080"])
        for (host, status) in [
            ("phone.example:4747", PreviewResponse.Status.ok), ("localhost:8080", .ok), ("localhost:4747", .ok),
            ("phone.example:8080", .forbidden),
            ("phone.example", .forbidden), ("evil.example:4747", .forbidden), ("0.0.0.0:4747", .forbidden),
        ] { #expect(try await router.answer("/", host: host).status == status, "\(host)") }
    }

    @Test func `With no good page yet, every page says what is wrong`() async throws {
        let scratch = try PreviewTests.site(["content/narratives/quiet.md": "---\ntitle: Half\n---\n"])
        let page = await Self.page("/narratives/quiet.html", try Self.router(scratch))
        #expect(page.status == .serviceUnavailable)
        #expect(page.text.contains("[missing-key]") && page.text.contains(PreviewFrame.scriptPath))
    }

    @Test func `A fault of the machine is told as well`() async throws {
        let scratch = try PreviewTests.site()
        let store = PreviewStateStore()
        store.show(
            PreviewState.nothing.followed(by: try PreviewTests.preview(of: scratch)).followed(byFault: "cannot open <content>: gone"))
        let page = await Self.page("/", PreviewRouter(store, port: 4747)).text
        #expect(page.contains("The content cannot be read: cannot open &lt;content&gt;: gone"))
    }

    @Test func `Whoever looks at a page hears of its change, and of no other`() async throws {
        let scratch = try PreviewTests.site(["content/factors/cold.md": "---\ntitle: Cold\n---\nText.\n"])
        let store = PreviewStateStore()
        let first = try PreviewTests.preview(of: scratch)
        store.show(PreviewState.nothing.followed(by: first))
        let router = PreviewRouter(store, port: 4747)
        let path = "/narratives/quiet.html"
        let mark = PreviewFrame.mark(of: try await router.answer(path))
        #expect(!mark.isEmpty)
        async let answer = router.answer("\(PreviewFrame.statePath)?page=%2Fnarratives%2Fquiet.html&seen=\(mark)")
        // Another page's words: this one stays as it was, so that nobody is interrupted.
        try scratch.write("---\ntitle: Cold\n---\nOther words.\n", to: "content/factors/cold.md")
        let second = try PreviewTests.preview(of: scratch, after: first)
        store.show(store.state.followed(by: second))
        #expect(await Self.page("/factors/cold.html", router).text.contains("Other words."))
        #expect(!router.isChanged(path, since: mark))
        try scratch.write(PreviewTests.quiet + "\nNew words.\n", to: "content/narratives/quiet.md")
        store.show(store.state.followed(by: try PreviewTests.preview(of: scratch, after: second)))
        #expect(router.isChanged(path, since: mark))
        #expect(String(decoding: try await answer.body, as: UTF8.self) == "changed\n")
        #expect(await Self.page(path, router).text.contains("New words."))
    }
}

extension PreviewRouter {
    /// The answer to a request as it is sent.
    fileprivate func answer(
        _ target: String, _ headers: String..., method: String = "GET", host: String = "127.0.0.1:4747"
    ) async throws -> PreviewResponse {
        var reader = RequestReader()
        reader.append(Array((["\(method) \(target) HTTP/1.1", "Host: \(host)"] + headers).map { $0 + "\r\n" }.joined().utf8) + [13, 10])
        return await answer(try #require(try reader.next()))
    }
}
