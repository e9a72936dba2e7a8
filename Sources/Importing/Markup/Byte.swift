/// A byte compared with a sign of ASCII.
func == (byte: UInt8, sign: Unicode.Scalar) -> Bool { byte == UInt8(ascii: sign) }
func != (byte: UInt8, sign: Unicode.Scalar) -> Bool { byte != UInt8(ascii: sign) }
func ~= (sign: Unicode.Scalar, byte: UInt8) -> Bool { byte == UInt8(ascii: sign) }

extension UInt8 {
    var isDigit: Bool { (0x30...0x39).contains(self) }
    /// Whether it is a letter of ASCII.
    var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }
    /// Whether it is part of a letter or a digit, of whatever script.
    var isWord: Bool { isDigit || isLetter || self >= 0x80 }

    func isOne(of signs: StaticString) -> Bool {
        UnsafeBufferPointer(start: signs.utf8Start, count: signs.utf8CodeUnitCount).contains(self)
    }
}

extension Sequence<UInt8> {
    var text: String { String(decoding: Array(self), as: UTF8.self) }
}
