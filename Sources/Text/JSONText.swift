/// Writes JSON as bytes, keys in the order given, so that the same values give the same text.
package struct JSONText {
    package private(set) var bytes: [UInt8] = []
    /// Whether the next value or key follows another one.
    private var needsComma = false

    /// - Parameters:
    ///   - opening: what comes first, as it is.
    ///   - capacity: about how many bytes there will be, so that a long text is not moved again and again while it grows; what is
    ///     not used of it costs nothing.
    package init(after opening: String = "", capacity: Int = 0) {
        bytes.reserveCapacity(capacity)
        bytes += opening.utf8
    }

    package mutating func object(_ content: (inout JSONText) -> Void) { enclosed("{", "}", content) }

    package mutating func array(_ content: (inout JSONText) -> Void) { enclosed("[", "]", content) }

    package mutating func array<Item>(of items: some Sequence<Item>, _ each: (inout JSONText, Item) -> Void) {
        array { text in for item in items { each(&text, item) } }
    }

    /// A key with an object.
    package mutating func object(_ name: String, _ content: (inout JSONText) -> Void) {
        key(name)
        object(content)
    }

    /// A key with a list, be it empty.
    package mutating func array<Item>(_ name: String, of items: some Sequence<Item>, _ each: (inout JSONText, Item) -> Void) {
        key(name)
        array(of: items, each)
    }

    /// A key, whose value must follow.
    package mutating func key(_ name: String) {
        string(name)
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    package mutating func string(_ text: String) {
        var text = text
        text.withUTF8 { string($0) }
    }

    /// - Parameter utf8: valid UTF-8.
    package mutating func string(utf8: [UInt8]) { utf8.withUnsafeBufferPointer { string($0) } }

    private mutating func string(_ utf8: UnsafeBufferPointer<UInt8>) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        JSONText.appendEscaped(utf8, to: &bytes)
        bytes.append(UInt8(ascii: "\""))
    }

    package mutating func number(_ number: Int) {
        separate()
        bytes += Array(String(number).utf8)
    }

    /// A key with text; left out where there is none.
    package mutating func member(_ name: String, _ text: String?) {
        guard let text else { return }
        key(name)
        string(text)
    }

    /// A key with a whole number; left out where there is none.
    package mutating func member(_ name: String, _ value: Int?) {
        guard let value else { return }
        key(name)
        number(value)
    }

    /// To four places, which is more than a score means.
    package mutating func member(_ name: String, _ value: Double) {
        key(name)
        separate()
        let scaled = Int((value * 10_000).rounded())
        let places = String(scaled % 10_000)
        bytes += Array("\(scaled / 10_000).\(String(repeating: "0", count: 4 - places.utf8.count))\(places)".utf8)
    }

    package mutating func member(_ name: String, _ value: Bool) {
        key(name)
        separate()
        bytes += Array((value ? "true" : "false").utf8)
    }

    /// A key with a list; left out where the list is empty.
    package mutating func member<Item>(_ name: String, _ items: [Item], _ each: (inout JSONText, Item) -> Void) {
        guard !items.isEmpty else { return }
        key(name)
        array(of: items, each)
    }

    package mutating func member(_ name: String, _ texts: [String]) { member(name, texts) { $0.string($1) } }

    /// Puts a finished value in.
    package mutating func raw(_ value: [UInt8]) {
        separate()
        bytes += value
    }

    package mutating func newline() { bytes.append(UInt8(ascii: "\n")) }

    private mutating func enclosed(_ open: Unicode.Scalar, _ close: Unicode.Scalar, _ content: (inout JSONText) -> Void) {
        separate()
        bytes.append(UInt8(ascii: open))
        needsComma = false
        content(&self)
        bytes.append(UInt8(ascii: close))
        needsComma = true
    }

    private mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        needsComma = true
    }

    private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x61 + value - 10 }

    /// RFC 8259's escapes, and `<` as well, so that JSON may stand inside a page.
    private static func appendEscaped(_ utf8: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
        var start = 0
        var index = 0
        while index < utf8.count {
            if index + 8 <= utf8.count, !utf8.word(at: index).mayNeedJSONEscape {
                index += 8
                continue
            }
            let byte = utf8[index]
            index += 1
            guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "<") else { continue }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start..<(index - 1)]))
            start = index
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                bytes.append(UInt8(ascii: "\\"))
                bytes.append(byte)
            case 0x0A:
                bytes.append(UInt8(ascii: "\\"))
                bytes.append(UInt8(ascii: "n"))
            default:
                for byte in [UInt8(ascii: "\\"), UInt8(ascii: "u"), 0x30, 0x30, digit(byte >> 4), digit(byte & 15)] { bytes.append(byte) }
            }
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start...]))
    }
}

extension UInt64 {
    /// Whether one of eight bytes may need an escape; seldom yes where none does.
    fileprivate var mayNeedJSONEscape: Bool {
        let marks = flags(of: UInt8(ascii: "\"")) | flags(of: UInt8(ascii: "\\")) | flags(of: UInt8(ascii: "<"))
        return (marks | flags(below: 0x20)).hasFlag
    }
}
