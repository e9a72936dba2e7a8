/// An address that led to a narrative before, and leads there still.
package enum Alias: Hashable, Sendable {
    /// An earlier id.
    case id(Slug)
    /// The path of a page on an older site, from its root: `/2019/06/outage/`.
    case path(OldPath)

    /// As an author writes it.
    package var written: String {
        switch self {
        case .id(let id): id.text
        case .path(let path): path.text
        }
    }
}

/// The path of a page on an older site, of which a file can be made that every host serves as a page: letters, digits and `-`, `_`, `.`, `~` between
/// slashes, no part that begins with a dot, and at the end a slash, a name without a dot, or one that ends in `.html` or `.htm`.
package struct OldPath: Hashable, Sendable {
    /// As written, with the slash before it.
    package let text: String
    /// The file that is written there, below the site's root.
    package let file: String

    /// The most parts, and the longest.
    package static let (mostParts, longestPart) = (10, 100)

    /// What linked files stand under; it is theirs alone.
    private static let taken = LinkTarget.files + "/"

    package init?(_ text: String) {
        var parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map { String(Substring($0)) }
        guard parts.count > 1, parts.removeFirst().isEmpty else { return nil }
        let isFolder = parts.count > 1 && parts[parts.count - 1].isEmpty
        if isFolder { parts.removeLast() }
        guard parts.count <= OldPath.mostParts, parts.allSatisfy(OldPath.isPart), let last = parts.last else { return nil }
        let path = parts.joined(separator: "/")
        if isFolder || !last.utf8.contains(UInt8(ascii: ".")) {
            file = path + "/index.html"
        } else if last.hasSuffix(".html") || last.hasSuffix(".htm") {
            file = path
        } else {
            return nil
        }
        guard !file.hasPrefix(OldPath.taken) else { return nil }
        self.text = text
    }

    private static func isPart(_ part: String) -> Bool {
        guard let first = part.utf8.first, first != UInt8(ascii: "."), part.utf8.count <= longestPart else { return false }
        return part.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
            case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "~"): true
            default: false
            }
        }
    }
}

extension Narrative.Fields {
    package var earlierIDs: [Located<Slug>] {
        aliases.compactMap { alias in if case .id(let id) = alias.value { Located(id, at: alias.position) } else { nil } }
    }

    package var oldPaths: [Located<OldPath>] {
        aliases.compactMap { alias in if case .path(let path) = alias.value { Located(path, at: alias.position) } else { nil } }
    }
}
