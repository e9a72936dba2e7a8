internal import Disk

/// Folders of the site before, as they lie beside the one that stands; see `StagingArea.spareFolders`.
struct SpareFolders: Sendable {
    let folder: FolderHandle
    /// All that is in them.
    let items: [FolderHandle.Item]
    /// Second names of the standing site's files.
    let current: Set<RelativePath>

    /// - Returns: nil where there are none, or somebody else's files are in them.
    init?(in workspace: StagingArea, beside standing: PublishedSite) throws(DiskError) {
        guard let folder = try workspace.folder.folder(StagingArea.spare) else { return nil }
        let items = try folder.allItems().filter { $0.path != Manifest.path }
        // Of a file that the standing site does not list the manifest tells whether it was ours.
        let unlisted = items.filter { $0.kind != .folder && !($0.kind == .file && standing.listed.contains($0.path)) }
        if !unlisted.isEmpty, try !PublishedSite(folder).unmanagedFiles.isEmpty { return nil }
        (self.folder, self.items) = (folder, items)
        let inodes = try SpareFolders.inodes(of: standing, and: folder, items)
        current = Set(items.lazy.filter { $0.kind == .file && inodes[$0.path] == $0.inode }.map(\.path))
    }

    /// The inodes of the standing site's files. None where they tell nothing: in two file systems, or in one whose folders do not say them.
    private static func inodes(
        of standing: PublishedSite, and spare: FolderHandle, _ items: [FolderHandle.Item]
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
}

extension PublishedSite {
    /// Of our files.
    fileprivate var inodes: [RelativePath: UInt64] {
        var inodes: [RelativePath: UInt64] = [:]
        inodes.reserveCapacity(managedFiles.count)
        for item in items where item.kind == .file { inodes[item.path] = item.inode }
        return inodes
    }
}
