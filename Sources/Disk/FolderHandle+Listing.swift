internal import Glibc

extension FolderHandle {
    /// Something below a folder.
    package struct Item: Hashable, Sendable {
        package let path: RelativePath
        package let kind: FileStatus.Kind
    }

    /// The names in the folder, in the order of the file system.
    package func items() throws(DiskError) -> [Item] {
        var found: [Item] = []
        try list(into: &found, below: nil)
        return found
    }

    /// Everything below the folder, each folder before what is in it. Symbolic links are items, never followed.
    package func allItems() throws(DiskError) -> [Item] {
        var found: [Item] = []
        try gather(into: &found, prefix: nil)
        return found
    }

    private func gather(into found: inout [Item], prefix: RelativePath?) throws(DiskError) {
        let start = found.count
        try list(into: &found, below: prefix)
        // What is in them comes after all of these, still behind its folder.
        for place in start..<found.count where found[place].kind == .folder {
            let path = found[place].path
            if let child = try folder(path.name) { try child.gather(into: &found, prefix: path) }
        }
    }

    private func list(into found: inout [Item], below prefix: RelativePath?) throws(DiskError) {
        // A second descriptor, since reading a folder moves its position and closing the stream closes the descriptor.
        let copy = openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard copy >= 0, let stream = fdopendir(copy) else {
            let failure = DiskError("list the folder", path)
            if copy >= 0 { close(copy) }
            throw failure
        }
        defer { closedir(stream) }
        errno = 0
        while let entry = readdir(stream) {
            let name = entryName(entry)
            guard !name.elementsEqual(".".utf8), !name.elementsEqual("..".utf8) else { continue }
            let path = RelativePath(name, below: prefix)
            // A file that went away since is no item; one that cannot be looked at is an error.
            if let kind = try kind(of: entry.pointee.d_type, path) {
                found.append(Item(path: path, kind: kind))
            }
            errno = 0
        }
        guard errno == 0 else { throw DiskError("list the folder", path) }
    }

    private func kind(of type: UInt8, _ path: RelativePath) throws(DiskError) -> FileStatus.Kind? {
        switch Int(type) {
        case Int(DT_REG): .file
        case Int(DT_DIR): .folder
        case Int(DT_LNK): .symbolicLink
        // Some file systems do not say.
        case Int(DT_UNKNOWN): try status(path.name)?.kind
        default: .other
        }
    }

    /// The name in place: the record may end before the 256 bytes that the C struct declares, so the struct must not be copied.
    private func entryName(_ entry: UnsafeMutablePointer<dirent>) -> UnsafeRawBufferPointer {
        let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 19
        let start = UnsafeRawPointer(entry).advanced(by: offset)
        return UnsafeRawBufferPointer(start: start, count: strlen(start.assumingMemoryBound(to: CChar.self)))
    }
}
