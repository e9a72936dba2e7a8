/// One tag of HTML.
struct HTMLTag {
    let name: String
    let isEnd: Bool
    let range: Range<Int>
    private let attributes: [(name: String, value: String)]

    /// Whether a page shows nothing of what stands between this tag and its end.
    var hidesWords: Bool {
        if ["script", "style", "template"].contains(name) || attribute("hidden") != nil { return true }
        if name == "input", attribute("type")?.lowercased() == "hidden" { return true }
        return styles.contains { ["display:none", "visibility:hidden", "opacity:0", "font-size:0", "font-size:0px"].contains($0) }
    }

    /// Whether a page strikes out what stands between this tag and its end.
    var strikesWords: Bool {
        HTMLNames.struck.contains(name) || styles.contains { $0.hasPrefix("text-decoration") && $0.contains("line-through") }
    }

    /// What the tag says of its looks, such as `display:none`.
    private var styles: [Substring] {
        let all = (attribute("style") ?? "").lowercased().filter { !$0.isWhitespace }
        return all.split(separator: ";").map { $0.prefix { $0 != "!" } }
    }

    /// Whether it has no words and no end tag.
    var isVoid: Bool { ["area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"].contains(name) }

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
        // An address between `<` and `>` begins with letters, too.
        guard index < end, bytes[index] <= 0x20 || bytes[index] == UInt8(ascii: "/") || bytes[index] == UInt8(ascii: ">") else {
            return nil
        }
        var attributes: [(String, String)] = []
        while true {
            while index < end, bytes[index] <= 0x20 || bytes[index] == UInt8(ascii: "/") { index += 1 }
            guard index < end, bytes[index] != UInt8(ascii: "<") else { return nil }
            if bytes[index] == UInt8(ascii: ">") { break }
            let key = bytes[index..<end].prefix {
                $0 > 0x20 && $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/")
            }
            index = max(key.endIndex, index + 1)
            guard index < end, bytes[index] == UInt8(ascii: "=") else {
                attributes.append((String(decoding: key, as: UTF8.self).lowercased(), ""))
                continue
            }
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
