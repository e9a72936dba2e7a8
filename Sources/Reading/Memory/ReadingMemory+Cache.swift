package import Disk
internal import Narratives
internal import Text

extension ReadingMemory {
    /// A memory lies in so many files, each with the readings of some paths: an edit rewrites one of them.
    private static let shards = 32

    /// How the names of its files begin.
    package static let names = [shardName, FileStamps.name.description]

    /// What an earlier program left in a folder. Files that cannot be taken are removed: where no file of a shard is left in the content, none
    /// would be written in their place, and they would be told of again and again.
    ///
    /// - Returns: the memory, empty where nothing fitting is there, and what is to be said of files that could not be taken.
    package static func kept(in cache: CacheFolder, map: ParallelMap) -> (memory: ReadingMemory, remarks: [String]) {
        let stamps = Result { () throws(CacheFolder.Fault) in try FileStamps(in: cache) }
        let shards = map(count: shards, chunk: 1) { number in
            Result { () throws(CacheFolder.Fault) in try cache.read(name(number)).map { shard($0, try? stamps.get()) }?.get() }
        }
        let fitting = shards.compactMap { try? $0.get() }
        let manner = fitting.first?.manner ?? empty.manner
        let files = Dictionary(
            fitting.filter { $0.manner == manner }.flatMap(\.files), uniquingKeysWith: { first, _ in first })
        var faults: Set<CacheFolder.Fault> = []
        if case .failure(let fault) = stamps {
            try? cache.remove(FileStamps.name)
            faults.insert(fault)
        }
        for (number, shard) in shards.enumerated() {
            guard case .failure(let fault) = shard else { continue }
            try? cache.remove(name(number))
            faults.insert(fault)
        }
        let remarks = faults.sorted { $0.rawValue < $1.rawValue }.map { $0.remark(on: cache.path) }
        return (ReadingMemory(manner: manner, files: files), remarks)
    }

    /// Leaves this for a later program.
    ///
    /// - Parameter before: what `kept` gave; what is the same is not written again.
    /// - Throws: `DiskError` when a file cannot be written.
    package func keep(in cache: CacheFolder, since before: ReadingMemory, map: ParallelMap) throws {
        let changed = paths(changedSince: before)
        // Of another manner nothing may stay, or the next program would take that for the manner of all.
        let isOther = before.manner != manner && before.manner != ReadingMemory.empty.manner
        let stale = isOther ? Set(0..<ReadingMemory.shards) : Set(changed.digests.map(ReadingMemory.shard(of:)))
        if !stale.isEmpty {
            var shards: [[(path: String, file: File)]] = Array(repeating: [], count: ReadingMemory.shards)
            for (path, file) in files where file.digest != nil { shards[ReadingMemory.shard(of: path)].append((path, file)) }
            let all = shards
            _ = try map(stale.sorted(), chunk: 1) { try keep(all[$0].sorted { $0.path < $1.path }, as: $0, in: cache) }
        }
        if changed.hasStamps { try FileStamps(of: self).keep(in: cache) }
    }

    private func keep(_ files: [(path: String, file: File)], as shard: Int, in cache: CacheFolder) throws {
        var encoder = BinaryEncoder()
        var manner = manner
        encoder.code(&manner)
        for (path, file) in files {
            guard let digest = file.digest else { continue }
            _ = (encoder.coded(path), encoder.coded(digest), encoder.coded(file.reading))
        }
        try cache.write(encoder.bytes, to: ReadingMemory.name(shard))
    }

    /// Files that are here and not there, or there and not here, or have other bytes; and whether any has a stamp that it had not. (One that
    /// lost its stamp may keep it: it is asked for with the digest.)
    private func paths(changedSince before: ReadingMemory) -> (digests: [String], hasStamps: Bool) {
        let before = before.manner == manner ? before.files : [:]
        let gone = before.keys.filter { files[$0] == nil }
        let known = files.filter { path, file in before[path].map { $0 !== file } ?? true }
        let digests = known.filter { path, file in before[path]?.digest != file.digest }
        return (gone + digests.keys, known.contains { $1.stamp != nil && before[$0]?.stamp != $1.stamp })
    }

    private static func shard(of path: String) -> Int { Int(ContentHash.of(Array(path.utf8)) % UInt64(shards)) }

    private static func name(_ shard: Int) -> RelativePath { RelativePath("\(shardName)\(shard)") }

    private static let shardName = "readings-"

    private typealias Shard = (manner: Manner, files: [(String, File)])

    private static func shard(_ bytes: ArraySlice<UInt8>, _ stamps: FileStamps?) -> Result<Shard, CacheFolder.Fault> {
        var decoder = BinaryDecoder(bytes)
        let manner = decoder.coded(Manner.placeholder)
        var files: [(String, File)] = []
        while !decoder.isAtEnd, !decoder.isDamaged {
            let (path, digest, reading) = (
                decoder.coded(""), decoder.coded(ContentDigest.placeholder), decoder.coded(FileReading.placeholder)
            )
            files.append((path, File(digest: digest, stamp: stamps?[path, digest], reading: reading)))
        }
        return decoder.isDamaged ? .failure(.damaged) : .success((manner, files))
    }
}

extension ReadingMemory.Manner: BinaryCodable {
    static var placeholder: Self { Self(folder: "", judge: nil, parser: "") }

    mutating func code(with coder: inout some BinaryCoder) {
        let folder = coder.coded(folder)
        var judge = judge
        coder.code(&judge)
        self = Self(folder: folder, judge: judge, parser: coder.coded(parser))
    }
}
