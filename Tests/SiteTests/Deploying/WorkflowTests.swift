import Foundation
import Scratch
import Testing
import Yams

/// The workflows that `tributary init` writes: what they may do, what they are made of, and what their commands do.
struct WorkflowTests {
    private static let hub = ".github/workflows/tributary.yml"
    private static let lab = ".gitlab-ci.yml"
    private static let address = "https://github.com/us/tributary/releases/download"
    private static let sum = String(repeating: "a", count: 64)

    /// A knowledge base whose workflows get the program from releases, or build it.
    private static func begun(_ arguments: [String]) throws -> Scratch {
        let scratch = try Scratch()
        let result = try Program.tributary(["init", "."] + arguments, in: scratch)
        try #require(result.status == 0, "\(result.complaints)")
        return scratch
    }

    private static let released = ["--releases", address, "--checksum", sum]

    private static func workflow(_ file: String, _ arguments: [String] = released) throws -> Node {
        try #require(try Yams.compose(yaml: begun(arguments).text(file), .basic))
    }

    private static func steps(_ job: String, _ arguments: [String] = released) throws -> [Node] {
        try (workflow(hub, arguments)["jobs"]?[job]?["steps"]?.sequence).map(Array.init) ?? []
    }

    private static func words(_ mapping: Node?) -> [String: String] {
        Dictionary((mapping?.mapping ?? [:]).map { ($0.key.string ?? "", $0.value.string ?? "") }, uniquingKeysWith: { first, _ in first })
    }

    /// The commands by which a job gets the program.
    private static func getting(_ file: String, _ arguments: [String]) throws -> String {
        let hub = try steps("site", arguments).first { $0["name"]?.string == "Get Tributary" }?["run"]?.string
        let lab = try workflow(lab, arguments)["default"]?["before_script"]?.sequence?.last?.string
        return try #require(file == Self.hub ? hub : lab)
    }

