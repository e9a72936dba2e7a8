package import Narratives

/// A body of which every link leads somewhere: what could not be followed is words.
package struct RepairedBody: Sendable {
    package var text = ""
    /// Files to copy: where they are below the folder that is imported, and where they go below the content folder.
    package var copies: [FileCopy] = []
    package var findings: [Finding] = []
    /// Ids of headings, by their words.
    package var headings: [Heading] = []
    /// How often the whole text was read: as often for a long text as for a short one.
    package var readings = 0
}

package struct FileCopy: Hashable, Sendable {
    package let source: String
    package let path: String
}
