internal import Glibc

/// What the file system says about a name, without following a symbolic link.
package struct FileStatus: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case file, folder, symbolicLink
        /// A socket, a pipe, a device.
        case other
    }

    package let kind: Kind
    /// In bytes.
    package let size: Int
    /// Permissions alone: the low twelve bits of the mode.
    package let permissions: UInt32
    package let owner: UInt32
    package let group: UInt32
    package let modified: Instant
    /// When anything about it changed last (ctime), by the system's clock. No program can set it.
    package let changed: Instant
    /// Two names with one identity are hard links of one file.
    package let identity: Identity

    package struct Identity: Hashable, Sendable {
        package let device: UInt64
        package let inode: UInt64

        package init(device: UInt64, inode: UInt64) { (self.device, self.inode) = (device, inode) }
    }

    /// A time as the file system keeps it, since 1970.
    package struct Instant: Hashable, Sendable {
        package let seconds: Int
        package let nanoseconds: Int

        package init(seconds: Int, nanoseconds: Int) { (self.seconds, self.nanoseconds) = (seconds, nanoseconds) }
    }

    init(_ status: stat) {
        kind =
            switch status.st_mode & S_IFMT {
            case S_IFREG: .file
            case S_IFDIR: .folder
            case S_IFLNK: .symbolicLink
            default: .other
            }
        size = Int(status.st_size)
        permissions = UInt32(status.st_mode) & 0o7777
        owner = status.st_uid
        group = status.st_gid
        modified = Instant(seconds: Int(status.st_mtim.tv_sec), nanoseconds: Int(status.st_mtim.tv_nsec))
        changed = Instant(seconds: Int(status.st_ctim.tv_sec), nanoseconds: Int(status.st_ctim.tv_nsec))
        identity = Identity(device: UInt64(status.st_dev), inode: UInt64(status.st_ino))
    }
}