    @Test(arguments: [("GitHub", hub), ("GitLab", lab)])
    func `The guide shows each workflow whole`(host: String, file: String) throws {
        let text = try Self.begun(["--releases", Self.address]).text(file).replacing("\"\(Self.address)\"", with: "\"\"")
            .replacing(/TRIBUTARY_VERSION: "[^"]*"/, with: "TRIBUTARY_VERSION: \"\"")
        try GuidePage(name: "deploying.md", source: "the starter's workflow for \(host)").hold(to: "```yaml\n\(text.dropLast())\n```")
    }

    @Test(arguments: [released, []])
    func `No job on GitHub may do more than it needs, and one alone may publish`(arguments: [String]) throws {
        let workflow = try Self.workflow(Self.hub, arguments)
        #expect(workflow["permissions"]?.mapping?.isEmpty == true)
        let jobs = try #require(workflow["jobs"]?.mapping)
        let permissions = Dictionary(uniqueKeysWithValues: jobs.map { ($0.key.string ?? "", Self.words($0.value["permissions"])) })
        #expect(permissions == ["site": ["contents": "read"], "publish": ["pages": "write", "id-token": "write"]])
        #expect(workflow["jobs"]?["publish"]?["if"]?.string == "github.event_name != 'pull_request'")
        #expect(workflow["jobs"]?["publish"]?["needs"]?.string == "site")
        #expect(workflow["on"]?.mapping?.keys.compactMap(\.string) == ["pull_request", "push", "workflow_dispatch"])
        let checkout = try #require(
            try Self.steps("site", arguments).first { $0["uses"]?.string?.hasPrefix("actions/checkout@") == true })
        #expect(Self.words(checkout["with"]) == ["fetch-depth": "0", "persist-credentials": "false"])
    }

    /// Every file of the project and of the starter in which actions stand.
    private static let files = [
        "action.yml", ".github/workflows/ci.yml", ".github/workflows/demonstration.yml", ".github/workflows/release.yml",
        "Sources/tributary/Starter/.github/workflows/tributary.yml",
    ]

    @Test(arguments: files)
    func `Actions are pinned by what they hold and say which version that is, and no command holds what comes from outside`(file: String)
        throws
    {
        let text = try String(contentsOf: Scratch.package.appendingPathComponent(file), encoding: .utf8)
        let uses = text.split(separator: "\n").filter { $0.contains("uses:") && !$0.contains("using:") }
        #expect(!uses.isEmpty)
        for line in uses { #expect(line.wholeMatch(of: /\s*(- )?uses: actions\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+/) != nil, "\(line)") }
        func commands(_ node: Node) -> [String] {
            if let sequence = node.sequence { return sequence.flatMap(commands) }
            return (node.mapping ?? [:]).flatMap { key, value in
                key.string == "run" ? [value.string ?? ""] : commands(value)
            }
        }
        // In the starter's, both ways to get the program stand one after the other.
        let found = commands(try #require(try Yams.compose(yaml: text, .basic)))
        #expect(!found.isEmpty)
        for command in found { #expect(!command.contains("${{"), "\(command)") }
    }

    private static let linters = Scratch.package.appendingPathComponent(".build/linters").path
    private static let hasLinters = FileManager.default.fileExists(atPath: linters + "/bin/check-jsonschema")

    @Test(.enabled(if: hasLinters, "check-jsonschema and zizmor are not there"), arguments: [released, []])
    func `What is written holds to the hosts' schemas, and a judge of security finds nothing`(arguments: [String]) throws {
        let scratch = try Self.begun(arguments)
        func judge(_ arguments: [String]) throws {
            let result = try Program.run(
                "/usr/bin/env", ["\(Self.linters)/bin/\(arguments[0])"] + arguments.dropFirst(), in: scratch.folder,
                environment: ["PYTHONPATH": Self.linters])
            #expect(result.status == 0, "\(result.output)\(result.complaints)")
        }
        try judge(["check-jsonschema", "--builtin-schema", "vendor.github-workflows", Self.hub])
        try judge(["check-jsonschema", "--builtin-schema", "vendor.dependabot", ".github/dependabot.yml"])
        try judge(["check-jsonschema", "--builtin-schema", "vendor.gitlab-ci", "--data-transform", "gitlab-ci", Self.lab])
        try judge(["zizmor", "--offline", "--quiet", "--no-progress", "."])
    }

    @Test(arguments: [released, []])
    func `GitLab's cache is looked into only after git is there to tell whose it is, and before anything of it runs`(arguments: [String])
        throws
    {
        let script = try #require(try Self.workflow(Self.lab, arguments)["default"]?["before_script"]?.sequence).compactMap(\.string)
        #expect(script.count == 3 && script[0].hasPrefix("apt-get ") && script[0].contains(" git"))
        #expect(script[1].hasPrefix("test -z \"$(git ls-files .cache)\"") && script[2].contains("export PATH="))
    }

    @Test func `Where releases lie is told once, and stands in both workflows with the version and the sum`() throws {
        let scratch = try Scratch()
        let told = try Program.tributary(["init", "told"] + Self.released, in: scratch)
        #expect(!told.output.contains("TRIBUTARY_"))
        let half = try Program.tributary(["init", "half", "--releases", Self.address + "/"], in: scratch)
        #expect(half.output.contains("\(Self.address)/\(try version(scratch))/checksums.txt has it. Put it into TRIBUTARY_SHA256.\n"))
        let untold = try Program.tributary(["init", "untold"], in: scratch)
        #expect(untold.output.contains("Fill in TRIBUTARY_SOURCE and TRIBUTARY_COMMIT, or begin with --releases."))
        for (path, variables) in [(Self.hub, "env"), (Self.lab, "variables")] {
            let workflow = try #require(try Yams.compose(yaml: scratch.text("told/" + path), .basic))
            let values = Self.words(workflow[variables])
            #expect(values["TRIBUTARY_RELEASES"] == Self.address && values["TRIBUTARY_SHA256"] == Self.sum)
            #expect(values["TRIBUTARY_VERSION"] == (try version(scratch)) && values["TRIBUTARY_SOURCE"] == nil)
            #expect(!(try scratch.text("untold/" + path).contains("TRIBUTARY_RELEASES")))
            for folder in ["told", "half", "untold"] {
                let text = try scratch.text("\(folder)/\(path)")
                #expect(!text.contains("# releases:") && !text.contains("# source:"))
            }
        }
        for wrong in [
            ["--releases", "http://example.org"], ["--releases", "https://e/$(x)"], ["--releases", "https://e/\" y"],
            ["--checksum", Self.sum], ["--releases", Self.address, "--checksum", "A"],
        ] {
            #expect(try Program.tributary(["init", "wrong"] + wrong, in: scratch).status == 64)
        }
        #expect(!scratch.exists("wrong"))
    }

    private func version(_ scratch: Scratch) throws -> String {
        try Program.tributary(["--version"], in: scratch).output.trimmingCharacters(in: .newlines)
    }

    @Test(arguments: [hub, lab])
    func `Without what it needs a job says what to fill in, and an archive of other bytes is not unpacked`(file: String) throws {
        let scratch = try Scratch()
        for (name, does) in [
            ("curl", ":"), ("gh", "echo other > tributary-1-linux-$(uname -m).tar.gz"), ("apt-get", ":"), ("tar", "echo UNPACKED"),
            ("git", ":"), ("make", "echo BUILT \"$@\""),
        ] {
            try scratch.write("#!/bin/sh\n\(does)\n", to: "bin/\(name)")
            try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: scratch.folder.path + "/bin/\(name)")
        }
        func get(_ arguments: [String], _ environment: [String: String]) throws -> Program.Result {
            let script = try Self.getting(file, arguments).replacing("/tmp/", with: scratch.folder.path + "/").replacing(
                "/opt/", with: scratch.folder.path + "/opt/"
            )
            .replacing("git config --system", with: "git config")
            let common = [
                "PATH": "\(scratch.folder.path)/bin:/usr/bin:/bin", "RUNNER_TEMP": scratch.folder.path,
                "GITHUB_PATH": scratch.folder.path + "/path",
                "CI_PROJECT_DIR": scratch.folder.path, "CI_API_V4_URL": "https://gitlab.example.org/api/v4", "CI_JOB_TOKEN": "t",
                "GITHUB_WORKSPACE": "w",
            ]
            return try Program.run("/bin/bash", ["-ec", script], in: scratch.folder, environment: common.merging(environment) { $1 })
        }
        let unset = try get(Self.released, ["TRIBUTARY_RELEASES": Self.address, "TRIBUTARY_VERSION": "1", "TRIBUTARY_SHA256": ""])
        #expect(unset.status == 1 && unset.output.contains("Fill in TRIBUTARY_RELEASES, TRIBUTARY_VERSION and TRIBUTARY_SHA256 in ."))
        try scratch.write("other\n", to: "tributary-1-linux-\(Self.machine).tar.gz")
        let wrong = try get(
            Self.released,
            ["TRIBUTARY_RELEASES": Self.address, "TRIBUTARY_VERSION": "1", "TRIBUTARY_SHA256": String(repeating: "0", count: 64)])
        #expect(wrong.status == 1 && !wrong.output.contains("UNPACKED"), "\(wrong)")
        // What is right is unpacked: this is the sum of "other" and a line end.
        let right = try get(
            Self.released,
            [
                "TRIBUTARY_RELEASES": Self.address, "TRIBUTARY_VERSION": "1",
                "TRIBUTARY_SHA256": "7e4fa2eb8c7ac089739d5defc4489fad68a100d92082ca35c6b40a4524821f87",
            ])
        #expect(right.status == 0 && right.output.contains("UNPACKED"), "\(right)")
        let sourceless = try get([], ["TRIBUTARY_SOURCE": "", "TRIBUTARY_COMMIT": ""])
        #expect(sourceless.status == 1 && sourceless.output.contains("Fill in TRIBUTARY_SOURCE and TRIBUTARY_COMMIT in ."))
        let built = try get([], ["TRIBUTARY_SOURCE": "https://example.org/t.git", "TRIBUTARY_COMMIT": "c"])
        #expect(built.status == 0 && built.output.contains("BUILT -C ") && built.output.contains("install PREFIX="), "\(built)")
    }

    private static let machine = {
        var system = utsname()
        uname(&system)
        return withUnsafeBytes(of: &system.machine) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    }()

    @Test(arguments: [(hub, "site"), (lab, "public")])
    func `Where an edition is named, it is proved and then published`(file: String, folder: String) throws {
        let scratch = try Self.begun(Self.released)
        let settings = try scratch.text("tributary.yaml")
        try scratch.write(settings.replacing("editions: {}", with: "editions: {outside: {}}"), to: "tributary.yaml")
        try scratch.write(
            "---\ntitle: T\nkind: near-miss\ndate: 2024\nsummary: S.\naudience: internal\n---\n", to: "content/narratives/hidden.md")
        let hub = try Self.steps("site").first { $0["name"]?.string == "Build" }?["run"]?.string
        let lab = try Self.workflow(Self.lab)["publish"]?["script"]?.sequence?.compactMap(\.string).joined(separator: "\n")
        let script = try #require(file == Self.hub ? hub : lab)
        let result = try Program.run(
            "/bin/sh", ["-ec", "tributary() { '\(Program.products)/tributary' \"$@\"; }\n\(script)"], in: scratch.folder,
            environment: ["TRIBUTARY_EDITION": "outside", "CI_PAGES_URL": "https://example.org/x"])
        #expect(result.status == 0 && result.output.hasPrefix("Nothing internal tells on the edition `outside`"), "\(result)")
        #expect(scratch.exists("\(folder)/index.html") && !scratch.exists("\(folder)/narratives/hidden.html"))
    }

    @Test func `The commands annotate a finding on a changed line, and build what is right`() throws {
        let scratch = try Scratch()
        let hub = try Self.steps("site").compactMap { $0["run"]?.string }.filter { $0.contains(/tributary (check|build)\b/) }
        #expect(hub.count == 2)
        let lab = try #require(try Self.workflow(Self.lab)["check"]?["script"]?.sequence).compactMap(\.string)
        let pages = try #require(try Self.workflow(Self.lab)["publish"]?["script"]?.sequence).compactMap(\.string)
        try #require(try Program.tributary(["init", "."], in: scratch).status == 0)
        func run(_ script: [String]) throws -> Program.Result {
            let head = "tributary() { '\(Program.products)/tributary' \"$@\"; }\n"
            let environment = [
                "GITHUB_BASE_REF": "main", "CI_MERGE_REQUEST_DIFF_BASE_SHA": "origin/main", "CI_PAGES_URL": "https://example.org/x",
                "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@example.org", "GIT_COMMITTER_NAME": "A",
                "GIT_COMMITTER_EMAIL": "a@example.org",
            ]
            return try Program.run("/bin/sh", ["-ec", head + script.joined(separator: "\n")], in: scratch.folder, environment: environment)
        }
        let commit = ["git add .", "git commit -qm change"]
        let begun = try run(
            ["git init -q -b main ."] + commit + ["git update-ref refs/remotes/origin/main HEAD", "git checkout -qb change"])
        try #require(begun.status == 0, "\(begun.complaints)")
        for script in [hub, lab, pages] { #expect(try run(script).status == 0) }
        #expect(scratch.exists("site/index.html") && scratch.exists("public/index.html"))
        #expect(try scratch.text("public/sitemap.xml").contains("https://example.org/x/"))
        // What is built is ignored, so that a job leaves the repository as it was.
        #expect(try run(["rm -r public gl-code-quality-report.json", "git status --porcelain"]).output == "")
        let file = "content/narratives/new.md"
        try scratch.write("---\ntitle: T\nkind: near-miss\ndate: 2024\nsummary: S.\nsymptons: [a]\n---\n", to: file)
        #expect(try run(commit).status == 0)
        let annotated = try run(hub)
        #expect(annotated.status == 1 && annotated.output.hasPrefix("::error file=\(file),line=6,col=1,"))
        let reported = try run(lab)
        #expect(reported.status == 1 && reported.output.hasPrefix("\(file):6:1: error: "))
        let report = try JSONSerialization.jsonObject(
            with: Data(contentsOf: scratch.folder.appendingPathComponent("gl-code-quality-report.json")))
        let entry = try #require((report as? [[String: Any]])?.first)
        #expect((entry["location"] as? [String: Any])?["path"] as? String == file)
    }
}
