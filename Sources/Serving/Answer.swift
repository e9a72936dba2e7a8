/// What a request is answered with.
struct Answer: Hashable, Sendable {
    enum Status: Int, Sendable {
        case ok = 200
        case badRequest = 400
        case forbidden = 403
        case notFound = 404
        case methodNotAllowed = 405
        case requestTimeout = 408
        case contentTooLarge = 413
        case requestHeaderFieldsTooLarge = 431
        case internalServerError = 500
        case serviceUnavailable = 503
        case httpVersionNotSupported = 505
    }

    let status: Status
    /// With its character set.
    let type: String
    let body: [UInt8]

    init(_ status: Status, type: String, _ body: [UInt8]) {
        self.status = status
        self.type = type
        self.body = body
    }

    init(_ status: Status, text: String) { self.init(status, type: "text/plain; charset=utf-8", Array((text + "\n").utf8)) }

    /// Nothing of a preview may be kept, nothing in it may load from elsewhere, and no other site may load it or hold on to its window.
    static let headers = [
        ("Cache-Control", "no-store"),
        ("Content-Security-Policy", "default-src 'self'; frame-ancestors 'none'"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Referrer-Policy", "same-origin"),
        ("X-Content-Type-Options", "nosniff"),
    ]

    /// By the end of a file's name.
    static func type(of path: String) -> String {
        let end = path.split(separator: "/").last?.split(separator: ".", omittingEmptySubsequences: false).dropFirst().last ?? ""
        return types[end.lowercased()] ?? "application/octet-stream"
    }

    private static let types = [
        "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8",
        "json": "application/json", "xml": "application/xml", "txt": "text/plain; charset=utf-8", "svg": "image/svg+xml",
        "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif", "webp": "image/webp", "avif": "image/avif",
        "ico": "image/vnd.microsoft.icon", "pdf": "application/pdf", "csv": "text/csv; charset=utf-8", "woff2": "font/woff2",
        "mp4": "video/mp4", "webm": "video/webm",
    ]
}
