import Disk

/// Texts that are read together, each under the path of one sort of page.
struct Batch {
    struct Text {
        let path: String
        let bytes: [UInt8]
    }

    let texts: [Text]

    static let folderNames = ["narratives", "factors", "systems", "pages"]
    /// Where the texts of a batch stand: narratives more often than the others.
    static let paths = (0..<24).map { "\(folderNames[max(0, $0 % 6 - 2)])/text-\($0).md" }

    init(texts: [Text]) { self.texts = texts }

    init(from mutator: inout Mutator) { texts = Batch.paths.map { Text(path: $0, bytes: mutator.next()) } }

    /// One text, under a path of each sort.
    init(asEverySort bytes: [UInt8]) {
        texts = Batch.folderNames.map { name in Text(path: Batch.paths.first { $0.hasPrefix(name) } ?? "", bytes: bytes) }
    }

    /// Every Markdown file below a folder, in the order of their paths.
    static func texts(below folder: ConfinedFolder) throws -> [[UInt8]] {
        try folder.entries().compactMap {
            guard case .file(let path) = $0, path.hasSuffix(".md") else { return nil }
            return try? folder.read(path, limit: 1 << 20)
        }
    }
}
