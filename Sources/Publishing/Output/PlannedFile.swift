internal import Disk

/// A file that the site will hold, before its bytes exist.
package struct PlannedFile: Hashable, Sendable {
    /// Below the output, with single slashes: "narratives/canva-2024.html".
    package let path: String
    /// What makes it, for the message when two collide: a content file, or words such as "the list of tags".
    package let origin: String
    /// The file in which an author would put a collision right; nil where it is made of many.
    package let source: String?

    package init(path: String, origin: String, source: String? = nil) {
        self.path = path
        self.origin = origin
        self.source = source
    }
}
