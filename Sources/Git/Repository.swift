internal import Glibc

/// A git repository, asked what changed.
package struct Repository: Sendable {
    /// Its folder, as an absolute path.
    package let root: String

    /// The repository that a folder lies in.
    ///
    /// - Throws: `GitFault` where there is no git or no repository.
    package init(around folder: String) throws(GitFault) {
        let outcome = try GitCommand(folder: folder).run(["rev-parse", "--show-toplevel"])
        guard outcome.status == 0 else {
            throw GitFault(
                .machine,
                "\(folder) is in no git repository that can be read here." + Repository.words(of: outcome)
                    + " Run inside a clone, or leave --since out.")
        }
        root = String(decoding: outcome.output.prefix { $0 != 0x0A }, as: UTF8.self)
    }

    /// The nearest folder at or above a path that holds `.git`, for naming files as a code host does. No program is run.
    package static func folder(around path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        var folder = Substring(String(cString: resolved))
        while true {
            var status = stat()
            if stat(folder + "/.git", &status) == 0 { return folder.isEmpty ? "/" : String(folder) }
            guard let slash = folder.lastIndex(of: "/") else { return nil }
            folder = folder[..<slash]
        }
    }

    /// What changed on this branch since it left a commit, or the branch that it names: in commits, in what is staged, and in the working
    /// tree. Files that git does not know yet have changed whole, unless they are ignored.
    ///
    /// - Throws: `GitFault` where the name is no commit that is here, or where the history up to the fork is not here.
    package func changes(since reference: String) throws(GitFault) -> ChangedLines {
        guard let first = reference.utf8.first, first != UInt8(ascii: "-"), !reference.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F })
        else { throw GitFault(.reference, "--since needs the name of a commit or a branch, such as origin/main.") }
        let git = GitCommand(folder: root)
        let commit = try git.run(["rev-parse", "--verify", "--quiet", reference + "^{commit}"])
        guard commit.status == 0 else {
            throw GitFault(
                .reference, "--since: git knows no commit `\(reference)` here. In a shallow clone, fetch it first (fetch-depth: 0).")
        }
        let fork = try git.run(["merge-base", Repository.name(in: commit), "HEAD"])
        guard fork.status == 0 else {
            throw GitFault(
                .machine,
                "git cannot find where this branch left `\(reference)`." + Repository.words(of: fork)
                    + " In a shallow clone, fetch more of the history (fetch-depth: 0).")
        }
        // Attributes in a pull request may call a file binary; as text its lines are seen all the same.
        let patch = try output(
            of: [
                "diff-index", "-p", "--unified=0", "--inter-hunk-context=0", "--text", "--no-color", "--no-ext-diff", "--no-textconv",
                "--no-renames", "--ignore-submodules=all", "--src-prefix=a/", "--dst-prefix=b/", Repository.name(in: fork), "--",
            ], git)
        var changes = PatchReader.changes(in: patch)
        for path in try output(of: ["ls-files", "-z", "--others", "--exclude-standard"], git).split(separator: 0) {
            changes.add(whole: String(decoding: path, as: UTF8.self))
        }
        return changes
    }

    private func output(of arguments: [String], _ git: GitCommand) throws(GitFault) -> [UInt8] {
        let outcome = try git.run(arguments)
        guard outcome.status == 0 else {
            throw GitFault(.machine, "git \(arguments[0]) failed in \(root).\(Repository.words(of: outcome)) Put that right and run again.")
        }
        return outcome.output
    }

    /// The first name of a commit that git printed.
    private static func name(in outcome: GitCommand.Outcome) -> String {
        String(decoding: outcome.output.prefix { $0 != 0x0A }, as: UTF8.self)
    }

    /// What git said itself, as a sentence, as far as it fits into a message.
    private static func words(of outcome: GitCommand.Outcome) -> String {
        let line = outcome.complaint.split(separator: "\n").first ?? ""
        guard let last = line.utf8.last else { return "" }
        let stop = line.utf8.count <= 300 && ".!?".utf8.contains(last) ? "" : "."
        return " git says: \(line.prefix(300))\(stop)"
    }
}
