internal import Glibc

extension FolderHandle {
    /// Removes a file or a symbolic link; one that is gone already is no fault.
    package func removeFile(_ relative: RelativePath) throws(DiskError) {
        try remove(relative, flags: 0)
    }

    /// Removes an empty folder.
    ///
    /// - Returns: false when it is not empty.
    package func removeFolder(_ relative: RelativePath) throws(DiskError) -> Bool {
        do { try remove(relative, flags: AT_REMOVEDIR) } catch {
            if error.code == ENOTEMPTY || error.code == EEXIST { return false }
            throw error
        }
        return true
    }

    /// Removes a folder and everything below it; links are removed, never followed.
    package func removeTree(_ relative: RelativePath) throws(DiskError) {
        try openToOwner(relative)
        guard let folder = try folder(relative) else { return }
        for item in try folder.items() {
            if item.kind == .folder { try folder.removeTree(item.path) } else { try folder.removeFile(item.path) }
        }
        try remove(relative, flags: AT_REMOVEDIR)
    }

    /// Lets the owner read, change and enter a folder that somebody closed, where the system lets us.
    package func openToOwner(_ relative: RelativePath) throws(DiskError) {
        guard let status = try status(relative), status.kind == .folder, status.permissions & 0o700 != 0o700 else { return }
        _ = fchmodat(descriptor, relative.terminated, 0o700, 0)
    }

    private func remove(_ relative: RelativePath, flags: Int32) throws(DiskError) {
        if unlinkat(descriptor, relative.terminated, flags) == 0 || errno == ENOENT { return }
        var code = errno
        // A folder that somebody made read-only holds on to its files; it is about to go, so its owner may open it.
        if code == EACCES, fchmodat(descriptor, (relative.parent ?? ".").terminated, 0o700, 0) == 0 {
            if unlinkat(descriptor, relative.terminated, flags) == 0 { return }
            code = errno
        }
        throw DiskError("remove", shown(relative), code: code)
    }
}
