internal import CGlibc
internal import Glibc

extension FolderHandle {
    /// Swaps two names in one step, so that at no moment either is missing.
    ///
    /// - Returns: false where the file system cannot do that: it is then unchanged.
    package func exchange(_ relative: RelativePath, with other: FolderHandle, _ name: RelativePath) throws(DiskError) -> Bool {
        if exchange_at(descriptor, relative.terminated, other.descriptor, name.terminated) == 0 { return true }
        if errno == EINVAL || errno == ENOSYS || errno == EOPNOTSUPP { return false }
        throw DiskError("swap in", other.shown(name))
    }

    /// Renames; a plain file or an empty folder at the new name gives way.
    package func rename(_ relative: RelativePath, to other: FolderHandle, _ name: RelativePath) throws(DiskError) {
        guard renameat(descriptor, relative.terminated, other.descriptor, name.terminated) == 0 else {
            throw DiskError("move", "\(shown(relative)) to \(other.shown(name))")
        }
    }

    /// Renames without ever replacing anything, making folders on the way.
    ///
    /// - Returns: false when something stands at the new path, or on the way to it.
    package func renameIfFree(_ relative: RelativePath, to other: FolderHandle, _ name: RelativePath) throws(DiskError) -> Bool {
        if let parent = name.parent {
            do { try other.makeFolders(parent) } catch {
                if error.code == EEXIST || error.code == ENOTDIR { return false }
                throw error
            }
        }
        if rename_to_new_at(descriptor, relative.terminated, other.descriptor, name.terminated) == 0 { return true }
        if errno == EEXIST { return false }
        guard errno == EINVAL || errno == ENOSYS else { throw DiskError("move", "\(shown(relative)) to \(other.shown(name))") }
        guard try other.status(name) == nil else { return false }
        try rename(relative, to: other, name)
        return true
    }
}
