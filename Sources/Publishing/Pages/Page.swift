package import Disk

/// A file of the site, before its bytes exist.
package struct Page: Sendable {
    /// Stands for all that the page is made of; nil where that is not known, so that it has to be rendered.
    package let key: (@Sendable () -> ContentDigest)?
    /// Below the output folder.
    package let path: String
    /// What makes it, for the message when two have one path: a content file, or "the list of tags".
    package let origin: String
    /// The content file that it is made of, where it is one.
    package let source: String?
    /// Makes the bytes; called once, on any core.
    package let render: @Sendable () throws -> [UInt8]

    package var planned: PlannedFile { PlannedFile(path: path, origin: origin, source: source) }

    init(
        _ path: String, origin: String, source: String? = nil, key: (@Sendable () -> ContentDigest)? = nil,
        render: @escaping @Sendable () throws -> [UInt8]
    ) {
        self.key = key
        self.path = path
        self.origin = origin
        self.source = source
        self.render = render
    }
}
