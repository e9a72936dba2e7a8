import Disk
import Editions
import Narratives
import Reading

/// The content that a new page is to join.
struct ContentFolder: Sendable {
    let path: String
    /// How messages name it: as it was given.
    let name: String

    /// Writes a new page where its address is free.
    ///
    /// - Returns: its path.
    /// - Throws: `ScaffoldError` where there is no content, or something has the address already; `DiskError` for faults of the machine.
    func add(_ page: NewPage, jobs: Int) throws -> String {
        let content = ConfinedFolder(at: path)
        guard content.exists else {
            throw ScaffoldError.noContent(name)
        }
        if let owner = try owner(of: page.target, in: content, jobs: jobs) {
            throw ScaffoldError(.taken, "`\(page.slug)` is taken by \(shown(owner)). Write there, or give another name with --id.")
        }
        let folder = try FolderHandle(opening: path)
        let kind = RelativePath(page.subject.folder)
        try folder.makeFolders(kind)
        guard let place = try folder.folder(kind) else { throw DiskError("open the folder", folder.shown(kind)) }
        try place.writeWhole(page.bytes, to: RelativePath("\(page.slug).md"))
        return shown(page.path)
    }

    /// The file that has an address by its name, or bears it among its aliases; below the content folder.
    private func owner(of target: LinkTarget, in content: ConfinedFolder, jobs: Int) throws -> String? {
        // By the names of files first: one that cannot be read has its address all the same.
        for entry in try content.entries() where ContentPath(entry.path).target == target { return entry.path }
        let corpus = try CorpusReader(content, name: "", drafts: .built, map: ParallelMap(jobs: jobs)).read().whole.inside
        switch corpus.canonical(target) {
        case .narrative(let id): return corpus.narrative(id)?.file
        case .term(let term): return corpus.termPage(term)?.file
        case .page, .home, .file: return nil
        }
    }

    private func shown(_ file: String) -> String { name.isEmpty || name == "." ? file : "\(name)/\(file)" }
}
