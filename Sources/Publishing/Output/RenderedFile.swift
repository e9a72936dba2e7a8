internal import Disk
internal import Text

/// What is known of a file of the site once its bytes were rendered, written and dropped again.
struct RenderedFile: Sendable {
    let size: Int
    let hash: UInt64
    let isUnchanged: Bool
    /// What it is made of, where that is known.
    let key: ContentDigest?
    /// Where there are several.
    var pieces: [PublishedPages.Piece] = []
    /// How the file stood, where it was looked at and left as it is.
    var earlier: PublishedPages.Entry?
}
