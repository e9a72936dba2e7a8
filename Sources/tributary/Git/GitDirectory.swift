import Disk
import Glibc

/// The folder in which git keeps a repository, settled without git: left to discover it, git takes up files in the content that look like one.
struct GitDirectory: Sendable {
    /// The folder of the work tree, as an absolute path without links.
    let root: String
    /// With the HEAD of this work tree.
    let own: String
    /// With the objects and references of all work trees; the same as `own` but in a linked one.
    let common: String

    /// The one of the nearest folder at or above a path that holds `.git`: a folder, or the file of a linked work tree or a submodule.
    static func nearest(to path: String) -> GitDirectory? {
        guard let folder = realPath(path) else { return nil }
        let bytes = Array(folder.utf8)
        var found: GitDirectory?
        // From the top down, since a submodule is known by the repository around it.
        for end in bytes.indices.dropFirst() where bytes[end] == UInt8(ascii: "/") {
            found = GitDirectory(of: String(decoding: bytes[..<end], as: UTF8.self), within: found) ?? found
        }
        found = GitDirectory(of: "/", within: nil) ?? found
        return GitDirectory(of: folder, within: found) ?? found
    }

    private init?(of root: String, within outer: GitDirectory?) {
        let entry = root.isBelow("/") ? root + "/.git" : "/.git"
        var status = stat()
        guard lstat(entry, &status) == 0 else { return nil }
        self.root = root
        switch status.st_mode & S_IFMT {
        case S_IFDIR: (own, common) = (entry, entry)
        case S_IFREG:
            guard let named = GitDirectory.named(by: entry, in: root, within: outer) else { return nil }
            (own, common) = named
        default: return nil
        }
        guard head != nil, ConfinedFolder(at: common + "/objects").exists, ConfinedFolder(at: common + "/refs").exists else { return nil }
    }

    /// What a file `.git` names, if that names the file as well: anybody's folder could be named by one.
    private static func named(by file: String, in root: String, within outer: GitDirectory?) -> (own: String, common: String)? {
        guard let line = line(".git", in: root), line.utf8.starts(with: "gitdir: ".utf8),
            let own = realPath(String(line.dropFirst("gitdir: ".count)), from: root)
        else { return nil }
        if let back = GitDirectory.line("gitdir", in: own), let shared = GitDirectory.line("commondir", in: own) {
            guard realPath(back, from: own) == file, let common = realPath(shared, from: own), own.isBelow(common + "/worktrees") else {
                return nil
            }
            return (own, common)
        }
        guard let outer, own.isBelow(outer.own + "/modules") || own.isBelow(outer.common + "/modules") else { return nil }
        return (own, own)
    }

    /// What HEAD says: a reference, or the name of a commit.
    var head: String? { GitDirectory.line("HEAD", in: own) }

    /// Whether objects were left on a server, to be fetched when they are asked for.
    var isPartial: Bool {
        let packs = try? FolderHandle(opening: common + "/objects/pack").items()
        return packs?.contains { $0.path.bytes.suffix(9).elementsEqual(".promisor".utf8) } ?? false
    }

    /// The first line of a small file; nil where there is none, or a link, or a pipe.
    private static func line(_ name: String, in folder: String) -> String? {
        guard let bytes = try? ConfinedFolder(at: folder).read(name, limit: 16 << 10) else { return nil }
        return String(decoding: bytes.prefix { $0 != 0x0A && $0 != 0x0D }, as: UTF8.self)
    }
}

extension String {
    func isBelow(_ folder: String) -> Bool {
        utf8.count > folder.utf8.count && utf8.starts(with: (folder == "/" ? "/" : folder + "/").utf8)
    }
}
