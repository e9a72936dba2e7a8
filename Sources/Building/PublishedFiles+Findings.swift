internal import Disk
internal import Editions
internal import Narratives
internal import Publishing

extension Projection {
    /// What tells in files that an edition publishes as they are: in their names, and in their bytes, such as what a drawing program notes. What is
    /// packed in one is not looked into, and that is told where it is linked.
    ///
    /// - Parameter content: reads them by their names in the edition.
    func findingsOfFiles(in content: ConfinedFolder) -> [Finding] {
        guard !secrets.isEmpty else { return [] }
        return corpus.files.flatMap { path -> [Finding] in
            let bytes = (try? content.read(path, limit: CopiedFiles.limit)) ?? []
            let places = [(path.utf8.map { $0 }[...], "the name of a file"), (bytes[...], "the bytes of a file")]
            let file = "\(corpus.folder)/\(renamedFiles[path] ?? path)"
            let told = places.compactMap { text, place in secrets.first(in: text).map { secrets.finding($0, in: place, file: file) } }
            return told + (PackedFile.signs.contains { $0.stands(in: bytes) } ? packed(path) : [])
        }
    }

    private func packed(_ path: String) -> [Finding] {
        corpus.links.flatMap { file, links in
            links.filter { $0.target == .file(path) }.map { link in
                Finding(
                    "edition-packed", "`\(link.written)` is packed, and was not looked into for words that this edition may not tell.",
                    fix: "Look into it; then say so above: `<!-- tributary-allow edition-packed: nothing tells in it -->`.", file: file,
                    at: link.position)
            }
        }
    }
}

/// Bytes by which a file says that what is in it is packed.
private struct PackedFile {
    let sign: [UInt8]
    let beginsFile: Bool

    func stands(in bytes: [UInt8]) -> Bool {
        beginsFile ? bytes.starts(with: sign) : bytes.withUnsafeBytes { $0.firstRange(of: sign) != nil }
    }

    static let signs = [
        PackedFile(sign: [0x1F, 0x8B], beginsFile: true), PackedFile(sign: Array("PK".utf8), beginsFile: true),
        PackedFile(sign: Array("FlateDecode".utf8), beginsFile: false), PackedFile(sign: Array("zTXt".utf8), beginsFile: false),
    ]
}
