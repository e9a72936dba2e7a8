internal import Glibc

/// An open folder that files are written to, compared with and removed from by paths below it.
///
/// It stays the same folder when it is renamed: that is what makes a swap of folders safe to clean up after. Symbolic links are never
/// followed at the last component; the folders on the way are ours or were just listed as folders.
package final class FolderHandle: Sendable {
    let descriptor: Int32
    /// Where it was when it was opened, for messages.
    package let path: String

    init(descriptor: Int32, path: String) {
        self.descriptor = descriptor
        self.path = path
    }

    /// - Throws: `DiskError` when there is no such folder or it may not be read.
    package convenience init(opening path: String) throws(DiskError) {
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw DiskError("open the folder", path) }
        self.init(descriptor: descriptor, path: path)
    }

    deinit {
        close(descriptor)
    }

    /// The path of something below, for messages.
    package func shown(_ relative: RelativePath) -> String {
        path.hasSuffix("/") ? "\(path)\(relative)" : "\(path)/\(relative)"
    }

    /// The folder below at a path, or nil where there is nothing.
    package func folder(_ relative: RelativePath) throws(DiskError) -> FolderHandle? {
        let child = openat(descriptor, relative.terminated, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        if child >= 0 { return FolderHandle(descriptor: child, path: shown(relative)) }
        if errno == ENOENT { return nil }
        throw DiskError("open the folder", shown(relative))
    }

    /// What stands at a path, or nil where nothing does.
    package func status(_ relative: RelativePath) throws(DiskError) -> FileStatus? {
        var status = stat()
        if fstatat(descriptor, relative.terminated, &status, AT_SYMLINK_NOFOLLOW) == 0 { return FileStatus(status) }
        if errno == ENOENT || errno == ENOTDIR { return nil }
        throw DiskError("look at", shown(relative))
    }

    /// What the folder itself is.
    package func status() throws(DiskError) -> FileStatus {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw DiskError("look at", path) }
        return FileStatus(status)
    }

    /// Makes a folder and those on the way to it, with the permissions that the umask leaves of 0777. One that is there already is left
    /// as it is.
    package func makeFolders(_ relative: RelativePath) throws(DiskError) {
        if mkdirat(descriptor, relative.terminated, 0o777) == 0 { return }
        if errno == ENOENT, let parent = relative.parent {
            try makeFolders(parent)
            if mkdirat(descriptor, relative.terminated, 0o777) == 0 { return }
        }
        let code = errno
        if code == EEXIST, try status(relative)?.kind == .folder { return }
        throw DiskError("create the folder", shown(relative), code: code)
    }

    /// Makes a folder that only its owner may enter. One that is there already is left as it is.
    package func makePrivateFolder(_ name: RelativePath) throws(DiskError) {
        guard mkdirat(descriptor, name.terminated, 0o700) == 0 || errno == EEXIST else {
            throw DiskError("create the folder", shown(name))
        }
    }

    /// Gives a folder or a file another's permissions and, where the system lets us, its owner and group.
    package func adopt(_ model: FileStatus, at relative: RelativePath) throws(DiskError) {
        guard let own = try status(relative), own.kind == model.kind, own.kind != .symbolicLink else { return }
        if own.owner != model.owner || own.group != model.group {
            // Only root may give files away; a site of one's own group is no worse for it.
            _ = fchownat(descriptor, relative.terminated, model.owner, model.group, AT_SYMLINK_NOFOLLOW)
        }
        guard own.permissions != model.permissions else { return }
        guard fchmodat(descriptor, relative.terminated, mode_t(model.permissions), 0) == 0 else {
            throw DiskError("set the permissions of", shown(relative))
        }
    }
}
