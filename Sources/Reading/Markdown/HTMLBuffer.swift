internal import Narratives
internal import Text

/// Bytes of HTML with slots between them.
struct HTMLBuffer {
    private var bytes: [UInt8] = []
    private var slots: [Body.Slot] = []

    init(capacity: Int) { bytes.reserveCapacity(capacity) }

    mutating func append(_ html: StaticString) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: html.utf8Start, count: html.utf8CodeUnitCount))
    }

    mutating func append(_ byte: UInt8) { bytes.append(byte) }

    mutating func append(number: Int) {
        if number < 10 && number >= 0 {
            bytes.append(UInt8(ascii: "0") + UInt8(number))
        } else {
            bytes.append(contentsOf: String(number).utf8)
        }
    }

    /// Text and attributes' values.
    mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) { HTMLEscaping.append(text, to: &bytes) }
    mutating func appendEscaped(_ text: [UInt8]) { text.withUnsafeBufferPointer { HTMLEscaping.append($0, to: &bytes) } }

    mutating func appendEscaped(_ text: String) {
        var text = text
        text.withUTF8 { HTMLEscaping.append($0, to: &bytes) }
    }

    mutating func append(slot filling: Body.Filling) { slots.append(Body.Slot(offset: bytes.count, filling: filling)) }

    /// Ends the line unless it is empty.
    mutating func endLine() {
        let isEnded = slots.last?.offset != bytes.count && bytes.last ?? 0x0A == 0x0A
        if !isEnded { bytes.append(0x0A) }
    }

    /// The text without room to spare: it is kept until the site is built.
    func finish() -> (html: [UInt8], slots: [Body.Slot]) { (bytes.withUnsafeBufferPointer { Array($0) }, slots) }
}
