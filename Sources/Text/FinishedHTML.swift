/// The tags and character references of HTML that our own writers finished, for those who read its words.
///
/// No `>` stands within a tag but at its end, and the five references that `HTMLEscaping` writes are all there are.
package enum FinishedHTML {
    /// The tags that stand within a sentence; every other one ends a line.
    private static let inline = ["a", "em", "strong", "code", "del", "sup", "span", "br"].map { packed(Array($0.utf8)[...]) }

    /// Whether the tag whose `<` stands at `start` stands within a sentence, and the place behind it; nil where the tag goes on in the next
    /// piece of HTML.
    package static func tag(at start: Int, in html: UnsafeBufferPointer<UInt8>) -> (isInline: Bool, end: Int?) {
        let name = html[(start + 1)...].drop { $0 == UInt8(ascii: "/") }.prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") }
        return (inline.contains(packed(name)), tagEnd(from: name.endIndex, in: html))
    }

    /// The id of a heading whose `<` stands at `start`; nil for any other tag.
    package static func headingID(at start: Int, in html: UnsafeBufferPointer<UInt8>) -> String? {
        guard start + 2 < html.count, html[start + 1] == UInt8(ascii: "h"), (0x31...0x36).contains(html[start + 2]) else { return nil }
        let id = html[(start + 3)...].drop { $0 != UInt8(ascii: "\"") }.dropFirst().prefix { $0 != UInt8(ascii: "\"") }
        return String(decoding: id, as: UTF8.self)
    }

    /// Behind the `>` that ends a tag; nil where it stands in a later piece.
    package static func tagEnd(from start: Int, in html: UnsafeBufferPointer<UInt8>) -> Int? {
        html.firstIndex(ofByte: UInt8(ascii: ">"), from: start).map { $0 + 1 }
    }

    /// The letter that a reference whose `&` stands at `start` is written for, and its length; nil for none of the five, or half of one.
    package static func reference(at start: Int, in html: UnsafeBufferPointer<UInt8>) -> (letter: UInt8, length: Int)? {
        for (name, letter) in references where html[start...].starts(with: name) { return (letter, name.count) }
        return nil
    }

    private static let references: [(name: [UInt8], letter: UInt8)] = [
        ("&amp;", UInt8(ascii: "&")), ("&lt;", UInt8(ascii: "<")), ("&gt;", UInt8(ascii: ">")), ("&quot;", UInt8(ascii: "\"")),
        ("&#39;", UInt8(ascii: "'")),
    ].map { (Array($0.0.utf8), $0.1) }

    /// The last eight letters of a name.
    private static func packed(_ name: some Sequence<UInt8>) -> UInt64 { name.reduce(0) { $0 << 8 | UInt64($1) } }
}
