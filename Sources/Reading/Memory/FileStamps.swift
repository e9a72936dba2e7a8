package import Disk
package import Text

/// How files stood on disk when they were read: kept apart from what they said, which is much, and stays the same where a file is only touched.
struct FileStamps {
    /// A file, and the digest that it then had.
    private struct Entry {
        var digest: ContentDigest
        var stamp: FileStamp
    }

    private var entries: [String: Entry] = [:]

    init(of memory: ReadingMemory) {
        for (path, file) in memory.files {
            if let digest = file.digest, let stamp = file.stamp { entries[path] = Entry(digest: digest, stamp: stamp) }
        }
    }

    /// The stamp of a file that was read with a digest.
    subscript(path: String, digest: ContentDigest) -> FileStamp? {
        entries[path].flatMap { $0.digest == digest ? $0.stamp : nil }
    }
}

extension FileStamps {
    static let name: RelativePath = "stamps"

    /// What an earlier program left; empty where there is nothing.
    init(in cache: CacheFolder) throws(CacheFolder.Fault) {
        guard let bytes = try cache.read(FileStamps.name, .untilRestart) else { return }
        var decoder = BinaryDecoder(bytes)
        while !decoder.isAtEnd, !decoder.isDamaged {
            let path = decoder.coded("")
            entries[path] = Entry(digest: decoder.coded(.placeholder), stamp: decoder.coded(.placeholder))
        }
        guard !decoder.isDamaged else { throw .damaged }
    }

    /// - Throws: `DiskError` when the file cannot be written.
    func keep(in cache: CacheFolder) throws(DiskError) {
        var writer = BinaryEncoder()
        for (path, entry) in entries.sorted(by: { $0.key < $1.key }) {
            _ = (writer.coded(path), writer.coded(entry.digest), writer.coded(entry.stamp))
        }
        try cache.write(writer.bytes, to: FileStamps.name, .untilRestart)
    }
}

extension FileStamp: BinaryCodable {
    package static var placeholder: FileStamp {
        let never = FileStatus.Instant(seconds: 0, nanoseconds: 0)
        return FileStamp(size: 0, modified: never, changed: never, identity: FileStatus.Identity(device: 0, inode: 0))
    }

    package mutating func code(with coder: inout some BinaryCoder) {
        var numbers = [
            size, modified.seconds, modified.nanoseconds, changed.seconds, changed.nanoseconds,
            Int(truncatingIfNeeded: identity.device), Int(truncatingIfNeeded: identity.inode),
        ]
        for index in numbers.indices { coder.code(&numbers[index]) }
        self = FileStamp(
            size: numbers[0], modified: FileStatus.Instant(seconds: numbers[1], nanoseconds: numbers[2]),
            changed: FileStatus.Instant(seconds: numbers[3], nanoseconds: numbers[4]),
            identity: FileStatus.Identity(
                device: UInt64(truncatingIfNeeded: numbers[5]), inode: UInt64(truncatingIfNeeded: numbers[6])))
    }
}
