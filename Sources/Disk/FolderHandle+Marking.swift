internal import CGlibc
internal import Glibc
internal import Text

extension FolderHandle {
    /// Marks a file or a folder as made by Tributary on this machine, so that a later run may take its word for what it is.
    ///
    /// The mark is an extended attribute, which neither a checkout nor an ordinary archive brings along. It says when the thing was born and
    /// what it holds: copied to something else it fits no more, and nobody elsewhere can know it. Where the file system keeps no attributes,
    /// it is noted in the user's state folder instead; where there is none either, the thing stays without a mark.
    ///
    /// - Parameter bytes: what a file holds; none for a folder.
    /// - Throws: `DiskError` when it cannot be opened, or has no room for the mark.
    package func mark(_ relative: RelativePath, holding bytes: [UInt8] = []) throws(DiskError) {
        guard let file = openForMarking(relative) else { throw DiskError("mark", shown(relative)) }
        defer { close(file) }
        let mark = Mark(of: file, holding: bytes).text
        if set_attribute_of(file, Mark.attribute, mark, UInt(mark.count)) == 0 { return }
        guard Mark.isUnsupported(errno) else { throw DiskError("mark", shown(relative)) }
        try? MarkRecord()?.add(mark)
    }

    /// Whether a file or a folder was marked as it is: by this program, on this machine, with these bytes.
    package func isMarked(_ relative: RelativePath, holding bytes: [UInt8] = []) -> Bool {
        guard let file = openForMarking(relative) else { return false }
        defer { close(file) }
        let mark = Mark(of: file, holding: bytes).text
        var found = [UInt8](repeating: 0, count: mark.count + 1)
        let length = attribute_of(file, Mark.attribute, &found, UInt(found.count))
        if length >= 0 { return found.prefix(length).elementsEqual(mark) }
        return Mark.isUnsupported(errno) && (try? MarkRecord()?.holds(mark)) == true
    }

    /// Whether a mark of what is in the folder could be kept anywhere, in an attribute or in the user's state folder.
    package var canKeepMarks: Bool {
        attribute_of(descriptor, Mark.attribute, nil, 0) >= 0 || !Mark.isUnsupported(errno) || (try? MarkRecord()) != nil
    }

    private func openForMarking(_ relative: RelativePath) -> Int32? {
        let file = openat(descriptor, relative.terminated, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        return file >= 0 ? file : nil
    }
}

/// What tells one file or folder from every other, those of the same bytes too.
private struct Mark {
    static let attribute = "user.tributary"

    /// The format's version and a digest, as ASCII.
    let text: [UInt8]

    init(of file: Int32, holding bytes: [UInt8]) {
        var status = stat()
        let born = Int(birth_of(file))
        var digest = DigestText()
        // The number alone would do, but that some file systems give others after a restart.
        digest.add(born != 0 ? born : fstat(file, &status) == 0 ? Int(status.st_ino) : 0)
        digest.add(bytes)
        text = Array("1 \(digest.digest)".utf8)
    }

    static func isUnsupported(_ code: Int32) -> Bool { [EOPNOTSUPP, ENOSYS, EPERM].contains(code) }
}
