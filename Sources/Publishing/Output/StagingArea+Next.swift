internal import Disk

/// The tree that becomes the next site.
///
/// Its manifest says what of it is ours, as that of the site does; while a build changes it, the manifest says that it is unfinished, and then
/// all in it is ours.
extension StagingArea {
    /// The tree as earlier builds left it, once what is not ours in it has come into the site: somebody may have written into it while it was
    /// the site, or since. What is wrong with it costs time alone: it is set aside.
    ///
    /// - Returns: what is in it, whether anything has come into the site, and remarks for the reader.
    func openNext(beside site: PublishedSite?) throws(DiskError) -> (items: [FolderHandle.Item], hasMoved: Bool, remarks: [String]) {
        do {
            guard let tree = try folder.folder(Self.next) else { return ([], false, []) }
            let items = try tree.allItems()
            if try items.isEmpty && folder.removeFolder(Self.next) { return ([], false, []) }
            if tree.holds(Manifest.unfinished, at: Manifest.path), tree.isMarked(Manifest.path, holding: Manifest.unfinished) {
                return (items, false, [])
            }
            // What the site lists and has is ours by that: the tree's own list need not be read.
            if let site, items.allSatisfy(site.manages) { return (items, false, []) }
            let known = try PublishedSite(tree)
            guard known.manifest == nil || !known.unmanagedFiles.isEmpty else { return (items, false, []) }
            let remarks = try moveUnmanagedFiles(of: known, into: site?.folder)
            return (try folder.folder(Self.next)?.allItems() ?? [], true, remarks)
        } catch {
            let place = try setAside(Self.next, of: folder)
            return (
                [], true, ["The next site was to be made in \(place), which cannot be read: delete it, unless something in there is yours."]
            )
        }
    }

    /// Makes the tree, or takes the one that is there, and says in it that it is unfinished.
    func beginNext() throws(DiskError) -> FolderHandle {
        // Marks are set anew each time, since a record of marks forgets the oldest.
        try folder.mark(".")
        // The trees are nothing to be kept in a repository.
        if try folder.status(Self.ignoreName) == nil { try folder.write(Array("/next/\n/previous/\n/.*\n".utf8), to: Self.ignoreName) }
        try folder.makeFolders(Self.next)
        try folder.mark(Self.next)
        guard let tree = try folder.folder(Self.next) else {
            throw DiskError("create the folder", folder.shown(Self.next), code: 0, advice: "Another program removed it: run again.")
        }
        try write(manifest: Manifest.unfinished, to: tree)
        return tree
    }

    /// Puts a manifest into a tree in one step, with its mark.
    func write(manifest bytes: [UInt8], to tree: FolderHandle) throws(DiskError) {
        try folder.removeFile(Self.newManifest)
        try folder.write(bytes, to: Self.newManifest)
        try folder.mark(Self.newManifest, holding: bytes)
        try folder.rename(Self.newManifest, to: tree, Manifest.path)
    }

    /// Makes `next` of the tree that was the site until now, and moves what is not ours out of it.
    ///
    /// - Returns: remarks for the reader.
    func makeNext(of tree: PublishedSite, beside site: FolderHandle) throws(DiskError) -> [String] {
        if try holds(Self.previous) { try folder.rename(Self.previous, to: folder, Self.next) }
        return try moveUnmanagedFiles(of: tree, into: site)
    }

    /// Removes the tree, which is not to be published after all. Where it was finished, what is not ours may be in there alone by now, and
    /// goes back into the site; where that fails the tree stays, for the next build to see to.
    func discardNext() {
        do {
            if let tree = try folder.folder(Self.next), !tree.holds(Manifest.unfinished, at: Manifest.path) {
                guard let site = try place.parent.folder(place.name) else { return }
                _ = try moveUnmanagedFiles(of: PublishedSite(tree), into: site)
            }
            try removeNext()
        } catch {}
    }

    /// Removes the tree, its manifest last, so that a kill on the way leaves one that says what of it is ours.
    func removeNext() throws(DiskError) {
        guard let tree = try folder.folder(Self.next) else { return }
        for item in try tree.items() where item.path != Manifest.path {
            if item.kind == .folder { try tree.removeTree(item.path) } else { try tree.removeFile(item.path) }
        }
        try tree.removeFile(Manifest.path)
        _ = try folder.removeFolder(Self.next)
    }

    /// Moves what is not ours out of a tree that is not the site any more: into the site where its place is free, and else aside, with a
    /// remark. What the site holds too, known by its identity or its bytes, is removed: it was linked there before. The same rule serves after
    /// an exchange and after a kill, since it needs no memory.
    ///
    /// - Returns: remarks for the reader.
    func moveUnmanagedFiles(of tree: PublishedSite, into site: FolderHandle?) throws(DiskError) -> [String] {
        var remarks: [String] = []
        for item in tree.unmanagedFiles where item.kind != .folder {
            if let site {
                if try site.holdsTheSame(as: tree.folder, at: item.path) {
                    try tree.folder.removeFile(item.path)
                    continue
                }
                if try tree.folder.renameIfFree(item.path, to: site, item.path) { continue }
            }
            let kept = try setAside(item.path, of: tree.folder)
            remarks.append(
                "\((site ?? tree.folder).shown(item.path)) was written during a build, and the new site has "
                    + (site == nil ? "no place for it" : "another file there") + ": it is kept at \(kept).")
        }
        for item in tree.unmanagedFiles.reversed() where item.kind == .folder {
            if let site, try site.status(item.path) == nil { try site.makeFolders(item.path) }
            _ = try tree.folder.removeFolder(item.path)
        }
        // Where nothing was published before, nothing of the folder is of use.
        if tree.manifest == nil { _ = try folder.removeFolder(Self.next) }
        return remarks
    }

    /// Moves something to the first free `kept-N`, where nothing removes it.
    ///
    /// - Returns: where it is now, for messages.
    private func setAside(_ path: RelativePath, of tree: FolderHandle) throws(DiskError) -> String {
        var number = 1
        while true {
            let kept = RelativePath("kept-\(number)").appending(path)
            if try tree.renameIfFree(path, to: folder, kept) { return folder.shown(kept) }
            number += 1
        }
    }
}
