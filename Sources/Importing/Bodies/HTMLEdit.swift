/// What becomes of a tag, which a site would leave out with all that stands in it: the Markdown for it, nothing, or the tag as words.
enum HTMLEdit {
    /// Tags with the Markdown that says the same, on both sides of the words.
    private static let signs: [String: String] = [
        "b": "**", "strong": "**", "i": "*", "em": "*", "s": "~~", "del": "~~", "strike": "~~", "code": "`", "kbd": "`", "samp": "`",
        "tt": "`",
        "hr": "---",
    ]

    /// Tags that say nothing by themselves.
    private static let wrappers: Set<String> = [
        "p", "div", "span", "center", "font", "section", "article", "details", "summary", "u", "small", "sub", "sup", "figure",
        "figcaption",
        "header", "footer", "main", "mark", "ins", "abbr", "cite", "tbody", "thead",
    ]

    /// - Parameter offset: where the tag begins, or the spaces before it.
    static func edit(_ bytes: [UInt8], at offset: Int) -> TextEdit {
        guard let start = bytes[offset...].prefix(200).firstIndex(of: UInt8(ascii: "<")) else { return TextEdit(offset..<offset, "") }
        guard let tag = HTMLTag(bytes, at: start) else { return asWords(start, "A comment or tag that never ends") }
        let remark = (
            rule: "import-html", message: "`<\(tag.isEnd ? "/" : "")\(tag.name)>` is HTML, which a site leaves out; its words stay."
        )
        // What was set in for the tag's sake would be code without it.
        let margin = bytes[..<start].reversed().prefix { $0 == 0x20 || $0 == 0x09 }.count
        let isFirst = start == margin || bytes[start - margin - 1] == 0x0A
        let range = (isFirst ? start - margin : start)..<tag.range.upperBound
        if let sign = signs[tag.name] { return TextEdit(range, sign, tag.isEnd ? nil : remark) }
        if wrappers.contains(tag.name) { return TextEdit(range, "", tag.isEnd ? nil : remark) }
        switch tag.name {
        case "br":
            let isLast = tag.range.upperBound >= bytes.count || bytes[tag.range.upperBound] == 0x0A || bytes[tag.range.upperBound] == 0x0D
            return TextEdit(range, isLast && !isFirst ? "\\" : " ", remark)
        case "img":
            guard let address = tag.attribute("src") else { break }
            return TextEdit(range, "![\(tag.attribute("alt") ?? "")](<\(address)>)", remark)
        case "a":
            guard !tag.isEnd, let address = tag.attribute("href"), let end = end(ofLink: bytes, from: tag.range.upperBound) else { break }
            let words = String(decoding: bytes[tag.range.upperBound..<end], as: UTF8.self)
            return TextEdit(start..<end + 4, "[\(words)](<\(address)>)", remark)
        default: break
        }
        return asWords(start, "`<\(tag.isEnd ? "/" : "")\(tag.name)>`")
    }

    private static func asWords(_ start: Int, _ what: String) -> TextEdit {
        TextEdit(start..<start + 1, "\\<", ("import-html", "\(what) is HTML, which a site leaves out; it is shown as words."))
    }

    private static func end(ofLink bytes: [UInt8], from start: Int) -> Int? {
        var index = start
        while index + 4 <= bytes.count, index - start < 2000 {
            if bytes[index] == UInt8(ascii: "<") {
                return bytes[index...].prefix(4).map { $0 | 0x20 } == Array("</a>".utf8).map { $0 | 0x20 } ? index : nil
            }
            index += 1
        }
        return nil
    }
}

/// One tag of HTML.
struct HTMLTag {
    let name: String
    let isEnd: Bool
    let range: Range<Int>
    private let attributes: [(name: String, value: String)]

    func attribute(_ name: String) -> String? { attributes.first { $0.name == name }?.value }

    /// Nil for a comment, and for what never ends.
    init?(_ bytes: [UInt8], at start: Int) {
        var index = start + 1
        let end = min(bytes.count, start + 4000)
        isEnd = index < end && bytes[index] == UInt8(ascii: "/")
        if isEnd { index += 1 }
        let letters = bytes[index..<max(index, end)].prefix {
            (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-")
        }
        guard !letters.isEmpty else { return nil }
        name = String(decoding: letters, as: UTF8.self).lowercased()
        index = letters.endIndex
        var attributes: [(String, String)] = []
        while true {
            while index < end, bytes[index] <= 0x20 || bytes[index] == UInt8(ascii: "/") { index += 1 }
            guard index < end else { return nil }
            if bytes[index] == UInt8(ascii: ">") { break }
            let key = bytes[index..<end].prefix {
                $0 > 0x20 && $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/")
            }
            index = max(key.endIndex, index + 1)
            guard index < end, bytes[index] == UInt8(ascii: "=") else { continue }
            index += 1
            guard index < end else { return nil }
            let quote = bytes[index]
            let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
            let value = bytes[(isQuoted ? index + 1 : index)..<end].prefix { isQuoted ? $0 != quote : $0 > 0x20 && $0 != UInt8(ascii: ">") }
            index = value.endIndex + (isQuoted ? 1 : 0)
            attributes.append((String(decoding: key, as: UTF8.self).lowercased(), String(decoding: value, as: UTF8.self)))
        }
        self.attributes = attributes
        range = start..<index + 1
    }
}
