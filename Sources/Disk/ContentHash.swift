/// A 64-bit hash of a file's bytes. It is not a seal against forgery.
///
/// The mixing step (multiply two words to 128 bits, fold the halves) and the constants are those of wyhash, final version 4, by Wang Yi
/// (public domain, github.com/wangyi-fudan/wyhash); the treatment of the tail is simpler, so the values differ from wyhash's.
package enum ContentHash {
    /// - Parameter seed: another seed gives another hash of the same bytes.
    package static func of(_ bytes: [UInt8], seed: UInt64 = 0) -> UInt64 {
        bytes.withUnsafeBytes { of($0, seed: seed) }
    }

    package static func of(_ buffer: UnsafeRawBufferPointer, seed: UInt64 = 0) -> UInt64 {
        var hash = mix(constants.0 ^ seed, constants.1)
        var offset = 0
        while offset + 16 <= buffer.count {
            hash = mix(word(buffer, offset) ^ constants.1, word(buffer, offset + 8) ^ hash)
            offset += 16
        }
        // The tail is padded with zeros; the length, mixed in last, tells it from zeros that were there.
        var tail: (UInt64, UInt64) = (0, 0)
        for (place, byte) in buffer[offset...].enumerated() {
            if place < 8 { tail.0 |= UInt64(byte) << (8 * place) } else { tail.1 |= UInt64(byte) << (8 * (place - 8)) }
        }
        hash = mix(tail.0 ^ constants.2, tail.1 ^ hash)
        return mix(hash ^ constants.3, UInt64(buffer.count) ^ constants.1)
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
