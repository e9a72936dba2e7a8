internal import Glibc
internal import Text

/// A folder of files that the program makes for itself, to save work the next time. Losing one loses nothing.
///
/// Each file is sealed: it says which program wrote it, to the byte, and carries a digest of what it holds. Whatever was written by another
/// program, cut short or changed is not taken.
///
/// What is in it becomes part of pages as it stands, so that it must not lie where strangers can put files: not in a repository.
package struct SealedFolder: Sendable {
    /// Why what is there cannot be taken.
    package enum Fault: Int, Error, Hashable, Sendable {
        /// Another version of the program wrote it.
        case foreign
        case damaged

        /// For people.
        package func remark(on path: String) -> String {
            switch self {
            case .foreign: "\(path) is another Tributary's cache: it is made anew."
            case .damaged: "The cache in \(path) is damaged: it is made anew."
            }
        }
    }

    package let path: String
    private let folder: FolderHandle
    private let heading: [UInt8]
    /// Stands for the time since the machine was last started; nil where that cannot be told.
    private let start: [UInt8]?

    /// How long what is kept may be taken at its word.
    package enum Lifetime: Sendable {
        case unlimited
        /// As long as the machine runs: what is said of files on disk, of which a power cut may leave the names, sizes and times without
        /// the bytes.
        case untilRestart
    }

    /// Makes the folder where it is missing, and those above it.
    ///
    /// - Parameter start: names the time since the machine was last started.
    /// - Throws: `DiskError` when it cannot be made or read.
    package init(at path: String, start: String? = SealedFolder.start) throws(DiskError) {
        let place = try FolderPlace(of: path)
        try place.parent.makePrivateFolder(place.name)
        self.path = place.path
        folder = try FolderHandle(opening: place.path)
        self.start = start.map { Array("\($0)\n".utf8) }
        heading = Array("tributary-cache 1\n".utf8) + (try SealedFolder.program.get()).bytes
    }

    /// The bytes of a name; nil where nothing is there, or nothing that can be read.
    package func read(_ name: RelativePath, _ lifetime: Lifetime = .unlimited) throws(Fault) -> ArraySlice<UInt8>? {
        guard let bytes = try? folder.read(name, limit: .max) else { return nil }
        guard bytes.starts(with: heading) else { throw bytes.starts(with: heading.prefix(16)) ? .foreign : .damaged }
        let payload = bytes.dropFirst(heading.count).dropLast(SealedFolder.sealLength)
        guard bytes.count >= heading.count + SealedFolder.sealLength, bytes[payload.endIndex...].elementsEqual(SealedFolder.seal(payload))
        else { throw .damaged }
        guard lifetime == .untilRestart else { return payload }
        guard let start, payload.starts(with: start) else { return nil }
        return payload.dropFirst(start.count)
    }

    /// The names in the folder that begin like this, in no order.
    package func names(_ beginning: String) throws(DiskError) -> [RelativePath] {
        try folder.items().map(\.path).filter { $0.bytes.starts(with: beginning.utf8) }
    }

    /// Whether a name is that of a file which another program may be writing at this moment.
    package static func isUnfinished(_ name: RelativePath) -> Bool { name.bytes.contains(UInt8(ascii: ".")) }

    /// Removes what a program that was killed left unfinished. What another is writing at this moment it has locked.
    ///
    /// - Parameter beginnings: of the names that files in the folder have: it may hold others that are nobody's to remove.
    package func removeUnfinished(_ beginnings: [String]) {
        let names = ((try? folder.items()) ?? []).filter { $0.kind == .file && SealedFolder.isUnfinished($0.path) }.map(\.path)
        for name in names where beginnings.contains(where: { name.bytes.starts(with: $0.utf8) }) {
            guard case .held(let lock)? = try? FileLock.take(name, in: folder) else { continue }
            withExtendedLifetime(lock) { try? folder.removeFile(name) }
        }
    }

    /// Puts a file in a name's place in one step, so that whoever reads at the same time finds the old one or the new.
    package func write(_ payload: [UInt8], to name: RelativePath, _ lifetime: Lifetime = .unlimited) throws(DiskError) {
        let payload = lifetime == .untilRestart ? (start ?? []) + payload : payload
        let (unfinished, lock) = try begin(name)
        defer { withExtendedLifetime(lock) {} }
        do {
            try lock.write(
                runs: [heading, payload, SealedFolder.seal(payload[...])], shown: folder.shown(unfinished))
            try folder.rename(unfinished, to: folder, name)
        } catch {
            try? folder.removeFile(unfinished)
            throw error
        }
    }

    /// A file beside a name's, locked: two programs may have one number, each in a container of its own.
    private func begin(_ name: RelativePath) throws(DiskError) -> (RelativePath, FileLock) {
        for attempt in 0..<100 {
            let unfinished = RelativePath("\(name).\(getpid())" + (attempt == 0 ? "" : "-\(attempt)"))
            if case .held(let lock) = try FileLock.take(unfinished, in: folder) { return (unfinished, lock) }
        }
        throw DiskError("write", folder.shown(name), code: 0, advice: "Other programs are writing it: let them finish, then run again.")
    }

    package func remove(_ name: RelativePath) throws(DiskError) { try folder.removeFile(name) }

    /// In bytes.
    private static let sealLength = 16

    private static func seal(_ payload: ArraySlice<UInt8>) -> [UInt8] { payload.withUnsafeBytes { ContentDigest(of: $0) }.bytes }

    /// Names the time since this machine was last started; nil where the system does not say.
    package static var start: String? {
        guard let file = fopen("/proc/sys/kernel/random/boot_id", "r") else { return nil }
        defer { fclose(file) }
        var line = [CChar](repeating: 0, count: 64)
        guard fgets(&line, Int32(line.count), file) != nil else { return nil }
        return String(decoding: line.prefix { $0 > 0x20 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Stands for the program that runs: what it writes is for it alone. It is read once, since it is large.
    private static let program = Result(catching: digestOfProgram)

    private static func digestOfProgram() throws(DiskError) -> ContentDigest {
        let path = "/proc/self/exe"
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw DiskError("read", path) }
        defer { close(descriptor) }
        var parts = DigestText()
        var part = [UInt8](repeating: 0, count: 1 << 20)
        while true {
            let got = part.withUnsafeMutableBytes { readUpTo($0.count, from: descriptor, into: $0.baseAddress) }
            guard got >= 0 else { throw DiskError("read", path) }
            guard got > 0 else { return parts.digest }
            parts.add(part.withUnsafeBytes { ContentDigest(of: UnsafeRawBufferPointer(rebasing: $0[..<got])) })
        }
    }
}
