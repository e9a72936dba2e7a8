internal import Disk

/// The folder beside the output in which a site is made: `.site.tributary` for `site`. Held by one process at a time. When all is well it is
/// gone, but beside a large site it keeps what the next build can use.
///
/// What is in it says how far a build that was killed had come:
/// - `making` is a site half made: it is removed.
/// - `complete` is a site ready to be swapped in, or, once swapped, the one that stood before: it is taken apart, see `Retirement`.
/// - `old` is the one that stood before, where the file system cannot swap two folders in one step. If the output is missing, it goes back.
/// - `spare` holds folders of the site before the one that stands, for the next; see `spareFolders`.
/// - `kept-1`, `kept-2` hold somebody's files that appeared during a build and had no free place in the new site. Nothing removes them.
///
/// The folder and each of these but `kept` are marked when they are made (see `FolderHandle.mark`). What has these names and no mark came
/// with a checkout or an archive: it is not touched, and nothing is published. Only what is empty may be without one, since a build can be
/// killed before it sets it.
final class StagingArea: Sendable {
    static let making: RelativePath = "making"
    static let complete: RelativePath = "complete"
    static let old: RelativePath = "old"
    static let spare: RelativePath = "spare"
    /// The file that is locked.
    private static let lockName: RelativePath = ".tributary-lock"
    private static let ignoreName: RelativePath = ".gitignore"

    let place: FolderPlace
    let folder: FolderHandle
    private let name: RelativePath
    private let lock: FileLock

    private init(_ place: FolderPlace, _ name: RelativePath, _ folder: FolderHandle, _ lock: FileLock) {
        self.place = place
        self.name = name
        self.folder = folder
        self.lock = lock
    }

    /// Makes the folder, or takes over one that a killed build left.
    ///
    /// - Throws: `DiskError` when another process is publishing there, when the folder is not ours, or when it cannot be made.
    static func open(beside place: FolderPlace) throws(DiskError) -> StagingArea {
        let name = RelativePath((Array(".".utf8) + place.name.bytes + Array(".tributary".utf8))[...])
        // A holder that ends removes the folder, perhaps between two of these steps: then begin again.
        for _ in 0..<100 {
            // Private, since somebody's closed folders are made anew in it, and closed only at the end.
            try place.parent.makePrivateFolder(name)
            guard let folder = try place.parent.folder(name) else { continue }
            do throws(DiskError) { try takeOver(folder) } catch {
                if error.isMissing { continue }
                throw error
            }
            switch try FileLock.take(lockName, in: folder) {
            case .held(let lock): return StagingArea(place, name, folder, lock)
            case .gone: continue
            case .busy: break
            }
            throw DiskError(
                "publish to", place.path, code: 0, advice: "Another Tributary is publishing there: let it finish, then run again.")
        }
        throw DiskError("publish to", place.path, code: 0, advice: "Other builds keep publishing there: let them finish, then run again.")
    }

    /// Refuses a folder that somebody else made.
    private static func takeOver(_ folder: FolderHandle) throws(DiskError) {
        // Listed first: another build marks the folder before it puts anything into it.
        let isEmpty = try folder.items().isEmpty
        guard !folder.isMarked(".") else { return }
        guard isEmpty else { throw refusal(of: folder.path) }
        try folder.mark(".")
    }

    private static func refusal(of path: String) -> DiskError {
        DiskError(
            "publish beside", path, code: 0,
            advice:
                "Tributary makes the site in a folder of that name, and this Tributary did not make this one: a checkout, an archive or a copy "
                + "brought it, or an earlier version left it. Look into it, then move it away or delete it, and build again.")
    }

    /// Makes an empty folder with a mark.
    func makeMarkedFolder(_ name: RelativePath) throws(DiskError) {
        try folder.makeFolders(name)
        try folder.mark(name)
    }

    /// Whether a folder with that name is in the workspace.
    func holds(_ name: RelativePath) throws(DiskError) -> Bool {
        try folder.status(name)?.kind == .folder
    }

    /// Puts right what a killed build left. Afterwards only the lock, spare folders and what somebody must look at are in the workspace.
    ///
    /// - Returns: remarks for the reader.
    func recover(with map: ParallelMap) throws(DiskError) -> [String] {
        for name in [Self.making, Self.complete, Self.old, Self.spare] where try folder.status(name) != nil && !folder.isMarked(name) {
            guard try holds(name), try folder.removeFolder(name) else { throw Self.refusal(of: folder.shown(name)) }
        }
        try folder.removeTree(Self.making)
        if try place.parent.status(place.name) == nil {
            // Killed between two renames: the old site goes back. Killed before the first site was in place: it is whole, so it goes there.
            for name in [Self.old, Self.complete] where try holds(name) {
                try folder.rename(name, to: place.parent, place.name)
                break
            }
        }
        return try retire(Self.complete, with: map) + retire(Self.old, with: map)
    }

    /// Takes apart a tree in the workspace that is not the site any more, or never was.
    ///
    /// - Parameters:
    ///   - known: what the tree was a moment ago; nil where nobody has looked.
    ///   - sparesFolders: whether its folders are kept for the next site.
    /// - Returns: remarks for the reader.
    func retire(
        _ name: RelativePath, _ known: PublishedSite? = nil, sparesFolders: Bool = false, with map: ParallelMap
    ) throws(DiskError) -> [String] {
        guard let tree = try folder.folder(name), let site = try place.parent.folder(place.name) else { return [] }
        let known = if let known { known } else { try PublishedSite(tree) }
        if sparesFolders { try spareFolders(of: known) }
        let remarks = try Retirement(of: known, in: self, for: site).run(with: map)
        guard try folder.removeFolder(name) else {
            throw DiskError("remove", folder.shown(name), code: 0, advice: "Something is being written into it: stop that and run again.")
        }
        return remarks
    }

    /// Removes the folder, unless there is something in it that the next build can use, or that somebody must look at.
    func close() {
        guard let items = try? folder.items() else { return }
        let others = items.map(\.path).filter { $0 != Self.lockName && $0 != Self.ignoreName }
        try? folder.removeFile(Self.ignoreName)
        // Spare folders are nothing to be kept in a repository.
        if others.contains(Self.spare) { try? folder.write(Array("/spare/\n/.*\n".utf8), to: Self.ignoreName) }
        guard others.isEmpty else { return }
        // The lock is still held: who opens the file between these two steps finds it gone and begins again.
        try? folder.removeFile(Self.lockName)
        _ = try? place.parent.removeFolder(name)
    }
}
