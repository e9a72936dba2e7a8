package import Disk

/// A file of a new knowledge base.
package struct StarterFile: Sendable {
    /// Below the knowledge base's folder.
    package let path: RelativePath
    package let bytes: [UInt8]

    package init(_ path: RelativePath, _ bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}
