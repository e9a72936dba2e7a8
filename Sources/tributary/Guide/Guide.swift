import Disk
import Narratives
import Reading
import Text

/// The guide that comes with Tributary: a page of Markdown for each topic.
struct Guide {
    struct Topic {
        let name: String
        let title: String
        let summary: String
        /// The page below its front matter.
        let body: [UInt8]
    }

    /// The first is where to begin; the others by name.
    let topics: [Topic]

    /// The largest page that is read, in bytes.
    private static let limit = 1 << 20

    /// - Parameter folders: where the pages may be; the first that is there is taken.
    /// - Throws: `DiskError` where there are none.
    init(in folders: [String]) throws {
        guard let folder = folders.first(where: { ConfinedFolder(at: $0).exists }) else {
            throw DiskError(
                "find", "the guide that comes with Tributary", code: 0, advice: "It belongs in share/tributary beside bin: install again.")
        }
        let handle = try FolderHandle(opening: folder)
        let found = try handle.allItems().filter { $0.kind == .file && $0.path.description.hasSuffix(".md") }.compactMap { item in
            try handle.read(item.path, limit: Guide.limit).flatMap { Guide.topic(String(item.path.description.dropLast(3)), $0) }
        }
        topics = found.sorted { ($0.name == "guide" ? "" : $0.name) < ($1.name == "guide" ? "" : $1.name) }
    }

    func topic(_ name: String) -> Topic? { topics.first { $0.name == name } }

    private static func topic(_ name: String, _ bytes: [UInt8]) -> Topic? {
        var findings: [Finding] = []
        guard let document = Document.cut(bytes, file: name, into: &findings), let yaml = document.frontMatter else { return nil }
        var list = FindingList(file: name, firstLine: Document.frontMatterLine)
        guard case .mapping(let pairs)? = YAMLText.parse(yaml, into: &list)?.content else { return nil }
        func text(_ key: String) -> String { pairs.first { $0.key.text == key }?.value.text ?? "" }
        return Topic(name: name, title: text("title"), summary: text("summary"), body: Array(document.body))
    }
}
