/// What a build changed in the published site.
package struct PublishedChanges: Hashable, Sendable {
    /// The files that are new or whose bytes changed, in the order of the plan.
    package var written: [String]
    /// How many files kept their bytes, their inode and their time.
    package var unchanged: Int
    /// Files of the last build that this one no longer makes, sorted.
    package var removed: [String]
    /// How many files and links in the output folder are not ours and were kept.
    package var unmanaged: Int
    /// Sentences on what needs a look: a file that appeared during the build and had no free place, an old tree that would not go. The
    /// site itself is whole.
    package var remarks: [String]
    /// For the next build.
    package var pages = PublishedPages.none

    package init(written: [String] = [], unchanged: Int = 0, removed: [String] = [], unmanaged: Int = 0, remarks: [String] = []) {
        self.written = written
        self.unchanged = unchanged
        self.removed = removed
        self.unmanaged = unmanaged
        self.remarks = remarks
    }

    /// Whether the site was left as it was, down to its inode.
    package var isEmpty: Bool { written.isEmpty && removed.isEmpty }
}
