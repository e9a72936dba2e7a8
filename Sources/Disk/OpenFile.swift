internal import Glibc

/// A plain file that is open for reading, so that it stays the same file whatever becomes of its name.
package final class OpenFile: Sendable {
    let descriptor: Int32
    private let shown: String

    /// Nil where no plain file of that size stands at the path, or it cannot be read.
    ///
    /// - Parameter size: in bytes.
    package init?(_ relative: RelativePath, in folder: FolderHandle, size: Int) {
        // Without waiting, so that a pipe in the way does not stop the build.
        let file = openat(folder.descriptor, relative.terminated, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard file >= 0 else { return nil }
        var status = stat()
        guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG, Int(status.st_size) == size else {
            close(file)
            return nil
        }
        (descriptor, shown) = (file, folder.shown(relative))
    }

    deinit { close(descriptor) }

    /// Appends bytes of the file to others.
    ///
    /// - Throws: `DiskError` when they cannot be read, or the file has become shorter.
    func read(_ range: Range<Int>, onto bytes: inout [UInt8]) throws(DiskError) {
        let start = bytes.count
        bytes.append(contentsOf: repeatElement(0, count: range.count))
        var (done, failure): (Int, Int32) = (0, 0)
        while done < range.count, failure == 0 {
            let got = bytes.withUnsafeMutableBytes {
                pread(descriptor, $0.baseAddress.map { $0 + start + done }, range.count - done, off_t(range.lowerBound + done))
            }
            if got > 0 { done += got } else if got == 0 { failure = EIO } else if errno != EINTR { failure = errno }
        }
        guard failure == 0 else { throw DiskError("read", shown, code: failure) }
    }
}
