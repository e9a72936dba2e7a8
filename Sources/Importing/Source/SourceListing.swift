internal import Disk
internal import Narratives
internal import Reading

/// What is to be imported: the files of a folder, or one file.
struct SourceListing: Sendable {
    let folder: ConfinedFolder
    /// What names of documents begin with: the folder's own name, wherever it lies.
    let root: String
    /// How findings name the folder, with its last slash; empty for the current one.
    let prefix: String
    /// Whether all of a folder is imported, so that what is missing from it is gone.
    let isFolder: Bool
    /// Paths below the folder.
    private(set) var markdown: [String] = []
    private(set) var tables: [String] = []
    private(set) var others: [String] = []
    private(set) var findings: [Finding] = []

    /// The largest file that is copied, in bytes.
    static let fileLimit = 64 << 20

    /// - Parameters:
    ///   - excluded: the content folder's absolute path: what was imported is not imported again.
    ///   - mapping: what it takes and leaves out of a folder; a file that is named is taken.
    /// - Throws: `DiskError` where there is nothing at the path.
    init(_ path: String, excluding excluded: String, by mapping: ImportMapping) throws(DiskError) {
        let given = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
        let whole = ConfinedFolder(at: given)
        guard whole.exists else {
            self = try SourceListing(file: given)
            return
        }
        let place = try FolderPlace(of: given)
        (folder, root, prefix, isFolder) = (whole, place.name.description, given == "." ? "" : given + "/", true)
        let own = excluded.hasPrefix(place.path + "/") ? String(excluded.dropFirst(place.path.count + 1)) + "/" : nil
        for entry in try whole.entries() {
            if let own, (entry.path + "/").hasPrefix(own) { continue }
            if case .unreadable(let path, let code) = entry, DiskError.isShortage(code) {
                throw DiskError("read", prefix + path, code: code)
            }
            take(entry)
        }
        // Tables beside write-ups hold figures more often than incidents: each is imported when it is asked for.
        others = (others + tables).sorted()
        tables = []
        let selection = SourceSelection(markdown, include: mapping.include, exclude: mapping.exclude)
        let all = markdown
        markdown = []
        for path in all {
            guard let reason = selection.reason(path) else {
                markdown.append(path)
                continue
            }
            add(
                "import-skipped", path, "This was left out: \(reason)",
                "To bring it in, write `include: [\(path)]` in import.yaml.", .note)
        }
    }

    private init(file: String) throws(DiskError) {
        let cut = file.lastIndex(of: "/")
        let above = cut.map { $0 == file.startIndex ? "/" : String(file[..<$0]) } ?? "."
        let name = cut.map { String(file[file.index(after: $0)...]) } ?? file
        isFolder = false
        folder = ConfinedFolder(at: above)
        root = try FolderPlace(of: above).name.description
        prefix = cut == nil ? "" : above == "/" ? "/" : above + "/"
        do { _ = try folder.read(name, limit: CSVSource.limit) } catch {
            let reason = error == .missing ? "is not there" : "cannot be read (\(error))"
            throw DiskError(
                "read", file, code: 0, advice: "Name a folder of Markdown files, or a file that ends in .csv or .md; this \(reason).")
        }
        take(.file(name))
        guard markdown.isEmpty, tables.isEmpty else { return }
        throw DiskError("import", file, code: 0, advice: "Name a folder of Markdown files, or a file that ends in .csv or .md.")
    }

    private mutating func take(_ entry: ConfinedFolder.Entry) {
        let name = entry.path.lowercased()
        switch entry {
        case .file(let path) where name.hasSuffix(".md") || name.hasSuffix(".markdown"): markdown.append(path)
        case .file(let path) where name.hasSuffix(".csv") || name.hasSuffix(".tsv"): tables.append(path)
        case .file(let path): others.append(path)
        case .symbolicLink(let path):
            add("symbolic-link", path, "A symbolic link is not followed.", "Put the file itself here to import it.")
        case .other(let path), .unreadable(let path, _), .misnamed(let path):
            add("unreadable-file", path, "This cannot be read.", "Check what it is, and its permissions.")
        }
    }

    private mutating func add(
        _ rule: String, _ path: String, _ message: String, _ fix: String, _ severity: Finding.Severity = .warning
    ) {
        findings.append(Finding(rule, severity, message, fix: fix, file: prefix + path))
    }

    /// A file's bytes, or why there are none.
    func read(_ path: String, limit: Int) -> Result<[UInt8], Finding> {
        do { return .success(try folder.read(path, limit: limit)) } catch {
            let reason =
                switch error {
                case .tooLarge(let bytes): "It has \(bytes) bytes; the limit is \(limit)."
                case .missing, .notAFile, .symbolicLink: "It went away while it was read."
                case .unreadable(let code): "It cannot be read (system error \(code))."
                }
            return .failure(Finding("unreadable-file", reason, fix: "Nothing was imported from it.", file: prefix + path))
        }
    }
}

/// A finding may stand where a value would.
extension Finding: Error {}
