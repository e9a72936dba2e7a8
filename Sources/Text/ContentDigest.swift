/// Stands for a file's bytes where they are not kept: 128 bits, so that two texts of a site never share one by chance. Whoever can write the
/// content could forge one, and would deceive themselves alone: digests are compared for one file at a time.
package struct ContentDigest: Hashable, Sendable, CustomStringConvertible {
    package let high: UInt64
    package let low: UInt64

    package init(high: UInt64, low: UInt64) { (self.high, self.low) = (high, low) }

    package init(of bytes: [UInt8]) { self = bytes.withUnsafeBytes { ContentDigest(of: $0) } }

    package init(of bytes: UnsafeRawBufferPointer) {
        (high, low) = ContentHash.ofBoth(bytes, seeds: (0, 0x9e37_79b9_7f4a_7c15))
    }

    /// 32 hexadecimal digits.
    package var description: String {
        [high, low].map { word in
            let digits = String(word, radix: 16)
            return String(repeating: "0", count: 16 - digits.utf8.count) + digits
        }.joined()
    }

    /// Sixteen bytes, the same on every machine.
    package var bytes: [UInt8] { [high, low].flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> (8 * $0)) } } }
}
