import Narratives

/// A filter that turns links to pages that are not there into the words that they stand on: `[[slack-2022|Slack's incident]]` becomes
/// `Slack's incident`.
///
/// For texts of our own, whose links have words and do not stand in code.
struct LinkThinning {
    /// Whether the page is there.
    let isKept: (LinkTarget) -> Bool

    func applied(to text: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        var rest = text[...]
        while let open = rest.firstRange(of: "[[".utf8), let close = rest[open.upperBound...].firstRange(of: "]]".utf8) {
            result += rest[..<open.lowerBound]
            let link = rest[open.upperBound..<close.lowerBound]
            let address = link.prefix { $0 != UInt8(ascii: "|") }
            if let target = LinkThinning.target(String(decoding: address, as: UTF8.self)), !isKept(target) {
                let words = link.dropFirst(address.count + 1)
                result += words.isEmpty ? address : words
            } else {
                result += rest[open.lowerBound..<close.upperBound]
            }
            rest = rest[close.upperBound...]
        }
        return result + rest
    }

    private static func target(_ address: String) -> LinkTarget? {
        let parts = address.split(separator: ":", maxSplits: 1)
        guard parts.count == 2 else { return Slug(address).map { .narrative($0) } }
        if parts[0] == "page" { return Slug(String(parts[1])).map { .page($0) } }
        guard let vocabulary = Vocabulary(singular: parts[0]), let slug = Slug(String(parts[1])) else { return nil }
        return .term(Term(vocabulary, slug))
    }
}
