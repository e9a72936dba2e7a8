import Disk
import Glibc

/// A folder with a corpus and its site: a temporary one, or one that the user wants to keep.
struct WorkFolder {
    /// Files and the bytes in them.
    struct Extent {
        let files: Int
        let bytes: Int
    }

    let path: String
    let handle: FolderHandle
    private let isKept: Bool

    /// A new folder below `TMPDIR`, or `/tmp`.
    init() throws {
        let parent = getenv("TMPDIR").map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
        var name = Array("\(parent)/tributary-benchmark-XXXXXX".utf8CString)
        guard mkdtemp(&name) != nil else { throw DiskError("create a temporary folder in", parent) }
        path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        handle = try FolderHandle(opening: path)
        isKept = false
    }

    /// A folder that must be new or empty, so that nothing of anybody's is written over.
    init(kept path: String) throws {
        let place = try FolderPlace(of: path)
        try place.parent.makeFolders(place.name)
        self.path = place.path
        handle = try FolderHandle(opening: place.path)
        isKept = true
        guard try handle.items().isEmpty else { throw BenchmarkFault("\(path) is not empty. Choose a new folder, or empty it.") }
    }

    func removeUnlessKept() throws {
        guard !isKept else { return }
        let place = try FolderPlace(of: path)
        try place.parent.removeTree(place.name)
    }

    func extent(of name: String) throws -> Extent {
        guard let folder = try handle.folder(RelativePath(name)) else { return Extent(files: 0, bytes: 0) }
        let sizes = try folder.allItems().filter { $0.kind == .file }.map { try folder.status($0.path)?.size ?? 0 }
        return Extent(files: sizes.count, bytes: sizes.reduce(0, +))
    }

    /// Adds a sentence to the narrative in the middle of the list.
    ///
    /// - Returns: its name.
    func editNarrative() throws -> String { try WorkFolder.editNarrative(in: handle) }

    /// The same in a folder that another process made.
    static func editNarrative(in handle: FolderHandle) throws -> String {
        let narratives = try handle.folder("content/narratives")?.allItems().filter { $0.kind == .file }.map(\.path).sorted() ?? []
        guard !narratives.isEmpty, let folder = try handle.folder("content/narratives") else { return "nothing" }
        let path = narratives[narratives.count / 2]
        let bytes = try folder.read(path, limit: 1 << 20) ?? []
        try folder.removeFile(path)
        try folder.write(bytes + Array("\nOne sentence was added here.\n".utf8), to: path)
        return path.name.description
    }
}
