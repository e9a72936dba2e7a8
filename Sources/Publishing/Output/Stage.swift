internal import Disk
internal import Parallel

/// The site that is being made, in a folder beside the one that stands.
///
/// A file that did not change is not written but gets a second name from the standing site, once it is known that anything changed at all:
/// a build that changes nothing writes nothing.
struct Stage: Sendable {
    let folder: FolderHandle
    let standing: StandingSite?
    let paths: [RelativePath]

    /// What is known of a file once its bytes were made and dropped again.
    struct Made: Sendable {
        let size: Int
        let hash: UInt64
        let isUnchanged: Bool
        /// What it is made of, where that is known.
        let key: ContentDigest?
    }

    /// Takes the standing file for the one at a place in the plan, where it was made of the same and nobody has touched it since; nil where it
    /// must be made.
    func keep(_ index: Int, _ key: ContentDigest?, after pages: PublishedPages) -> Made? {
        guard let key, let standing, let entry = pages.entries[paths[index]], entry.key == key, standing.ours.contains(paths[index]),
            let status = try? standing.folder.status(paths[index]), entry.isOf(status)
        else { return nil }
        return Made(size: entry.size, hash: entry.hash, isUnchanged: true, key: key)
    }

    /// Writes the bytes of the file at a place in the plan, unless the standing site holds the same ones. Called on several cores at once.
    ///
    /// Bytes are compared rather than hashes: somebody may have edited the standing file by hand, and then it is written anew.
    func take(_ index: Int, _ key: ContentDigest?, _ bytes: [UInt8]) throws(DiskError) -> Made {
        let path = paths[index]
        let isUnchanged = standing.map { $0.ours.contains(path) && $0.folder.holds(bytes, at: path) } ?? false
        if !isUnchanged { try folder.write(bytes, to: path) }
        return Made(size: bytes.count, hash: ContentHash.of(bytes), isUnchanged: isUnchanged, key: key)
    }

    /// Gives the unchanged files their second names, writes the manifest and checks that all is there.
    func complete(_ made: [Made], _ manifest: Manifest, with map: ParallelMap) throws {
        if let standing {
            let unchanged = made.indices.filter { made[$0].isUnchanged }.map { paths[$0] }
            try map.folderByFolder(unchanged) { (path) throws(DiskError) in try standing.folder.carry(path, to: folder, across: true) }
        }
        _ = try map(count: made.count, chunk: 64) { try verify(paths[$0], made[$0].size) }
        let bytes = manifest.bytes
        if let standing, standing.folder.holds(bytes, at: Manifest.path) {
            try standing.folder.carry(Manifest.path, to: folder, across: true)
        } else {
            try folder.write(bytes, to: Manifest.path)
        }
        try verify(Manifest.path, bytes.count)
    }

    private func verify(_ path: RelativePath, _ size: Int) throws(DiskError) {
        let status = try folder.status(path)
        guard status?.kind == .file, status?.size == size else {
            let found = status.map { "holds \($0.size)" } ?? "is not there"
            throw DiskError(
                "verify", folder.shown(path), code: 0,
                advice: "It should hold \(size) bytes and \(found): another program changed it, or the disk is failing.")
        }
    }

    /// Brings over what is somebody else's, and the permissions of folders that were there.
    ///
    /// Files get a second name; folders cannot, so they are made anew: `.git` with thousands of files costs some 20 µs each. Moving
    /// folders instead would leave a moment in which the site is without them.
    func carryForeign(from standing: StandingSite) throws(DiskError) {
        for item in standing.foreign {
            if item.kind == .folder {
                try folder.makeFolders(item.path)
            } else {
                try standing.folder.carry(item.path, to: folder, across: false)
            }
        }
        for path in standing.folders.reversed() + ["."] {
            if let status = try standing.folder.status(path) { try folder.adopt(status, at: path) }
        }
    }
}
