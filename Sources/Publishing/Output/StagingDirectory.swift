internal import Disk
internal import Synchronization
internal import Text

/// The next site, as it is brought to the plan.
///
/// A file that did not change is not written but linked from the published site, once it is known that anything changed at all: a build that
/// changes nothing writes nothing. Unchanged files are one file under two names, so that no file is ever opened for writing: what changed is
/// always a new file.
final class StagingDirectory: Sendable {
    private let area: StagingArea
    /// What earlier builds left in the folder: files and links that are not planned, and all folders, each before what is in it.
    private let unplanned: [RelativePath]
    private let folders: [RelativePath]
    private let current: PublishedSite?
    private let paths: [RelativePath]

    /// What the last build published, by place in the plan.
    private let published: [PublishedPages.Entry?]

    /// Nil until the first file is written. A plan that is carried out by halves has begun all the same.
    private let state = Mutex<(folder: FolderHandle?, hasBegun: Bool)>((nil, false))

    init(
        in area: StagingArea, holding leftovers: [FolderHandle.Item], beside current: PublishedSite?, for paths: [RelativePath],
        after pages: PublishedPages
    ) {
        (self.area, self.current, self.paths) = (area, current, paths)
        published = pages.entries(of: paths)
        let planned = leftovers.isEmpty ? [] : Set(paths)
        unplanned = leftovers.filter { $0.kind != .folder && $0.path != Manifest.path }.map(\.path).filter { !planned.contains($0) }
        folders = leftovers.filter { $0.kind == .folder }.map(\.path)
    }

    /// Renders the file at a place in the plan, or takes the published one for it, where it was made of the same and nobody has touched it since.
    /// Called on several cores at once.
    func render(_ index: Int, from parts: PageParts) throws -> RenderedFile {
        let path = paths[index]
        let key = parts.key
        let earlier = key == nil && parts.pieces.count == 1 ? nil : untouched(index)
        if let key, let earlier, earlier.key == key {
            return RenderedFile(size: earlier.size, hash: earlier.hash, isUnchanged: true, key: key, earlier: earlier)
        }
        guard parts.pieces.count == 1 else { return try join(parts, at: path, after: earlier) }
        let bytes = try parts.pieces[0].render()
        // Bytes are compared rather than hashes: somebody may have edited the published file by hand, and then it is written anew.
        let isUnchanged = current.map { $0.managedFiles.contains(path) && $0.folder.holds(bytes, at: path) } ?? false
        if !isUnchanged {
            let folder = try openForWriting()
            try folder.removeFile(path)
            try folder.write(bytes, to: path)
        }
        return RenderedFile(size: bytes.count, hash: ContentHash.of(bytes), isUnchanged: isUnchanged, key: parts.pieces[0].key?())
    }

    /// What the last build published at a place in the plan, where it still stands as it did.
    private func untouched(_ index: Int) -> PublishedPages.Entry? {
        guard let current, let entry = published[index], let status = try? current.folder.status(paths[index]), entry.isOf(status),
            // Of somebody else's file the plan would have been refused, had it been there in time.
            current.isWhole || current.managedFiles.contains(paths[index])
        else { return nil }
        return entry
    }

    /// Writes a file of several pieces. Those that the published file has are copied from it.
    private func join(
        _ parts: PageParts, at path: RelativePath, after earlier: PublishedPages.Entry?
    ) throws -> RenderedFile {
        let old = earlier.flatMap { earlier in
            current.flatMap { OpenFile(path, in: $0.folder, size: earlier.size) }.map { (file: $0, places: earlier.places) }
        }
        let folder = try openForWriting()
        try folder.removeFile(path)
        let writer = try FileWriter(creating: path, in: folder)
        var pieces: [PublishedPages.Piece] = []
        pieces.reserveCapacity(parts.pieces.count)
        for (piece, key) in zip(parts.pieces, parts.keys) {
            if let key, let old, let place = old.places[key] {
                try writer.append(place, of: old.file)
                pieces.append(PublishedPages.Piece(key: key, size: place.count))
            } else {
                let bytes = try piece.render()
                try writer.append(bytes)
                if let key = piece.key?() { pieces.append(PublishedPages.Piece(key: key, size: bytes.count)) }
            }
        }
        let written = try writer.finish()
        // A list with a gap says nothing of where the others are.
        if pieces.count < parts.pieces.count { pieces = [] }
        let key = pieces.isEmpty ? nil : PageParts.key(of: pieces.map(\.key))
        let isUnchanged = try current.map { try $0.managedFiles.contains(path) && $0.folder.holdsTheSame(as: folder, at: path) } ?? false
        if isUnchanged { try folder.removeFile(path) }
        return RenderedFile(size: written.size, hash: written.hash, isUnchanged: isUnchanged, key: key, pieces: pieces)
    }

