package import Narratives

/// Reads Markdown again as an edition has it. Reading and editions never see each other's insides: whoever builds a site hands the one to the
/// other.
package protocol BodyReader: Sendable {
    /// - Parameters:
    ///   - firstLine: the line of the file at which the text begins.
    ///   - path: the document's path below the content folder.
    ///   - links: where links lead.
    /// - Returns: the body; and whether a mark of something internal still stands in it as a comment.
    func body(of markdown: ArraySlice<UInt8>, firstLine: Int, path: String, links: LinkRule) -> (body: Body, hasMark: Bool)
}

/// Where links of a text lead in an edition.
package struct LinkRule: Sendable {
    package struct Destination: Hashable, Sendable {
        package let target: LinkTarget
        package let fragment: String?

        package init(_ target: LinkTarget, _ fragment: String?) { (self.target, self.fragment) = (target, fragment) }
    }

    /// Nil where nothing is there: then the link is its words.
    package let destination: @Sendable (Destination) -> Destination?
    /// The same for a heading of the text itself.
    package let fragment: @Sendable (String) -> String?

    package init(
        destination: @escaping @Sendable (Destination) -> Destination?, fragment: @escaping @Sendable (String) -> String?
    ) {
        (self.destination, self.fragment) = (destination, fragment)
    }

    /// Links as their authors wrote them.
    package static let asWritten = LinkRule(destination: { $0 }, fragment: { $0 })
}
