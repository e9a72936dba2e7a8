package import Narratives

/// Reads a text that is not in the content: a draft, or notes made in the middle of an incident.
package enum DraftReader {
    /// A narrative of whatever can be read: with front matter as in a file of the content, else the first line as title and the whole as
    /// body. What is wrong with it does not matter here.
    package static func read(_ bytes: [UInt8], id: Slug) -> Narrative {
        var findings: [Finding] = []
        var narrative = Narrative.Fields(id: id, file: "draft")
        let document = Document.cut(bytes, file: narrative.file, into: &findings)
        var list = FindingList(file: narrative.file, firstLine: Document.frontMatterLine)
        if let root = document?.frontMatter.flatMap({ YAMLText.parse($0, into: &list) }) {
            narrative = NarrativeReader.standard.read(root, id: id, file: narrative.file, into: &list)
            narrative.relations.removeAll { !$0.isRead }
        }
        let body = document?.body ?? []
        if narrative.title.isEmpty {
            let line = body.split(separator: UInt8(ascii: "\n")).first { $0.contains { $0 > 0x20 } } ?? []
            narrative.title = String(decoding: line.drop { $0 == UInt8(ascii: "#") || $0 == 0x20 }, as: UTF8.self)
        }
        narrative.body = MarkdownReader().read(body, firstLine: 1, path: "narratives/\(id).md", file: narrative.file).body
        return Narrative(narrative)
    }
}
