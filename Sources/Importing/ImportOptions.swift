internal import Narratives

/// What an import is asked for.
package struct ImportOptions: Sendable {
    /// A folder of Markdown, or a CSV or Markdown file.
    package var source = "."
    /// The content folder; it is made where it is missing.
    package var content = "content"
    /// Nil to take, for each document, the built-in mapping that knows its template.
    package var mapping: ImportMapping?
    /// Says what would be done, and writes nothing.
    package var isDry = false
    /// Ids of narratives that are written anew, whatever a person did to them.
    package var replaced: Set<String> = []
    /// Folders of factor pages besides those of the content, for names of factors.
    package var factorFolders: [String] = []
    /// Whether a site publishes a file of this name.
    package var isPublished: @Sendable (String) -> Bool = { _ in false }
    package var jobs = 1

    package init() {}

    /// The content folder as findings name it.
    var contentName: String {
        let name = content.count > 1 && content.hasSuffix("/") ? String(content.dropLast()) : content
        return name.hasPrefix("./") ? String(name.dropFirst(2)) : name
    }
}
