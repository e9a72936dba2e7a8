internal import Glibc

/// A path below some folder, as the file system holds it.
///
/// Bytes rather than a `String`: names on disk need not be UTF-8, and two spellings of "é" are two files although Swift calls the strings
/// equal. Paths sort by their bytes, so that a folder comes before what is in it.
package struct RelativePath: Sendable {
    /// The bytes with the NUL that system calls want.
    package let terminated: [CChar]

    package init(_ text: String) {
        terminated = Array(text.utf8CString)
    }

    package init(_ bytes: ArraySlice<UInt8>) { self = bytes.withUnsafeBytes { RelativePath($0) } }

    package init(_ bytes: UnsafeRawBufferPointer) { self.init(bytes, below: nil) }

    /// A name in a folder.
    init(_ name: UnsafeRawBufferPointer, below folder: RelativePath?) {
        // One copy of memory: a site of 100,000 files makes as many paths.
        let start = folder?.terminated.count ?? 0
        terminated = [CChar](unsafeUninitializedCapacity: start + name.count + 1) { buffer, count in
            let raw = UnsafeMutableRawBufferPointer(buffer)
            if let folder {
                folder.terminated.withUnsafeBytes { raw.copyMemory(from: $0) }
                buffer[start - 1] = slash
            }
            UnsafeMutableRawBufferPointer(rebasing: raw[start...]).copyMemory(from: name)
            raw[start + name.count] = 0
            count = start + name.count + 1
        }
    }

    init(terminated: [CChar]) {
        self.terminated = terminated
    }

    /// The bytes without the NUL.
    package var bytes: [UInt8] {
        terminated.withUnsafeBytes { Array($0.dropLast()) }
    }

    /// In bytes.
    package var count: Int { terminated.count - 1 }

    package func append(to bytes: inout [UInt8]) {
        terminated.withUnsafeBytes { bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: $0.dropLast())) }
    }

    package func appending(_ other: RelativePath) -> RelativePath {
        other.terminated.withUnsafeBytes { RelativePath(UnsafeRawBufferPointer(rebasing: $0.dropLast()), below: self) }
    }

    /// The folder it is in; nil for a single name.
    package var parent: RelativePath? {
        terminated.lastIndex(of: slash).map { RelativePath(terminated: terminated[..<$0] + [0]) }
    }

    /// Whether it is in a folder, or in one within.
    package func isBelow(_ folder: RelativePath) -> Bool {
        let length = folder.count
        return count > length && terminated[length] == slash && memcmp(terminated, folder.terminated, length) == 0
    }

    /// The first name of the path.
    package var first: RelativePath {
        terminated.firstIndex(of: slash).map { RelativePath(terminated: terminated[..<$0] + [0]) } ?? self
    }

    /// The last name of the path.
    package var name: RelativePath {
        guard let cut = terminated.lastIndex(of: slash) else { return self }
        return RelativePath(terminated: Array(terminated[(cut + 1)...]))
    }
}

private let slash = CChar(bitPattern: UInt8(ascii: "/"))

extension RelativePath: Hashable, Comparable {
    package static func == (left: RelativePath, right: RelativePath) -> Bool {
        left.terminated.count == right.terminated.count && memcmp(left.terminated, right.terminated, left.terminated.count) == 0
    }

    package static func < (left: RelativePath, right: RelativePath) -> Bool {
        strcmp(left.terminated, right.terminated) < 0
    }

    package func hash(into hasher: inout Hasher) {
        terminated.withUnsafeBytes { hasher.combine(bytes: $0) }
    }
}

extension RelativePath: CustomStringConvertible, ExpressibleByStringLiteral {
    package init(stringLiteral text: String) {
        self.init(text)
    }

    /// For messages.
    package var description: String { String(fileName: bytes) }
}
