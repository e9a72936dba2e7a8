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
        ["s", "del", "strike"].contains(name) || styles.contains { $0.hasPrefix("text-decoration") && $0.contains("line-through") }
    }

    /// What the tag says of its looks, such as `display:none`.
    private var styles: [Substring] {
        let all = (attribute("style") ?? "").lowercased().filter { !$0.isWhitespace }
        return all.split(separator: ";").map { $0.prefix { $0 != "!" } }
    }

    /// Whether it has no words and no end tag.
    var isVoid: Bool { HTMLTag.void.contains(name) }

    private static let void = Set(words: "area br col embed hr img input link meta source track wbr")

    func attribute(_ name: String) -> String? { attributes.first { $0.name == name }?.value }

    /// Nil for a comment, and for what never ends.
    init?(_ bytes: [UInt8], at start: Int) {
        let bytes = bytes[..<min(bytes.count, start + 4000)]
        isEnd = bytes[start...].dropFirst().first.map { $0 == "/" } ?? false
        let letters = bytes[start...].dropFirst(isEnd ? 2 : 1).prefix { $0.isLetter || $0.isDigit || $0 == "-" }
        var index = letters.endIndex
        // An address between `<` and `>` begins with letters, too.
        guard !letters.isEmpty, index < bytes.endIndex, bytes[index] <= 0x20 || bytes[index].isOne(of: "/>") else { return nil }
        name = letters.text.lowercased()
        var attributes: [(String, String)] = []
        while true {
            index = bytes[index...].firstIndex { $0 > 0x20 && $0 != "/" } ?? bytes.endIndex
            guard index < bytes.endIndex, bytes[index] != "<" else { return nil }
            if bytes[index] == ">" { break }
            let key = bytes[index...].prefix { $0 > 0x20 && !$0.isOne(of: "=>/") }
            index = max(key.endIndex, index + 1)
            var value = bytes[index..<index]
            if index < bytes.endIndex, bytes[index] == "=" {
                index += 1
                guard index < bytes.endIndex else { return nil }
                let quote = bytes[index]
                let isQuoted = quote.isOne(of: "\"'")
                value = bytes[(isQuoted ? index + 1 : index)...].prefix { isQuoted ? $0 != quote : $0 > 0x20 && $0 != ">" }
                index = min(value.endIndex + (isQuoted ? 1 : 0), bytes.endIndex)
            }
            attributes.append((key.text.lowercased(), value.text))
        }
        self.attributes = attributes
        range = start..<index + 1
    }
}
