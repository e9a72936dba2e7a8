internal import Glibc

extension FolderHandle {
    /// Gives a file a second name in another folder, or copies it with its times and permissions where links are refused: too many of them
    /// (EMLINK), a file system without them, or somebody else's file (EPERM), another file system (EXDEV). A file that went away meanwhile
    /// is passed over.
    ///
    /// - Parameter across: whether a file of another file system may be copied; if not, EXDEV is thrown, since such a file sits in a mount.
    /// - Throws: `DiskError`, also when the new name is taken or the file is neither linkable nor a file or link.
    package func linkOrCopy(_ relative: RelativePath, to other: FolderHandle, across: Bool) throws(DiskError) {
        var code = link(relative, to: other)
        if code == ENOENT, let parent = relative.parent {
            try other.makeFolders(parent)
            code = link(relative, to: other)
        }
        switch code {
        case 0: return
        case ENOENT: if try status(relative) != nil { throw DiskError("link", shown(relative), code: code) }
        case EMLINK, EPERM, EOPNOTSUPP, ENOSYS: try copy(relative, to: other)
        case EXDEV where across: try copy(relative, to: other)
        default: throw DiskError("link", shown(relative), code: code)
        }
    }

    private func link(_ relative: RelativePath, to other: FolderHandle) -> Int32 {
        linkat(descriptor, relative.terminated, other.descriptor, relative.terminated, 0) == 0 ? 0 : errno
    }

    /// Copies a file or a symbolic link to the same path in another folder.
    func copy(_ relative: RelativePath, to other: FolderHandle) throws(DiskError) {
        let kind = try status(relative)?.kind
        if kind == .symbolicLink {
            let target = try linkTarget(relative)
            guard symlinkat(target, other.descriptor, relative.terminated) == 0 else {
                throw DiskError("create the symbolic link", other.shown(relative))
            }
            return
        }
        guard kind == .file else {
            throw DiskError("copy", shown(relative), code: 0, advice: "It is neither a file nor a link: remove it and run again.")
        }
        let source = openat(descriptor, relative.terminated, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
        guard source >= 0 else { throw DiskError("read", shown(relative)) }
        defer { close(source) }
        let target = try other.create(relative)
        var failure = copyAll(from: source, to: target)
        if close(target) != 0, failure == 0 { failure = errno }
        guard failure == 0 else { throw DiskError("copy", other.shown(relative), code: failure) }
    }

    private func copyAll(from source: Int32, to target: Int32) -> Int32 {
        let failure = withUnsafeTemporaryAllocation(byteCount: blockSize, alignment: 16) { block -> Int32 in
            while true {
                let got = readUpTo(block.count, from: source, into: block.baseAddress)
                if got < 0 { return errno }
                if got == 0 { return 0 }
                let failure = writeAll(UnsafeRawBufferPointer(rebasing: block[..<got]), to: target)
                if failure != 0 { return failure }
            }
        }
        guard failure == 0 else { return failure }
        var status = stat()
        guard fstat(source, &status) == 0 else { return errno }
        // EPERM comes from file systems that keep no permissions; there is then nothing to keep.
        if fchmod(target, status.st_mode & 0o7777) != 0, errno != EPERM { return errno }
        return futimens(target, [status.st_atim, status.st_mtim]) == 0 ? 0 : errno
    }
}
