package import Narratives

/// Reads a text that is not in the content: a draft, or notes made in the middle of an incident.
package enum DraftReader {
    /// A narrative of whatever can be read: with front matter as in a file of the content, else the first line as title and the whole as
    /// body. What is wrong with it does not matter here.
    package static func read(_ bytes: [UInt8], id: Slug) -> Narrative { read(bytes, id: id, file: "draft", checker: nil).narrative }

    /// The same, and what somebody says who reads the prose.
    ///
    /// - Parameter file: the path that findings name.
    package static func read(_ bytes: [UInt8], id: Slug, file: String, checker: (any ProseChecker)?) -> (
        narrative: Narrative, findings: [Finding]
    ) {
        var findings: [Finding] = []
        var narrative = Narrative.Fields(id: id, file: file)
        let document = Document.cut(bytes, file: file, into: &findings)
        var list = FindingList(file: file, firstLine: Document.frontMatterLine)
        list.proofreader = checker.map { Proofreader($0, file: file) }
        if let root = document?.frontMatter.flatMap({ YAMLText.parse($0, into: &list) }) {
            narrative = NarrativeReader.standard.read(root, id: id, file: file, into: &list)
            narrative.relations.removeAll { !$0.isRead }
        }
        let body = document?.body ?? []
        if narrative.title.isEmpty {
            let line = body.split(separator: UInt8(ascii: "\n")).first { $0.contains { $0 > 0x20 } } ?? []
            narrative.title = String(decoding: line.drop { $0 == UInt8(ascii: "#") || $0 == 0x20 }, as: UTF8.self)
        }
        let reading = MarkdownReader().read(
            body, firstLine: document?.bodyLine ?? 1, path: "narratives/\(id).md", file: file, checker: checker, listsAll: true)
        narrative.body = reading.body
        return (Narrative(narrative), (list.findings + reading.findings).sorted())
    }
}
