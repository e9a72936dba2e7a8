internal import Disk
internal import Narratives
internal import Reading

/// What a new knowledge base holds: the starter's own files, the factors that come with Tributary, and schemas for editors.
///
/// The factors are those of the demonstration, so that there is one text of each. Their pages link to its narratives, which are not here;
/// such a link becomes the words that it stood on.
package struct Starter: Sendable {
    /// Sorted by path.
    package let files: [StarterFile]

    /// The largest file that is copied, in bytes.
    private static let limit = 1 << 20

    /// - Parameters:
    ///   - folder: holds the files as they are to stand, hidden ones included.
    ///   - factors: holds the pages of factors.
    /// - Throws: `BeginningRefusal` for a title that is no line of text; `DiskError` where a file cannot be read.
    package init(at folder: String, factors: String, title: String?, theme: String?) throws {
        let title = try title.map { try Line($0, "A title", longest: 200).text }
        let own = try Starter.files(in: folder).map { file in
            file.path.description == ConfigurationReader.fileName
                ? StarterFile(file.path, ConfigurationText.filled(file.bytes, title: title, theme: theme)) : file
        }
        let pages = try Starter.files(in: factors)
        let addresses = Set((own.map { $0.path.description } + pages.map { "content/factors/\($0.path)" }).compactMap(Starter.target))
        let linked = pages.map { page in
            StarterFile(
                RelativePath("content/factors").appending(page.path), LinkThinning(keeping: addresses.contains).applied(to: page.bytes))
        }
        let schemas = FrontMatterSchema.allCases.map { StarterFile(RelativePath("schemas/\($0.rawValue).json"), $0.bytes) }
        files = (own + linked + schemas).sorted { $0.path < $1.path }
    }

    private static func files(in folder: String) throws -> [StarterFile] {
        let handle = try FolderHandle(opening: folder)
        return try handle.allItems().filter { $0.kind == .file }.map { item in
            guard let bytes = try handle.read(item.path, limit: limit) else { throw DiskError("read", handle.shown(item.path)) }
            return StarterFile(item.path, bytes)
        }
    }

    /// What a file of the content is the page of.
    private static func target(_ path: String) -> LinkTarget? {
        guard path.hasPrefix("content/") else { return nil }
        return switch ContentPath(String(path.dropFirst("content/".count))) {
        case .narrative(let id): .narrative(id)
        case .term(let term): .term(term)
        case .page(let slug): .page(slug)
        case .home, .attachment, .misplaced: nil
        }
    }
}
