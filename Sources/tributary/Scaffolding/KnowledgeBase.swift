import Disk
import Glibc

/// A new knowledge base, put into a folder whole or not at all.
enum KnowledgeBase {
    /// Where files wait until all of them are written. What a run that was killed left there is taken away by the next, which knows it by
    /// its mark: a checkout may bring a folder of that name.
    private static let stage: RelativePath = ".tributary-init"

    /// Writes the files into a folder that is empty but for `.git`, making it and those above where they are missing.
    ///
    /// - Throws: `ScaffoldError` where something is there already; `DiskError` for faults of the machine. Whatever was made is then gone.
    static func write(_ files: [StarterFile], to path: String) throws {
        let place = try CreatedFolder(at: path)
        do {
            try refuseUnlessEmpty(place.handle, path)
            try fill(place.handle, with: files)
        } catch {
            place.undo()
            throw error
        }
    }

    private static func refuseUnlessEmpty(_ folder: FolderHandle, _ path: String) throws {
        let isOurs = folder.isMarked(stage)
        // Killed before it could set the mark, a run leaves an empty one.
        if !isOurs { _ = try? folder.removeFolder(stage) }
        let names = try folder.items().map(\.path).filter { $0 != ".git" && !($0 == stage && isOurs) }.sorted()
        guard let first = names.first else { return }
        let more = names.count > 1 ? " and \(names.count - 1) more" : ""
        throw ScaffoldError(
            .usage, "\(path) is not empty: `\(first)`\(more). Name a folder that is new or empty; one that holds only .git will do.")
    }

    private static func fill(_ folder: FolderHandle, with files: [StarterFile]) throws {
        var moved: [RelativePath] = []
        do {
            try folder.removeTree(stage)
            try folder.makeFolders(stage)
            try folder.mark(stage)
            guard let waiting = try folder.folder(stage) else { throw DiskError("open the folder", folder.shown(stage)) }
            for file in files { try waiting.write(file.bytes, to: file.path) }
            for item in try waiting.items().sorted(by: { $0.path < $1.path }) {
                guard try waiting.renameIfFree(item.path, to: folder, item.path) else {
                    throw DiskError("create", folder.shown(item.path), code: EEXIST)
                }
                moved.append(item.path)
            }
            _ = try folder.removeFolder(stage)
        } catch {
            for path in moved + [stage] { try? folder.removeTree(path) }
            throw error
        }
    }
}
