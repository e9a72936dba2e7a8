package import Narratives

/// Reads a text as the narrative that it would be in the content, to hold what is about to be written to what a check would say.
package enum NarrativeValidator {
    /// - Parameter path: where it would stand below the content folder, such as `narratives/cold-cache.md`.
    /// - Returns: the narrative as far as it can be read, and what is wrong with it by itself; whether its links lead anywhere is not known.
    package static func read(_ bytes: [UInt8], id: Slug, path: String, file: String) -> (narrative: Narrative?, findings: [Finding]) {
        var findings: [Finding] = []
        guard let document = Document.cut(bytes, file: file, into: &findings), let yaml = document.frontMatter else {
            return (nil, findings)
        }
        var list = FindingList(file: file, firstLine: Document.frontMatterLine)
        let root = YAMLText.parse(yaml, into: &list)
        let (body, bodyFindings, _) = MarkdownReader().read(document.body, firstLine: document.bodyLine, path: path, file: file)
        guard let root, case .narrative(let narrative) = ContentRecord(.narrative(id), file: file, root: root, body: body, into: &list)
        else { return (nil, list.findings + bodyFindings) }
        return (narrative, list.findings + bodyFindings + PassageFindings.all(in: document))
    }

    /// The keys of a narrative, in the order in which an author would write them.
    package static let keys = Format.standard.narrative.map(\.name)
}
