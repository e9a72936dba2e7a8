/// The one place that decides whether an author's address may stand in a page.
///
/// Only `http`, `https`, `mailto` and addresses relative to the document pass. The rules are those of browsers, not of the RFC: browsers
/// drop tabs and line ends anywhere in an address and read `\` as `/`, which is how `java&#10;script:` and `/\host` would get through.
package enum SafeURL {
    /// What an address is. Addresses are percent-encoded, ready to be escaped as HTML.
    package enum Verdict: Hashable, Sendable {
        /// `http` or `https`, with a host.
        case external(String)
        /// A `mailto:` address, the scheme included.
        case mail(String)
        /// A path, with its query and fragment where it has them. It may begin with one `/`, and may lead out of the site: whoever
        /// writes it as a link resolves it first.
        case relative(String)
        /// A place in the same document, without its `#`; empty for the top.
        case fragment(String)
        /// `reason` completes "this address is refused: ".
        case refused(reason: String)
    }

    /// Judges an address as an author wrote it, spaces around it apart.
    package static func verdict(on address: String) -> Verdict {
        var bytes = address.utf8.drop { $0 == 0x20 }
        while bytes.last == 0x20 { bytes.removeLast() }
        guard let first = bytes.first else { return .refused(reason: "it is empty") }
        guard !bytes.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { return .refused(reason: "it holds a control character") }
        if first == UInt8(ascii: "#") { return .fragment(percentEncoded(bytes.dropFirst())) }
        if isSlash(first), let second = bytes.dropFirst().first, isSlash(second) {
            return .refused(reason: "it names a host without http: or https:")
        }
        guard let end = bytes.firstIndex(where: { ":/?#\\".utf8.contains($0) }), bytes[end] == UInt8(ascii: ":") else {
            return .relative(percentEncoded(bytes))
        }
        let scheme = String(decoding: bytes[..<end].map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
        return verdict(onScheme: scheme, rest: bytes[bytes.index(after: end)...], whole: bytes)
    }

    private static func verdict(onScheme scheme: String, rest: Substring.UTF8View, whole: Substring.UTF8View) -> Verdict {
        switch scheme {
        case "http", "https":
            // A host must follow: browsers read `http:path` as relative and skip further slashes.
            guard rest.starts(with: "//".utf8), let host = rest.dropFirst(2).first, !"/\\?#:@".utf8.contains(host) else {
                return .refused(reason: "no host follows \(scheme)://")
            }
            return .external(percentEncoded(whole))
        case "mailto":
            return rest.isEmpty ? .refused(reason: "no address follows mailto:") : .mail(percentEncoded(whole))
        default:
            return .refused(reason: "only http, https, mailto and relative addresses are allowed, not \(shown(scheme)):")
        }
    }

    /// Percent-encodes what may not stand in an address, leaving what is encoded already, as cmark does.
    package static func percentEncoded(_ utf8: some Sequence<UInt8>) -> String {
        var encoded: [UInt8] = []
        for byte in utf8 {
            if isAllowed(byte) { encoded.append(byte) } else { appendEncoded(byte, to: &encoded) }
        }
        return String(decoding: encoded, as: UTF8.self)
    }

    /// Percent-encodes a path of plain names: what an address would read as more than a name is encoded too, `%` among it.
    package static func percentEncoded(path: String) -> String {
        var encoded: [UInt8] = []
        for byte in path.utf8 {
            switch byte {
            case UInt8(ascii: "#"), UInt8(ascii: "%"), UInt8(ascii: ":"), UInt8(ascii: "?"): appendEncoded(byte, to: &encoded)
            default: if isAllowed(byte) { encoded.append(byte) } else { appendEncoded(byte, to: &encoded) }
            }
        }
        return String(decoding: encoded, as: UTF8.self)
    }

    private static func appendEncoded(_ byte: UInt8, to encoded: inout [UInt8]) {
        encoded += [UInt8(ascii: "%"), hexDigits[Int(byte >> 4)], hexDigits[Int(byte & 15)]]
    }

    private static func isSlash(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\\") }

    /// Letters, digits and ``!#$%&'()*+,-./:;=?@_~``, one bit each.
    private static func isAllowed(_ byte: UInt8) -> Bool {
        byte < 64 ? allowedLow >> UInt64(byte) & 1 == 1 : byte < 128 && allowedHigh >> UInt64(byte - 64) & 1 == 1
    }

    private static let allowedLow: UInt64 = 0xAFFF_FFFA_0000_0000
    private static let allowedHigh: UInt64 = 0x47FF_FFFE_87FF_FFFF

    /// A scheme is shown in messages only so far as it reads as one.
    private static func shown(_ scheme: String) -> String {
        String(decoding: scheme.utf8.prefix(20).filter { $0 > 0x20 && $0 < 0x7F }, as: UTF8.self)
    }

    private static let hexDigits = Array("0123456789ABCDEF".utf8)
}
