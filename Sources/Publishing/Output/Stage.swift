internal import Disk
internal import Text

/// The site that is being made, in a folder beside the one that stands.
///
/// A file that did not change is not written but gets a second name from the standing site, once it is known that anything changed at all:
/// a build that changes nothing writes nothing.
struct Stage: Sendable {
    let folder: FolderHandle
    /// What is in the folder already: second names of files of the standing site, all of them planned.
    let spare: Set<RelativePath>
    let standing: PublishedSite?
    let paths: [RelativePath]

    /// What the last build published, by place in the plan.
    let published: [PublishedPages.Entry?]

    /// What is known of a file once its bytes were made and dropped again.
    struct Made: Sendable {
        let size: Int
        let hash: UInt64
        let isUnchanged: Bool
        /// What it is made of, where that is known.
        let key: ContentDigest?
        /// Where there are several.
        var pieces: [PublishedPages.Piece] = []
        /// How the file stood, where it was looked at and left as it is.
        var earlier: PublishedPages.Entry?
    }

    /// Makes the file at a place in the plan, or takes the standing one for it, where it was made of the same and nobody has touched it since.
    /// Called on several cores at once.
    func make(_ index: Int, of composition: Composition) throws -> Made {
        let path = paths[index]
        let key = composition.key
        let earlier = key == nil && composition.pieces.count == 1 ? nil : untouched(index)
        if let key, let earlier, earlier.key == key {
            return Made(size: earlier.size, hash: earlier.hash, isUnchanged: true, key: key, earlier: earlier)
        }
        guard composition.pieces.count == 1 else { return try join(composition, key, at: path, after: earlier) }
        let bytes = try composition.pieces[0].render()
        // Bytes are compared rather than hashes: somebody may have edited the standing file by hand, and then it is written anew.
        let isUnchanged = standing.map { $0.managedFiles.contains(path) && $0.folder.holds(bytes, at: path) } ?? false
        if !isUnchanged {
            try makeRoom(for: path)
            try folder.write(bytes, to: path)
        }
        return Made(size: bytes.count, hash: ContentHash.of(bytes), isUnchanged: isUnchanged, key: key)
    }

    /// What the last build published at a place in the plan, where it still stands as it did.
    private func untouched(_ index: Int) -> PublishedPages.Entry? {
        guard let standing, let entry = published[index], let status = try? standing.folder.status(paths[index]), entry.isOf(status),
            // Of somebody else's file the plan would have been refused, had it been there in time.
            standing.isWhole || standing.managedFiles.contains(paths[index])
        else { return nil }
        return entry
    }

    /// Writes a file of several pieces. Those that the standing file has are copied from it.
    private func join(
        _ composition: Composition, _ key: ContentDigest?, at path: RelativePath, after earlier: PublishedPages.Entry?
    ) throws -> Made {
        let old = earlier.flatMap { earlier in
            standing.flatMap { OpenFile(path, in: $0.folder, size: earlier.size) }.map { (file: $0, places: earlier.places) }
        }
        try makeRoom(for: path)
        let writer = try FileWriter(creating: path, in: folder)
        var pieces: [PublishedPages.Piece] = []
        pieces.reserveCapacity(composition.pieces.count)
        for (piece, key) in zip(composition.pieces, composition.keys) {
            if let key, let old, let place = old.places[key] {
                try writer.append(place, of: old.file)
                pieces.append(PublishedPages.Piece(key: key, size: place.count))
            } else {
                let bytes = try piece.render()
                try writer.append(bytes)
                if let key { pieces.append(PublishedPages.Piece(key: key, size: bytes.count)) }
            }
        }
        let written = try writer.finish()
        // A list with a gap says nothing of where the others are.
        if pieces.count < composition.pieces.count { pieces = [] }
        let isUnchanged = try standing.map { try $0.managedFiles.contains(path) && $0.folder.holdsTheSame(as: folder, at: path) } ?? false
        if isUnchanged {
            try folder.removeFile(path)
            // It is taken to be there still.
            if spare.contains(path) { try standing?.folder.linkOrCopy(path, to: folder, across: true) }
        }
        return Made(size: written.size, hash: written.hash, isUnchanged: isUnchanged, key: key, pieces: pieces)
    }

    /// Takes away what stood in the spare folder.
    private func makeRoom(for path: RelativePath) throws(DiskError) {
        if spare.contains(path) { try folder.removeFile(path) }
    }

    /// Gives the unchanged files their second names, writes the manifest and checks that all is there.
    func complete(_ made: [Made], _ manifest: Manifest, with map: ParallelMap) throws {
        let fresh = made.indices.filter { !made[$0].isUnchanged || !spare.contains(paths[$0]) }
        if let standing {
            let unchanged = fresh.filter { made[$0].isUnchanged }.map { paths[$0] }
            try map.mapByFolder(unchanged) { (path) throws(DiskError) in try standing.folder.linkOrCopy(path, to: folder, across: true) }
        }
        _ = try map(fresh, chunk: 64) { try verify(paths[$0], made[$0].size) }
        let bytes = manifest.bytes
        if let standing, standing.manifest == manifest {
            try standing.carryManifest(to: folder)
        } else {
            try folder.write(bytes, to: Manifest.path)
            try folder.mark(Manifest.path, holding: bytes)
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
    func linkUnmanagedFiles(from standing: PublishedSite) throws(DiskError) {
        for item in standing.unmanagedFiles {
            if item.kind == .folder {
                try folder.makeFolders(item.path)
            } else {
                try standing.folder.linkOrCopy(item.path, to: folder, across: false)
            }
        }
        for path in standing.folders.reversed() + ["."] {
            if let status = try standing.folder.status(path) { try folder.adopt(status, at: path) }
        }
    }
}
