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

    /// The files that are in one of two folders alone, or not the same in both, sorted; the manifest of each aside.
    func differences(between first: RelativePath, and second: RelativePath) throws -> [String] {
        guard let first = try handle.folder(first), let second = try handle.folder(second) else { return ["all"] }
        let (ours, theirs) = (try first.filePaths, try second.filePaths)
        let different = try ours.intersection(theirs).filter { try !first.holdsTheSame(as: second, at: $0) }
        return ours.symmetricDifference(theirs).union(different).map(\.description).sorted()
    }

    func extent(of name: String) throws -> Extent {
        guard let folder = try handle.folder(RelativePath(name)) else { return Extent(files: 0, bytes: 0) }
        let sizes = try folder.allItems().filter { $0.kind == .file }.map { try folder.status($0.path)?.size ?? 0 }
        return Extent(files: sizes.count, bytes: sizes.reduce(0, +))
    }
}

extension FolderHandle {
    fileprivate var filePaths: Set<RelativePath> { get throws { Set(try allItems().filter { $0.kind == .file }.map(\.path)) } }
}
