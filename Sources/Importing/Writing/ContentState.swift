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

    private(set) var narratives: [File] = []
    private(set) var byPath: [String: File] = [:]
    private(set) var bySource: [ImportRecord.SourceName: File] = [:]
    let record: ImportRecord
    let folder: ConfinedFolder

    /// A folder that is not there yet is empty.
    init(_ folder: ConfinedFolder) throws {
        self.folder = folder
        record = (try? folder.read(ImportRecord.path, limit: ImportRecord.limit)).map { ImportRecord($0) } ?? ImportRecord()
        guard folder.exists else { return }
        for case .file(let path) in try folder.entries() {
            guard case .narrative(let id) = ContentPath(path), let bytes = try? folder.read(path, limit: Document.limit) else { continue }
            let file = File(path: path, id: id, fingerprint: Fingerprint(of: bytes), importedFrom: ContentState.source(of: bytes))
            narratives.append(file)
            byPath[path] = file
            if let source = file.importedFrom.map({ ImportRecord.SourceName($0) }), bySource[source] == nil { bySource[source] = file }
        }
    }

    func fingerprint(of path: String) -> Fingerprint? {
        byPath[path]?.fingerprint ?? (try? folder.read(path, limit: SourceListing.fileLimit)).map { Fingerprint(of: $0) }
    }

    /// Where a source's narrative is now: where it was written, or where a person moved it.
    func file(for source: String) -> File? {
        if let file = record[source].flatMap({ byPath[$0.path] }), file.importedFrom == nil || file.importedFrom == source { return file }
        return bySource[ImportRecord.SourceName(source)]
    }

    private static func source(of bytes: [UInt8]) -> String? {
        var findings: [Finding] = []
        guard let yaml = Document.cut(bytes, file: "", into: &findings)?.frontMatter else { return nil }
        var list = FindingList(file: "", firstLine: 1)
        guard case .mapping(let pairs) = YAMLText.parse(yaml, into: &list)?.content else { return nil }
        return pairs.first { $0.key.text == PlannedNarrative.sourceKey }?.value.text
    }
}
