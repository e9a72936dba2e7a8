import Disk
import Narratives
import Reading

/// The files of a new knowledge base: the starter's own files, the factors that come with Tributary, and schemas for editors.
///
/// The factors are those of the demonstration, so that there is one text of each. Their pages link to its narratives, which are not here;
/// such a link becomes the words that it stood on.
struct Starter: Sendable {
    /// Sorted by path.
    let files: [StarterFile]

    /// The largest file that is copied, in bytes.
    private static let limit = 1 << 20

    /// - Parameters:
    ///   - folder: holds the files as they are to stand, hidden ones included.
    ///   - factors: holds the pages of factors.
    ///   - origin: where workflows get the program from.
    /// - Throws: `ScaffoldError` for a title that is no line of text; `DiskError` where a file cannot be read.
    init(at folder: String, factors: String, title: String?, theme: String?, origin: ProgramOrigin) throws {
        let title = try title.map { try SingleLine($0, "A title", longest: 200).text }
        let own = try Starter.files(in: folder).map { file in
            let path = file.path.description
            if path == ConfigurationReader.fileName {
                return StarterFile(path: file.path, bytes: Starter.configuration(file.bytes, title: title, theme: theme))
            }
            guard WorkflowText.isWorkflow(path) else { return file }
            let workflow = WorkflowText(String(decoding: file.bytes, as: UTF8.self), from: origin)
            return StarterFile(path: file.path, bytes: Array(workflow.lines.joined(separator: "\n").utf8))
        }
        let pages = try Starter.files(in: factors)
        let addresses = Set((own.map { $0.path.description } + pages.map { "content/factors/\($0.path)" }).compactMap(Starter.target))
        let linked = pages.map { page in
            StarterFile(
                path: RelativePath("content/factors").appending(page.path),
                bytes: LinkThinning(isKept: addresses.contains).applied(to: page.bytes))
        }
        let schemas = FrontMatterSchema.allCases.map { StarterFile(path: RelativePath("schemas/\($0.rawValue).json"), bytes: $0.bytes) }
        files = (own + linked + schemas).sorted { $0.path < $1.path }
    }

    private static func files(in folder: String) throws -> [StarterFile] {
        let handle = try FolderHandle(opening: folder)
        return try handle.allItems().filter { $0.kind == .file }.map { item in
            guard let bytes = try handle.read(item.path, limit: limit) else { throw DiskError("read", handle.shown(item.path)) }
            return StarterFile(path: item.path, bytes: bytes)
        }
    }

    /// What a file of the content is the page of.
    private static func target(_ path: String) -> LinkTarget? {
        path.hasPrefix("content/") ? ContentPath(String(path.dropFirst("content/".count))).target : nil
    }

    /// The starter's `tributary.yaml` with other values on the lines of `title` and `theme`; nil leaves one as it is.
    private static func configuration(_ bytes: [UInt8], title: String?, theme: String?) -> [UInt8] {
        var lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        for case (let key, let value?) in [("title", title), ("theme", theme)] {
            for index in lines.indices where lines[index].hasPrefix("\(key): ") { lines[index] = "\(key): \(YAMLScalar.text(value))" }
        }
        return Array(lines.joined(separator: "\n").utf8)
    }
}

/// A file of a new knowledge base.
struct StarterFile: Sendable {
    /// Below the knowledge base's folder.
    let path: RelativePath
    let bytes: [UInt8]
}
