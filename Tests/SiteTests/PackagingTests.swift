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
        #expect(steps.contains { $0.starts(with: ["RUN", "make", "deb"]) } && makefile.contains("\ndeb: "))
        let deb = try String(contentsOf: Scratch.package.appendingPathComponent("Sources/packaging/deb"), encoding: .utf8)
        #expect(
            deb.contains("\".build/tributary_${version}_$architecture.deb\"") && text.contains("mv .build/tributary_*.deb /tributary.deb"))
        #expect(steps.contains(["COPY", "--from=package", "/tributary.deb", "/tmp/tributary.deb"]))
        // A release's machines leave a package each where the image looks for its own.
        #expect(steps.contains(["COPY", "release-files/tributary_*_${TARGETARCH}.deb", "/tributary.deb"]))
        let release = try String(contentsOf: Scratch.package.appendingPathComponent(".github/workflows/release.yml"), encoding: .utf8)
        #expect(release.contains("gather parts/* release-files") && release.contains("--build-arg package=given"))
        #expect(
            steps.filter { $0.first == "FROM" }.map { $0[1] } == [
                "docker.io/library/swift:6.3.1-bookworm", "scratch", "${package}", "docker.io/library/debian:12-slim",
            ])
        #expect(steps.contains(["USER", "tributary"]) && steps.last == ["ENTRYPOINT", "[\"tributary\"]"])
        let ignored = try String(contentsOf: Scratch.package.appendingPathComponent(".dockerignore"), encoding: .utf8)
        #expect(ignored.contains(".build") && !ignored.contains(".git\n"))
    }

    @Test func `Parts of a release come together where each is what its machine made, and no two are called the same`() throws {
        let scratch = try Scratch(["x/a.deb": "a", "x/a.tar.gz": "b", "y/c.deb": "c"])
        let gather = Scratch.package.appendingPathComponent("Sources/packaging/gather").path
        try shell(
            "for part in x y; do (cd $part; sha256sum * > checksums.txt); done; '\(gather)' x y all; cd all; sha256sum --check --quiet checksums.txt",
            scratch)
        #expect(try shell("ls all", scratch) == "a.deb\na.tar.gz\nc.deb\nchecksums.txt")
        try scratch.write("other", to: "y/c.deb")
        #expect(try Program.run(gather, ["x", "y", "again"], in: scratch.folder).status == 1)
        try shell("rm -r again; cp x/a.deb y/; (cd y; sha256sum a.deb c.deb > checksums.txt)", scratch)
        let twice = try Program.run(gather, ["x", "y", "again"], in: scratch.folder)
        #expect(twice.status == 1 && twice.complaints == "gather: two machines made a.deb.\n")
    }

    @Test func `What the changelog says of a version is what its release says, and a version without a word is none`() throws {
        let notes = Scratch.package.appendingPathComponent("Sources/packaging/notes").path
        let first = try Program.run(notes, ["0.1.0"], in: Scratch.package)
        #expect(first.status == 0 && first.output.contains("### Additions\n") && !first.output.contains("\n## "))
        #expect(try Program.run(notes, ["9.9.9"], in: Scratch.package).status == 1)
    }

    @Test func `What is in a program is told with a version, a licence and its text, as SPDX has it`() throws {
        let scratch = try Scratch()
        let spdx = try Program.run(
            Scratch.package.appendingPathComponent("Sources/packaging/spdx").path, [], in: Scratch.package,
            environment: ["PROGRAMS": Program.products])
        try #require(spdx.status == 0, "\(spdx.complaints)")
        let document = try #require(try JSONSerialization.jsonObject(with: Data(spdx.output.utf8)) as? [String: Any])
        let packages = try #require(document["packages"] as? [[String: Any]])
        let names = packages.compactMap { $0["name"] as? String }
        #expect(names == ["tributary"] + names.dropFirst().sorted() && Set(names).count == names.count)
        for name in ["swift-argument-parser", "flyingfox", "swift", "sqlite", "libyaml", "cmark-gfm", "snowball", "glibc"] {
            #expect(names.contains(name), "\(name)")
        }
        for package in packages {
            for key in ["SPDXID", "versionInfo", "licenseDeclared", "downloadLocation"] {
                #expect((package[key] as? String)?.isEmpty == false, "\(package) \(key)")
            }
        }
        #expect((document["relationships"] as? [Any])?.count == packages.count)
        let result = try Program.run(
            Scratch.package.appendingPathComponent("Sources/packaging/install").path, [], in: Scratch.package,
            environment: ["PROGRAMS": Program.products, "PREFIX": "/", "DESTDIR": scratch.folder.path])
        #expect(result.status == 0, "\(result.complaints)")
        let licences = try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path + "/share/doc/tributary/licences")
        #expect(licences.sorted() == names.dropFirst().sorted())
        for licence in licences { #expect(!(try scratch.text("share/doc/tributary/licences/" + licence).isEmpty)) }
    }
}
