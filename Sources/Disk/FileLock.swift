internal import Glibc

/// A lock that one process holds on a file; the system lets go of it when the process ends, however it ends.
package final class FileLock: Sendable {
    private let descriptor: Int32

    private init(descriptor: Int32) {
        self.descriptor = descriptor
    }

    deinit {
        close(descriptor)
    }

    package enum Outcome: Sendable {
        case held(FileLock)
        /// Another process holds it.
        case busy
        /// The holder before us removed the file, or its folder, while we were opening it: try again.
        case gone
    }

    /// Creates the file if need be and locks it, without waiting.
    package static func take(_ name: RelativePath, in folder: FolderHandle) throws(DiskError) -> Outcome {
        let descriptor = openat(folder.descriptor, name.terminated, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else {
            if errno == ENOENT { return .gone }
            throw DiskError("create the lock file", folder.shown(name))
        }
        let lock = FileLock(descriptor: descriptor)
        while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            if errno == EWOULDBLOCK { return .busy }
            guard errno == EINTR else { throw DiskError("lock", folder.shown(name)) }
        }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw DiskError("lock", folder.shown(name)) }
        guard let named = try folder.status(name), named.identity == FileStatus(status).identity else { return .gone }
        return .held(lock)
    }

    /// Makes the locked file hold these runs of bytes, one after the other, whatever it held before.
    ///
    /// - Parameter shown: the file's path, for messages.
    func write(runs: [[UInt8]], shown: String) throws(DiskError) {
        guard ftruncate(descriptor, 0) == 0 else { throw DiskError("write", shown) }
        for run in runs {
            let failure = run.withUnsafeBytes { writeAll($0, to: descriptor) }
            guard failure == 0 else { throw DiskError("write", shown, code: failure) }
        }
    }
}
