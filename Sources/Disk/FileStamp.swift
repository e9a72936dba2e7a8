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
}
