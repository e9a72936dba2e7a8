internal import Disk
internal import Text

/// A file of the site, before its bytes exist.
package struct Page: Sendable {
    /// Below the output folder.
    package let path: String
    /// What makes it, for the message when two have one path: a content file, or "the list of tags".
    package let origin: String
    /// The content file that it is made of, where it is one.
    package let source: String?
    /// What it is made of, in order.
    package let pieces: [Piece]

    package var planned: PlannedFile { PlannedFile(path: path, origin: origin, source: source) }

    /// - Parameter key: see `Piece`.
    init(
        _ path: String, origin: String, source: String? = nil, key: (@Sendable () -> ContentDigest?)? = nil,
        render: @escaping @Sendable () throws -> [UInt8]
    ) {
        self.init(path, origin: origin, source: source, pieces: [Piece(key: key, render: render)])
    }

    init(_ path: String, origin: String, source: String? = nil, pieces: [Piece]) {
        (self.path, self.origin, self.source, self.pieces) = (path, origin, source, pieces)
    }

    /// The bytes of the whole.
    package func render() throws -> [UInt8] {
        pieces.count == 1 ? try pieces[0].render() : try pieces.reduce(into: []) { $0 += try $1.render() }
    }
}
