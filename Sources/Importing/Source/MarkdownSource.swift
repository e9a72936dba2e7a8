internal import Narratives
internal import Reading

/// A Markdown file of somebody's, taken apart.
enum MarkdownSource {
    /// - Parameter path: below the folder that is imported.
    static func read(_ bytes: [UInt8], root: String, path: String, file: String) -> (document: SourceDocument?, findings: [Finding]) {
        var findings: [Finding] = []
        guard let cut = Document.cut(bytes, file: file, into: &findings) else { return (nil, findings.map(skipped)) }
        var list = FindingList(file: file, firstLine: Document.frontMatterLine)
        let node = cut.frontMatter.flatMap { YAMLText.parse($0, into: &list) }
        guard !list.findings.contains(where: { $0.severity == .error }) else { return (nil, list.findings.map(skipped)) }
        if let node { list.refuseComments(within: node) }
        findings += list.findings.map { $0.graded(.warning) }
        let components = path.split(separator: "/").map(String.init)
        let folder = components.dropLast().joined(separator: "/")
        let document = SourceDocument(
            name: root + "/" + path, file: file, folder: folder, stem: stem(components, root: root), fields: fields(of: node),
            text: String(decoding: cut.body, as: UTF8.self), firstLine: cut.bodyLine)
        return (document, findings)
    }

    private static func skipped(_ finding: Finding) -> Finding {
        let fix = (finding.fix.map { $0 + " " } ?? "") + "Nothing was imported from this file."
        return Finding(finding.rule, .error, finding.message, fix: fix, file: finding.file, at: finding.position)
    }

    /// An index is called after its folder.
    private static func stem(_ components: [String], root: String) -> String {
        let name = components.last ?? ""
        let stem = String(name[..<(name.lastIndex(of: ".") ?? name.endIndex)])
        guard ["index", "readme", "_index"].contains(stem.lowercased()) else { return stem }
        return components.dropLast().last ?? root
    }

    private static func fields(of node: YAMLNode?) -> [SourceField] {
        guard case .mapping(let pairs) = node?.content else { return [] }
        return pairs.compactMap { pair in
            guard let name = pair.key.text else { return nil }
            return SourceField(name: name, value: value(of: pair.value), position: pair.key.position, home: .frontMatter)
        }
    }

    private static func value(of node: YAMLNode) -> Extension.Value {
        switch node.content {
        case .scalar(let text, _): .text(node.isBlank ? "" : text)
        case .sequence(let items): .list(items.map(value))
        case .mapping(let pairs): .mapping(pairs.map { Extension(name: $0.key.text ?? "", value: value(of: $0.value)) })
        }
    }
}
