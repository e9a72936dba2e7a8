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
    /// empty, as it should, and does not go on with what is out of date. What somebody put into one of them in the last moment comes into
    /// the site with the next build. A folder that is closed, or has a closed one in it, or cannot be moved, goes away as well.
    func spareFolders(of tree: StandingSite) throws(DiskError) {
        try folder.removeTree(Self.spare)
        try folder.makeFolders(Self.spare)
        guard let spare = try folder.folder(Self.spare) else { return }
        // First, so that whatever comes to be in there, it says what of it is ours.
        try tree.folder.carry(Manifest.path, to: spare, across: true)
        var staying = Set(tree.foreign.map(\.path.first))
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
        for plan: [RelativePath], beside standing: StandingSite?, with map: ParallelMap
    ) throws(DiskError) -> (files: Set<RelativePath>, remarks: [String]) {
        var remarks: [String] = []
        if let standing {
            do {
                if let files = try openSpare(for: plan, beside: standing, with: map) { return (files, []) }
                remarks = try retire(Self.spare, with: map)
            } catch {
                remarks = [try putAside()].compactMap { $0 }
            }
        }
        try folder.removeTree(Self.making)
        try folder.makeFolders(Self.making)
        return ([], remarks)
    }

    /// - Returns: the files that are of use; nil where there are no spare folders, or somebody else's files are in them.
    private func openSpare(
        for plan: [RelativePath], beside standing: StandingSite, with map: ParallelMap
    ) throws(DiskError) -> Set<RelativePath>? {
        guard let spare = try folder.folder(Self.spare) else { return nil }
        let items = try spare.allItems().filter { $0.path != Manifest.path }
        // Of a file that the standing site does not list the manifest tells whether it was ours.
        let unlisted = items.filter { $0.kind != .folder && !($0.kind == .file && standing.listed.contains($0.path)) }
        if !unlisted.isEmpty, try !StandingSite(spare).foreign.isEmpty { return nil }
        try folder.rename(Self.spare, to: folder, Self.making)
        try spare.removeFile(Manifest.path)
        let inodes = try inodes(of: standing, and: spare, items)
        let current = Set(items.lazy.filter { $0.kind == .file && inodes[$0.path] == $0.inode }.map(\.path)).intersection(plan)
        let others = items.filter { $0.kind == .file && !current.contains($0.path) }.map(\.path)
        try map.folderByFolder(others) { (path) throws(DiskError) in try spare.removeFile(path) }
        // Those with something in them stay.
        for item in items.reversed() where item.kind == .folder { _ = try spare.removeFolder(item.path) }
        return current
    }

    /// The inodes of the standing site's files. None where they tell nothing: in two file systems, or in one whose folders do not say them.
    private func inodes(
        of standing: StandingSite, and spare: FolderHandle, _ items: [FolderHandle.Item]
    ) throws(DiskError) -> [RelativePath: UInt64] {
        let inodes = standing.inodes
        guard try standing.folder.status().identity.device == spare.status().identity.device, Set(inodes.values).count == inodes.count
        else { return [:] }
        for (folder, items) in [(standing.folder, standing.items), (spare, items)] {
            let files = items.filter { $0.kind == .file }
            for index in stride(from: 0, to: files.count, by: max(1, files.count / 64)) {
                let status = try folder.status(files[index].path)
                guard status.map({ $0.identity.inode == files[index].inode }) ?? true else { return [:] }
            }
        }
        return inodes
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
    func putBack(_ stage: Set<RelativePath>, beside standing: StandingSite) throws(DiskError) {
        guard !stage.isEmpty, let spare = try folder.folder(Self.making) else { return try folder.removeTree(Self.making) }
        do {
            try standing.folder.carry(Manifest.path, to: spare, across: true)
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

extension StandingSite {
    /// Of our files.
    fileprivate var inodes: [RelativePath: UInt64] {
        var inodes: [RelativePath: UInt64] = [:]
        inodes.reserveCapacity(ours.count)
        for item in items where item.kind == .file { inodes[item.path] = item.inode }
        return inodes
    }
}
