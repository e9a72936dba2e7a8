internal import Glibc

/// Where a folder is or would be: the folder it stands in, and its name there.
///
/// A symbolic link at the end of the path is followed, so that `site -> /srv/www` publishes to `/srv/www` and the link stays. Two spellings
/// of one path give one place.
package struct FolderPlace: Sendable {
    package let parent: FolderHandle
    package let name: RelativePath
    /// Absolute, without links, for messages.
    package let path: String

    /// Finds the place and makes the folders above it where they are missing.
    ///
    /// - Throws: `DiskError` for `/`, for a link to nothing, and for a path that cannot be.
    package init(of path: String) throws(DiskError) {
        let resolved = try Self.resolve(path)
        guard resolved != "/", let cut = resolved.lastIndex(of: "/") else {
            throw DiskError("publish to", path, code: 0, advice: "It is the root of the file system: choose a folder below it.")
        }
        let above = cut == resolved.startIndex ? "/" : String(resolved[..<cut])
        parent = try FolderHandle(opening: above)
        name = RelativePath(String(resolved[resolved.index(after: cut)...]))
        self.path = resolved
    }

    /// Whether this process is in the folder or below it.
    package var holdsCurrentFolder: Bool {
        guard let current = Self.real(".") else { return false }
        return current == path || current.hasPrefix(path + "/")
    }

    private static func resolve(_ path: String) throws(DiskError) -> String {
        if let found = real(path) { return found }
        guard errno == ENOENT, !path.isEmpty else { throw DiskError("find", path) }
        var status = stat()
        if lstat(path, &status) == 0 {
            throw DiskError(
                "publish to", path, code: 0, advice: "It is a symbolic link to nothing: make the folder it names, or remove it.")
        }
        let parts = path.split(separator: "/")
        guard let last = parts.last, last != ".", last != ".." else { throw DiskError("find", path, code: ENOENT) }
        let above = (path.hasPrefix("/") ? "/" : "") + parts.dropLast().joined(separator: "/")
        let start = try FolderHandle(opening: path.hasPrefix("/") ? "/" : ".")
        if parts.count > 1, real(above) == nil { try start.makeFolders(RelativePath(parts.dropLast().joined(separator: "/"))) }
        guard let parent = real(above.isEmpty ? "." : above) else { throw DiskError("find", path) }
        return (parent == "/" ? "" : parent) + "/" + last
    }

    private static func real(_ path: String) -> String? {
        guard let found = realpath(path, nil) else { return nil }
        defer { free(found) }
        return String(cString: found)
    }
}
