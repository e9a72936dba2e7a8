internal import Editions
internal import Narratives

/// Where a relative link leads, seen from the folder of the document that holds it.
struct LinkResolution {
    struct Destination: Equatable {
        let target: LinkTarget
        let fragment: String?
    }

    struct Fault: Error, Equatable {
        let rule: String
        let message: String
        let fix: String
    }

    /// The document's path below the content folder.
    private let document: String
    /// Which of them are kept, and where they lead then.
    let rule: LinkRule

    /// - Parameter path: the document's path below the content folder.
    init(from path: String, rule: LinkRule = .asWritten) { (document, self.rule) = (path, rule) }

    /// Where a link leads; nil where it is to be its words alone.
    func kept(_ destination: Destination) -> Destination? {
        rule.destination(LinkRule.Destination(destination.target, destination.fragment)).map {
            Destination(target: $0.target, fragment: $0.fragment)
        }
    }

    /// - Parameter address: a relative address with or without a fragment, percent-encoded or not; not a fragment alone.
    func destination(of address: String) throws(Fault) -> Destination {
        let hash = address.utf8.firstIndex(of: UInt8(ascii: "#"))
        let whole = address[..<(hash ?? address.endIndex)]
        let fragment = hash.map { LinkResolution.decoded(address[address.index(after: $0)...]) }
        guard !whole.utf8.contains(UInt8(ascii: "?")) else {
            throw Fault(
                rule: "link", message: "A link inside the site has no `?` part.",
                fix: "Leave it out; where the file's name holds a `?`, write `%3F`.")
        }
        guard whole.utf8.first != UInt8(ascii: "/") else {
            throw Fault(
                rule: "link", message: "A link that begins with `/` would lead out of the site, which may lie in a sub-folder.",
                fix: "Link the file from here, as in `../factors/saturation.md`, or write `[[id]]`.")
        }
        let path = try path(LinkResolution.decoded(whole), written: String(whole))
        return Destination(target: try target(path), fragment: fragment?.isEmpty == true ? nil : fragment)
    }

    /// Joins a path to the document's folder.
    private func path(_ relative: String, written: String) throws(Fault) -> [String] {
        var components = Array(document.split(separator: "/").dropLast().map(String.init))
        guard !relative.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") }) else {
            throw Fault(rule: "link", message: "`\(written)` is not a path.", fix: "Use plain slashes between folders.")
        }
        for component in relative.split(separator: "/") {
            switch component {
            case ".": continue
            case "..":
                guard components.popLast() != nil else {
                    throw Fault(
                        rule: "link-outside", message: "`\(written)` leads out of the content folder.",
                        fix: "Move the file into the content folder, or link its public address.")
                }
            default: components.append(String(component))
            }
        }
        guard !components.isEmpty, !relative.hasSuffix("/"), components.last != "..", !relative.hasSuffix("/."), !relative.hasSuffix("..")
        else {
            throw Fault(
                rule: "link", message: "`\(written)` is a folder.", fix: "Link a file, as in `../factors/saturation.md`, or write `[[id]]`."
            )
        }
        return components
    }

    private func target(_ components: [String]) throws(Fault) -> LinkTarget {
        let path = components.joined(separator: "/")
        if let target = ContentPath(path).target { return target }
        guard !path.hasSuffix(".html"), !path.hasSuffix(".htm") else {
            throw Fault(
                rule: "link", message: "`\(path)` is a page that the site makes.", fix: LinkResolution.source(ofPage: components))
        }
        return .file(path)
    }

    private static func source(ofPage components: [String]) -> String {
        let name = components.last.map { String($0.prefix { $0 != "." }) } ?? ""
        guard components.count == 2, let slug = Slug(name) else { return "Link the Markdown file, or write `[[id]]`." }
        if components[0] == "narratives" { return "Link `\(slug).md`, or write `[[\(slug)]]`." }
        let prefix = components[0] == "pages" ? "page" : Vocabulary(rawValue: components[0])?.singular
        return prefix.map { "Link `\(slug).md`, or write `[[\($0):\(slug)]]`." } ?? "Link the Markdown file, or write `[[id]]`."
    }

    /// Undoes percent-encoding; what is not UTF-8 then is repaired.
    static func decoded(_ text: some StringProtocol) -> String {
        guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
        var result: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            let digits = rest.prefix(2)
            if byte == UInt8(ascii: "%"), digits.count == 2, digits.allSatisfy({ $0 > 0x2F }),
                let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
            {
                result.append(value)
                rest = rest.dropFirst(2)
            } else {
                result.append(byte)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
