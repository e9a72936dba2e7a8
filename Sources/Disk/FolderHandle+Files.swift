internal import CGlibc
internal import Glibc

extension FolderHandle {
    /// Writes a new file, with the permissions that the umask leaves of 0666, and the folders on the way to it.
    ///
    /// There is no fsync for each file: it would cost milliseconds each. See `OutputDirectory` for what a power cut can do.
    ///
    /// - Throws: `DiskError` when the name is taken, or when opening, writing or closing fails; nothing then has the name.
    package func write(_ bytes: [UInt8], to relative: RelativePath) throws(DiskError) {
        let file = try create(relative)
        var failure = bytes.withUnsafeBytes { writeAll($0, to: file) }
        if close(file) != 0, failure == 0 { failure = errno }
        guard failure != 0 else { return }
        unlinkat(descriptor, relative.terminated, 0)
        throw DiskError("write", shown(relative), code: failure)
    }

    /// The same, where whoever is killed on the way leaves nothing, if the file system has files without a name. The folder must be there.
    package func writeWhole(_ bytes: [UInt8], to relative: RelativePath) throws(DiskError) {
        let file = open_unnamed(descriptor, (relative.parent ?? ".").terminated)
        guard file >= 0 else { return try write(bytes, to: relative) }
        defer { close(file) }
        let failure = bytes.withUnsafeBytes { writeAll($0, to: file) }
        guard failure == 0 else { throw DiskError("write", shown(relative), code: failure) }
        guard name_unnamed(file, descriptor, relative.terminated) != 0 else { return }
        guard errno != EEXIST else { throw DiskError("create", shown(relative)) }
        // Without /proc there is no way to name it.
        try write(bytes, to: relative)
    }

    /// The bytes of a file; nil where nothing stands at the path.
    package func read(_ relative: RelativePath, limit: Int) throws(DiskError) -> [UInt8]? {
        let file = openat(descriptor, relative.terminated, readFlags)
        guard file >= 0 else {
            if errno == ENOENT { return nil }
            throw DiskError("read", shown(relative))
        }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else { throw DiskError("read", shown(relative)) }
        guard status.st_mode & S_IFMT == S_IFREG, status.st_size <= limit else {
            throw DiskError("read", shown(relative), code: 0, advice: "It is not a plain file of at most \(limit) bytes.")
        }
        let size = Int(status.st_size)
        var failure: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            count = max(0, readUpTo(size, from: file, into: buffer.baseAddress))
            if count < size { failure = errno == 0 ? EIO : errno }
        }
        guard failure == 0 else { throw DiskError("read", shown(relative), code: failure) }
        return bytes
    }

    /// Whether a plain file stands at the path and holds exactly these bytes. One that cannot be read does not.
    package func holds(_ bytes: [UInt8], at relative: RelativePath) -> Bool {
        guard let file = OpenFile(relative, in: self, size: bytes.count) else { return false }
        return bytes.withUnsafeBytes { expected in
            withUnsafeTemporaryAllocation(byteCount: blockSize, alignment: 16) { block in
                var offset = 0
                while offset < expected.count {
                    let wanted = min(blockSize, expected.count - offset)
                    guard readUpTo(wanted, from: file.descriptor, into: block.baseAddress) == wanted,
                        let start = expected.baseAddress, let got = block.baseAddress,
                        memcmp(start + offset, got, wanted) == 0
                    else { return false }
                    offset += wanted
                }
                return true
            }
        }
    }

    /// Whether a plain file stands at the path and begins with these bytes.
    package func begins(_ relative: RelativePath, with bytes: [UInt8]) throws(DiskError) -> Bool {
        guard let status = try status(relative), status.kind == .file, status.size >= bytes.count,
            let file = OpenFile(relative, in: self, size: status.size)
        else { return false }
        var beginning: [UInt8] = []
        try file.read(0..<bytes.count, onto: &beginning)
        return beginning == bytes
    }

    /// Whether both hold one and the same: one file under two names, files of the same bytes, or links with the same target.
    package func holdsTheSame(as other: FolderHandle, at relative: RelativePath) throws(DiskError) -> Bool {
        guard let own = try status(relative), let theirs = try other.status(relative), own.kind == theirs.kind else { return false }
        if own.identity == theirs.identity { return true }
        switch own.kind {
        case .symbolicLink: return try linkTarget(relative) == other.linkTarget(relative)
        case .file: return own.size == theirs.size && holdsTheSameBytes(as: other, at: relative, size: own.size)
        case .folder, .other: return false
        }
    }

    /// Compares block by block: somebody's file may be larger than memory.
    private func holdsTheSameBytes(as other: FolderHandle, at relative: RelativePath, size: Int) -> Bool {
        guard let first = OpenFile(relative, in: self, size: size), let second = OpenFile(relative, in: other, size: size) else {
            return false
        }
        return withUnsafeTemporaryAllocation(byteCount: 2 * blockSize, alignment: 16) { blocks in
            guard let start = blocks.baseAddress else { return false }
            while true {
                let got = readUpTo(blockSize, from: first.descriptor, into: start)
                guard got >= 0, got == readUpTo(blockSize, from: second.descriptor, into: start + blockSize) else { return false }
                if got == 0 { return true }
                if memcmp(start, start + blockSize, got) != 0 { return false }
            }
        }
    }

    /// Opens a file that was not there before, making folders only when they turn out to be missing: one call each in the common case.
    func create(_ relative: RelativePath) throws(DiskError) -> Int32 {
        let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
        var file = openat(descriptor, relative.terminated, flags, 0o666)
        if file < 0, errno == ENOENT, let parent = relative.parent {
            try makeFolders(parent)
            file = openat(descriptor, relative.terminated, flags, 0o666)
        }
        guard file >= 0 else { throw DiskError("create", shown(relative)) }
        return file
    }

    /// What a symbolic link names, with a NUL.
    package func linkTarget(_ relative: RelativePath) throws(DiskError) -> [CChar] {
        var target = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
        let length = readlinkat(descriptor, relative.terminated, &target, target.count - 1)
        guard length >= 0 else { throw DiskError("read the symbolic link", shown(relative)) }
        return target[..<length] + [0]
    }
}

/// How much is read or copied in one call.
let blockSize = 65_536
/// O_NONBLOCK, so that a pipe in the way does not stop the build.
private let readFlags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC

/// Writes until all is written; the error number, or 0. A write that takes nothing counts as a full disk, so that it cannot go round for
/// ever.
package func writeAll(_ bytes: UnsafeRawBufferPointer, to file: Int32) -> Int32 {
    guard let start = bytes.baseAddress else { return 0 }
    var done = 0
    while done < bytes.count {
        let written = Glibc.write(file, start + done, bytes.count - done)
        if written < 0 && errno == EINTR { continue }
        if written < 0 && errno == EAGAIN {
            // A stream that another program has made so: it takes more once its reader has read.
            var waiting = pollfd(fd: file, events: Int16(POLLOUT), revents: 0)
            poll(&waiting, 1, -1)
            continue
        }
        if written < 0 { return errno }
        if written == 0 { return ENOSPC }
        done += written
    }
    return 0
}

/// Reads until `count` bytes are there or the file ends; how many were read, or -1 with errno set.
package func readUpTo(_ count: Int, from file: Int32, into buffer: UnsafeMutableRawPointer?) -> Int {
    guard let buffer else { return 0 }
    var done = 0
    errno = 0
    while done < count {
        let got = Glibc.read(file, buffer + done, count - done)
        if got < 0 && errno == EINTR { continue }
        if got < 0 { return -1 }
        if got == 0 { break }
        done += got
    }
    return done
}
