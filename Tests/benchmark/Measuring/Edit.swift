import Disk

/// What may happen to a knowledge base between two builds.
enum Edit: String, CaseIterable {
    case text = "a word of a text"
    case title = "a title"
    case summary = "a summary"
    case tag = "a tag"
    case more = "one narrative more"
    case less = "one narrative less"
    case factor = "a factor's page"

    /// Makes the edit in the content of a folder: to the narrative in the middle of the list, or to the factor in the middle of its list.
    ///
    /// - Returns: the narrative in the middle.
    @discardableResult
    func make(in handle: FolderHandle) throws -> RelativePath {
        guard let narratives = try Edit.files(of: "content/narratives", in: handle),
            let factors = try Edit.files(of: "content/factors", in: handle)
        else { throw BenchmarkFault("There is nothing to edit.") }
        let edited = narratives.paths[narratives.paths.count / 2]
        let added = RelativePath("one-narrative-more.md")
        switch self {
        case .text: try narratives.change(edited) { $0 + "\nOne sentence was added here.\n" }
        case .title: try narratives.change(edited) { Edit.line("title: ", of: $0) { $0 + " anew" } }
        case .summary: try narratives.change(edited) { Edit.line("summary: ", of: $0) { $0 + " This was added." } }
        case .tag: try narratives.change(edited) { Edit.line("tags: [", of: $0) { "new-here, " + $0 } }
        case .more: try narratives.folder.write(Array(try narratives.text(narratives.paths[narratives.paths.count / 3]).utf8), to: added)
        case .less: try narratives.folder.removeFile(added)
        case .factor: try factors.change(factors.paths[factors.paths.count / 2]) { Edit.line("title: ", of: $0) { $0 + " anew" } }
        }
        return edited
    }

    private static func line(_ beginning: String, of text: String, _ change: (Substring) -> String) -> String {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        if let place = lines.firstIndex(where: { $0.hasPrefix(beginning) }) {
            lines[place] = Substring(beginning + change(lines[place].dropFirst(beginning.count)))
        }
        return lines.joined(separator: "\n")
    }

    private struct Files {
        let folder: FolderHandle
        let paths: [RelativePath]

        func text(_ path: RelativePath) throws -> String { String(decoding: try folder.read(path, limit: 1 << 20) ?? [], as: UTF8.self) }

        func change(_ path: RelativePath, _ change: (String) -> String) throws {
            let (old, new) = (try text(path), change(try text(path)))
            guard old != new else { throw BenchmarkFault("\(path) has nothing of the sort to edit.") }
            try folder.removeFile(path)
            try folder.write(Array(new.utf8), to: path)
        }
    }

    private static func files(of name: RelativePath, in handle: FolderHandle) throws -> Files? {
        guard let folder = try handle.folder(name) else { return nil }
        let paths = try folder.allItems().filter { $0.kind == .file }.map(\.path).sorted()
        return paths.isEmpty ? nil : Files(folder: folder, paths: paths)
    }
}
