import Foundation
import Scratch
import Testing

@testable import tributary

/// A git that is not well: it is a script.
struct RepositoryTests {
    private struct Folder {
        let scratch: Scratch

        /// - Parameter script: what is run as git.
        init(_ script: String) throws {
            scratch = try Scratch()
            for name in [".git/objects", ".git/refs", "content", "bin"] {
                try FileManager.default.createDirectory(at: scratch.url("repository/\(name)"), withIntermediateDirectories: true)
            }
            try scratch.write("ref: refs/heads/main\n", to: "repository/.git/HEAD")
            try scratch.write("#!/bin/sh\n\(script)\n", to: "bin/git")
            try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: scratch.url("bin/git").path)
        }

        func fault() -> GitFault? {
            #expect(throws: GitFault.self) {
                try Repository(
                    around: scratch.url("repository/content").path, path: "\(scratch.url("bin").path):/usr/bin:/bin", patience: .seconds(1)
                )
                .mergeBase(with: "main")
            }
        }
    }

    @Test func `One that hangs is ended and told of`() throws {
        for script in ["exec sleep 600", "exec >&- 2>&-; exec sleep 600"] {
            let fault = try #require(try Folder(script).fault())
            #expect(fault.reason == .machine)
            #expect(fault.description == "git printed nothing for 1 seconds and was ended. See what it waits for, or leave --since out.")
        }
    }

    @Test func `One that prints without end is ended`() throws {
        #expect(try Folder("exec yes").fault()?.description == "git config prints more than 64 MiB. Leave --since out.")
        #expect(try Folder("case $4 in config) exit 1;; esac; yes >&2").fault() != nil)
    }

    @Test func `It works in a folder of its own, outside of the repository, and leaves nothing there`() throws {
        let folder = try Folder("(echo $GIT_DIR; ls -A $GIT_DIR) >> \"${0%/*}/../told\"; exit 1")
        _ = folder.fault()
        let lines = try folder.scratch.text("told").split(separator: "\n")
        #expect(lines.contains("HEAD") && lines.contains("config") && !lines.contains("index"), "\(lines)")
        #expect(!FileManager.default.fileExists(atPath: String(lines.first ?? "/")))
    }

    @Test func `What it prints of objects is taken apart as it comes, whatever the blocks`() throws {
        let printed = Array("a1 blob 3\nx\ny\na2 missing\na3 blob 9\n123456789\na4 blob 0\n\na5 blob 2\nz\n\n".utf8)
        for size in 1...printed.count {
            var (stream, answers) = (BlobStream(limit: 5), [BlobStream.Answer]())
            for start in stride(from: 0, to: printed.count, by: size) {
                try stream.take(Array(printed[start..<min(start + size, printed.count)])) { answers.append($0) }
            }
            #expect(answers == [.blob(Array("x\ny".utf8)), .missing, .tooLarge, .blob([]), .blob(Array("z\n".utf8))])
        }
    }
}
