import Foundation

/// Sends commands to a Chromium and hands its answers and events to whom they belong.
actor Browser {
    private let process: BrowserProcess
    private var last = 0
    private var waiting: [Int: (answer: CheckedContinuation<JSON, any Error>, deadline: Task<Void, Never>)] = [:]
    /// What happened in each tab, by the name of its session.
    private var records: [String: PageRecord] = [:]

    /// How long a command may take: generous, since other tests share the machine.
    private static let patience = Duration.seconds(120)

    init(fonts: URL?) throws { process = try BrowserProcess(fonts: fonts) }

    /// - Parameter fonts: a configuration of fontconfig; nil for the fonts of this machine.
    static func start(fonts: URL? = nil) async throws -> Browser {
        let browser = try Browser(fonts: fonts)
        Task { await browser.listen() }
        return browser
    }

    /// Does something with each of several things, in two tabs at once.
    ///
    /// - Returns: what came of each, in no order.
    @discardableResult
    nonisolated func forEach<Element: Sendable, Result: Sendable>(
        _ elements: [Element], _ use: @escaping @Sendable (Element, Page) async throws -> Result
    ) async throws -> [Result] {
        try await withThrowingTaskGroup(of: [Result].self) { group in
            for part in 0..<2 {
                group.addTask {
                    try await self.withPage { page in
                        var results: [Result] = []
                        for index in stride(from: part, to: elements.count, by: 2) { results.append(try await use(elements[index], page)) }
                        return results
                    }
                }
            }
            var results: [Result] = []
            for try await part in group { results += part }
            return results
        }
    }

    /// Opens a tab for as long as something is done in it, in a window of its own: what is behind another tab is not drawn.
    func withPage<Result: Sendable>(_ use: (Page) async throws -> Result) async throws -> Result {
        let target = try await send("Target.createTarget", ["url": "about:blank", "newWindow": true])["targetId"]
        let session = try await send("Target.attachToTarget", ["targetId": target, "flatten": true])["sessionId"].text ?? ""
        let record = PageRecord()
        records[session] = record
        let page = Page(browser: self, session: session, record: record)
        for domain in ["Page", "Runtime", "Log", "Network", "Audits"] { try await page.send("\(domain).enable") }
        try await page.send("Emulation.setFocusEmulationEnabled", ["enabled": true])
        let outcome: Swift.Result<Result, any Error>
        do { outcome = .success(try await use(page)) } catch { outcome = .failure(error) }
        records[session] = nil
        _ = try? await send("Target.closeTarget", ["targetId": target])
        return try outcome.get()
    }

    /// - Throws: `BrowserFault` with what the browser said, or where it says nothing.
    @discardableResult
    func send(_ method: String, _ parameters: JSON = [:], session: String? = nil) async throws -> JSON {
        last += 1
        let id = last
        var message: [String: JSON] = ["id": .number(Double(id)), "method": .text(method), "params": parameters]
        if let session { message["sessionId"] = .text(session) }
        try process.send(JSONEncoder().encode(JSON.object(message)))
        return try await withCheckedThrowingContinuation { continuation in
            let deadline = Task {
                guard (try? await Task.sleep(for: Browser.patience)) != nil else { return }
                settle(id, .failure(BrowserFault("Chromium did not answer \(method) within \(Browser.patience).")))
            }
            waiting[id] = (continuation, deadline)
        }
    }

    func end() async { await process.end() }

    private func listen() async {
        for await message in process.messages {
            guard let message = try? JSONDecoder().decode(JSON.self, from: message) else { continue }
            receive(message)
        }
        for id in waiting.keys { settle(id, .failure(BrowserFault("Chromium has gone: \(process.complaints)"))) }
    }

    private func receive(_ message: JSON) {
        if let id = message["id"].number {
            let fault = message["error"]["message"].text
            settle(Int(id), fault.map { .failure(BrowserFault($0)) } ?? .success(message["result"]))
        } else if let session = message["sessionId"].text, let method = message["method"].text {
            records[session]?.note(method, message["params"])
        }
    }

    private func settle(_ id: Int, _ result: Result<JSON, any Error>) {
        guard let (answer, deadline) = waiting.removeValue(forKey: id) else { return }
        deadline.cancel()
        answer.resume(with: result)
    }
}
