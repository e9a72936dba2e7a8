internal import Disk

extension OutputDirectory {
    /// When the folders of the site before are kept; see `StagingArea.spareFolders`.
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

extension StagingArea {
    /// Keeps the folders of the tree that was the site until now: nearly all of their files are files of the new site under a second name, so
    /// that the next one, made in them, need not be linked together from nothing.
    ///
    /// They go into a new folder, and files at the top go away like everything else: a program that still stands in the old site finds it
    /// empty, as it should, and does not go on with what is out of date. What somebody put into one of them in the last moment comes into
    /// the site with the next build. A folder that is closed, or has a closed one in it, or cannot be moved, goes away as well.
    func spareFolders(of tree: PublishedSite) throws(DiskError) {
        try folder.removeTree(Self.spare)
        try makeMarkedFolder(Self.spare)
        guard let spare = try folder.folder(Self.spare) else { return }
        // First, so that whatever comes to be in there, it says what of it is ours.
        try tree.carryManifest(to: spare)
        var staying = Set(tree.unmanagedFiles.map(\.path.first))
        for path in tree.folders where try tree.folder.status(path)?.isOpenToOwner != true { staying.insert(path.first) }
        for path in tree.folders where path.parent == nil && !staying.contains(path) {
            do { try tree.folder.rename(path, to: spare, path) } catch { continue }
        }
    }

    /// Makes the folder for the new site, out of the spare folders where there are any. Whatever is wrong with these costs time alone: the
    /// folder then begins empty.
    ///
    /// - Returns: the files that are in it already, all of them planned, and second names of the standing site's; and remarks for the reader.
    func makeStage(
        for plan: [RelativePath], beside standing: PublishedSite?, of spare: SpareFolders?, with map: ParallelMap
    ) throws(DiskError) -> (files: Set<RelativePath>, remarks: [String]) {
        var remarks: [String] = []
        if standing != nil {
            do {
                if let spare { return (try open(spare, for: plan, with: map), []) }
                remarks = try retire(Self.spare, with: map)
            } catch {
                remarks = [try putAside()].compactMap { $0 }
            }
        }
        try folder.removeTree(Self.making)
        try makeMarkedFolder(Self.making)
        return ([], remarks)
    }

    /// Makes the folder for the new site of spare ones.
    ///
    /// - Returns: the files that are of use.
    private func open(_ spare: SpareFolders, for plan: [RelativePath], with map: ParallelMap) throws(DiskError) -> Set<RelativePath> {
        let current = spare.current.intersection(plan)
        let others = spare.items.filter { $0.kind == .file && !current.contains($0.path) }
        // Somebody may have put a file of their own in the place of ours since. Where inodes tell nothing, none is current.
        for other in others where !spare.current.isEmpty {
            if let status = try spare.folder.status(other.path), status.identity.inode != other.inode {
                throw DiskError("make the site in", spare.folder.shown(other.path), code: 0, advice: "Another program changed it.")
            }
        }
        try folder.rename(Self.spare, to: folder, Self.making)
        try spare.folder.removeFile(Manifest.path)
        try map.mapByFolder(others.map(\.path)) { (path) throws(DiskError) in try spare.folder.removeFile(path) }
        // Those with something in them stay.
        for item in spare.items.reversed() where item.kind == .folder { _ = try spare.folder.removeFolder(item.path) }
        return current
    }

    /// Moves spare folders that cannot be used out of the way, to where somebody may look at them.
    ///
    /// - Returns: a remark, where there is something to look at.
    private func putAside() throws(DiskError) -> String? {
        guard try holds(Self.spare) else { return nil }
        for number in 1... {
            let kept = RelativePath("kept-\(number)")
            guard try folder.renameIfFree(Self.spare, to: folder, kept) else { continue }
            return
                "The folders in \(folder.shown(kept)) were to be used again and cannot be read: delete them, unless something in there is yours."
        }
        return nil
    }

    /// Keeps the folders once more: no site was made of them.
    func putBack(_ stage: Set<RelativePath>, beside standing: PublishedSite) throws(DiskError) {
        guard !stage.isEmpty, let spare = try folder.folder(Self.making) else { return try folder.removeTree(Self.making) }
        do {
            try standing.carryManifest(to: spare)
            try folder.rename(Self.making, to: folder, Self.spare)
        } catch {
            try folder.removeTree(Self.making)
        }
    }
}

extension FileStatus {
    /// Whether the owner may read, change and enter the folder.
    fileprivate var isOpenToOwner: Bool { permissions & 0o700 == 0o700 }
}
