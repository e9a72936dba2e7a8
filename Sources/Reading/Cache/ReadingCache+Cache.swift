package import Disk
internal import Text

extension ReadingCache {
    /// Readings lie in so many files, each with those of some paths: an edit rewrites one of them.
    private static let shards = 32

    /// How the names of its files begin.
    package static let names = "readings-"

    /// What an earlier program left in a cache; empty where nothing fitting is there.
    package init(in cache: Cache, map: ParallelMap) {
        let shards = map(count: ReadingCache.shards, chunk: 1) { cache.value(ReadingCache.name($0), as: Shard.self) }.compactMap { $0 }
        let settings = shards.first?.settings ?? ReadingCache.empty.settings
        let files = shards.filter { $0.settings == settings }.flatMap(\.files)
        self.init(
            settings: settings,
            files: Dictionary(
                files.map { ($0.path, File(digest: $0.digest, reading: $0.reading)) }, uniquingKeysWith: { first, _ in first }))
    }

    /// Leaves this for a later program.
    ///
    /// - Parameter before: what the cache has; what is the same is not written again.
    package func save(to cache: Cache, replacing before: ReadingCache, map: ParallelMap) {
        let known = before.settings == settings ? before.files : [:]
        let changed = files.filter { path, file in known[path]?.digest != file.digest }.keys + known.keys.filter { files[$0] == nil }
        // Of other settings nothing may stay, or the next program would take them for those of all.
        let isOther = before.settings != settings && before.settings != ReadingCache.empty.settings
        let stale = isOther ? Set(0..<ReadingCache.shards) : Set(changed.map(ReadingCache.shard(of:)))
        guard !stale.isEmpty else { return }
        var shards = Array(repeating: Shard(settings: settings), count: ReadingCache.shards)
        for (path, file) in files.sorted(by: { $0.key < $1.key }) {
            guard let digest = file.digest else { continue }
            shards[ReadingCache.shard(of: path)].files.append(Shard.Entry(path: path, digest: digest, reading: file.reading))
        }
        let all = shards
        _ = map(stale.sorted(), chunk: 1) { cache.save(all[$0], as: ReadingCache.name($0)) }
    }

    private static func shard(of path: String) -> Int { Int(ContentHash.of(Array(path.utf8)) % UInt64(shards)) }

    private static func name(_ shard: Int) -> RelativePath { RelativePath("\(names)\(shard)") }
}

/// The readings of some paths, as they lie in a file of the cache.
private struct Shard: BinaryCodable {
    struct Entry: BinaryCodable {
        var path: String
        var digest: ContentDigest
        var reading: FileReading

        static var placeholder: Entry { Entry(path: "", digest: .placeholder, reading: .placeholder) }

        mutating func code(with coder: inout BinaryCoder) {
            coder.code(&path)
            coder.code(&digest)
            coder.code(&reading)
        }
    }

    var settings: ReadingCache.Settings
    var files: [Entry] = []

    static var placeholder: Shard { Shard(settings: .placeholder) }

    mutating func code(with coder: inout BinaryCoder) {
        coder.code(&settings)
        coder.code(&files)
    }
}

extension ReadingCache.Settings: BinaryCodable {
    static var placeholder: Self { Self(folder: "", checker: nil, parser: "") }

    mutating func code(with coder: inout BinaryCoder) {
        coder.code(&folder)
        coder.code(&checker)
        coder.code(&parser)
        coder.code(&latestYear)
    }
}
