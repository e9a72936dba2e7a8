internal import Disk
internal import Parallel

/// Of what the files of a site were made when it was last published, and how they then stood on disk: a file of the same inputs that nobody
/// has touched since need not be made again.
package struct PublishedPages: Hashable, Sendable {
    /// A part of a file.
    struct Piece: Hashable, Sendable {
        let key: ContentDigest
        /// In bytes.
        let size: Int
    }

    struct Entry: Hashable, Sendable {
        let key: ContentDigest
        let hash: UInt64
        /// In bytes.
        let size: Int
        let modified: FileStatus.Instant
        let inode: UInt64
        /// In their order, where the file has several.
        var pieces: [Piece] = []

        /// Where each piece stands in the file. Pieces of one key are the same, so that it does not matter which is named.
        var places: [ContentDigest: Range<Int>] {
            var start = 0
            return Dictionary(
                pieces.map { piece in
                    defer { start += piece.size }
                    return (piece.key, start..<start + piece.size)
                }, uniquingKeysWith: { first, _ in first })
        }

        /// Whether a file stands as it did.
        func isOf(_ status: FileStatus) -> Bool {
            status.kind == .file && status.size == size && status.modified == modified && status.identity.inode == inode
        }
    }

    /// In the order of the plan; a file of which nothing is known is not among them.
    private let paths: [RelativePath]
    private let entries: [Entry]

    private init(_ known: [(path: RelativePath, entry: Entry)]) { (paths, entries) = (known.map(\.path), known.map(\.entry)) }

    /// What is known of the files of a plan. Most plans are the one before, so that nothing need be looked up.
    func entries(of plan: [RelativePath]) -> [Entry?] {
        var places: [RelativePath: Int]?
        var next = 0
        return plan.map { path in
            if next < paths.count, paths[next] == path {
                next += 1
                return entries[next - 1]
            }
            let all = places ?? Dictionary(zip(paths, paths.indices), uniquingKeysWith: { first, _ in first })
            places = all
            guard let place = all[path] else { return nil }
            next = place + 1
            return entries[place]
        }
    }

    /// What was just published, as it stands in a folder.
    init(of made: [Stage.Made], at paths: [RelativePath], in folder: FolderHandle, _ map: ParallelMap) throws(DiskError) {
        let known = made.indices.filter { made[$0].key != nil }
        let entries = try map(known, chunk: 64) { (index) throws(DiskError) -> Entry? in
            if let entry = made[index].entry { return entry }
            guard let key = made[index].key, let status = try folder.status(paths[index]) else { return nil }
            return Entry(
                key: key, hash: made[index].hash, size: status.size, modified: status.modified, inode: status.identity.inode,
                pieces: made[index].pieces)
        }
        self.init(zip(known, entries).compactMap { index, entry in entry.map { (paths[index], $0) } })
    }

    package static let none = PublishedPages([])
}

extension PublishedPages {
    /// For each file nine words of eight bytes, its path, and three words for each of its pieces.
    package var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(entries.count * 112)
        func put(_ word: UInt64) { withUnsafeBytes(of: word.littleEndian) { bytes.append(contentsOf: $0) } }
        func put(_ digest: ContentDigest) {
            put(digest.high)
            put(digest.low)
        }
        for (path, entry) in zip(paths, entries) {
            put(entry.key)
            put(entry.hash)
            put(UInt64(entry.size))
            put(UInt64(bitPattern: Int64(entry.modified.seconds)))
            put(UInt64(entry.modified.nanoseconds))
            put(entry.inode)
            put(UInt64(path.count))
            put(UInt64(entry.pieces.count))
            path.append(to: &bytes)
            for piece in entry.pieces {
                put(piece.key)
                put(UInt64(piece.size))
            }
        }
        return bytes
    }

    /// - Returns: nil for bytes that are no such list.
    package init?(_ bytes: UnsafeRawBufferPointer) {
        var entries: [(path: RelativePath, entry: Entry)] = []
        entries.reserveCapacity(bytes.count / 112)
        var words = WordReader(bytes)
        while !words.isAtEnd {
            guard let key = words.digest(), let hash = words.word(), let size = words.number(), let seconds = words.word(),
                let nanoseconds = words.number(), let inode = words.word(), let length = words.number(), let pieceCount = words.number(),
                let path = words.path(length)
            else { return nil }
            let modified = FileStatus.Instant(seconds: Int(Int64(bitPattern: seconds)), nanoseconds: nanoseconds)
            var entry = Entry(key: key, hash: hash, size: size, modified: modified, inode: inode)
            while entry.pieces.count < pieceCount {
                guard let key = words.digest(), let size = words.number() else { return nil }
                entry.pieces.append(Piece(key: key, size: size))
            }
            // Where pieces stand goes by those before them.
            guard pieceCount == 0 || entry.pieces.reduce(0, { $0 &+ $1.size }) == size else { return nil }
            entries.append((path, entry))
        }
        self.init(entries)
    }
}

/// Takes words of eight bytes from the beginning of a list.
private struct WordReader {
    private let bytes: UnsafeRawBufferPointer
    private var place = 0

    var isAtEnd: Bool { place == bytes.count }

    init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    mutating func word() -> UInt64? {
        guard bytes.count - place >= 8 else { return nil }
        defer { place += 8 }
        return UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
    }

    mutating func number() -> Int? { word().flatMap { Int(exactly: $0) } }

    mutating func digest() -> ContentDigest? {
        guard let high = word(), let low = word() else { return nil }
        return ContentDigest(high: high, low: low)
    }

    mutating func path(_ count: Int) -> RelativePath? {
        guard count <= bytes.count - place else { return nil }
        defer { place += count }
        return RelativePath(UnsafeRawBufferPointer(rebasing: bytes[place..<place + count]))
    }
}
