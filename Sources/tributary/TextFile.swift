import Disk
import Glibc

/// A text that somebody named, which need not be in any folder of ours.
enum TextFile {
    /// The largest that is read, in bytes.
    private static let limit = 1 << 20

    /// - Parameter path: `-` for standard input.
    /// - Throws: `DiskError`.
    static func read(_ path: String) throws -> [UInt8] {
        let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw DiskError("read", path) }
        defer { if descriptor != STDIN_FILENO { close(descriptor) } }
        let bytes = try [UInt8](unsafeUninitializedCapacity: limit + 1) { buffer, count in
            count = readUpTo(limit + 1, from: descriptor, into: buffer.baseAddress)
            if count < 0 {
                count = 0
                throw DiskError("read", path)
            }
        }
        guard bytes.count <= limit else { throw DiskError("read", path, code: EFBIG) }
        return bytes
    }
}
