import Foundation
import Scratch
import Testing

/// Which release a tree is, and what an image is made of.
struct PackagingTests {
    /// A repository with the script that tells versions, and a commit.
    private func repository() throws -> Scratch {
        let script = try String(contentsOf: Scratch.package.appendingPathComponent("Sources/packaging/version"), encoding: .utf8)
        let scratch = try Scratch(["Sources/packaging/version": script, "CHANGELOG.md": "# Changelog\n"])
        try scratch.write("Sources/packaging/version export-subst\n", to: ".gitattributes")
        try shell("chmod +x Sources/packaging/version; git init -q; git add .; " + Self.commit, scratch)
        return scratch
    }

    private static let commit =
        "GIT_COMMITTER_DATE='2025-02-01T00:00:00Z' git -c user.name=n -c user.email=e@example.org commit -q --allow-empty -m m"

    @discardableResult private func shell(_ command: String, _ scratch: Scratch) throws -> String {
        let result = try Program.run("/bin/sh", ["-ec", command], in: scratch.folder)
        #expect(result.status == 0, "\(command): \(result.complaints)")
        return result.output.trimmingCharacters(in: .newlines)
    }

    private func version(_ scratch: Scratch, _ option: String = "") throws -> String {
        try shell("Sources/packaging/version \(option)", scratch)
    }

    @Test func `A version is the tag, and counts commits from there`() throws {
        let scratch = try repository()
        let first = try shell("git rev-parse --short HEAD", scratch)
        #expect(try version(scratch) == "0.0.0-1-g\(first)")
        try shell("git tag 0.3.0", scratch)
        #expect(try version(scratch) == "0.3.0")
        #expect(try version(scratch, "--date") == "2025-02-01")
        try shell(Self.commit, scratch)
        let second = try shell("git rev-parse --short HEAD", scratch)
        #expect(try version(scratch) == "0.3.0-1-g\(second)")
        try scratch.write("# Changed\n", to: "CHANGELOG.md")
        #expect(try version(scratch) == "0.3.0-1-g\(second)-dirty")
        try shell("git checkout -q CHANGELOG.md; git tag v0.4.0-rc1", scratch)
        #expect(try version(scratch) == "0.4.0-rc1")
        #expect(try version(scratch, "--debian") == "0.4.0~rc1")
    }

    @Test func `Debian sorts versions as they were made`() throws {
        let scratch = try repository()
        var versions = [try version(scratch, "--debian")]
        for step in [
            "git tag 0.3.0", Self.commit, Self.commit, "git tag 0.4.0-rc1", Self.commit, Self.commit + "; git tag 0.4.0", Self.commit,
        ] {
            try shell(step, scratch)
            versions.append(try version(scratch, "--debian"))
        }
        for (old, new) in zip(versions, versions.dropFirst()) {
            #expect(
                try Program.run("/usr/bin/dpkg", ["--compare-versions", old, "lt", new], in: scratch.folder).status == 0, "\(old) \(new)")
        }
    }

    @Test func `An archive knows what it was made of, and a tree that nobody told does not pretend to`() throws {
        let scratch = try repository()
        try shell("git tag 0.3.0; mkdir archive; git archive HEAD | tar x -C archive", scratch)
        #expect(try shell("archive/Sources/packaging/version; archive/Sources/packaging/version --date", scratch) == "0.3.0\n2025-02-01")
        try shell("rm -rf .git", scratch)
        #expect(try version(scratch) == "unversioned")
        #expect(try version(scratch, "--debian") == "0~unversioned")
    }

    @Test func `An image is made by targets and files that there are, and runs as nobody special`() throws {
        let text = try String(contentsOf: Scratch.package.appendingPathComponent("Containerfile"), encoding: .utf8)
        let steps = text.replacingOccurrences(of: "\\\n", with: " ").split(separator: "\n").map {
            $0.split(separator: " ").map(String.init)
        }
        let makefile = try String(contentsOf: Scratch.package.appendingPathComponent("Makefile"), encoding: .utf8)
        #expect(steps.contains(["RUN", "make", "deb"]) && makefile.contains("\ndeb: "))
        let deb = try String(contentsOf: Scratch.package.appendingPathComponent("Sources/packaging/deb"), encoding: .utf8)
        #expect(steps.contains(["COPY", "--from=build", "/source/.build/tributary_*.deb", "/tmp/tributary.deb"]))
        #expect(deb.contains("\".build/tributary_${version}_$architecture.deb\""))
        #expect(
            steps.filter { $0.first == "FROM" }.map { $0[1] } == [
                "docker.io/library/swift:6.3-bookworm", "docker.io/library/debian:12-slim",
            ])
        #expect(steps.contains(["USER", "tributary"]) && steps.last == ["ENTRYPOINT", "[\"tributary\"]"])
        let ignored = try String(contentsOf: Scratch.package.appendingPathComponent(".dockerignore"), encoding: .utf8)
        #expect(ignored.contains(".build") && !ignored.contains(".git\n"))
    }
}
