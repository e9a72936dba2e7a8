import Disk
import Glibc

/// A git directory for one use, to which a repository lends its objects and references, and nothing else of what it holds.
struct PrivateGitDirectory: ~Copyable {
    let path: String

    /// - Throws: `GitFault` where no folder for temporary files can be written to.
    static func lent(by repository: GitDirectory, _ format: ObjectFormat) throws(GitFault) -> PrivateGitDirectory {
        let directory = PrivateGitDirectory(path: try folder())
        do { try directory.fill(from: repository, format) } catch { throw GitFault(.machine, "\(error)") }
        return directory
    }

    private init(path: String) { self.path = path }

    deinit { try? FolderHandle(opening: "/").removeTree(RelativePath(String(path.dropFirst()))) }

    /// A new folder that nobody else may enter.
    private static func folder() throws(GitFault) -> String {
        let named = getenv("TMPDIR").map { String(cString: $0) } ?? ""
        for folder in [named, "/tmp", "/dev/shm"] where folder.hasPrefix("/") {
            var template = Array((folder + "/tributary-git-XXXXXX").utf8CString)
            if mkdtemp(&template) != nil { return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self) }
        }
        throw GitFault(.machine, "\(DiskError("make a folder for git in", "/tmp"))")
    }

    private func fill(from repository: GitDirectory, _ format: ObjectFormat) throws(DiskError) {
        let folder = try FolderHandle(opening: path)
        let configuration = "[core]\nrepositoryformatversion = 1\nbare = true\n[extensions]\nobjectformat = \(format)\n"
        try folder.write(Array(configuration.utf8), to: "config")
        try folder.write(Array((repository.head ?? "").utf8), to: "HEAD")
        try folder.makeFolders("logs")
        let lent =
            ["refs", "packed-refs", "shallow", "logs/refs"].map { (repository.common, $0) }
            + ["FETCH_HEAD", "ORIG_HEAD", "logs/HEAD"].map { (repository.own, $0) }
        for (owner, name) in lent where access("\(owner)/\(name)", F_OK) == 0 {
            guard symlink("\(owner)/\(name)", "\(path)/\(name)") == 0 else { throw DiskError("make a link in", path) }
        }
    }
}
