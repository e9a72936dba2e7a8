import Disk

/// A folder that was there or was made, with those above it, and can be taken back.
struct CreatedFolder {
    let handle: FolderHandle
    private let start: FolderHandle
    /// The folders that were made, innermost first.
    private let made: [RelativePath]

    /// - Throws: `DiskError` where the folder cannot be opened or made.
    init(at path: String) throws(DiskError) {
        start = try FolderHandle(opening: path.hasPrefix("/") ? "/" : ".")
        var missing: [RelativePath] = []
        let parts = path.split(separator: "/")
        for count in parts.indices.map({ $0 + 1 }) {
            let above = RelativePath(parts[..<count].joined(separator: "/"))
            if try start.status(above) == nil { missing.insert(above, at: 0) }
        }
        made = missing
        do {
            if let folder = missing.first { try start.makeFolders(folder) }
            handle = try FolderHandle(opening: path)
        } catch {
            CreatedFolder.remove(missing, from: start)
            throw error
        }
    }

    /// Takes away what was made, as far as it is empty.
    func undo() { CreatedFolder.remove(made, from: start) }

    private static func remove(_ folders: [RelativePath], from start: FolderHandle) {
        for folder in folders { _ = try? start.removeFolder(folder) }
    }
}
