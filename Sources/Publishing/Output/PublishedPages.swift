internal import Disk
internal import Parallel

/// Of what the files of a site were made when it was last published, and how they then stood on disk: a file of the same inputs that nobody
/// has touched since need not be made again.
package struct PublishedPages: Hashable, Sendable {
    struct Entry: Hashable, Sendable {
        let key: ContentDigest
        let hash: UInt64
        /// In bytes.
        let size: Int
        let modified: FileStatus.Instant
        let inode: UInt64

        /// Whether a file stands as it did.
        func isOf(_ status: FileStatus) -> Bool {
            status.kind == .file && status.size == size && status.modified == modified && status.identity.inode == inode
        }
    }

    /// By path.
    let entries: [RelativePath: Entry]

    init(_ entries: [RelativePath: Entry]) { self.entries = entries }

    /// What was just published, as it stands in a folder.
    init(of made: [Stage.Made], at paths: [RelativePath], in folder: FolderHandle, _ map: ParallelMap) throws(DiskError) {
        let known = made.indices.filter { made[$0].key != nil }
        let entries = try map(known, chunk: 64) { (index) throws(DiskError) -> Entry? in
            guard let key = made[index].key, let status = try folder.status(paths[index]) else { return nil }
            return Entry(
                key: key, hash: made[index].hash, size: status.size, modified: status.modified, inode: status.identity.inode)
        }
        self.init(
            Dictionary(
                zip(known, entries).compactMap { index, entry in entry.map { (paths[index], $0) } }, uniquingKeysWith: { first, _ in first }
            ))
    }

    package static let none = PublishedPages([:])
}

extension PublishedPages {
    private static let words = 7

    /// For each file seven words of eight bytes and its path with its length, in no order.
    package var bytes: [UInt8] {
        var bytes: [UInt8] = []
        for (path, entry) in entries {
            let words: [UInt64] = [
                entry.key.high, entry.key.low, entry.hash, UInt64(entry.size), UInt64(bitPattern: Int64(entry.modified.seconds)),
                UInt64(entry.modified.nanoseconds), entry.inode,
            ]
            for word in words + [UInt64(path.bytes.count)] { withUnsafeBytes(of: word.littleEndian) { bytes.append(contentsOf: $0) } }
            bytes += path.bytes
        }
        return bytes
    }

    /// - Returns: nil for bytes that are no such list.
    package init?(_ bytes: ArraySlice<UInt8>) {
        var entries: [RelativePath: Entry] = [:]
        var rest = bytes
        let head = (PublishedPages.words + 1) * 8
        while !rest.isEmpty {
            guard rest.count >= head else { return nil }
            let words = rest.withUnsafeBytes { buffer in
                (0...PublishedPages.words).map { UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: $0 * 8, as: UInt64.self)) }
            }
            rest = rest.dropFirst(head)
            guard let length = Int(exactly: words[7]), length <= rest.count, let size = Int(exactly: words[3]),
                let nanoseconds = Int(exactly: words[5])
            else { return nil }
            let modified = FileStatus.Instant(seconds: Int(Int64(bitPattern: words[4])), nanoseconds: nanoseconds)
            let key = ContentDigest(high: words[0], low: words[1])
            entries[RelativePath(rest.prefix(length))] = Entry(key: key, hash: words[2], size: size, modified: modified, inode: words[6])
            rest = rest.dropFirst(length)
        }
        self.init(entries)
    }
}
