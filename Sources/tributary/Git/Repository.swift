import Disk
import Glibc

/// A git repository, asked what changed.
struct Repository: Sendable {
    private let directory: GitDirectory
    private let program: GitProgram
    private let patience: Duration
    private var format = ObjectFormat.sha1

    /// Its folder, as an absolute path without links.
    var root: String { directory.root }

    /// The repository that a folder lies in.
    ///
    /// - Parameters:
    ///   - path: where git is looked up, in the form of PATH; as the environment has it, when left out.
    ///   - patience: how long git may print nothing.
    /// - Throws: `GitFault` where there is no git or no repository that can be read.
    init(around folder: String, path: String? = nil, patience: Duration = .seconds(60)) throws(GitFault) {
        guard let directory = GitDirectory.nearest(to: folder) else {
            throw GitFault(
                .machine,
                "\(folder) is in no git repository: no folder at or above it holds one in `.git`, be it a folder or the file that git writes for "
                    + "a linked work tree or a submodule. Run inside a clone, or leave --since out.")
        }
        self.directory = directory
        self.patience = patience
        let folders = path ?? getenv("PATH").map { String(cString: $0) } ?? "/usr/local/bin:/usr/bin:/bin"
        program = try GitProgram(in: folders, outside: directory.root)
        format = try objectFormat()
    }

    /// The folder of the repository that a path lies in, for naming files as a code host does: that of `--since`, or where git could not read one,
    /// the nearest with anything called `.git`. No program is run.
    static func folder(around path: String) -> String? {
        if let directory = GitDirectory.nearest(to: path) { return directory.root }
        var folder = AbsolutePath(of: path)
        while access((folder.text == "/" ? "" : folder.text) + "/.git", F_OK) != 0 {
            guard let parent = folder.parent else { return nil }
            folder = parent
        }
        return folder.text
    }

    /// A git of its own for each question, since what it works in lives as long as it does.
    func command() throws(GitFault) -> GitCommand { try GitCommand(program, on: directory, format, patience: patience) }

    /// The one thing of the configuration without which nothing can be read. The file is taken as a list of names and values, from which git takes
    /// no orders, and the value is one of two.
    private func objectFormat() throws(GitFault) -> ObjectFormat {
        let keys = try command().output(of: [
            "config", "--file", directory.common + "/config", "--no-includes", "-z", "--get-regexp",
            #"^extensions\.(objectformat|refstorage)$"#,
        ])
        var values: [String: String] = [:]
        // A name, and a line feed and a value, if it has one.
        for setting in keys.output.split(separator: 0) {
            let name = setting.prefix { $0 != 0x0A }
            values[String(decoding: name, as: UTF8.self)] = String(decoding: setting[name.endIndex...].dropFirst(), as: UTF8.self)
        }
        guard values["extensions.refstorage"] ?? "files" == "files",
            let format = ObjectFormat(rawValue: values["extensions.objectformat"] ?? "sha1")
        else {
            throw GitFault(
                .machine, "\(root) keeps its references or objects in a form that is not known here. Clone it anew, or leave --since out.")
        }
        return format
    }

    /// Where this branch left a commit, or the branch that it names.
    ///
    /// - Throws: `GitFault` where the name is no commit that is here, or where the history up to it is not here.
    func mergeBase(with reference: String) throws(GitFault) -> MergeBase {
        guard let first = reference.utf8.first, !"-^".utf8.contains(first), !reference.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F })
        else { throw GitFault(.reference, "--since needs the name of a commit or a branch, such as origin/main.") }
        guard reference.firstMatch(of: /@\{(u|upstream|push)\}/.ignoresCase()) == nil else {
            throw GitFault(
                .reference,
                "--since: what `\(reference)` stands for is in the repository's configuration, which is not asked. Name the branch "
                    + "itself, such as origin/main.")
        }
        let git = try command()
        let commit = try git.output(of: ["rev-parse", "--verify", "--quiet", reference + "^{commit}"])
        guard commit.status == 0 else {
            throw GitFault(
                .reference, "--since: git knows no commit `\(reference)` here. In a shallow clone, fetch it first (fetch-depth: 0).")
        }
        let base = try git.output(of: ["merge-base", Repository.name(in: commit), "HEAD"])
        guard base.status == 0 else {
            throw GitFault(
                .machine,
                "git cannot find where this branch left `\(reference)`." + Repository.words(of: base)
                    + " In a shallow clone, fetch more of the history (fetch-depth: 0).")
        }
        return MergeBase(repository: self, commit: Repository.name(in: base))
    }

    /// Why something is not here that git should have.
    func fault(missing what: String, _ outcome: GitCommand.Outcome? = nil) -> GitFault {
        if directory.isPartial {
            return GitFault(
                .machine,
                "this is a partial clone, in which \(what) is not here, and nothing is fetched. Fetch the rest with "
                    + "`git fetch --refetch --no-filter`, or clone without --filter.")
        }
        return GitFault(
            .machine,
            "git cannot read \(what) in \(root)." + (outcome.map(Repository.words) ?? "") + " See what `git fsck` says, or clone anew.")
    }

    /// The first name of a commit that git printed.
    private static func name(in outcome: GitCommand.Outcome) -> String {
        String(decoding: outcome.output.prefix { $0 != 0x0A }, as: UTF8.self)
    }

    /// What git said itself, as a sentence, as far as it fits into a message.
    private static func words(of outcome: GitCommand.Outcome) -> String {
        let line = outcome.errorOutput.split(separator: "\n").first ?? ""
        guard let last = line.utf8.last else { return "" }
        let stop = line.utf8.count <= 300 && ".!?".utf8.contains(last) ? "" : "."
        return " git says: \(line.prefix(300))\(stop)"
    }
}
