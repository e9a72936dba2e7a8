// Eight bytes looked at in one step, as in "Bit Twiddling Hacks" (Sean Eron Anderson), "Determine if a word has a zero byte".
// A borrow may set a flag for the byte above as well, so that a yes means "look again", and a no is certain.

extension UInt64 {
    private static let ones: UInt64 = 0x0101_0101_0101_0101

    /// Whether one of the eight bytes may be zero.
    @inline(__always)
    package var mayHoldZero: Bool { (self &- UInt64.ones) & ~self & (UInt64.ones &* 0x80) != 0 }

    @inline(__always)
    package func mayHold(_ byte: UInt8) -> Bool { (self ^ (UInt64.ones &* UInt64(byte))).mayHoldZero }

    /// - Parameter limit: at most 0x80.
    @inline(__always)
    package func mayHoldByte(below limit: UInt8) -> Bool {
        (self &- (UInt64.ones &* UInt64(limit))) & ~self & (UInt64.ones &* 0x80) != 0
    }

    /// With the bits that `mask` lacks taken out of each byte, so that bytes which differ in these alone are one.
    @inline(__always)
    package func masked(_ mask: UInt8) -> UInt64 { self & (UInt64.ones &* UInt64(mask)) }
}

extension UnsafeBufferPointer<UInt8> {
    /// The eight bytes from `index` on, which must be there.
    @inline(__always)
    package func word(at index: Int) -> UInt64 {
        UnsafeRawBufferPointer(self).loadUnaligned(fromByteOffset: index, as: UInt64.self)
    }
}
