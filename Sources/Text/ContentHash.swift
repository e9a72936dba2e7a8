/// A 64-bit hash of a file's bytes. It is not a seal against forgery.
///
/// The mixing step (multiply two words to 128 bits, fold the halves) and the constants are those of wyhash, final version 4, by Wang Yi
/// (public domain, github.com/wangyi-fudan/wyhash); the treatment of the tail is simpler, so the values differ from wyhash's.
package struct ContentHash: Sendable {
    private var hash: UInt64
    private var count = 0

    /// - Parameter seed: another seed gives another hash of the same bytes.
    package init(seed: UInt64 = 0) { hash = ContentHash.mix(ContentHash.constants.0 ^ seed, ContentHash.constants.1) }

    /// Of bytes that lie together.
    package static func of(_ bytes: [UInt8], seed: UInt64 = 0) -> UInt64 {
        bytes.withUnsafeBytes { of($0, seed: seed) }
    }

    package static func of(_ buffer: UnsafeRawBufferPointer, seed: UInt64 = 0) -> UInt64 {
        var hash = ContentHash(seed: seed)
        let whole = buffer.count & ~15
        hash.add(UnsafeRawBufferPointer(rebasing: buffer[..<whole]))
        return hash.value(withRest: UnsafeRawBufferPointer(rebasing: buffer[whole...]))
    }

    /// - Parameter blocks: a multiple of sixteen bytes.
    package mutating func add(_ blocks: UnsafeRawBufferPointer) {
        var hash = hash
        var offset = 0
        while offset + 16 <= blocks.count {
            hash = ContentHash.mix(
                ContentHash.word(blocks, offset) ^ ContentHash.constants.1, ContentHash.word(blocks, offset + 8) ^ hash)
            offset += 16
        }
        self.hash = hash
        count += offset
    }

    /// The same with two seeds, in little more time than one takes: a step waits for the one before, and not for the other's.
    package static func ofBoth(_ buffer: UnsafeRawBufferPointer, seeds: (UInt64, UInt64)) -> (UInt64, UInt64) {
        var (first, second) = (ContentHash(seed: seeds.0), ContentHash(seed: seeds.1))
        let whole = buffer.count & ~15
        var offset = 0
        while offset < whole {
            let (low, high) = (word(buffer, offset) ^ constants.1, word(buffer, offset + 8))
            first.hash = mix(low, high ^ first.hash)
            second.hash = mix(low, high ^ second.hash)
            offset += 16
        }
        (first.count, second.count) = (whole, whole)
        let rest = UnsafeRawBufferPointer(rebasing: buffer[whole...])
        return (first.value(withRest: rest), second.value(withRest: rest))
    }

    /// The hash of all that was added and of the last bytes, fewer than sixteen.
    package func value(withRest rest: UnsafeRawBufferPointer) -> UInt64 {
        // The tail is padded with zeros; the length, mixed in last, tells it from zeros that were there.
        var tail: (UInt64, UInt64) = (0, 0)
        for (place, byte) in rest.enumerated() {
            if place < 8 { tail.0 |= UInt64(byte) << (8 * place) } else { tail.1 |= UInt64(byte) << (8 * (place - 8)) }
        }
        let whole = ContentHash.mix(tail.0 ^ ContentHash.constants.2, tail.1 ^ hash)
        return ContentHash.mix(whole ^ ContentHash.constants.3, UInt64(count + rest.count) ^ ContentHash.constants.1)
    }

    private static let constants: (UInt64, UInt64, UInt64, UInt64) = (
        0x2d35_8dcc_aa6c_78a5, 0x8bb8_4b93_962e_acc9, 0x4b33_a62e_d433_d4a3, 0x4d5a_2da5_1de1_aa47
    )

    private static func mix(_ left: UInt64, _ right: UInt64) -> UInt64 {
        let product = left.multipliedFullWidth(by: right)
        return product.low ^ product.high
    }

    /// Little-endian on every machine, so that a manifest says the same wherever it was made.
    private static func word(_ buffer: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
        UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }
}
