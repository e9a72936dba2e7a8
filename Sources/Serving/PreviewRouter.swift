internal import Building
internal import Disk
internal import Narratives
internal import Publishing

/// The router of a preview: answers requests by the state that is shown. No path of a request reaches the disk: it is looked up among the pages.
struct PreviewRouter: Sendable {
    let store: PreviewStateStore
    /// What the `Host` header may say. Another site's page could otherwise read the preview through a name of its own that leads here.
    let hosts: Set<String>

    /// - Parameter names: further names that lead here, each with a port of its own if it is reached at another.
    init(_ store: PreviewStateStore, port: UInt16, names: [String] = []) {
        self.store = store
        // Browsers leave the port of http itself out.
        hosts = Set(
            (["127.0.0.1", "localhost"] + names.map { $0.lowercased() }).flatMap { name in
                name.contains(":") ? [name] : port == 80 ? [name, "\(name):80"] : ["\(name):\(port)"]
            })
    }

    static let methods = ["GET", "HEAD"]

    func answer(_ request: RequestHead) async -> PreviewResponse {
        guard [request.host, request.authority ?? request.host].allSatisfy({ hosts.contains($0.lowercased()) }) else {
            return PreviewResponse(
                .forbidden, text: "This preview does not go by that name: open it as http://\(hosts.sorted()[0])/, or name it with --host.")
        }
        guard PreviewRouter.methods.contains(request.method) else {
            return PreviewResponse(.methodNotAllowed, text: "A preview is only read: GET or HEAD.")
        }
        guard !request.hasBody else { return PreviewResponse(.contentTooLarge, text: "A preview takes requests without a body.") }
        guard PreviewRouter.isWelcome(request) else {
            return PreviewResponse(.forbidden, text: "Another site's page may link to the pages of a preview, and load nothing from it.")
        }
        switch request.path {
        case PreviewFrame.scriptPath:
            return PreviewResponse(.ok, type: PreviewResponse.type(of: request.path), Array(PreviewFrame.script.utf8))
        case PreviewFrame.stylePath:
            return PreviewResponse(.ok, type: PreviewResponse.type(of: request.path), Array(PreviewFrame.style.utf8))
        case PreviewFrame.statePath: return await waitForChange(PreviewRouter.values(of: request.query))
        case PreviewFrame.findingsPath: return FindingsPage.answer(store.state)
        default: return PreviewRouter.page(request.path, store.state)
        }
    }

    /// Whether a browser sends the request for the preview itself or for its user. Programs that are none say nothing of that, and are
    /// answered. A link on another site may lead to a page, which that site cannot read.
    private static func isWelcome(_ request: RequestHead) -> Bool {
        guard let site = request.value(of: "sec-fetch-site"), site != "same-origin", site != "none" else { return true }
        return request.method == "GET" && request.value(of: "sec-fetch-mode") == "navigate"
            && request.value(of: "sec-fetch-dest") == "document" && !request.path.hasPrefix(PreviewFrame.folder)
            && decoded(request.path)?.hasSuffix(".html") == true
    }

    /// How long a question for changes stays open.
    static let patience = Duration.seconds(20)

    /// Answers once the page is not any more as it was seen, or after a while.
    private func waitForChange(_ query: [String: String]) async -> PreviewResponse {
        guard let path = query["page"], let seen = query["seen"] else {
            return PreviewResponse(.badRequest, text: "Which page, and as it was when?")
        }
        let changes = store.changes()
        let found = await withTaskGroup(of: Bool.self) { group in
            group.addTask {
                if isChanged(path, since: seen) { return true }
                for await _ in changes where isChanged(path, since: seen) { return true }
                return false
            }
            group.addTask {
                try? await Task.sleep(for: PreviewRouter.patience)
                return false
            }
            defer { group.cancelAll() }
            return await group.next() ?? false
        }
        return PreviewResponse(.ok, text: found ? "changed" : "same")
    }

    /// Whether a page is not any more as it was seen.
    func isChanged(_ path: String, since mark: String) -> Bool { PreviewFrame.mark(of: PreviewRouter.page(path, store.state)) != mark }

    private static func page(_ path: String, _ state: PreviewState) -> PreviewResponse {
        guard let decoded = decoded(path) else { return PreviewResponse(.badRequest, text: "The address is not one.") }
        guard let pages = state.pages else { return FindingsPage.answer(state) }
        if let page = pages[decoded] { return answer(.ok, page, of: page.source, state) }
        return pages["404.html"].map { answer(.notFound, $0, of: file(behind: decoded, state), state) }
            ?? PreviewResponse(.notFound, text: "There is no such page.")
    }

    /// The content file that a page would be made of, where something is wrong with one of that name: a draft that cannot be built yet.
    private static func file(behind path: String, _ state: PreviewState) -> String? {
        guard path.hasSuffix(".html") else { return nil }
        let end = "/" + path.dropLast(".html".count).split(separator: "/").suffix(1).joined() + ".md"
        return state.findings.lazy.map(\.file).first { $0.hasSuffix(end) }
    }

    private static func answer(_ status: PreviewResponse.Status, _ page: Page, of file: String?, _ state: PreviewState) -> PreviewResponse {
        do {
            let type = PreviewResponse.type(of: page.path)
            let bytes = try page.render()
            return PreviewResponse(status, type: type, type.hasPrefix("text/html") ? PreviewFrame.framed(bytes, of: file, state) : bytes)
        } catch {
            return PreviewResponse(.internalServerError, text: "This file cannot be read now: \(error)")
        }
    }

    /// The path of a file of the site. Nil for what is not UTF-8 once it is decoded.
    static func decoded(_ path: String) -> String? {
        path.drop { $0 == "/" }.percentDecoded.map { $0.isEmpty || $0.hasSuffix("/") ? $0 + "index.html" : $0 }
    }

    /// What a query says, by name; of two of one name the first.
    private static func values(of query: String) -> [String: String] {
        let pairs = query.split(separator: "&").compactMap { pair -> (String, String)? in
            let name = pair.prefix { $0 != "=" }
            guard let decodedName = name.percentDecoded, let value = pair[name.endIndex...].dropFirst().percentDecoded
            else { return nil }
            return (decodedName, value)
        }
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }
}
