internal import Glibc
internal import Text

/// A new file that is written bit by bit, through a buffer, so that a large one is never in memory as a whole.
package final class FileWriter {
    /// What was written.
    package struct Written: Hashable, Sendable {
        /// In bytes.
        package let size: Int
        /// See `ContentHash`.
        package let hash: UInt64
    }

    private let file: Int32
    private let shown: String
    private var isOpen = true
    private var buffer: [UInt8] = []
    private var hash = ContentHash()
    private var size = 0

    /// A multiple of sixteen, which is what `ContentHash` takes at a time.
    private static let room = 1 << 18

    /// Creates the file, and the folders on the way to it.
    ///
    /// - Throws: `DiskError` when the name is taken, or the file cannot be made.
    package init(creating relative: RelativePath, in folder: FolderHandle) throws(DiskError) {
        file = try folder.create(relative)
        shown = folder.shown(relative)
        buffer.reserveCapacity(FileWriter.room)
    }

    deinit { if isOpen { close(file) } }

    /// - Throws: `DiskError` when the bytes cannot be written.
    package func append(_ bytes: [UInt8]) throws(DiskError) {
        size += bytes.count
        var rest = bytes[...]
        while !rest.isEmpty {
            let taken = rest.prefix(FileWriter.room - buffer.count)
            buffer.append(contentsOf: taken)
            rest = rest[taken.endIndex...]
            try flushIfFull()
        }
    }

    private func flushIfFull() throws(DiskError) {
        guard buffer.count == FileWriter.room else { return }
        buffer.withUnsafeBytes { hash.add($0) }
        try flush()
    }

    /// Copies bytes of another file.
    ///
    /// - Throws: `DiskError` when they are not there, or cannot be written.
    package func append(_ range: Range<Int>, of other: OpenFile) throws(DiskError) {
        size += range.count
        var rest = range
        while !rest.isEmpty {
            let count = min(rest.count, FileWriter.room - buffer.count)
            try other.read(rest.lowerBound..<rest.lowerBound + count, onto: &buffer)
            rest = rest.lowerBound + count..<rest.upperBound
            try flushIfFull()
        }
    }

    /// Writes what is left and closes the file.
    ///
    /// - Throws: `DiskError` when it cannot be written.
    package func finish() throws(DiskError) -> Written {
        let whole = buffer.count & ~15
        let value = buffer.withUnsafeBytes { bytes in
            hash.add(UnsafeRawBufferPointer(rebasing: bytes[..<whole]))
            return hash.value(withRest: UnsafeRawBufferPointer(rebasing: bytes[whole...]))
        }
        try flush()
        isOpen = false
        guard close(file) == 0 else { throw DiskError("write", shown) }
        return Written(size: size, hash: value)
    }

    private func flush() throws(DiskError) {
        // The descriptor may be somebody else's file by now.
        precondition(isOpen, "A file was written to after it was finished.")
        let failure = buffer.withUnsafeBytes { writeAll($0, to: file) }
        guard failure == 0 else { throw DiskError("write", shown, code: failure) }
        buffer.removeAll(keepingCapacity: true)
    }
}
