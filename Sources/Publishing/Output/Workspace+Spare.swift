internal import Disk
internal import Parallel

extension OutputDirectory {
    /// When the folders of the site before are kept; see `Workspace.spareFolders`.
    package enum Spare: Sendable {
        /// Of a large site of which little changed: there it saves much, and what is out of date takes little room.
        case whereItPays
        case always

        func keepsFolders(after changes: PublishedChanges) -> Bool {
            switch self {
            case .always: true
            case .whereItPays:
                changes.unchanged >= 1_000 && (changes.written.count + changes.removed.count) * 8 <= changes.unchanged
            }
        }
    }
}

extension Workspace {
    /// Keeps the folders of the tree that was the site until now: nearly all of their files are files of the new site under a second name, so
    /// that the next one, made in them, need not be linked together from nothing.
    ///
    /// They go into a new folder, and files at the top go away like everything else: a program that still stands in the old site finds it
    /// empty, as it should, and does not go on with what is out of date. What somebody put into one of them in the last moment comes into the
    /// site with the next build.
    func spareFolders(of tree: StandingSite) throws(DiskError) {
        try folder.removeTree(Self.spare)
        try folder.makeFolders(Self.spare)
        guard let spare = try folder.folder(Self.spare) else { return }
        // First, so that whatever comes to be in there, it says what of it is ours.
        try tree.folder.carry(Manifest.path, to: spare, across: true)
        let shared = Set(tree.foreign.map(\.path.first))
        for path in tree.folders where path.parent == nil && !shared.contains(path) { try tree.folder.rename(path, to: spare, path) }
    }

    /// Makes the folder for the new site, out of the spare folders where there are any.
    ///
    /// - Returns: the files that are in it already, all of them planned, and second names of the standing site's.
    func makeStage(for plan: [RelativePath], beside standing: StandingSite?, with map: ParallelMap) throws(DiskError) -> Set<RelativePath> {
        guard let standing, let spare = try folder.folder(Self.spare) else {
            try folder.makeFolders(Self.making)
            return []
        }
        let items = try spare.allItems().filter { $0.path != Manifest.path }
        // A file of which the standing site has none by that name was removed from it since, or is somebody else's: the manifest tells.
        guard items.allSatisfy({ $0.kind == .folder || $0.kind == .file && standing.listed.contains($0.path) }) else {
            _ = try retire(Self.spare, with: map)
            try folder.makeFolders(Self.making)
            return []
        }
        try folder.rename(Self.spare, to: folder, Self.making)
        try spare.removeFile(Manifest.path)
        let inodes = try standing.folder.status().identity.device == spare.status().identity.device ? standing.inodes : [:]
        let current = Set(items.lazy.filter { $0.kind == .file && inodes[$0.path] == $0.inode }.map(\.path)).intersection(plan)
        let others = items.filter { $0.kind == .file && !current.contains($0.path) }.map(\.path)
        try map.folderByFolder(others) { (path) throws(DiskError) in try spare.removeFile(path) }
        // Those with something in them stay.
        for item in items.reversed() where item.kind == .folder { _ = try spare.removeFolder(item.path) }
        return current
    }

    /// Keeps the folders once more: no site was made of them.
    func putBack(_ stage: Set<RelativePath>, beside standing: StandingSite) throws(DiskError) {
        guard !stage.isEmpty, let spare = try folder.folder(Self.making) else { return try folder.removeTree(Self.making) }
        try standing.folder.carry(Manifest.path, to: spare, across: true)
        try folder.rename(Self.making, to: folder, Self.spare)
    }
}

extension StandingSite {
    /// Of our files.
    fileprivate var inodes: [RelativePath: UInt64] {
        var inodes: [RelativePath: UInt64] = [:]
        inodes.reserveCapacity(ours.count)
        for item in items where item.kind == .file { inodes[item.path] = item.inode }
        return inodes
    }
}
