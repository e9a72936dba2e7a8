internal import Disk
package import Text

/// A part of a file of the site, before its bytes exist. Most files are one piece; of a file of many, those are made again that became others.
package struct Piece: Sendable {
    /// Stands for all that the piece is made of, going by what it asked for when it was last made; nil where that is not known, so that it has to
    /// be made. Once it is made, it may be another than before.
    package let key: (@Sendable () -> ContentDigest?)?
    /// Makes the bytes; called once, on any core.
    package let render: @Sendable () throws -> [UInt8]

    package init(key: (@Sendable () -> ContentDigest?)? = nil, render: @escaping @Sendable () throws -> [UInt8]) {
        (self.key, self.render) = (key, render)
    }
}

/// The pieces of one file, with their keys.
struct PageParts: Sendable {
    let pieces: [Piece]
    let keys: [ContentDigest?]

    init(_ pieces: [Piece]) {
        self.pieces = pieces
        keys = pieces.map { $0.key?() }
    }

    /// Stands for all that the file is made of; nil where that is not known.
    var key: ContentDigest? { PageParts.key(of: keys) }

    static func key(of keys: [ContentDigest?]) -> ContentDigest? {
        guard keys.count != 1 else { return keys[0] }
        var text = DigestText()
        for key in keys {
            guard let key else { return nil }
            text.add(key)
        }
        return text.digest
    }
}
