internal import Disk
internal import Text

/// Tells whether a file is still what an import wrote. Not a seal against forgery.
struct Fingerprint: Hashable, Sendable, CustomStringConvertible {
    let description: String

    init(of bytes: [UInt8]) {
        description = ContentDigest(of: bytes).description
    }

    init(written: String) { description = written }
}
