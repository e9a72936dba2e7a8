internal import Disk

/// Takes apart a tree that is not the site any more, and loses nothing that is somebody else's.
///
/// Removed is what the tree's manifest lists, and what the site holds too: a foreign file that was carried over, known by its identity or
/// its bytes. What is left appeared after the foreign files were carried. It is moved into the site where its place is free, and else into
/// the workspace, with a remark. The same rule serves after a swap and after a kill, since it needs no memory.
struct Retirement {
    private let tree: PublishedSite
    private let workspace: StagingArea
    private let site: FolderHandle

    init(of tree: PublishedSite, in workspace: StagingArea, for site: FolderHandle) {
        self.tree = tree
        self.workspace = workspace
        self.site = site
    }

    /// Empties the tree; its own folder stays.
    ///
    /// - Returns: remarks for the reader.
    func run(with map: ParallelMap) throws(DiskError) -> [String] {
        var remarks: [String] = []
        // Those in folders that went elsewhere are not there any more.
        let there = Set(try tree.folder.items().map(\.path))
        let gone = tree.folders.filter { $0.parent == nil && !there.contains($0) }
        let left = tree.managedFiles.filter { path in !gone.contains { path.isBelow($0) } }
        try map.mapByFolder(Array(left)) { (path) throws(DiskError) in try tree.folder.removeFile(path) }
        let rest = try tree.again()
        for item in rest.unmanagedFiles where item.kind != .folder {
            if try site.holdsTheSame(as: tree.folder, at: item.path) {
                try tree.folder.removeFile(item.path)
            } else if try !tree.folder.renameIfFree(item.path, to: site, item.path) {
                remarks.append(try keep(item.path))
            }
        }
        let foreignFolders = Set(rest.unmanagedFiles.lazy.filter { $0.kind == .folder }.map(\.path))
        for path in rest.folders.reversed() {
            if foreignFolders.contains(path), try site.status(path) == nil { try site.makeFolders(path) }
            _ = try tree.folder.removeFolder(path)
        }
        // Last, so that a kill on the way leaves a tree whose manifest still says what is ours.
        try tree.folder.removeFile(Manifest.path)
        return remarks
    }

    /// Moves a file to the first free `kept-N` of the workspace.
    private func keep(_ path: RelativePath) throws(DiskError) -> String {
        for number in 1... {
            let kept = RelativePath("kept-\(number)").appending(path)
            guard try tree.folder.renameIfFree(path, to: workspace.folder, kept) else { continue }
            return "\(site.shown(path)) was written during a build, and the new site has another file there: "
                + "it is kept at \(workspace.folder.shown(kept))."
        }
        return ""
    }
}
