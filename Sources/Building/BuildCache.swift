internal import Disk
internal import Parallel
internal import Reading

/// What one build leaves for the next, so that only what changed is done again. A build without it comes to the same.
struct BuildCache {
    /// What files said when they were last read.
    let readings: ReadingMemory
    /// What is to be said of a cache that could not be used.
    let remarks: [String]
    private let folder: CacheFolder?
    private let map: ParallelMap

    /// - Parameter path: the folder; nil for none.
    init(at path: String?, map: ParallelMap) {
        self.map = map
        guard let path else {
            (folder, readings, remarks) = (nil, .empty, [])
            return
        }
        do {
            let folder = try CacheFolder(at: path)
            (readings, remarks) = ReadingMemory.kept(in: folder, map: map)
            self.folder = folder
        } catch {
            (folder, readings, remarks) = (nil, .empty, ["Built without a cache: \(error)"])
        }
    }

    /// - Returns: what is to be said where it could not be kept.
    func keep(_ readings: ReadingMemory) -> [String] {
        guard let folder else { return [] }
        do {
            try readings.keep(in: folder, since: self.readings, map: map)
            return []
        } catch {
            return ["Nothing could be kept for the next build: \(error)"]
        }
    }
}
