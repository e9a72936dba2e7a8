/// An encoder of values as bytes.
package struct BinaryEncoder: BinaryCoder {
    @usableFromInline var written: [UInt8] = []

    package init() {}

    @inlinable package var bytes: [UInt8] { written }

    @inlinable package var isDecoding: Bool { false }
    @inlinable package var isDamaged: Bool { false }

    /// The bytes of one value.
    @inlinable package static func bytes(of value: some BinaryCodable) -> [UInt8] {
        var (encoder, value) = (BinaryEncoder(), value)
        encoder.code(&value)
        return encoder.bytes
    }

    /// Seven bits a byte, the lowest first, the sign in the lowest of all.
    @inlinable package mutating func code(_ number: inout Int) {
        var rest = UInt(bitPattern: (number << 1) ^ (number >> (Int.bitWidth - 1)))
        while rest > 0x7F {
            written.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        written.append(UInt8(rest))
    }

    @inlinable package mutating func code(_ text: inout String) {
        var count = text.utf8.count
        code(&count)
        written.append(contentsOf: text.utf8)
    }

    @inlinable package mutating func code(_ run: inout ArraySlice<UInt8>) {
        var count = run.count
        code(&count)
        written.append(contentsOf: run)
    }

    @inlinable package mutating func codeInBulk<Element: BitwiseCopyable>(_ array: inout [Element]) {
        var count = array.count
        code(&count)
        array.withUnsafeBytes { written.append(contentsOf: $0) }
    }

    @inlinable package mutating func nested(_ inner: (inout Self) -> Void) { inner(&self) }

    @inlinable package mutating func refuse() {}
}
