import Disk

/// The commit at which this branch left another (git's merge base), against which files of the work tree are compared.
struct MergeBase: Sendable {
    let repository: Repository
    /// The commit's name.
    let commit: String

    /// Larger files are not compared, and count as changed.
    private static let limit = 64 << 20
    /// Larger files are compared as wholes: no narrative is as large.
    private static let limitByLines = 1 << 20

    /// What changed in some files since, be it committed, staged or neither. A file that the commit does not have has changed whole, be it
    /// ignored or not: the files are compared by us, so that no attribute, index or list of what to ignore can hide a line.
    ///
    /// - Parameter paths: from the repository's root.
    /// - Throws: `GitFault` where the files as they were are not here, or cannot be read.
    func changes(in paths: [String]) throws(GitFault) -> ChangedLines {
        var (changes, seen) = (ChangedLines(), Set<RelativePath>())
        let paths = paths.filter { seen.insert(RelativePath($0)).inserted }
        guard !paths.isEmpty else { return changes }
        let git = try repository.command()
        let entries = try entries(paths, git)
        var asked: [(path: String, entry: Entry)] = []
        for path in paths {
            if let entry = entries[RelativePath(path)] { asked.append((path, entry)) } else { changes.add(.whole, of: path) }
        }
        var (stream, next) = (BlobStream(limit: MergeBase.limit), 0)
        let outcome = try git.run(["cat-file", "--batch"], input: asked.map { $0.entry.name + "\n" }.joined()) { block throws(GitFault) in
            try stream.take(block) { answer throws(GitFault) in
                guard next < asked.count else { throw repository.fault(missing: "what changed") }
                let (path, entry) = asked[next]
                next += 1
                switch answer {
                case .blob(let bytes): changes.add(change(of: path, since: bytes, isLink: entry.isLink), of: path)
                case .tooLarge: changes.add(.whole, of: path)
                case .missing: throw repository.fault(missing: "\(path) as it was")
                }
            }
        }
        guard outcome.status == 0, next == asked.count else { throw repository.fault(missing: "what changed", outcome) }
        return changes
    }

    private struct Entry {
        /// Of its object.
        let name: String
        let isLink: Bool
    }

    /// The files of the commit that are asked for, as far as it has them.
    private func entries(_ paths: [String], _ git: borrowing GitCommand) throws(GitFault) -> [RelativePath: Entry] {
        let wanted = Set(paths.map { RelativePath($0) })
        let folder = MergeBase.sharedFolder(of: paths)
        let outcome = try git.output(of: ["ls-tree", "-r", "-z", commit, "--"] + (folder.isEmpty ? [] : [folder]))
        guard outcome.status == 0 else { throw repository.fault(missing: "the list of files", outcome) }
        var entries: [RelativePath: Entry] = [:]
        // "<mode> <kind> <name>", a tab, the path.
        for record in outcome.output.split(separator: 0) {
            guard let tab = record.firstIndex(of: 0x09) else { continue }
            let path = RelativePath(record[(tab + 1)...])
            guard wanted.contains(path) else { continue }
            let fields = String(decoding: record[..<tab], as: UTF8.self).split(separator: " ")
            // A submodule's files are none of this repository's.
            guard fields.count == 3, fields[1] == "blob" else { continue }
            entries[path] = Entry(name: String(fields[2]), isLink: fields[0] == "120000")
        }
        return entries
    }

    /// The longest path of folders that all begin with; empty where that is the root.
    private static func sharedFolder(of paths: [String]) -> String {
        var shared: ArraySlice<Substring.UTF8View>?
        for path in paths {
            let folders = path.utf8.split(separator: UInt8(ascii: "/")).dropLast()
            shared = shared.map { zip($0, folders).prefix { $0.0.elementsEqual($0.1) }.map(\.0)[...] } ?? folders
        }
        return (shared ?? []).map { String(Substring($0)) }.joined(separator: "/")
    }

    private func change(of path: String, since old: [UInt8], isLink: Bool) -> ChangedLines.Change {
        do {
            let new = try ConfinedFolder(at: repository.root).read(path, limit: MergeBase.limit)
            if isLink { return .whole }
            if new == old { return .lines([]) }
            guard max(new.count, old.count) <= MergeBase.limitByLines else { return .whole }
            return .lines(LineComparison(old, new).changed)
        } catch {
            // A link's object is what it names.
            let target = try? FolderHandle(opening: repository.root).linkTarget(RelativePath(path))
            return isLink && target == RelativePath(old[...]).terminated ? .lines([]) : .whole
        }
    }
}
