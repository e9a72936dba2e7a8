internal import Foundation

extension Answer {
    /// What goes over the connection.
    ///
    /// - Parameters:
    ///   - withBody: false for an answer that only tells what would be sent.
    ///   - isLast: whether the connection is closed after it.
    func message(withBody: Bool, isLast: Bool) -> Data {
        var fields = Answer.headers + [("Content-Type", type), ("Content-Length", String(body.count))]
        if status == .methodNotAllowed { fields.append(("Allow", Answering.methods.joined(separator: ", "))) }
        if isLast { fields.append(("Connection", "close")) }
        let lines = ["HTTP/1.1 \(status.rawValue) \(status.phrase)"] + fields.map { "\($0): \($1)" }
        var message = Data((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8)
        if withBody { message += body }
        return message
    }
}

extension Answer.Status {
    fileprivate var phrase: String {
        switch self {
        case .ok: "OK"
        case .badRequest: "Bad Request"
        case .forbidden: "Forbidden"
        case .notFound: "Not Found"
        case .methodNotAllowed: "Method Not Allowed"
        case .requestTimeout: "Request Timeout"
        case .contentTooLarge: "Content Too Large"
        case .requestHeaderFieldsTooLarge: "Request Header Fields Too Large"
        case .internalServerError: "Internal Server Error"
        case .serviceUnavailable: "Service Unavailable"
        case .httpVersionNotSupported: "HTTP Version Not Supported"
        }
    }
}
