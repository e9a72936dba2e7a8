internal import Narratives
internal import Text

/// Bytes of HTML with slots between them.
///
/// Written as a literal with values in it: the literal is HTML, and what it holds is escaped, so that no value can be taken for HTML.
struct HTMLBuffer: ExpressibleByStringInterpolation {
    private var bytes: [UInt8] = []
    private var slots: [Body.Slot] = []

    init(capacity: Int) { bytes.reserveCapacity(capacity) }

    init(stringLiteral html: StaticString) { append(html) }

    init(stringInterpolation html: StringInterpolation) { self = html.buffer }

    struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var buffer: HTMLBuffer

        init(literalCapacity: Int, interpolationCount: Int) { buffer = HTMLBuffer(capacity: literalCapacity + 32 * interpolationCount) }

        mutating func appendLiteral(_ html: StaticString) { buffer.append(html) }
        mutating func appendInterpolation(_ text: String) { buffer.appendEscaped(text) }
        mutating func appendInterpolation(_ number: Int) { buffer.appendEscaped(String(number)) }
        mutating func appendInterpolation(slot filling: Body.Filling) { buffer.append(slot: filling) }
    }

    /// HTML with values in it.
    mutating func write(_ html: HTMLBuffer) {
        slots += html.slots.map { Body.Slot(offset: bytes.count + $0.offset, filling: $0.filling) }
        bytes += html.bytes
    }

    mutating func append(_ html: StaticString) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: html.utf8Start, count: html.utf8CodeUnitCount))
    }

    /// Text and attributes' values.
    mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) { HTMLEscaping.append(text, to: &bytes) }
    mutating func appendEscaped(_ text: [UInt8]) { text.withUnsafeBufferPointer { HTMLEscaping.append($0, to: &bytes) } }

    mutating func appendEscaped(_ text: String) {
        var text = text
        text.withUTF8 { HTMLEscaping.append($0, to: &bytes) }
    }

    mutating func append(slot filling: Body.Filling) { slots.append(Body.Slot(offset: bytes.count, filling: filling)) }

    var count: Int { bytes.count }

    /// Whether a reader sees nothing of what was written from a place on: tags, blanks and signs without a width.
    func showsNothing(from start: Int) -> Bool {
        if let last = slots.last, last.offset >= start { return false }
        var rest = bytes[start...]
        while let first = rest.first {
            if first == UInt8(ascii: "<") {
                if rest.starts(with: "<img".utf8) { return false }
                rest = rest.drop { $0 != UInt8(ascii: ">") }.dropFirst()
            } else if first <= 0x20 {
                rest = rest.dropFirst()
            } else if let blank = HTMLBuffer.blanks.first(where: { rest.starts(with: $0.utf8) }) {
                rest = rest.dropFirst(blank.utf8.count)
            } else {
                return false
            }
        }
        return true
    }

    private static let blanks = ["\u{A0}", "\u{AD}", "\u{200B}", "\u{200C}", "\u{200D}", "\u{2060}", "\u{FEFF}", "\u{2003}", "\u{2009}"]

    /// Ends the line unless it is empty.
    mutating func endLine() {
        let isEnded = slots.last?.offset != bytes.count && bytes.last ?? 0x0A == 0x0A
        if !isEnded { bytes.append(0x0A) }
    }

    /// The text without room to spare: it is kept until the site is built.
    func finish() -> (html: [UInt8], slots: [Body.Slot]) { (bytes.withUnsafeBufferPointer { Array($0) }, slots) }
}
