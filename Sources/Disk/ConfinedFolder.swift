internal import Glibc

/// A folder that reads never leave: every component below it is opened without following symbolic links.
///
/// This is the one choke point for reading content, which may come from strangers. Paths are relative, with single slashes.
package struct ConfinedFolder: Sendable {
    package let path: String

    package init(at path: String) {
        self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    }

    /// Why a file was not read.
    package enum Refusal: Error, Hashable, Sendable {
        case missing
        case symbolicLink
        case notAFile
        case tooLarge(bytes: Int)
        case unreadable(code: Int32)
    }

    /// What a name in the folder is.
    package enum Entry: Hashable, Sendable {
        case file(String)
        case symbolicLink(String)
        /// A socket, a device or the like.
        case other(String)
        case unreadable(String, code: Int32)

        package var path: String {
            switch self {
            case .file(let path), .symbolicLink(let path), .other(let path), .unreadable(let path, _): path
            }
        }
    }

    package var exists: Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// Every entry below the folder, sorted by path. Names that begin with a dot are passed over, as is the convention; folders are
    /// walked 32 deep.
    ///
    /// - Throws: `DiskError` when the folder itself cannot be opened.
    package func entries() throws(DiskError) -> [Entry] { try listing().entries }

    /// What is below a folder.
    package struct Listing: Sendable {
        package fileprivate(set) var entries: [Entry] = []
        /// By path, for files that will show it when they change.
        package fileprivate(set) var stamps: [String: FileStamp] = [:]
    }

    /// The same as `entries`, with stamps.
    ///
    /// - Parameter now: in seconds since 1970.
    package func listing(at now: Int = time(nil)) throws(DiskError) -> Listing {
        var found = Listing()
        let root = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard root >= 0 else { throw DiskError("open the folder", path) }
        walk(root, prefix: "", depth: 0, at: now, into: &found)
        found.entries.sort { $0.path < $1.path }
        return found
    }

    private func walk(_ descriptor: Int32, prefix: String, depth: Int, at now: Int, into found: inout Listing) {
        // Another file system may begin at any folder.
        let areReliable = FileStamp.areReliable(in: descriptor)
        guard depth < 32, let stream = fdopendir(descriptor) else {
            found.entries.append(.unreadable(String(prefix.dropLast()), code: depth < 32 ? errno : ELOOP))
            close(descriptor)
            return
        }
        defer { closedir(stream) }
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name.hasPrefix(".") { continue }
            let path = prefix + name
            var status = stat()
            guard fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
                found.entries.append(.unreadable(path, code: errno))
                continue
            }
            switch status.st_mode & S_IFMT {
            case S_IFREG:
                found.entries.append(.file(path))
                let stamp = FileStamp(status)
                if areReliable, stamp.isSettled(at: now) { found.stamps[path] = stamp }
            case S_IFLNK: found.entries.append(.symbolicLink(path))
            case S_IFDIR:
                let child = openat(descriptor, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
                if child >= 0 {
                    walk(child, prefix: path + "/", depth: depth + 1, at: now, into: &found)
                } else {
                    found.entries.append(.unreadable(path, code: errno))
                }
            default: found.entries.append(.other(path))
            }
        }
    }

    /// The bytes of the file at a relative path.
    ///
    /// - Throws: `Refusal` where the path leaves the folder, crosses a symbolic link, is not a plain file or is larger than `limit` bytes.
    package func read(_ relative: String, limit: Int) throws(Refusal) -> [UInt8] {
        let descriptor = try openFile(relative)
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .unreadable(code: errno) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile }
        let size = Int(status.st_size)
        guard size <= limit else { throw .tooLarge(bytes: size) }
        var failure: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size {
                let got = Glibc.read(descriptor, buffer.baseAddress! + count, size - count)
                if got < 0 && errno == EINTR { continue }
                if got < 0 { failure = errno }
                if got <= 0 { break }
                count += got
            }
        }
        guard failure == 0 else { throw .unreadable(code: failure) }
        return bytes
    }

    /// Opens each component in turn, so that no link is followed at any of them.
    private func openFile(_ relative: String) throws(Refusal) -> Int32 {
        let components = relative.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map { String(Substring($0)) }
        guard !components.isEmpty, components.allSatisfy({ $0 != "" && $0 != "." && $0 != ".." }) else { throw .missing }
        var current = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        for (index, component) in components.enumerated() {
            guard current >= 0 else { break }
            let isLast = index == components.count - 1
            let flags = O_RDONLY | O_NOFOLLOW | O_CLOEXEC | (isLast ? O_NONBLOCK : O_DIRECTORY)
            let next = openat(current, component, flags)
            let code = errno
            close(current)
            errno = code
            current = next
        }
        guard current >= 0 else {
            switch errno {
            case ENOENT: throw .missing
            case ELOOP, ENOTDIR: throw .symbolicLink
            default: throw .unreadable(code: errno)
            }
        }
        return current
    }
}
