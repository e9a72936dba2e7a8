package import Disk
internal import Narratives
package import Parallel

extension ReadingMemory {
    /// A memory lies in so many files, each with the readings of some paths: an edit rewrites one of them.
    private static let shards = 32

    /// What an earlier program left in a folder. Files that cannot be taken are removed: where no file of a shard is left in the content, none
    /// would be written in their place, and they would be told of again and again.
    ///
    /// - Returns: the memory, empty where nothing fitting is there, and what is to be said of files that could not be taken.
    package static func kept(in cache: CacheFolder, map: ParallelMap) -> (memory: ReadingMemory, remarks: [String]) {
        let shards = map(count: shards, chunk: 1) { number in
            Result { () throws(CacheFolder.Fault) in try (cache.read(name(number))?.fixed).map(shard)?.get() }
        }
        let fitting = shards.compactMap { try? $0.get() }
        let manner = fitting.first?.manner ?? empty.manner
        let files = Dictionary(
            fitting.filter { $0.manner == manner }.flatMap(\.files), uniquingKeysWith: { first, _ in first })
        var faults: Set<CacheFolder.Fault> = []
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
        let (now, then) = (sorted, before.manner == manner ? before.sorted : Array(repeating: [], count: ReadingMemory.shards))
        _ = try map(count: ReadingMemory.shards, chunk: 1) { shard in
            let isSame = now[shard].elementsEqual(then[shard]) { $0.path == $1.path && $0.file.digest == $1.file.digest }
            // Of another manner nothing may stay, or the next program would take that for the manner of all.
            guard !isSame || (before.manner != manner && before.manner != ReadingMemory.empty.manner) else { return }
            var writer = TapeWriter()
            var manner = manner
            writer.pass(&manner)
            for (path, file) in now[shard] {
                guard let digest = file.digest else { continue }
                _ = (writer.passed(path), writer.passed(digest), writer.passed(file.reading))
            }
            try cache.write(writer.bytes, to: ReadingMemory.name(shard))
        }
    }

    /// The files of each shard, by path.
    private var sorted: [[(path: String, file: File)]] {
        var shards: [[(path: String, file: File)]] = Array(repeating: [], count: ReadingMemory.shards)
        for (path, file) in files where file.digest != nil {
            shards[Int(ContentHash.of(Array(path.utf8)) % UInt64(ReadingMemory.shards))].append((path, file))
        }
        return shards.map { $0.sorted { $0.path < $1.path } }
    }

    private static func name(_ shard: Int) -> RelativePath { RelativePath("readings-\(shard)") }

    private typealias Shard = (manner: Manner, files: [(String, File)])

    private static func shard(_ bytes: Fixed<UInt8>) -> Result<Shard, CacheFolder.Fault> {
        TapeReader.read(bytes) { reader in
            let manner = reader.passed(Manner.blank)
            var files: [(String, File)] = []
            while !reader.isAtEnd, !reader.isDamaged {
                let (path, digest, reading) = (reader.passed(""), reader.passed(ContentDigest.blank), reader.passed(FileReading.blank))
                files.append((path, File(digest: digest, reading: reading)))
            }
            return reader.isDamaged ? .failure(.damaged) : .success((manner, files))
        }
    }
}

extension ReadingMemory.Manner: Taped {
    static var blank: Self { Self(folder: "", judge: nil, parser: "") }

    mutating func pass(over tape: inout some Tape) {
        let folder = tape.passed(folder)
        var judge = judge
        tape.pass(&judge)
        self = Self(folder: folder, judge: judge, parser: tape.passed(parser))
    }
}
