import Disk
import Glibc

/// The files that findings name: their text, and where they are in the repository.
///
/// Files are read through the confined folders that the content was read through. A symbolic link in somebody's pull request must not put
/// the first line of another file into a public log.
struct SourceFiles: Sendable {
    /// The content folder as findings name it.
    private let content: String
    /// The folder that holds it, with `tributary.yaml`.
    private let site: String
    private let contentPath: String?
    private let sitePath: String?
    /// The folder that paths for machines begin at, with its last slash.
    private let root: String

    /// Larger files are refused by the reader as well.
    private static let limit = 1 << 20

    /// - Parameter root: the repository's folder, as an absolute path; the site's folder where there is none.
    init(content: String, site: String, root: String? = nil) {
        self.content = content
        self.site = site
        contentPath = realPath(content)
        sitePath = realPath(site)
        let folder = root.flatMap { realPath($0) } ?? sitePath ?? ""
        self.root = folder.hasSuffix("/") ? folder : folder + "/"
    }

    func bytes(of file: String) -> [UInt8]? {
        if let path = below(content, file) { return try? ConfinedFolder(at: content).read(path, limit: SourceFiles.limit) }
        return try? ConfinedFolder(at: site).read(below(site, file) ?? file, limit: SourceFiles.limit)
    }

    /// Puts other bytes in place of a file's, in one step, if it holds what it is thought to hold; see `FolderHandle.replace`. No link is followed.
    func replace(_ file: String, holding old: [UInt8], with new: [UInt8]) throws(DiskError) -> Bool {
        let (start, path) = below(content, file).map { (content, $0) } ?? (site, below(site, file) ?? file)
        var folder = try FolderHandle(opening: start)
        let parts = path.split(separator: "/").map(String.init)
        for part in parts.dropLast() {
            guard let next = try folder.folder(RelativePath(part)) else { return false }
            folder = next
        }
        return try folder.replace(RelativePath(parts.last ?? ""), holding: old, with: new)
    }

    /// Where a file is on this machine, with links followed; nil where there is none.
    func place(of file: String) -> String? {
        let path = file.hasPrefix("/") || below(content, file) != nil || below(site, file) != nil ? file : "\(site)/\(file)"
        return realPath(path)
    }

    /// The path from the repository's root; the name as it is where the file is not below it.
    func path(of file: String) -> String {
        let path: String?
        if file == content {
            path = contentPath
        } else if let rest = below(content, file) {
            path = contentPath.map { $0 + "/" + rest }
        } else {
            path = sitePath.map { $0 + "/" + (below(site, file) ?? file) }
        }
        guard let path, path.hasPrefix(root) else { return file }
        return String(path.dropFirst(root.count))
    }

    /// Whether a finding names a file, be it a link, and not a folder or a page that the site makes of many files.
    func isFile(_ file: String) -> Bool {
        var status = stat()
        let path = file.hasPrefix("/") || below(content, file) != nil || below(site, file) != nil ? file : "\(site)/\(file)"
        return lstat(path, &status) == 0 && [S_IFREG, S_IFLNK].contains(status.st_mode & S_IFMT)
    }

    private func below(_ folder: String, _ file: String) -> String? {
        file.hasPrefix(folder + "/") ? String(file.dropFirst(folder.count + 1)) : nil
    }
}
