internal import Glibc

/// A folder of files that the program makes for itself, to save work the next time. Losing one loses nothing.
///
/// Each file is sealed: it says which program wrote it, to the byte, and carries a digest of what it holds. Whatever was written by another
/// program, cut short or changed is not taken.
///
/// What is in it becomes part of pages as it stands, so that it must not lie where strangers can put files: not in a repository.
package struct CacheFolder: Sendable {
    /// What a name in the folder holds.
    package enum Kept: Hashable, Sendable {
        case nothing
        case bytes(ArraySlice<UInt8>)
        /// Another version of the program wrote it.
        case foreign
        case damaged
    }

    package let path: String
    private let folder: FolderHandle
    private let heading: [UInt8]

    private static let limit = 1 << 32

    /// Makes the folder where it is missing, and those above it.
    ///
    /// - Throws: `DiskError` when it cannot be made or read.
    package init(at path: String) throws(DiskError) {
        let place = try FolderPlace(of: path)
        try place.parent.makePrivateFolder(place.name)
        self.path = place.path
        folder = try FolderHandle(opening: place.path)
        heading = Array("tributary-cache 1\n".utf8) + (try CacheFolder.program()).bytes
    }

    package func read(_ name: RelativePath) -> Kept {
        guard let bytes = try? folder.read(name, limit: CacheFolder.limit) else { return .nothing }
        guard bytes.starts(with: heading) else { return bytes.starts(with: heading.prefix(16)) ? .foreign : .damaged }
        let payload = bytes[heading.count..<max(heading.count, bytes.count - 16)]
        guard bytes[payload.endIndex...].elementsEqual(CacheFolder.seal(payload)) else { return .damaged }
        return .bytes(payload)
    }

    /// Puts a file in a name's place in one step, so that whoever reads at the same time finds the old one or the new.
    package func write(_ payload: [UInt8], to name: RelativePath) throws(DiskError) {
        let unfinished = RelativePath("\(name).\(getpid())")
        try folder.removeFile(unfinished)
        try folder.write(runs: [heading, payload, CacheFolder.seal(payload[...])], to: unfinished)
        try folder.rename(unfinished, to: folder, name)
    }

    package func remove(_ name: RelativePath) throws(DiskError) { try folder.removeFile(name) }

    private static func seal(_ payload: ArraySlice<UInt8>) -> [UInt8] { payload.withUnsafeBytes { ContentDigest(of: $0) }.bytes }

    /// Stands for the program that runs: what it writes is for it alone.
    private static func program() throws(DiskError) -> ContentDigest {
        let path = "/proc/self/exe"
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw DiskError("read", path) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw DiskError("read", path) }
        let size = Int(status.st_size)
        guard let bytes = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), bytes != MAP_FAILED else { throw DiskError("read", path) }
        defer { munmap(bytes, size) }
        return ContentDigest(of: UnsafeRawBufferPointer(start: bytes, count: size))
    }
}
