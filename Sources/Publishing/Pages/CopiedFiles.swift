internal import Disk
internal import Narratives

/// Files that are published as they are: the theme's, those beside the Markdown that texts link to, and the picture for sharing.
package struct CopiedFiles {
    let site: Site
    let theme: Theme

    /// The largest file that is copied from the content, in bytes.
    package static let limit = 64 << 20

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
