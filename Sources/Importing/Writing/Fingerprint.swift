/// Tells whether a file is still what an import wrote. Not a seal against forgery.
///
/// FNV-1a with 64 bits (Fowler, Noll and Vo), with the length beside it.
struct Fingerprint: Hashable, Sendable, CustomStringConvertible {
    let description: String

    init(of bytes: [UInt8]) {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        description = String(hash, radix: 16) + "-" + String(bytes.count)
    }

    init(written: String) { description = written }
}
