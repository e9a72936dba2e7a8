internal import Disk
internal import Text

/// The list of the files that Tributary wrote, kept inside the site: what is in it is ours to change and to remove, and nothing else is.
///
/// One line for the format's version, one for each file (hash, size in bytes, path), sorted by the bytes of the path, and a last line that
/// counts and hashes the rest, so that a manifest cut short is seen. The same site gives the same bytes.
struct Manifest: Hashable, Sendable {
    static let name = ".tributary-manifest"
    static let path = RelativePath(name)

    struct Entry: Hashable, Sendable {
        let path: RelativePath
        /// In bytes.
        let size: Int
        let hash: UInt64
    }

    let entries: [Entry]

    init(_ entries: [Entry]) {
        self.entries = entries.sorted { $0.path < $1.path }
    }

    /// What this lists and another does not.
    func paths(notIn other: Manifest) -> [RelativePath] {
        var others = other.entries[...]
        return entries.map(\.path).filter { path in
            // Both are sorted.
            while let first = others.first, first.path < path { others.removeFirst() }
            return others.first?.path != path
        }
    }

    /// What stands in the manifest's place while a build changes the tree that is to be the next site.
    static let unfinished = Array("\(heading)unfinished\n".utf8)

    private static let heading = "tributary-manifest "
    private static let version = "1"

    var bytes: [UInt8] {
        var out = Array("\(Self.heading)\(Self.version)\n".utf8)
        out.reserveCapacity(entries.count * 64)
        for entry in entries {
            out += hexadecimal(entry.hash)
            out += " \(entry.size) ".utf8
            entry.path.append(to: &out)
            out.append(newline)
        }
        return out + Array("end \(entries.count) ".utf8) + hexadecimal(ContentHash.of(out)) + [newline]
    }
}

extension Manifest {
    /// Why the bytes of a manifest were not understood.
    enum Fault: Error, Hashable, Sendable {
        case unknownVersion(String)
        case damaged
    }

    init(parsing bytes: [UInt8]) throws(Fault) {
        let heading = Array(Self.heading.utf8)
        guard bytes.starts(with: heading), let firstEnd = bytes.firstIndex(of: newline) else { throw .damaged }
        let version = String(decoding: bytes[heading.count..<firstEnd].prefix(20), as: UTF8.self)
        guard version == Self.version else { throw .unknownVersion(version) }
        var entries: [Entry] = []
        var start = firstEnd + 1
        while let end = bytes[start...].firstIndex(of: newline) {
            let line = bytes[start..<end]
            if end == bytes.count - 1 {
                let seal = Array("end \(entries.count) ".utf8) + hexadecimal(ContentHash.of(Array(bytes[..<start])))
                guard line.elementsEqual(seal) else { throw .damaged }
                self.init(entries)
                return
            }
            guard let entry = Entry(parsing: line) else { throw .damaged }
            entries.append(entry)
            start = end + 1
        }
        throw .damaged
    }
}

extension Manifest.Entry {
    /// Refuses unsafe paths too: a manifest is a file that anybody may have put there, and what it lists may be removed.
    fileprivate init?(parsing line: ArraySlice<UInt8>) {
        let space = UInt8(ascii: " ")
        guard let first = line.firstIndex(of: space), first - line.startIndex == 16,
            let second = line[(first + 1)...].firstIndex(of: space),
            let hash = UInt64(String(decoding: line[..<first], as: UTF8.self), radix: 16),
            let size = Int(String(decoding: line[(first + 1)..<second], as: UTF8.self)), size >= 0
        else { return nil }
        let path = line[(second + 1)...]
        guard PathFault.first(in: path) == nil else { return nil }
        self.init(path: RelativePath(path), size: size, hash: hash)
    }
}

private let newline = UInt8(ascii: "\n")

/// Sixteen digits.
private func hexadecimal(_ value: UInt64) -> [UInt8] {
    let digits = Array("0123456789abcdef".utf8)
    return (0..<16).map { digits[Int(value >> (60 - 4 * UInt64($0)) & 15)] }
}
