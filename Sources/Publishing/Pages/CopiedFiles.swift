package import Disk
package import Narratives

/// Files that are published as they are: the theme's, those beside the Markdown that texts link to, and the picture for sharing.
package struct CopiedFiles {
    let site: Site
    let theme: Theme

    /// The largest file that is copied from the content, in bytes.
    private static let limit = 64 << 20

    var all: [Page] {
        let site = site
        let ofTheme = theme.assets.files.map { file in Page(file.path, origin: file.origin) { file.bytes } }
        return ofTheme
            + site.copiedFiles.map { path in
                let file = site.corpus.folder + "/" + path
                return Page(LinkTarget.file(path).path, origin: file, source: file) {
                    try CopiedFiles.bytes(of: path, in: site.content)
                }
            }
    }

    /// What keeps linked files from being copied, at each link to one, so that a check knows of it as a build does. Files that are not there, or
    /// are of no published sort, are told of by rules.
    package static func findings(in corpus: Corpus, _ content: ConfinedFolder) -> [Finding] {
        var refusals: [String: ConfinedFolder.Refusal] = [:]
        for path in corpus.linkedFiles { refusals[path] = content.refusal(of: path, limit: limit) }
        guard !refusals.isEmpty else { return [] }
        return corpus.links.flatMap { file, links in
            links.compactMap { link in
                guard case .file(let path) = link.target, let refusal = refusals[path] else { return nil }
                return refusal.finding(of: link, limit, in: file)
            }
        }
    }

    private static func bytes(of path: String, in content: ConfinedFolder) throws(DiskError) -> [UInt8] {
        do {
            return try content.read(path, limit: limit)
        } catch {
            let file = content.path + "/" + path
            guard case .unreadable(let code) = error else {
                throw DiskError("copy", file, code: 0, advice: "It was changed while the site was made: run again.")
            }
            throw DiskError("copy", file, code: code)
        }
    }
}

extension ConfinedFolder.Refusal {
    fileprivate func finding(of link: Link, _ limit: Int, in file: String) -> Finding {
        let name = "`\(link.written)`"
        return switch self {
        case .tooLarge(let bytes):
            Finding(
                "too-large", "\(name) has \(bytes) bytes; files of more than \(limit) are not published.",
                fix: "Make it smaller, or put it where large files are kept and link its address.", file: file, at: link.position)
        case .unreadable(let code):
            Finding(
                "unreadable-file", "\(name) cannot be read (system error \(code)).", fix: "Check its permissions.", file: file,
                at: link.position)
        case .missing, .notAFile, .symbolicLink:
            Finding(
                "unreadable-file", "\(name) is no plain file any more.", fix: "Put the file itself there, and run again.", file: file,
                at: link.position)
        }
    }
}
