internal import Disk
internal import Text

/// Of what the files of a site were made when it was last published, and how they then stood on disk: a file of the same inputs that nobody
/// has touched since need not be made again. That its size and its time are the same says nothing, since another's bytes may be given both: it
/// must have been left alone altogether, which `FileStatus.changed` tells.
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
        let stamp: FileStamp
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

        /// In bytes.
        var size: Int { stamp.size }

        /// Whether a file stands as it did.
        func isOf(_ status: FileStatus) -> Bool { status.kind == .file && FileStamp(status) == stamp }
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

    /// What was just published, as it stands in a folder. To be asked for when all second names are given and taken, since each of these
    /// changes a file's stamp.
    init(of files: [RenderedFile], at paths: [RelativePath], in folder: FolderHandle, _ map: ParallelMap) {
        let known = files.indices.filter { files[$0].key != nil }
        let entries = map(known, chunk: 64) { index in Entry(of: files[index], try? folder.status(paths[index])) }
        self.init(zip(known, entries).compactMap { index, entry in entry.map { (paths[index], $0) } })
    }

    package static let none = PublishedPages([])
}

extension PublishedPages.Entry {
    /// - Parameter status: of the file as it stands now.
    /// - Returns: nil where nothing can be told by it: the file is another than was rendered, or the file system counts time in whole seconds,
    ///   in which a file may change twice.
    fileprivate init?(of file: RenderedFile, _ status: FileStatus?) {
        guard let key = file.key, let status, status.kind == .file, status.size == file.size,
            status.changed.nanoseconds != 0
        else { return nil }
        let stamp = FileStamp(status)
        if let earlier = file.earlier?.stamp, earlier.modified != stamp.modified || earlier.identity != stamp.identity { return nil }
        self.init(key: key, hash: file.hash, stamp: stamp, pieces: file.earlier?.pieces ?? file.pieces)
    }
}

extension PublishedPages {
    /// For each file twelve words of eight bytes, its path, and three words for each of its pieces.
    package var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(entries.count * 136)
        func put(_ word: UInt64) { withUnsafeBytes(of: word.littleEndian) { bytes.append(contentsOf: $0) } }
        func put(_ digest: ContentDigest) {
            put(digest.high)
            put(digest.low)
        }
        for (path, entry) in zip(paths, entries) {
            put(entry.key)
            put(entry.hash)
            put(UInt64(entry.size))
            for time in [entry.stamp.modified, entry.stamp.changed] {
                put(UInt64(bitPattern: Int64(time.seconds)))
                put(UInt64(time.nanoseconds))
            }
            put(entry.stamp.identity.device)
            put(entry.stamp.identity.inode)
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
        entries.reserveCapacity(bytes.count / 136)
        var words = WordReader(bytes)
        while !words.isAtEnd {
            guard let key = words.digest(), let hash = words.word(), let stamp = words.stamp(), let length = words.number(),
                let pieceCount = words.number(), let path = words.path(length)
            else { return nil }
            var entry = Entry(key: key, hash: hash, stamp: stamp)
            while entry.pieces.count < pieceCount {
                guard let key = words.digest(), let size = words.number() else { return nil }
                entry.pieces.append(Piece(key: key, size: size))
            }
            // Where pieces stand goes by those before them.
            guard pieceCount == 0 || entry.pieces.reduce(0, { $0 &+ $1.size }) == entry.size else { return nil }
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

    private mutating func instant() -> FileStatus.Instant? {
        guard let seconds = word(), let nanoseconds = number() else { return nil }
        return FileStatus.Instant(seconds: Int(Int64(bitPattern: seconds)), nanoseconds: nanoseconds)
    }

    mutating func stamp() -> FileStamp? {
        guard let size = number(), let modified = instant(), let changed = instant(), let device = word(), let inode = word() else {
            return nil
        }
        return FileStamp(size: size, modified: modified, changed: changed, identity: FileStatus.Identity(device: device, inode: inode))
    }

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
