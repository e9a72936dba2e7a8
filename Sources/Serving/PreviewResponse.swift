internal import FoundationEssentials

/// The response to a request.
struct PreviewResponse: Hashable, Sendable {
    struct Status: Hashable, Sendable {
        let code: Int
        let phrase: String

        static let ok = Status(code: 200, phrase: "OK")
        static let badRequest = Status(code: 400, phrase: "Bad Request")
        static let forbidden = Status(code: 403, phrase: "Forbidden")
        static let notFound = Status(code: 404, phrase: "Not Found")
        static let methodNotAllowed = Status(code: 405, phrase: "Method Not Allowed")
        static let requestTimeout = Status(code: 408, phrase: "Request Timeout")
        static let contentTooLarge = Status(code: 413, phrase: "Content Too Large")
        static let requestHeaderFieldsTooLarge = Status(code: 431, phrase: "Request Header Fields Too Large")
        static let internalServerError = Status(code: 500, phrase: "Internal Server Error")
        static let serviceUnavailable = Status(code: 503, phrase: "Service Unavailable")
        static let httpVersionNotSupported = Status(code: 505, phrase: "HTTP Version Not Supported")
    }

    let status: Status
    /// With its character set.
    let type: String
    let body: [UInt8]

    init(_ status: Status, type: String, _ body: [UInt8]) { (self.status, self.type, self.body) = (status, type, body) }

    init(_ status: Status, text: String) { self.init(status, type: "text/plain; charset=utf-8", Array((text + "\n").utf8)) }

    /// Nothing of a preview may be kept, nothing in it may load from elsewhere, and no other site may load it or hold on to its window.
    private static let headers = [
        ("Cache-Control", "no-store"),
        ("Content-Security-Policy", "default-src 'self'; frame-ancestors 'none'"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Referrer-Policy", "same-origin"),
        ("X-Content-Type-Options", "nosniff"),
    ]

    /// What goes over the connection.
    ///
    /// - Parameters:
    ///   - withBody: false for an answer that only tells what would be sent.
    ///   - isLast: whether the connection is closed after it.
    func message(withBody: Bool, isLast: Bool) -> Data {
        var fields = PreviewResponse.headers + [("Content-Type", type), ("Content-Length", String(body.count))]
        if status == .methodNotAllowed { fields.append(("Allow", PreviewRouter.methods.joined(separator: ", "))) }
        if isLast { fields.append(("Connection", "close")) }
        let lines = ["HTTP/1.1 \(status.code) \(status.phrase)"] + fields.map { "\($0): \($1)" }
        return Data((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8) + (withBody ? body : [])
    }

    /// A media type by the end of a file's name.
    static func type(of path: String) -> String {
        let end = path.split(separator: "/").last?.split(separator: ".", omittingEmptySubsequences: false).dropFirst().last ?? ""
        return types[end.lowercased()] ?? "application/octet-stream"
    }

    private static let types = [
        "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8",
        "json": "application/json", "xml": "application/xml", "txt": "text/plain; charset=utf-8", "md": "text/markdown; charset=utf-8",
        "svg": "image/svg+xml",
        "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif", "webp": "image/webp", "avif": "image/avif",
        "ico": "image/vnd.microsoft.icon", "pdf": "application/pdf", "csv": "text/csv; charset=utf-8", "woff2": "font/woff2",
        "mp4": "video/mp4", "webm": "video/webm",
    ]
}
