/// One tag of a template, with its line.
struct TemplateTag: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        case text, unescaped, section, inverted, close, partial, parent, block, comment, other
    }

    let kind: Kind
    /// Without braces, signs and spaces.
    let name: String
    /// From 1.
    let line: Int
    /// Where the tag stands in the template's bytes, braces included.
    let range: Range<Int>
}

/// Finds the tags of a template. The library does not tell where its tags stand, and a check that cannot say where helps nobody.
enum TemplateScanner {
    static func tags(in template: String) -> [TemplateTag] {
        let bytes = Array(template.utf8)
        var tags: [TemplateTag] = []
        var line = 1
        var index = 0
        while index + 1 < bytes.count {
            if bytes[index] == UInt8(ascii: "\n") { line += 1 }
            guard bytes[index] == UInt8(ascii: "{"), bytes[index + 1] == UInt8(ascii: "{") else {
                index += 1
                continue
            }
            var end = index + 2
            while end + 1 < bytes.count, !(bytes[end] == UInt8(ascii: "}") && bytes[end + 1] == UInt8(ascii: "}")) { end += 1 }
            let inside = bytes[(index + 2)..<min(end, bytes.count)]
            // A triple brace closes with a third one.
            let isTriple = inside.first == UInt8(ascii: "{") && end + 2 < bytes.count && bytes[end + 2] == UInt8(ascii: "}")
            let next = min(end + (isTriple ? 3 : 2), bytes.count)
            if let tag = tag(inside, line: line, range: index..<next) { tags.append(tag) }
            line += inside.count { $0 == UInt8(ascii: "\n") }
            index = next
        }
        return tags
    }

    private static func tag(_ inside: ArraySlice<UInt8>, line: Int, range: Range<Int>) -> TemplateTag? {
        guard let sign = inside.first else { return nil }
        let kinds: [UInt8: TemplateTag.Kind] = [
            UInt8(ascii: "#"): .section, UInt8(ascii: "^"): .inverted, UInt8(ascii: "/"): .close, UInt8(ascii: ">"): .partial,
            UInt8(ascii: "<"): .parent, UInt8(ascii: "$"): .block, UInt8(ascii: "!"): .comment, UInt8(ascii: "{"): .unescaped,
            UInt8(ascii: "&"): .unescaped, UInt8(ascii: "="): .other, UInt8(ascii: "%"): .other,
        ]
        let kind = kinds[sign] ?? .text
        let name = (kind == .text ? inside : inside.dropFirst()).filter { $0 > 0x20 }
        return TemplateTag(kind: kind, name: String(decoding: name, as: UTF8.self), line: line, range: range)
    }
}
