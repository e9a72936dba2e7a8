internal import Narratives
internal import Reading

/// A Markdown file of somebody's, taken apart.
enum MarkdownSource {
    /// - Parameter path: below the folder that is imported.
    static func read(_ bytes: [UInt8], root: String, path: String, file: String) -> (document: SourceDocument?, findings: [Finding]) {
        // Blank lines above front matter, which other programs pass over.
        let blanks = bytes.prefix { $0.isOne(of: " \r\n") }
        let isBelow = !blanks.isEmpty && bytes[blanks.count...].starts(with: "---\n".utf8)
        let bytes = isBelow ? Array(bytes[blanks.count...]) : bytes
        let linesAbove = isBelow ? blanks.count { $0 == 0x0A } : 0
        let components = path.split(separator: "/").map(String.init)
        let folder = components.dropLast().joined(separator: "/")
        if UTF8Check.firstFault(in: bytes) == nil, let foreign = ForeignFrontMatter(UTF8Check.withoutMark(bytes[...])) {
            let (read, findings) = fields(of: foreign, file)
            let document = read.map {
                SourceDocument(
                    name: root + "/" + path, file: file, folder: folder, stem: stem(components, root: root), fields: $0,
                    text: String(decoding: foreign.body, as: UTF8.self), firstLine: foreign.bodyLine)
            }
            return (document, findings)
        }
        var findings: [Finding] = []
        guard let cut = Document.cut(bytes, file: file, into: &findings) else { return (nil, findings.map(skipped)) }
        var list = FindingList(file: file, firstLine: Document.frontMatterLine + linesAbove)
        let node = cut.frontMatter.flatMap { YAMLText.parse($0, into: &list) }
        guard !list.findings.contains(where: { $0.severity == .error }) else { return (nil, list.findings.map(skipped)) }
        if let node { list.refuseComments(within: node) }
        findings += list.findings.map { $0.graded(.warning) }
        // Lines between two rules that name nothing are text.
        let isText = if let node, case .mapping = node.content { false } else { node.map { !$0.isBlank } ?? false }
        let body = isText ? UTF8Check.withoutMark(bytes[...]) : cut.body
        let document = SourceDocument(
            name: root + "/" + path, file: file, folder: folder, stem: stem(components, root: root), fields: fields(of: node),
            text: String(decoding: body, as: UTF8.self), firstLine: linesAbove + (isText ? 1 : cut.bodyLine))
        return (document, findings)
    }

    /// Nil, and why, where it cannot be read.
    private static func fields(of foreign: ForeignFrontMatter, _ file: String) -> (fields: [SourceField]?, findings: [Finding]) {
        guard foreign.language == .toml else {
            var list = FindingList(file: file, firstLine: foreign.firstLine)
            let node = YAMLText.parse(foreign.text, into: &list)
            let isRead = !list.findings.contains { $0.severity == .error }
            return isRead ? (fields(of: node), list.findings.map { $0.graded(.warning) }) : (nil, list.findings.map(skipped))
        }
        let toml = TOMLReader(foreign.text, firstLine: foreign.firstLine)
        if let fault = toml.fault {
            return (nil, [skipped(Finding("front-matter", "From here on this is no TOML that is read.", file: file, at: fault))])
        }
        return (toml.entries.map { SourceField(name: $0.name, value: $0.value, position: $0.position, home: .frontMatter) }, [])
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
        return pairs.flatMap { pair -> [SourceField] in
            let name = words(of: pair.key)
            // `date: {created: …, updated: …}` names two dates.
            if case .mapping(let inner) = pair.value.content, Name.bare(name) == "date" {
                return inner.map {
                    SourceField(
                        name: "\(name) \(words(of: $0.key))", value: value(of: $0.value), position: $0.key.position, home: .frontMatter)
                }
            }
            return [SourceField(name: name, value: value(of: pair.value), position: pair.key.position, home: .frontMatter)]
        }
    }

    /// A key's words, be it a list or a mapping, as a template's tag `{{ words }}` is one to YAML.
    private static func words(of key: YAMLNode) -> String {
        switch key.content {
        case .scalar(let text, _): text
        case .sequence(let items): items.map(words).joined(separator: " ")
        case .mapping(let pairs): pairs.flatMap { [words(of: $0.key), words(of: $0.value)] }.filter { !$0.isEmpty }.joined(separator: " ")
        }
    }

    private static func value(of node: YAMLNode) -> Extension.Value {
        switch node.content {
        case .scalar(let text, _): .text(node.isBlank ? "" : text)
        case .sequence(let items): .list(items.map(value))
        case .mapping(let pairs): .mapping(pairs.map { Extension(name: words(of: $0.key), value: value(of: $0.value)) })
        }
    }
}
