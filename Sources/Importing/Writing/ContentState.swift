internal import Disk
internal import Narratives
internal import Reading

/// What stands in the content folder before an import.
struct ContentState: Sendable {
    struct File: Sendable {
        let path: String
        let id: Slug
        let fingerprint: Fingerprint
        /// What the file itself says it was imported from.
        let importedFrom: String?
    }

    private(set) var byPath: [String: File] = [:]
    private var bySource: [[UInt8]: File] = [:]
    let record: ImportRecord
    private let folder: ConfinedFolder

    var ids: Set<Slug> { Set(byPath.values.map(\.id)) }

    /// A folder that is not there yet is empty.
    init(_ folder: ConfinedFolder) throws {
        self.folder = folder
        record = (try? folder.read(ImportRecord.path, limit: ImportRecord.limit)).map { ImportRecord($0) } ?? ImportRecord()
        guard folder.exists else { return }
        for case .file(let path) in try folder.entries() {
            guard case .narrative(let id) = ContentPath(path), let bytes = try? folder.read(path, limit: Document.limit) else { continue }
            let source = FrontMatter.pairs(of: bytes).first { $0.key.text == PlannedNarrative.sourceKey }?.value.text
            let file = File(path: path, id: id, fingerprint: Fingerprint(of: bytes), importedFrom: source)
            byPath[path] = file
            if let key = source.map({ Array($0.utf8) }), bySource[key] == nil { bySource[key] = file }
        }
    }

    func fingerprint(of path: String) -> Fingerprint? {
        byPath[path]?.fingerprint ?? (try? folder.read(path, limit: SourceListing.fileLimit)).map { Fingerprint(of: $0) }
    }

    /// What a file holds and what it would hold, where an import would write it or put it aside.
    func change(to narrative: PlannedNarrative, _ action: WriteAction?) -> (old: [UInt8]?, new: [UInt8])? {
        guard let action, [.create, .update, .putAside].contains(action) else { return nil }
        return (try? folder.read(narrative.path, limit: SourceListing.fileLimit), narrative.bytes)
    }

    /// Where a source's narrative is now: where it was written, or where a person moved it.
    func file(for source: String) -> File? {
        if let file = record[source].flatMap({ byPath[$0.path] }), file.importedFrom == nil || file.importedFrom == source { return file }
        return bySource[Array(source.utf8)]
    }
}

/// The front matter of files that others read whole.
enum FrontMatter {
    /// Its keys and values; none where it cannot be read.
    static func pairs(of bytes: [UInt8]) -> [YAMLNode.Pair] {
        var findings: [Finding] = []
        var list = FindingList(file: "", firstLine: 1)
        guard let yaml = Document.cut(bytes, file: "", into: &findings)?.frontMatter,
            case .mapping(let pairs) = YAMLText.parse(yaml, into: &list)?.content
        else { return [] }
        return pairs
    }
}
