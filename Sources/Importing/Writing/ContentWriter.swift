internal import Disk

/// Writes below the content folder, one whole file after the other: whoever stops an import half-way leaves files as they were or as they are
/// to be.
struct ContentWriter {
    private let root: FolderHandle
    /// Where a file is until it is whole. An import that was killed has yet to write its record, so that the next one comes by here.
    private static let unfinished = ImportRecord.folder + "/unfinished"

    /// Makes the folder where it is missing.
    init(_ path: String) throws(DiskError) {
        let place = try FolderPlace(of: path)
        try place.parent.makeFolders(place.name)
        guard let root = try place.parent.folder(place.name) else {
            throw DiskError("open the folder", path, code: 0, advice: "Run again.")
        }
        self.root = root
    }

    func write(_ bytes: [UInt8], to path: String) throws(DiskError) {
        let (folder, name) = try open(path)
        let (waiting, unfinished) = try open(ContentWriter.unfinished)
        try waiting.removeFile(RelativePath(unfinished))
        try waiting.write(bytes, to: RelativePath(unfinished))
        try waiting.rename(RelativePath(unfinished), to: folder, RelativePath(name))
    }

    func remove(_ path: String) throws(DiskError) {
        let (folder, name) = try open(path)
        try folder.removeFile(RelativePath(name))
    }

    /// Walks down one folder at a time, so that no symbolic link leads out of the content.
    private func open(_ path: String) throws(DiskError) -> (FolderHandle, String) {
        let components = path.split(separator: "/").map(String.init)
        var folder = root
        for component in components.dropLast() {
            guard component != "..", component != "." else {
                throw DiskError("write", path, code: 0, advice: "The path leads out of the content folder.")
            }
            let name = RelativePath(component)
            try folder.makeFolders(name)
            guard let next = try folder.folder(name) else {
                throw DiskError("open the folder", folder.shown(name), code: 0, advice: "Run again.")
            }
            folder = next
        }
        return (folder, components.last ?? "")
    }
}
