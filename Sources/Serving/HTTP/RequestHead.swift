/// The head of a request in HTTP/1.1 (RFC 9112). What two programs could read differently is refused.
struct RequestHead: Sendable {
    let method: String
    /// What the `Host` header says.
    let host: String
    /// The host that the target names itself; nil where it is a path alone.
    let authority: String?
    /// Percent-encoded, with its slash.
    let path: String
    /// Percent-encoded, without its question mark; empty where there is none.
    let query: String
    let hasBody: Bool
    /// Whether the client takes another answer over the same connection.
    let isKeptAlive: Bool
    private let fields: [Field]

    private typealias Field = (name: String, value: String)

    /// - Parameter head: lines that end with CR LF each, without the empty one.
    init(_ head: ArraySlice<UInt8>) throws(RequestRefusal) {
        var lines = head.split(separator: UInt8(ascii: "\n")).map { $0.dropLast() }[...]
        let words = (lines.popFirst() ?? []).split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
        guard words.count == 3, Self.isToken(words[0]) else { throw .malformed }
        let version = String(decoding: words[2], as: UTF8.self)
        guard version.hasPrefix("HTTP/") else { throw .malformed }
        guard version == "HTTP/1.1" || version == "HTTP/1.0" else {
            throw RequestRefusal(.httpVersionNotSupported, "A preview speaks HTTP/1.1.")
        }
        var fields: [Field] = []
        for line in lines { fields.append(try Self.field(line)) }
        let values = { (name: String) in fields.filter { $0.name == name }.map(\.value) }
        let (hosts, lengths) = (values("host"), values("content-length"))
        guard hosts.count == 1 else { throw RequestRefusal(.badRequest, "The request must name one host.") }
        guard values("transfer-encoding").isEmpty, lengths.count < 2, lengths.allSatisfy({ $0.wholeMatch(of: /[0-9]+/) != nil }) else {
            throw RequestRefusal(.badRequest, "A preview takes requests without a body.")
        }
        guard let (authority, rest) = Self.parts(of: words[1]) else { throw RequestRefusal(.badRequest, "The address is not one.") }
        let path = rest.prefix { $0 != UInt8(ascii: "?") }
        method = String(decoding: words[0], as: UTF8.self)
        host = hosts[0]
        self.authority = authority
        self.path = path.isEmpty ? "/" : String(decoding: path, as: UTF8.self)
        query = String(decoding: rest[path.endIndex...].dropFirst(), as: UTF8.self)
        hasBody = lengths.contains { $0.contains { $0 != "0" } }
        let wishes = values("connection").joined(separator: ",").lowercased().split { ", \t".contains($0) }
        isKeptAlive = version == "HTTP/1.1" && !wishes.contains("close")
        self.fields = fields
    }

    /// A header's value, several joined by commas; nil where it is not sent.
    ///
    /// - Parameter name: in lower case.
    func value(of name: String) -> String? {
        let values = fields.filter { $0.name == name }.map(\.value)
        return values.isEmpty ? nil : values.joined(separator: ", ")
    }

    private static func field(_ line: ArraySlice<UInt8>) throws(RequestRefusal) -> Field {
        let name = line.prefix { $0 != UInt8(ascii: ":") }
        guard name.endIndex < line.endIndex, isToken(name) else { throw .malformed }
        let isSpace = { (byte: UInt8) in byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
        var value = line[(name.endIndex + 1)...].drop(while: isSpace)
        while let last = value.last, isSpace(last) { value.removeLast() }
        return (String(decoding: name, as: UTF8.self).lowercased(), String(decoding: value, as: UTF8.self))
    }

    private static func isToken(_ bytes: ArraySlice<UInt8>) -> Bool {
        !bytes.isEmpty
            && bytes.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
                    true
                default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
                }
            }
    }

    /// A target that is a path, or an address with a host as proxies get it.
    private static func parts(of target: ArraySlice<UInt8>) -> (authority: String?, rest: ArraySlice<UInt8>)? {
        if target.first == UInt8(ascii: "/") { return (nil, target) }
        let scheme = "http://"
        guard String(decoding: target.prefix(scheme.utf8.count), as: UTF8.self).lowercased() == scheme else { return nil }
        let authority = target.dropFirst(scheme.utf8.count).prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") }
        return (String(decoding: authority, as: UTF8.self), target[authority.endIndex...])
    }
}

/// An error for a request that is not answered as it wishes, with the response to it, after which the connection is closed.
struct RequestRefusal: Error {
    let answer: PreviewResponse

    init(_ status: PreviewResponse.Status, _ text: String) { answer = PreviewResponse(status, text: text) }

    static var malformed: RequestRefusal { RequestRefusal(.badRequest, "The request is not one of HTTP/1.1.") }
}
