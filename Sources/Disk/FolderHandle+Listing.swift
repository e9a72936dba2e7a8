internal import Glibc

extension FolderHandle {
    /// Something below a folder.
    package struct Item: Hashable, Sendable {
        package let path: RelativePath
        package let kind: FileStatus.Kind
    }

    /// The names in the folder, in the order of the file system.
    package func items() throws(DiskError) -> [Item] {
        // A second descriptor, since reading a folder moves its position and closing the stream closes the descriptor.
        let copy = openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard copy >= 0, let stream = fdopendir(copy) else {
            let failure = DiskError("list the folder", path)
            if copy >= 0 { close(copy) }
            throw failure
        }
        defer { closedir(stream) }
        var found: [Item] = []
        errno = 0
        while let entry = readdir(stream) {
            let name = RelativePath(terminated: entryName(entry))
            if name == "." || name == ".." { continue }
            // A file that went away since is no item; one that cannot be looked at is an error.
            if let kind = try kind(of: entry.pointee.d_type, name) { found.append(Item(path: name, kind: kind)) }
            errno = 0
        }
        guard errno == 0 else { throw DiskError("list the folder", path) }
        return found
    }

    /// Everything below the folder, each folder before what is in it. Symbolic links are items, never followed.
    package func allItems() throws(DiskError) -> [Item] {
        var found: [Item] = []
        try gather(into: &found, prefix: nil)
        return found
    }

    private func gather(into found: inout [Item], prefix: RelativePath?) throws(DiskError) {
        for item in try items() {
            let path = prefix?.appending(item.path) ?? item.path
            found.append(Item(path: path, kind: item.kind))
            if item.kind == .folder, let child = try folder(item.path) { try child.gather(into: &found, prefix: path) }
        }
    }

    private func kind(of type: UInt8, _ name: RelativePath) throws(DiskError) -> FileStatus.Kind? {
        switch Int(type) {
        case Int(DT_REG): .file
        case Int(DT_DIR): .folder
        case Int(DT_LNK): .symbolicLink
        // Some file systems do not say.
        case Int(DT_UNKNOWN): try status(name)?.kind
        default: .other
        }
    }

    /// The name in place: the record may end before the 256 bytes that the C struct declares, so the struct must not be copied.
    private func entryName(_ entry: UnsafeMutablePointer<dirent>) -> [CChar] {
        let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 19
        let start = UnsafeRawPointer(entry).advanced(by: offset).assumingMemoryBound(to: CChar.self)
        return Array(UnsafeBufferPointer(start: start, count: strlen(start) + 1))
    }
}
