import Foundation
import Scratch
import Testing
import Yams

/// The workflows that `tributary init` writes: what they may do, what they are made of, and what their commands do.
struct WorkflowTests {
    private static let starter = Scratch.package.appendingPathComponent("Sources/tributary/Starter")
    private static let hub = ".github/workflows/tributary.yml"
    private static let lab = ".gitlab-ci.yml"

    private static func text(_ file: String) throws -> String {
        try String(contentsOf: starter.appendingPathComponent(file), encoding: .utf8)
    }

    private static func workflow(_ file: String) throws -> Node { try #require(try Yams.compose(yaml: text(file), .basic)) }

    private static func steps(_ job: String) throws -> [Node] {
        try (workflow(hub)["jobs"]?[job]?["steps"]?.sequence).map(Array.init) ?? []
    }

    private static func words(_ mapping: Node?) -> [String: String] {
        Dictionary((mapping?.mapping ?? [:]).map { ($0.key.string ?? "", $0.value.string ?? "") }, uniquingKeysWith: { first, _ in first })
    }

    @Test(arguments: [("GitHub", hub), ("GitLab", lab)])
    func `The guide shows each workflow whole`(host: String, file: String) throws {
        try GuidePage(name: "deploying.md", source: "the starter's workflow for \(host)")
            .hold(to: "```yaml\n\(try Self.text(file).dropLast())\n```")
    }

    @Test func `No job on GitHub may do more than it needs, and one alone may publish`() throws {
        let workflow = try Self.workflow(Self.hub)
        #expect(workflow["permissions"]?.mapping?.isEmpty == true)
        let jobs = try #require(workflow["jobs"]?.mapping)
        let permissions = Dictionary(uniqueKeysWithValues: jobs.map { ($0.key.string ?? "", Self.words($0.value["permissions"])) })
        #expect(permissions == ["site": ["contents": "read"], "publish": ["pages": "write", "id-token": "write"]])
        #expect(workflow["jobs"]?["publish"]?["if"]?.string == "github.event_name == 'push'")
        #expect(workflow["jobs"]?["publish"]?["needs"]?.string == "site")
        #expect(workflow["on"]?.mapping?.keys.compactMap(\.string) == ["pull_request", "push"])
        let checkout = try #require(try Self.steps("site").first { $0["uses"]?.string?.hasPrefix("actions/checkout@") == true })
        #expect(Self.words(checkout["with"]) == ["fetch-depth": "0", "persist-credentials": "false"])
    }

    @Test func `Actions and images are pinned by what they hold, and say which version that is`() throws {
        let uses = try Self.text(Self.hub).split(separator: "\n").filter { $0.contains("uses:") }
        #expect(uses.count == 4)
        for line in uses { #expect(line.wholeMatch(of: /\s*(- )?uses: actions\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+/) != nil, "\(line)") }
        let image = try #require(try Self.workflow(Self.lab)["default"]?["image"]?.string)
        #expect(image.wholeMatch(of: /debian:bookworm-\d{8}-slim@sha256:[0-9a-f]{64}/) != nil)
        #expect(try Self.workflow(Self.hub)["jobs"]?["site"]?["container"]?.string == image)
    }

    @Test func `Nothing of a pull request is put into a command by the host`() throws {
        for run in try Self.steps("site").compactMap({ $0["run"]?.string }) { #expect(!run.contains("${{"), "\(run)") }
    }

    @Test func `What is downloaded is checked before it is installed, and both hosts do the same`() throws {
        let hub = try #require(try Self.steps("site").compactMap { $0["run"]?.string }.first { $0.contains("curl -f") })
        let lab = try #require(try Self.workflow(Self.lab)["default"]?["before_script"]?.sequence).compactMap(\.string)
        let lines = hub.split(separator: "\n").map(String.init)
        let shared = lines.filter { $0.hasPrefix("curl ") || $0.contains("sha256sum") || $0.hasPrefix("apt-get install") }
        #expect(shared.count == 3 && shared[1].contains("sha256sum --check") && lab.suffix(3) == shared)
        for variable in ["TRIBUTARY_PACKAGE", "TRIBUTARY_SHA256"] {
            #expect(try Self.workflow(Self.hub)["env"]?[variable]?.string == "")
            #expect(try Self.workflow(Self.lab)["variables"]?[variable]?.string == "")
        }
    }

    @Test func `Without a package both say what to fill in, and a package of other bytes is not installed`() throws {
        let scratch = try Scratch()
        for (name, does) in [("curl", "echo other > tributary.deb"), ("apt-get", "echo INSTALLED")] {
            try scratch.write("#!/bin/sh\n\(does)\n", to: "bin/\(name)")
            try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: scratch.folder.path + "/bin/\(name)")
        }
        let path = "\(scratch.folder.path)/bin:/usr/bin:/bin"
        let hub = try #require(try Self.steps("site").compactMap { $0["run"]?.string }.first { $0.contains("curl -f") })
        let lab = try #require(try Self.workflow(Self.lab)["default"]?["before_script"]?.sequence).compactMap(\.string).dropFirst()
        for script in [hub, lab.joined(separator: "\n")] {
            func install(_ package: String, _ sum: String = "") throws -> Program.Result {
                try Program.run(
                    "/bin/sh", ["-ec", script.replacing("/tmp/tributary.deb", with: "./tributary.deb")], in: scratch.folder,
                    environment: ["PATH": path, "TRIBUTARY_PACKAGE": package, "TRIBUTARY_SHA256": sum])
            }
            let unset = try install("")
            #expect(unset.status == 1 && unset.output.contains("Fill in TRIBUTARY_PACKAGE and TRIBUTARY_SHA256 in ."))
            for sum in ["", String(repeating: "0", count: 64)] {
                let wrong = try install("https://example.org/a.deb", sum)
                #expect(wrong.status == 1 && !wrong.output.contains("INSTALLED"), "\(wrong)")
            }
        }
    }

    @Test func `The commands annotate a finding on a changed line, and build what is right`() throws {
        let scratch = try Scratch()
        let hub = try Self.steps("site").compactMap { $0["run"]?.string }.filter { $0.hasPrefix("tributary ") }
        #expect(hub.count == 2)
        let lab = try #require(try Self.workflow(Self.lab)["check"]?["script"]?.sequence).compactMap(\.string)
        let pages = try #require(try Self.workflow(Self.lab)["pages"]?["script"]?.sequence).compactMap(\.string)
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
