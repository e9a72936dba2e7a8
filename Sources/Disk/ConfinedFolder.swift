internal import CGlibc
internal import Glibc

/// A folder that reads never leave: every component below it is opened without following symbolic links.
///
/// This is the one choke point for reading content, which may come from strangers. Paths are relative, with single slashes.
package struct ConfinedFolder: Sendable {
    package let path: String
    private let strategy: OpenStrategy
    /// Instead of what is on disk.
    private let files: [String: [UInt8]]?
    /// Files that are read under another name.
    private var renamed: [String: String] = [:]

    package init(at path: String) { self.init(at: path, .inOneStep) }

    package init(at path: String, _ strategy: OpenStrategy) {
        self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
        (self.strategy, files) = (strategy, nil)
    }

    /// A folder that is in memory alone.
    ///
    /// - Parameters:
    ///   - path: how it is called.
    ///   - files: by their paths below it.
    package init(at path: String, holding files: [String: [UInt8]]) {
        (self.path, strategy, self.files) = (path, .inOneStep, files)
    }

    /// The same folder, of which files are read under other names.
    ///
    /// - Parameter names: paths below it by those that they are asked for.
    package func reading(_ names: [String: String]) -> ConfinedFolder {
        var folder = self
        folder.renamed = names
        return folder
    }

    /// Why a file was not read.
    package enum Refusal: Error, Hashable, Sendable, CustomStringConvertible {
        case missing
        case symbolicLink
        case notAFile
        case tooLarge(bytes: Int)
        case unreadable(code: Int32)

        package var description: String {
            switch self {
            case .missing: "it is not there"
            case .symbolicLink: "symbolic links are not followed"
            case .notAFile: "it is no plain file"
            case .tooLarge(let bytes): "it has \(bytes) bytes, which is too many"
            case .unreadable(let code): String(cString: strerror(code))
            }
        }
    }

    /// What a name in the folder is.
    package enum Entry: Hashable, Sendable {
        case file(String)
        case symbolicLink(String)
        /// A socket, a device or the like.
        case other(String)
        case unreadable(String, code: Int32)
        /// A name that is not UTF-8, without which no path leads to it.
        case misnamed(String)

        package var path: String {
            switch self {
            case .file(let path), .symbolicLink(let path), .other(let path), .unreadable(let path, _), .misnamed(let path): path
            }
        }
    }

    package var exists: Bool {
        if files != nil { return true }
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// Every entry below the folder, sorted by path. Names that begin with a dot are passed over, as is the convention; folders are
    /// walked 32 deep.
    ///
    /// - Throws: `DiskError` when the folder itself cannot be opened.
    package func entries() throws(DiskError) -> [Entry] {
        if let files { return files.keys.sorted().map { .file($0) } }
        var found: [Entry] = []
        let root = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard root >= 0 else { throw DiskError("open the folder", path) }
        walk(root, prefix: "", depth: 0, into: &found)
        return found.sorted { $0.path < $1.path }
    }

    private func walk(_ descriptor: Int32, prefix: String, depth: Int, into found: inout [Entry]) {
        guard depth < 32, let stream = fdopendir(descriptor) else {
            found.append(.unreadable(String(prefix.dropLast()), code: depth < 32 ? errno : ELOOP))
            close(descriptor)
            return
        }
        defer { closedir(stream) }
        while let entry = readdir(stream) {
            let (name, isText) = ConfinedFolder.name(of: entry)
            if name.hasPrefix(".") { continue }
            let path = prefix + name
            guard isText else {
                found.append(.misnamed(path))
                continue
            }
            var status = stat()
            guard fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
                found.append(.unreadable(path, code: errno))
                continue
            }
            switch status.st_mode & S_IFMT {
            case S_IFREG: found.append(.file(path))
            case S_IFLNK: found.append(.symbolicLink(path))
            case S_IFDIR:
                let child = openat(descriptor, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
                if child >= 0 {
                    walk(child, prefix: path + "/", depth: depth + 1, into: &found)
                } else {
                    found.append(.unreadable(path, code: errno))
                }
            default: found.append(.other(path))
            }
        }
    }

    /// A name, and whether it is UTF-8.
    private static func name(of entry: UnsafeMutablePointer<dirent>) -> (String, isText: Bool) {
        withUnsafePointer(to: &entry.pointee.d_name) {
            $0.withMemoryRebound(to: CChar.self, capacity: 256) { start in
                if let name = String(validatingCString: start) { return (name, true) }
                return (String(fileName: UnsafeRawBufferPointer(start: start, count: strlen(start))), false)
            }
        }
    }

    /// The bytes of the file at a relative path.
    ///
    /// - Parameter count: how many from its beginning; all, when left out.
    /// - Throws: `Refusal` where the path leaves the folder, crosses a symbolic link, is not a plain file or is larger than `limit` bytes.
    package func read(_ relative: String, limit: Int, first count: Int = .max) throws(Refusal) -> [UInt8] {
        let relative = renamed[relative] ?? relative
        if let files {
            guard let bytes = files[relative] else { throw .missing }
            guard bytes.count <= limit else { throw .tooLarge(bytes: bytes.count) }
            return Array(bytes.prefix(count))
        }
        let descriptor = try openFile(relative)
        defer { close(descriptor) }
        let size = min(try ConfinedFolder.size(of: descriptor, limit: limit), count)
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

    /// Why `read` would refuse a file; nil where it would not.
    package func refusal(of relative: String, limit: Int) -> Refusal? {
        do {
            if files != nil {
                _ = try read(relative, limit: limit, first: 0)
                return nil
            }
            let descriptor = try openFile(renamed[relative] ?? relative)
            defer { close(descriptor) }
            _ = try ConfinedFolder.size(of: descriptor, limit: limit)
            return nil
        } catch {
            return error
        }
    }

    /// The size of an open file, in bytes.
    private static func size(of descriptor: Int32, limit: Int) throws(Refusal) -> Int {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .unreadable(code: errno) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile }
        guard status.st_size <= limit else { throw .tooLarge(bytes: Int(status.st_size)) }
        return Int(status.st_size)
    }

    /// How a file below the folder is opened.
    package enum OpenStrategy: CaseIterable, Sendable {
        /// By one call, where the system has it.
        case inOneStep
        /// Each component in turn.
        case stepByStep
    }

    /// No link is followed at any component.
    private func openFile(_ relative: String) throws(Refusal) -> Int32 {
        guard ConfinedFolder.isPlain(relative) else { throw .missing }
        let root = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard root >= 0 else { throw Refusal(errno) }
        defer { close(root) }
        let flags = O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK
        if strategy == .inOneStep {
            let file = open_beneath(root, relative, flags)
            let code = errno
            if file >= 0 { return file }
            // The system does not have it, or does not let us, or the path is too long for one call, or a folder was moved in this moment.
            guard [ENOSYS, EPERM, ENAMETOOLONG, EXDEV, EAGAIN].contains(code) else { throw Refusal(code) }
        }
        return try ConfinedFolder.openStepByStep(relative, below: root, flags)
    }

    private static func openStepByStep(_ relative: String, below root: Int32, _ flags: Int32) throws(Refusal) -> Int32 {
        let components = relative.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
        var current = root
        for (index, component) in components.enumerated() {
            let isLast = index == components.count - 1
            let next = openat(current, component, isLast ? flags : O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_DIRECTORY)
            let code = errno
            if current != root { close(current) }
            guard next >= 0 else { throw Refusal(code) }
            current = next
        }
        return current
    }

    /// Whether a path is made of names alone.
    private static func isPlain(_ relative: String) -> Bool {
        let (slash, dot) = (UInt8(ascii: "/"), UInt8(ascii: "."))
        var (length, dots) = (0, 0)
        for byte in relative.utf8 {
            if byte == 0 { return false }
            if byte == slash {
                if length == dots && length < 3 { return false }
                (length, dots) = (0, 0)
            } else {
                length += 1
                dots += byte == dot ? 1 : 0
            }
        }
        return !(length == dots && length < 3)
    }
}

extension ConfinedFolder.Refusal {
    /// For an error of the system when a file is opened.
    fileprivate init(_ code: Int32) {
        switch code {
        case ENOENT: self = .missing
        case ELOOP, ENOTDIR: self = .symbolicLink
        default: self = .unreadable(code: code)
        }
    }
}
