internal import Text

/// A piece of finished HTML of our own writers.
enum HTMLToken {
    case text(ArraySlice<UInt8>)
    case open(HTMLTag)
    case close(String)

    static func all(in html: [UInt8]) -> [HTMLToken] {
        var tokens: [HTMLToken] = []
        var index = 0
        while index < html.count {
            guard html[index] == UInt8(ascii: "<"), let end = html[index...].firstIndex(of: UInt8(ascii: ">")) else {
                let end = html[(index + 1)...].firstIndex(of: UInt8(ascii: "<")) ?? html.count
                tokens.append(.text(html[index..<end]))
                index = end
                continue
            }
            let isClosing = html[index + 1] == UInt8(ascii: "/")
            let tag = HTMLTag(html[(index + (isClosing ? 2 : 1))..<end])
            tokens.append(isClosing ? .close(tag.name) : .open(tag))
            index = end + 1
        }
        return tokens
    }
}

/// A tag with its attributes.
struct HTMLTag {
    let name: String
    private let attributes: ArraySlice<UInt8>

    /// - Parameter bytes: what stands between `<` and `>`.
    init(_ bytes: ArraySlice<UInt8>) {
        let letters = bytes.prefix { $0 > 0x20 && $0 != UInt8(ascii: "/") }
        (name, attributes) = (String(decoding: letters, as: UTF8.self), bytes[letters.endIndex...])
    }

    /// The value as its author meant it; nil where there is no such attribute.
    subscript(name: String) -> String? {
        let parts = attributes.split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false)
        for (key, value) in zip(parts, parts.dropFirst()) where key.reversed().starts(with: " \(name)=".utf8.reversed()) {
            return String(decoding: HTMLTag.plain(value), as: UTF8.self)
        }
        return nil
    }

    /// Whether an attribute without a value is there.
    func has(_ name: String) -> Bool { attributes.split(separator: 0x20).contains { $0.elementsEqual(name.utf8) } }

    func isOfClass(_ name: String) -> Bool { self["class"]?.split(separator: " ").contains { $0 == name } == true }

    /// Text with its character references as what they stand for.
    static func plain(_ html: ArraySlice<UInt8>) -> [UInt8] {
        guard html.contains(UInt8(ascii: "&")) else { return Array(html) }
        return Array(html).withUnsafeBufferPointer { html in
            var plain: [UInt8] = []
            var index = 0
            while index < html.count {
                let (letter, length) =
                    html[index] == UInt8(ascii: "&") ? FinishedHTML.reference(at: index, in: html) ?? (html[index], 1) : (html[index], 1)
                plain.append(letter)
                index += length
            }
            return plain
        }
    }
}
