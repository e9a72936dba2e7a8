internal import Disk

extension ParallelMap {
    /// Does something with each of many files, one folder at a time on each core, the fullest first: names in one folder are given and taken
    /// one by one, and cores that shared a folder would wait for each other.
    func mapByFolder(_ paths: [RelativePath], _ act: @Sendable (RelativePath) throws(DiskError) -> Void) throws(DiskError) {
        let folders = Dictionary(grouping: paths, by: \.parent).values.sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }
        _ = try callAsFunction(folders, chunk: 1) { (paths) throws(DiskError) in for path in paths { try act(path) } }
    }
}
