// A scan of bytes, eight in one step, as in "Bit Twiddling Hacks" (Sean Eron Anderson), "Determine if a word has a zero byte".
// A borrow may set a flag for the byte above as well, so that a yes means "look again", and a no is certain.

extension UInt64 {
    @usableFromInline static var ones: UInt64 { 0x0101_0101_0101_0101 }

    /// Flags for the bytes that may be zero. Flags of several tests may be joined with `|` before they are asked for.
    @inlinable @inline(__always)
    package var zeroFlags: UInt64 { (self &- UInt64.ones) & ~self }

    @inlinable @inline(__always)
    package func flags(of byte: UInt8) -> UInt64 { (self ^ (UInt64.ones &* UInt64(byte))).zeroFlags }

    /// Flags for the bytes that may be smaller than `limit`, which is at most 0x80.
    @inlinable @inline(__always)
    package func flags(below limit: UInt8) -> UInt64 { (self &- (UInt64.ones &* UInt64(limit))) & ~self }

    /// With the bits that `mask` lacks taken out of each byte, so that bytes which differ in these alone are one.
    @inlinable @inline(__always)
    package func masked(_ mask: UInt8) -> UInt64 { self & (UInt64.ones &* UInt64(mask)) }

    /// Whether, of flags, any is set.
    @inlinable @inline(__always)
    package var hasFlag: Bool { self & (UInt64.ones &* 0x80) != 0 }
}

extension UnsafeBufferPointer<UInt8> {
    /// The eight bytes from `index` on, which must be there.
    @inlinable @inline(__always)
    package func word(at index: Int) -> UInt64 {
        UnsafeRawBufferPointer(self).loadUnaligned(fromByteOffset: index, as: UInt64.self)
    }

    /// Where a byte stands first, from `start` on.
    @inlinable
    package func firstIndex(ofByte byte: UInt8, from start: Int) -> Int? {
        var index = start
        while index < count {
            if index + 8 <= count, !word(at: index).flags(of: byte).hasFlag {
                index += 8
            } else if self[index] == byte {
                return index
            } else {
                index += 1
            }
        }
        return nil
    }
}
