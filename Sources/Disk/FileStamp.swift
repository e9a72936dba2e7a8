internal import CGlibc
internal import Glibc

/// What tells whether a file is as it was, without reading it: its size, its times and its number, as Git's index has them.
///
/// Like Git, it does not see what a program writes through memory that it mapped before, if the file was looked at in between: the times move
/// with the first of such writes alone.
package struct FileStamp: Hashable, Sendable {
    package let size: Int
    package let modified: FileStatus.Instant
    /// See `FileStatus.changed`.
    package let changed: FileStatus.Instant
    package let identity: FileStatus.Identity

    package init(size: Int, modified: FileStatus.Instant, changed: FileStatus.Instant, identity: FileStatus.Identity) {
        (self.size, self.modified, self.changed, self.identity) = (size, modified, changed, identity)
    }

    package init(_ status: FileStatus) {
        self.init(size: status.size, modified: status.modified, changed: status.changed, identity: status.identity)
    }

    /// Whether a change from now on would show. File systems count time in steps, of two seconds at most: a file that was changed just now
    /// may be changed once more in the same step.
    ///
    /// - Parameter now: in seconds since 1970.
    func isSettled(at now: Int) -> Bool { max(modified.seconds, changed.seconds) < now - 2 }

    /// Of which file systems stamps can be taken at their word: those of this machine. Over a network a stamp may be an old one.
    ///
    /// By their numbers in `linux/magic.h`, and ZFS's own: ext2 to ext4, XFS, Btrfs, Bcachefs, F2FS, ZFS, tmpfs, overlayfs.
    private static let local: Set<UInt32> = [
        0xEF53, 0x5846_5342, 0x9123_683E, 0xCA45_1A4E, 0xF2F5_2010, 0x2FC1_2FC1, 0x0102_1994, 0x794C_7630,
    ]

    /// Whether stamps of files in an open folder can be taken at their word.
    static func areReliable(in folder: Int32) -> Bool { local.contains(file_system_of(folder)) }
}
