import Synchronization

/// What a tab asked for and complained of since it was last cleared.
final class PageRecord: Sendable {
    struct Contents: Equatable {
        /// Addresses in the order in which they were asked for.
        var requests: [String] = []
        /// Errors and warnings of the console, exceptions, breaches of the page's policy, and whatever Chromium finds amiss.
        var complaints: [String] = []
    }

    private let state = Mutex(Contents())

    var contents: Contents { state.withLock { $0 } }

    func clear() { state.withLock { $0 = Contents() } }

    /// Takes an event of the protocol.
    func note(_ method: String, _ parameters: JSON) {
        state.withLock { contents in
            switch method {
            case "Network.requestWillBeSent":
                if let address = parameters["request"]["url"].text { contents.requests.append(address) }
            case "Network.loadingFailed":
                contents.complaints.append("not loaded: \(parameters["errorText"].text ?? "")")
            case "Runtime.exceptionThrown":
                contents.complaints.append("exception: \(parameters["exceptionDetails"].written)")
            case "Runtime.consoleAPICalled":
                guard let type = parameters["type"].text, ["error", "warning", "assert"].contains(type) else { return }
                contents.complaints.append("console \(type): \(parameters["args"].written)")
            case "Log.entryAdded":
                let entry = parameters["entry"]
                guard let level = entry["level"].text, ["error", "warning"].contains(level) else { return }
                contents.complaints.append("log \(level): \(entry["text"].text ?? "")")
            case "Audits.issueAdded":
                contents.complaints.append("issue: \(parameters["issue"].written)")
            default: return
            }
        }
    }
}
