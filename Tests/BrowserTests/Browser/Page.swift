import Foundation

/// A tab.
struct Page: Sendable {
    let browser: Browser
    let session: String
    let record: PageRecord

    @discardableResult
    func send(_ method: String, _ parameters: JSON = [:]) async throws -> JSON {
        try await browser.send(method, parameters, session: session)
    }

    /// Goes to an address, and comes back when the page stands with everything that it asked for.
    func open(_ address: URL) async throws {
        record.clear()
        let answer = try await send("Page.navigate", ["url": .text(address.absoluteString)])
        if let fault = answer["errorText"].text { throw BrowserFault("\(address.absoluteString): \(fault)") }
        try await settle()
    }

    /// Waits until the page is loaded and has been drawn twice, so that what it complains of has been told.
    func settle() async throws {
        try await run(
            """
            await new Promise(done => document.readyState === "complete" ? done() : addEventListener("load", done));
            await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
            """)
    }

    /// Runs a function's body in the page and waits for what it returns, whatever the page's policy says of scripts.
    @discardableResult
    func run(_ body: String) async throws -> JSON {
        let answer = try await send(
            "Runtime.evaluate",
            ["expression": .text("(async () => {\n\(body)\n})()"), "awaitPromise": true, "returnByValue": true])
        let fault = answer["exceptionDetails"]
        guard fault == .null else { throw BrowserFault(fault["exception"]["description"].text ?? fault.written) }
        return answer["result"]["value"]
    }

    /// What an expression comes to.
    func value<Value: Decodable>(_ expression: String, as type: Value.Type = Value.self) async throws -> Value {
        try await run("return \(expression);").decoded()
    }

    /// Puts a script into the page as if it were typed into the console.
    func add(script: String) async throws {
        let answer = try await send("Runtime.evaluate", ["expression": .text(script)])
        guard answer["exceptionDetails"] == .null else { throw BrowserFault(answer["exceptionDetails"].written) }
    }

    func press(_ key: Key) async throws {
        var event: [String: JSON] = [
            "type": "rawKeyDown", "key": .text(key.name), "code": .text(key.name), "windowsVirtualKeyCode": .number(key.code),
        ]
        try await send("Input.dispatchKeyEvent", .object(event))
        if let text = key.text {
            event.merge(["type": "char", "text": .text(text)]) { $1 }
            try await send("Input.dispatchKeyEvent", .object(event))
        }
        event["type"] = "keyUp"
        event["text"] = nil
        try await send("Input.dispatchKeyEvent", .object(event))
    }

    /// Types into what has the focus.
    func type(_ text: String) async throws { try await send("Input.insertText", ["text": .text(text)]) }

    /// Waits until an expression holds.
    func wait(until expression: String) async throws {
        for _ in 0..<1_000 {
            // A page that is being left answers nothing.
            if (try? await value(expression)) == true { return }
            try await Task.sleep(for: .milliseconds(20))
        }
        throw BrowserFault("In vain: \(expression)")
    }

    struct Key {
        let name: String
        let code: Double
        var text: String?

        static let tab = Key(name: "Tab", code: 9)
        static let enter = Key(name: "Enter", code: 13, text: "\r")
        static let slash = Key(name: "/", code: 191, text: "/")
        static let down = Key(name: "ArrowDown", code: 40)
        static let up = Key(name: "ArrowUp", code: 38)
        static let escape = Key(name: "Escape", code: 27)
    }
}
