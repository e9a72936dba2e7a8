import Foundation
import Scratch
import Testing

/// Nothing that a repository or a variable of git's holds is run by `tributary check --since`, and nothing hides a finding.
struct CheckSinceTrustTests {
    /// Something that a repository holds, laid before a check of a branch on which line 7 of `old.md` came.
    struct Trick: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let lay: @Sendable (Scratch) throws -> Void

        init(_ name: String, _ lay: @escaping @Sendable (Scratch) throws -> Void) { (testDescription, self.lay) = (name, lay) }

        /// A program in the repository's own configuration, and attributes that ask for it.
        static func key(_ key: String, attributes: String = "* filter=x diff=x merge=x") -> Trick {
            Trick(key) { scratch in
                try scratch.git("config", key, scratch.trap())
                try scratch.write(attributes + "\n", to: ".gitattributes")
            }
        }

        static func attributes(_ line: String) -> Trick {
            Trick(line) { scratch in
                try scratch.write("\(line)\n", to: ".gitattributes")
                try scratch.write("\(line)\n", to: ".git/info/attributes")
            }
        }
    }

    private static let changed = Scratch.narrative("first: a\nsecond: b\n", "[[nowhere]]")

    private static let keys =
        [
            "filter.x.clean", "filter.x.smudge", "filter.x.process", "diff.x.textconv", "diff.x.command", "diff.external", "merge.x.driver",
            "core.fsmonitor", "core.pager", "core.editor", "core.sshCommand", "core.askPass", "core.gitProxy", "core.alternateRefsCommand",
            "credential.helper", "gpg.program", "uploadpack.packObjectsHook", "interactive.diffFilter", "alias.cat-file",
        ].map { Trick.key($0) }

    private static let attributes = [
        "*.md -diff", "*.md binary", "*.md working-tree-encoding=UTF-16", "*.md text eol=crlf", "*.md ident", "*.md export-ignore",
    ].map(Trick.attributes)

    private static let configurations = [
        Trick("hooks, and a folder of them") { scratch in
            for name in ["post-index-change", "fsmonitor-watchman", "reference-transaction", "post-checkout", "pre-commit"] {
                _ = try (scratch.trap(".git/hooks/\(name)"), scratch.trap("hooks/\(name)"))
            }
            try scratch.git("config", "core.hooksPath", scratch.url("hooks").path)
            try scratch.git("config", "core.fsmonitor", "true")
        },
        Trick("a configuration that is included") { scratch in
            try scratch.write("[filter \"x\"]\n clean = \(scratch.trap())\n", to: "more")
            try scratch.write("* filter=x\n", to: ".gitattributes")
            try scratch.git("config", "include.path", "../more")
            try scratch.git("config", "includeIf.onbranch:branch.path", "../more")
        },
        Trick("a configuration of the work tree") { scratch in
            try scratch.git("config", "extensions.worktreeConfig", "true")
            try scratch.write("[filter \"x\"]\n clean = \(scratch.trap())\n", to: ".git/config.worktree")
            try scratch.write("* filter=x\n", to: ".gitattributes")
        },
        Trick("settings of what a patch looks like") { scratch in
            for (key, value) in ["diff.noprefix": "true", "diff.context": "9", "color.ui": "always", "diff.ignoreSubmodules": "all"] {
                try scratch.git("config", key, value)
            }
        },
        Trick("a work tree elsewhere") { scratch in
            try scratch.write(Scratch.narrative("first: a\n", "[[nowhere]]"), to: "other/content/narratives/old.md")
            try scratch.git("config", "core.worktree", scratch.url("other").path)
        },
        Trick("a submodule with a command for its update") { scratch in
            try scratch.write(
                "[submodule \"x\"]\n path = x\n url = ext::\(scratch.trap())\n update = !\(scratch.trap())\n", to: ".gitmodules")
            try scratch.git("config", "submodule.x.update", "!\(scratch.trap())")
        },
        Trick("files whose changes git is told to pass over") { scratch in
            try scratch.git("update-index", "--assume-unchanged", "content/narratives/old.md")
            try scratch.git("config", "core.ignoreStat", "true")
        },
        Trick("files that are not to be in the work tree") { scratch in
            try scratch.git("update-index", "--skip-worktree", "content/narratives/old.md")
        },
    ]

    private static let histories = [
        Trick("an object that stands for another") { scratch in
            let new = try scratch.git("hash-object", "-w", "content/narratives/old.md")
            try scratch.git("replace", scratch.git("rev-parse", "main:content/narratives/old.md"), new)
        },
        Trick("a commit that stands for another") { scratch in
            try scratch.commit("second")
            try scratch.git("replace", scratch.git("rev-parse", "main"), "HEAD")
        },
        Trick("a parent that a commit does not have") { scratch in
            try scratch.commit("second")
            try scratch.write("\(scratch.git("rev-parse", "main")) \(scratch.git("rev-parse", "HEAD"))\n", to: ".git/info/grafts")
        },
    ]

    private static let repositories = [
        Trick("a bare repository as plain files") { scratch in
            try scratch.plant(in: "content", isFile: false)
            try scratch.git("config", "safe.bareRepository", "all")
        },
        Trick("a file that names a repository in the content") { scratch in try scratch.plant(in: "content", isFile: true) },
        Trick("a file that names a repository beside the content") { scratch in
            try scratch.plant(in: "elsewhere", isFile: false)
            try scratch.write("gitdir: ../elsewhere\n", to: "content/.git")
        },
        Trick("a file that names this repository from within") { scratch in
            try scratch.write("gitdir: ../.git\n", to: "content/.git")
        },
        Trick("a link to a repository") { scratch in
            try scratch.plant(in: "elsewhere", isFile: false)
            try FileManager.default.createSymbolicLink(atPath: scratch.url("content/.git").path, withDestinationPath: "../elsewhere")
        },
        Trick("an empty folder where a repository would be") { scratch in
            try FileManager.default.createDirectory(at: scratch.url("content/.git"), withIntermediateDirectories: true)
        },
        Trick("a pipe where a repository would be") { scratch in mkfifo(scratch.url("content/.git").path, 0o600) },
    ]

    @Test(arguments: keys + attributes + configurations + histories + repositories)
    func `Nothing in a repository is run or hides a finding`(trick: Trick) throws {
        let scratch = try Scratch.repository()
        try scratch.write(Self.changed, to: "content/narratives/old.md")
        try trick.lay(scratch)
        // Git looks at what is in a file only where its time is another than the one that it noted.
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSince1970: 1e9)], ofItemAtPath: scratch.url("content/narratives/old.md").path)
        let result = try scratch.check()
        #expect(result.places.contains("content/narratives/old.md:7:1:"), "\(result)")
        #expect(!result.places.contains("content/narratives/old.md:6:1:"))
        #expect(!scratch.exists("ran"))
    }

    @Test func `No variable of git's is obeyed`() throws {
        let scratch = try Scratch.repository()
        try scratch.write(Self.changed, to: "content/narratives/old.md")
        try scratch.plant(in: "elsewhere", isFile: false)
        let (trap, elsewhere) = (try scratch.trap(), scratch.url("elsewhere").path)
        try scratch.write("* filter=x\n", to: ".gitattributes")
        let variables = [
            "GIT_DIR": elsewhere, "GIT_WORK_TREE": elsewhere, "GIT_COMMON_DIR": elsewhere, "GIT_OBJECT_DIRECTORY": elsewhere + "/objects",
            "GIT_ALTERNATE_OBJECT_DIRECTORIES": elsewhere + "/objects", "GIT_INDEX_FILE": elsewhere + "/index", "GIT_NAMESPACE": "x",
            "GIT_EXTERNAL_DIFF": trap, "GIT_PAGER": trap, "GIT_SSH_COMMAND": trap, "GIT_ASKPASS": trap, "GIT_DIFF_OPTS": "-u9",
            "GIT_EXEC_PATH": scratch.folder.path, "GIT_CONFIG_PARAMETERS": "'filter.x.clean=\(trap)'", "GIT_SHALLOW_FILE": trap,
            "GIT_TRACE": scratch.url("ran").path, "GIT_TRACE2_EVENT": scratch.url("ran").path, "GIT_REPLACE_REF_BASE": "refs/heads",
            "GIT_GRAFT_FILE": trap, "GIT_CONFIG_COUNT": "1", "GIT_CONFIG_KEY_0": "filter.x.clean", "GIT_CONFIG_VALUE_0": trap,
            "GIT_CONFIG": trap, "GIT_CEILING_DIRECTORIES": scratch.folder.path, "GIT_DEFAULT_HASH": "sha256", "GIT_ATTR_SOURCE": "main",
        ]
        for (name, value) in variables {
            let result = try scratch.check(environment: [name: value])
            #expect(result.places == ["content/narratives/old.md:7:1:"], "\(name): \(result.complaints)")
        }
        let home = try scratch.check(environment: variables.merging(["HOME": scratch.url("home").path]) { $1 })
        #expect(home.places == ["content/narratives/old.md:7:1:"], "\(home.complaints)")
        #expect(!scratch.exists("ran"))
    }

    @Test(arguments: [".", "", "bin", "ABSOLUTE/bin", "ABSOLUTE/../LAST/bin"])
    func `A git that the repository brings is not run`(folder: String) throws {
        let scratch = try Scratch.repository()
        try scratch.write(Self.changed, to: "content/narratives/old.md")
        _ = try (scratch.trap("git"), scratch.trap("bin/git"))
        let entry = folder.replacing("ABSOLUTE", with: scratch.folder.path).replacing("LAST", with: scratch.folder.lastPathComponent)
        let result = try scratch.check(environment: ["PATH": "\(entry):\(ProcessInfo.processInfo.environment["PATH"] ?? "")"])
        #expect(result.places == ["content/narratives/old.md:7:1:"] && !scratch.exists("ran"), "\(result.complaints)")
    }

    @Test func `A file that git is told to ignore is new all the same`() throws {
        let scratch = try Scratch.repository()
        try scratch.write("new.md\n", to: ".gitignore")
        try scratch.write("new.md\n", to: ".git/info/exclude")
        try scratch.write(Scratch.narrative("new: a\n"), to: "content/narratives/new.md")
        #expect(try scratch.check().places == ["content/narratives/new.md:6:1:"])
    }

    @Test func `A file beside one whose name is the same text in Unicode is new`() throws {
        let scratch = try Scratch.repository()
        try scratch.git("config", "core.precomposeUnicode", "true")
        try scratch.git("mv", "content/narratives/old.md", "content/narratives/caf\u{E9}.md")
        try scratch.commit("second")
        try scratch.write(scratch.text("content/narratives/caf\u{E9}.md"), to: "content/narratives/cafe\u{301}.md")
        let result = try scratch.check(since: "HEAD")
        #expect(result.places.contains { $0.utf8.elementsEqual("content/narratives/cafe\u{301}.md:1:1:".utf8) }, "\(result)")
        #expect(!result.places.contains { $0.utf8.elementsEqual("content/narratives/caf\u{E9}.md:1:1:".utf8) }, "\(result)")
    }

    @Test func `A partial clone is not completed on the way, and is told of`() throws {
        let scratch = try Scratch.repository()
        try scratch.write(Self.changed, to: "content/narratives/old.md")
        try scratch.commit("second")
        try scratch.git("config", "uploadpack.allowFilter", "true")
        try scratch.git("clone", "-q", "--no-local", "--filter=blob:none", "file://\(scratch.folder.path)", "clone")
        for (key, value) in [
            "core.sshCommand": try scratch.trap(), "remote.origin.uploadpack": try scratch.trap(), "protocol.ext.allow": "always",
        ] {
            try scratch.git("config", key, value, in: "clone")
        }
        let result = try scratch.check(since: "origin/main", in: "clone")
        #expect(result.status == 74 && result.complaints.contains("partial clone"), "\(result)")
        #expect(result.complaints.contains("`git fetch --refetch --no-filter`"))
        for key in ["core.sshCommand", "remote.origin.uploadpack"] { try scratch.git("config", "--unset", key, in: "clone") }
        #expect(!scratch.exists("ran"))
        try scratch.git("fetch", "-q", "--refetch", "--no-filter", in: "clone")
        #expect(try scratch.check(since: "origin/main", in: "clone").places == ["content/narratives/old.md:7:1:"])
    }
}

extension Scratch {
    /// Lays a repository by another, in which nothing changed and whose configuration runs a program.
    ///
    /// - Parameter isFile: whether it is a folder of its own, named by a file `.git`.
    fileprivate func plant(in path: String, isFile: Bool) throws {
        // It takes its folder away when nobody holds it.
        let made = try Scratch(["narratives/old.md": text("content/narratives/old.md"), ".gitattributes": "* filter=x\n"])
        defer { withExtendedLifetime(made) {} }
        try made.git("init", "-q", "-b", "main")
        try made.commit("planted")
        try made.git("config", "filter.x.clean", trap())
        try made.git("config", "core.worktree", ".")
        let folder = isFile ? "\(path)/planted" : path
        try FileManager.default.createDirectory(at: url(folder), withIntermediateDirectories: true)
        for name in ["HEAD", "config", "index", "objects", "refs"] { try copy(made.url(".git/\(name)"), to: "\(folder)/\(name)") }
        try write("* filter=x\n", to: "\(path)/.gitattributes")
        if isFile { try write("gitdir: planted\n", to: "\(path)/.git") }
    }
}
