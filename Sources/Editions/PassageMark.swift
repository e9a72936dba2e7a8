/// A comment that begins or ends a passage for readers inside: `<!-- internal -->` … `<!-- /internal -->`.
package enum PassageMark: Sendable {
    case opening
    case closing
    /// A comment that begins with the same word and says more: it withholds nothing, and may have been meant to.
    case unclear

    /// - Parameter comment: from its `<!--` to its `-->`.
    package init?(_ comment: some Collection<UInt8>) {
        guard comment.starts(with: "<!--".utf8) else { return nil }
        let inner = comment.dropFirst(4).drop { $0 <= 0x20 }.prefix(PassageMark.longest)
        let words = String(decoding: inner, as: UTF8.self).lowercased()
        let isEnd = words.hasPrefix("/")
        let name = words.dropFirst(isEnd ? 1 : 0).drop { $0 == " " }
        guard name.hasPrefix("internal") else { return nil }
        let rest = name.dropFirst("internal".count).drop { $0.isWhitespace }
        if rest.hasPrefix("-->") || rest.hasPrefix(":") {
            self = isEnd ? .closing : .opening
        } else if let next = name.dropFirst("internal".count).first, next.isLetter || next.isNumber || next == "-" {
            return nil
        } else {
            self = .unclear
        }
    }

    /// As far as a comment is looked at.
    private static let longest = 40
}
