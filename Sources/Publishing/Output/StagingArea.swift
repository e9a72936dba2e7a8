internal import Disk

/// The folder beside the output in which the next site is made: `.site.tributary` for `site`. Held by one process at a time.
///
/// - `next` is the site before the one that stands: nearly all of its files are the site's own under a second name, so that bringing it to the
///   plan and exchanging it for the site is little work. A build that was killed leaves it half-way, or finished: it is brought to the plan
///   again, and nothing in it is taken for whole that is not the published site's own file.
/// - `previous` is the site before where the file system cannot exchange two folders in one step, between two renames. If the output is missing,
///   it goes back.
/// - `kept-1`, `kept-2` hold somebody's files that appeared during a build and had no free place in the new site. Nothing removes them.
///
/// The folder and both trees are marked when they are made (see `FolderHandle.mark`). What has these names and no mark came with a checkout
/// or an archive: it is not touched, and nothing is published. Only what is empty may be without one, since a build can be killed before it
/// sets it.
final class StagingArea: Sendable {
    static let next: RelativePath = "next"
    static let previous: RelativePath = "previous"
    /// A manifest on its way into a tree.
    static let newManifest: RelativePath = ".manifest"
    /// The file that is locked.
    private static let lockName: RelativePath = ".tributary-lock"
    static let ignoreName: RelativePath = ".gitignore"

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
        guard isEmpty else { throw refusal(of: folder.path, folder) }
        try folder.mark(".")
    }

    private static func refusal(of path: String, _ folder: FolderHandle) -> DiskError {
        DiskError(
            "publish beside", path, code: 0,
            advice:
                "Tributary makes the site in a folder of that name, and this Tributary did not make this one: a checkout, an archive or a copy "
                + "brought it, or an earlier version left it.\(folder.adviceOnMarks) Look into it, then move it away or delete it, and build again."
        )
    }

    /// Whether a folder with that name is in the area.
    func holds(_ name: RelativePath) throws(DiskError) -> Bool {
        try folder.status(name)?.kind == .folder
    }

    /// What stands at the output; nil where nothing does.
    func publishedSite() throws(DiskError) -> PublishedSite? {
        guard let site = try place.parent.folder(place.name) else { return nil }
        return try PublishedSite(site)
    }

    /// Puts right what a build that was killed between two renames left. Afterwards there is no `previous`.
    func recover() throws(DiskError) {
        for name in [Self.next, Self.previous] where try folder.status(name) != nil && !folder.isMarked(name) {
            guard try holds(name), try folder.removeFolder(name) else { throw Self.refusal(of: folder.shown(name), folder) }
        }
        guard try holds(Self.previous) else { return }
        if try place.parent.status(place.name) == nil {
            try folder.rename(Self.previous, to: place.parent, place.name)
        } else {
            // Where somebody made the output anew, `next` is there still: a site of which nothing is anywhere alone.
            try removeNext()
            try folder.rename(Self.previous, to: folder, Self.next)
        }
    }

    /// Removes the folder, unless there is something in it that the next build can use, or that somebody must look at.
    deinit {
        guard let items = try? folder.items() else { return }
        let own = [Self.newManifest, Self.ignoreName, Self.lockName]
        guard items.allSatisfy({ own.contains($0.path) }) else { return }
        // The lock goes last, and is still held: who opens the file before the folder is gone too finds it gone and begins again.
        for name in own { try? folder.removeFile(name) }
        _ = try? place.parent.removeFolder(name)
    }
}
