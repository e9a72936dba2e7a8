/// A 64-bit hash that is the same in every run and on every machine: FNV-1a, by Fowler, Noll and Vo.
///
/// Public, since the compiler specialises no generic function for another module that is of the package alone.
public struct StableHash: Sendable {
    /// The hash of all that was added.
    public var value: UInt64 = 0xCBF2_9CE4_8422_2325

    /// The hash of nothing.
    @inlinable public init() {}

    /// Adds bytes as they are.
    @inlinable public mutating func add(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { value = (value ^ UInt64(byte)) &* 0x0100_0000_01B3 }
    }

    /// Texts need an end, or "ab" and "c" would be "a" and "bc".
    @inlinable public mutating func add(_ text: String) {
        var text = text
        text.withUTF8 { add($0) }
        add(CollectionOfOne(0))
    }

    /// Adds a text of the program, with its end.
    @inlinable public mutating func add(_ text: StaticString) {
        text.withUTF8Buffer { add($0) }
        add(CollectionOfOne(0))
    }

    /// Adds a number, the lowest byte first.
    @inlinable public mutating func add(_ number: UInt64) {
        for shift in stride(from: 0, to: 64, by: 8) { add(CollectionOfOne(UInt8(truncatingIfNeeded: number >> UInt64(shift)))) }
    }

    /// FNV leaves the lower digits better mixed than the upper ones; here all are.
    @inlinable public var mixed: UInt64 { (value ^ value >> 32) &* 0x9E37_79B9_7F4A_7C15 }
}

extension UInt64 {
    /// A number whose sums with others of its kind seldom meet.
    @inlinable public var scattered: UInt64 {
        let mixed = (self ^ self >> 31) &* 0x9E37_79B9_7F4A_7C15
        return (mixed ^ mixed >> 29) &* 0xBF58_476D_1CE4_E5B9
    }
}
