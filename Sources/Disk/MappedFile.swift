internal import Glibc

/// The bytes of a file in their place: nothing is copied.
///
/// For files that are replaced by others and never written to once they stand. One that somebody cuts short meanwhile ends the program.
package final class MappedFile: Sendable {
    nonisolated(unsafe) private let start: UnsafeRawPointer?
    /// In bytes.
    let count: Int

    /// Nil where no plain file stands at the path, or it cannot be read.
    package init?(_ relative: RelativePath, in folder: FolderHandle) {
        let file = openat(folder.descriptor, relative.terminated, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        count = Int(status.st_size)
        // There is nothing to map of an empty file.
        let bytes = count == 0 ? nil : mmap(nil, count, PROT_READ, MAP_PRIVATE, file, 0)
        guard bytes != MAP_FAILED else { return nil }
        start = UnsafeRawPointer(bytes)
    }

    deinit { if let start { munmap(UnsafeMutableRawPointer(mutating: start), count) } }

    package func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        withExtendedLifetime(self) { body(UnsafeRawBufferPointer(start: start, count: count)) }
    }
}