    /// The folder, ready to be written to: made, or rid of what is not planned. Called on several cores at once.
    private func openForWriting() throws(DiskError) -> FolderHandle {
        try state.withLock { (state) throws(DiskError) in
            if let folder = state.folder { return folder }
            state.hasBegun = true
            let folder = try area.beginNext()
            try clear(folder)
            state.folder = folder
            return folder
        }
    }

    private func clear(_ folder: FolderHandle) throws(DiskError) {
        for path in folders { try folder.openToOwner(path) }
        for path in unplanned { try folder.removeFile(path) }
        // Those with something in them stay.
        for path in folders.reversed() { _ = try folder.removeFolder(path) }
    }

    /// Links the unchanged files that are not in the folder, and checks that all is there.
    func complete(_ files: [RenderedFile], with map: ParallelMap) throws {
        let folder = try openForWriting()
        let isThere = try map(count: files.count, chunk: 64) { (index) throws(DiskError) in
            let path = paths[index]
            guard files[index].isUnchanged else {
                try verify(path, files[index].size, in: folder)
                return true
            }
            // Whatever has the name, it is taken for the published site's file only where it is that very file.
            guard let identity = try folder.status(path)?.identity else { return false }
            let known = files[index].earlier?.stamp.identity
            let its = if let known { Optional(known) } else { try current?.folder.status(path)?.identity }
            if identity == its { return true }
            try folder.removeFile(path)
            return false
        }
        let missing = files.indices.filter { !isThere[$0] }
        guard let current, !missing.isEmpty else { return }
        try map.mapByFolder(missing.map { paths[$0] }) { (path) throws(DiskError) in
            try current.folder.linkOrCopy(path, to: folder, across: true)
        }
        _ = try map(missing, chunk: 64) { (index) throws(DiskError) in try verify(paths[index], files[index].size, in: folder) }
    }

    private func verify(_ path: RelativePath, _ size: Int, in folder: FolderHandle) throws(DiskError) {
        let status = try folder.status(path)
        guard status?.kind == .file, status?.size == size else {
            let found = status.map { "holds \($0.size)" } ?? "is not there"
            throw DiskError(
                "verify", folder.shown(path), code: 0,
                advice: "It should hold \(size) bytes and \(found): another program changed it, or the disk is failing.")
        }
    }

    /// Links what is not ours, writes the manifest, and takes over the permissions of folders that were there.
    ///
    /// Files get a second name; folders cannot, so they are made anew: `.git` with thousands of files costs some 20 µs each. Moving
    /// folders instead would leave a moment in which the site is without them.
    ///
    /// - Parameter current: the site as it stands now.
    /// - Returns: the folder of the finished site.
    func seal(_ manifest: Manifest, beside current: PublishedSite?) throws(DiskError) -> FolderHandle {
        let folder = try openForWriting()
        for item in current?.unmanagedFiles ?? [] {
            if item.kind == .folder {
                try folder.makeFolders(item.path)
            } else {
                try current?.folder.linkOrCopy(item.path, to: folder, across: false)
            }
        }
        let bytes = manifest.bytes
        try area.write(manifest: bytes, to: folder)
        try verify(Manifest.path, bytes.count, in: folder)
        guard let current else { return folder }
        for path in current.folders.reversed() + ["."] {
            if let status = try current.folder.status(path) { try folder.adopt(status, at: path) }
        }
        return folder
    }

    /// Removes what was begun.
    func discard() {
        if state.withLock({ $0.hasBegun }) { area.discardNext() }
    }
}
