internal import Disk

/// A site as it stands on disk: which of it is managed by Tributary, and which is not.
struct PublishedSite: Sendable {
    let folder: FolderHandle
    /// nil where nothing was published yet.
    let manifest: Manifest?
    /// What the manifest lists.
    let listed: Set<RelativePath>
    /// The files that the manifest lists and that are there, as plain files.
    let managedFiles: Set<RelativePath>
    /// Whether all that the manifest lists is there.
    var isWhole: Bool { managedFiles.count == listed.count }
    /// Folders on the way to a listed file.
    let managedFolders: Set<RelativePath>
    /// All else but the manifest, each folder before what is in it. A listed path where a link or a folder stands now is unmanaged: somebody
    /// put it there.
    let unmanagedFiles: [FolderHandle.Item]
    /// All folders, managed or not, each before what is in it.
    let folders: [RelativePath]

    /// - Throws: `DiskError` when the folder cannot be read whole, or its manifest is damaged, of another version or not marked as ours.
    init(_ folder: FolderHandle) throws(DiskError) {
        let manifest = try Self.manifest(of: folder)
        var listed: Set<RelativePath> = []
        var managedFolders: Set<RelativePath> = []
        listed.reserveCapacity(manifest?.entries.count ?? 0)
        for entry in manifest?.entries ?? [] {
            listed.insert(entry.path)
            var path = entry.path
            while let parent = path.parent, managedFolders.insert(parent).inserted { path = parent }
        }
        try self.init(folder, manifest, listed: listed, managedFolders)
    }

    private init(
        _ folder: FolderHandle, _ manifest: Manifest?, listed: Set<RelativePath>, _ managedFolders: Set<RelativePath>
    ) throws(DiskError) {
        var there = 0
        var unmanagedFiles: [FolderHandle.Item] = []
        var folders: [RelativePath] = []
        let items = try folder.allItems()
        for item in items {
            if item.kind == .folder { folders.append(item.path) }
            switch item.kind {
            case .file where item.path == Manifest.path: continue
            case .file where listed.contains(item.path): there += 1
            case .folder where managedFolders.contains(item.path): continue
            default: unmanagedFiles.append(item)
            }
        }
        managedFiles = there == listed.count ? listed : Set(items.lazy.filter { $0.kind == .file }.map(\.path)).intersection(listed)
        (self.folder, self.manifest, self.listed) = (folder, manifest, listed)
        self.managedFolders = managedFolders
        self.unmanagedFiles = unmanagedFiles
        self.folders = folders
    }

    /// Whether something in another tree has the path of something of ours here.
    func manages(_ item: FolderHandle.Item) -> Bool {
        switch item.kind {
        case .file: listed.contains(item.path) || item.path == Manifest.path
        case .folder: managedFolders.contains(item.path)
        case .symbolicLink, .other: false
        }
    }

    /// The same folder with the same manifest, as it stands now.
    func refreshed() throws(DiskError) -> PublishedSite { try PublishedSite(folder, manifest, listed: listed, managedFolders) }

    private static func manifest(of folder: FolderHandle) throws(DiskError) -> Manifest? {
        guard let bytes = try folder.read(Manifest.path, limit: 1 << 30) else { return nil }
        do throws(Manifest.Fault) {
            let manifest = try Manifest(parsing: bytes)
            if folder.isMarked(Manifest.path, holding: bytes) { return manifest }
        } catch {
            let what =
                switch error {
                case .damaged: "It is damaged"
                case .unknownVersion(let version): "It was written by another version of Tributary (format \(version))"
                }
            throw DiskError(
                "understand", folder.shown(Manifest.path), code: 0,
                advice: "\(what), so which files are yours cannot be told. Move what is yours out of \(folder.path), delete that folder "
                    + "and build again.")
        }
        throw DiskError("publish to", folder.path, code: 0, advice: try adviceWhereUnmarked(folder))
    }

    private static func adviceWhereUnmarked(_ folder: FolderHandle) throws(DiskError) -> String {
        // It may be a work tree, whose repository would go with the folder.
        let site = try folder.status(".git") == nil ? "it" : "all else in it but .git"
        return "The site in it was not published by this Tributary on this machine: a checkout, an archive or a copy brought it, or an "
            + "earlier version made it. Its list of files may be anybody's, so nothing is replaced or removed on its word.\(folder.adviceOnMarks) Move what is "
            + "yours out of the folder, delete \(site) and build again."
    }

    /// Names that do not make a folder somebody else's: git's own, since an output folder is often kept out of, or is itself, a repository.
    private static let permitted: Set<RelativePath> = [".gitignore", ".git"]

    /// Refuses a folder that holds anything but was not published by us: publishing into one's home must not be a slip of the keyboard.
    func refuseUnlessOurs() throws(DiskError) {
        guard manifest == nil else { return }
        // By name, so that the message is the same each time.
        let strangers = unmanagedFiles.map(\.path).filter { $0.parent == nil && !Self.permitted.contains($0) }
        guard let first = strangers.min() else { return }
        throw DiskError(
            "publish to", folder.path, code: 0,
            advice: "It holds files that Tributary did not write (\"\(first)\"): choose another output folder, or empty this one.")
    }

    /// Refuses a plan that would put a file where something of somebody else's stands.
    func refuse(_ plan: [RelativePath]) throws(DiskError) {
        guard !unmanagedFiles.isEmpty else { return }
        let planned = Set(plan)
        let plannedFolders = Set(plan.lazy.compactMap(\.parent)).reduce(into: Set<RelativePath>()) { folders, folder in
            var next: RelativePath? = folder
            while let path = next, folders.insert(path).inserted { next = path.parent }
        }
        for item in unmanagedFiles {
            var inTheWay = planned.contains(item.path) || (item.kind != .folder && plannedFolders.contains(item.path))
            var path = item.path
            while !inTheWay, let parent = path.parent {
                inTheWay = planned.contains(parent)
                path = parent
            }
            guard inTheWay else { continue }
            throw DiskError(
                "publish over", folder.shown(item.path), code: 0,
                advice: "Tributary did not write it, and the site needs its place: move it away, or rename what makes that page.")
        }
    }

    /// How many files and links are somebody else's.
    var unmanagedCount: Int { unmanagedFiles.count { $0.kind != .folder } }
}

extension FolderHandle {
    /// What to do first where no mark could be kept, since the next build would be refused in the same way. Begins with a blank.
    var adviceOnMarks: String {
        canKeepMarks
            ? ""
            : " This file system keeps no extended attributes, and no folder is to be had in which to note what is Tributary's own: first set "
                + "XDG_STATE_HOME to a folder of yours that stays."
    }
}
