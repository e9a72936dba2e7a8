internal import Glibc

/// The marks of what lies on file systems without attributes, a line each, in the user's state folder (XDG Base Directory Specification).
struct MarkRecord {
    private let folder: FolderHandle
    private static let name: RelativePath = "marks"
    /// What was in it when it grew too long; a build adds some five lines.
    private static let earlier: RelativePath = "marks.earlier"
    /// In bytes.
    private static let longest = 1 << 20

    /// - Returns: nil where the user has no such folder.
    init?() throws(DiskError) {
        let home = getenv("HOME").map { String(cString: $0) + "/.local/state" }
        guard let base = getenv("XDG_STATE_HOME").map({ String(cString: $0) }) ?? home, base.hasPrefix("/") else { return nil }
        let place = try FolderPlace(of: base + "/tributary")
        try place.parent.makePrivateFolder(place.name)
        folder = try FolderHandle(opening: place.path)
    }

    func add(_ mark: [UInt8]) throws(DiskError) {
        // One that is in the earlier marks alone would be forgotten with them.
        guard try !holds(mark, in: [MarkRecord.name]) else { return }
        if let size = try folder.status(MarkRecord.name)?.size, size > MarkRecord.longest {
            try folder.rename(MarkRecord.name, to: folder, MarkRecord.earlier)
        }
        let file = openat(folder.descriptor, MarkRecord.name.terminated, O_WRONLY | O_CREAT | O_APPEND | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw DiskError("write", folder.shown(MarkRecord.name)) }
        defer { close(file) }
        let failure = (mark + [newline]).withUnsafeBytes { writeAll($0, to: file) }
        guard failure == 0 else { throw DiskError("write", folder.shown(MarkRecord.name), code: failure) }
    }

    func holds(_ mark: [UInt8], in names: [RelativePath] = [MarkRecord.name, MarkRecord.earlier]) throws(DiskError) -> Bool {
        for name in names {
            guard let lines = try folder.read(name, limit: 2 * MarkRecord.longest) else { continue }
            if lines.split(separator: newline).contains(where: { $0.elementsEqual(mark) }) { return true }
        }
        return false
    }
}

private let newline = UInt8(ascii: "\n")
