import Disk
import Glibc

/// A new knowledge base, put into a folder beside what is there.
enum KnowledgeBase {
    /// Where files wait until all of them are written. What a run that was killed left there is taken away by the next, which knows it by
    /// its mark: a checkout may bring a folder of that name.
    private static let stage: RelativePath = ".tributary-init"

    /// Writes the files of which there are none yet, making the folder and those above where they are missing. A `content` with something in it is
    /// left as it is: examples among somebody's texts would be in the way.
    ///
    /// - Returns: what stood there already and was left alone, in order.
    /// - Throws: `ScaffoldError` where there is nothing to write; `DiskError` for faults of the machine. Whatever was made is then gone.
    static func write(_ files: [StarterFile], to path: String) throws -> [RelativePath] {
        let place = try CreatedFolder(at: path)
        do {
            let folder = place.handle
            let isOurs = folder.isMarked(stage)
            // Killed before it could set the mark, a run leaves an empty one.
            if !isOurs { _ = try? folder.removeFolder(stage) }
            guard try isOurs || folder.status(stage) == nil else {
                throw ScaffoldError(.usage, "\(path) holds `\(stage)`, which is where new files wait: give it another name.")
            }
            let hasContent = try folder.folder("content")?.items().isEmpty == false
            var left: [RelativePath] = hasContent ? ["content"] : []
            var missing: [StarterFile] = []
            for file in files where !(hasContent && file.path.description.hasPrefix("content/")) {
                if try isFree(file.path, in: folder) { missing.append(file) } else { left.append(file.path) }
            }
            guard !missing.isEmpty else {
                throw ScaffoldError(.usage, "All that a knowledge base begins with is in \(path) already; nothing was written.")
            }
            try fill(folder, with: missing)
            return left.sorted()
        } catch {
            place.undo()
            throw error
        }
    }

    /// Whether nothing has the name, and nothing but folders stands on the way to it.
    private static func isFree(_ path: RelativePath, in folder: FolderHandle) throws -> Bool {
        var above = path.parent
        while let parent = above {
            if let status = try folder.status(parent), status.kind != .folder { return false }
            above = parent.parent
        }
        return try folder.status(path) == nil
    }

    private static func fill(_ folder: FolderHandle, with files: [StarterFile]) throws {
        var moved: [RelativePath] = []
        var made: Set<RelativePath> = []
        do {
            try folder.removeTree(stage)
            try folder.makeFolders(stage)
            try folder.mark(stage)
            guard let waiting = try folder.folder(stage) else { throw DiskError("open the folder", folder.shown(stage)) }
            for file in files { try waiting.write(file.bytes, to: file.path) }
            for file in files {
                var above = file.path.parent
                while let parent = above, try folder.status(parent) == nil {
                    made.insert(parent)
                    above = parent.parent
                }
                guard try waiting.renameIfFree(file.path, to: folder, file.path) else {
                    throw DiskError("create", folder.shown(file.path), code: EEXIST)
                }
                moved.append(file.path)
            }
            try folder.removeTree(stage)
        } catch {
            for path in moved + [stage] { try? folder.removeTree(path) }
            for path in made.sorted().reversed() { _ = try? folder.removeFolder(path) }
            throw error
        }
    }
}
