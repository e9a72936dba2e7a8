/// Stands for a file's bytes where they are not kept: 128 bits, so that two texts of a site never share one by chance. Whoever can write the
/// content could forge one, and would deceive themselves alone: digests are compared for one file at a time.
package struct ContentDigest: Hashable, Sendable {
    package let high: UInt64
    package let low: UInt64

    package init(of bytes: [UInt8]) {
        high = ContentHash.of(bytes)
        low = ContentHash.of(bytes, seed: 0x9e37_79b9_7f4a_7c15)
    }
}
