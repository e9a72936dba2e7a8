import Foundation
import Scratch
import Testing

/// The guide's recipe for stores, run by the real rclone into a folder.
struct StoreTests {
    private func publish(_ scratch: Scratch, _ environment: [String: String] = [:]) throws -> Program.Result {
        try scratch.write(DeployingPage.block("sh"), to: "publish.sh")
        return try Program.run(
            "/bin/sh", ["publish.sh", "site", "store"], in: scratch.folder,
            environment: ["RCLONE_CONFIG": "/dev/null"].merging(environment) { $1 })
    }

    /// What a store is to keep: everything that is published, and no file of our own.
    private func published(_ scratch: Scratch) throws -> [String: Data] { try scratch.site().filter { !$0.key.hasPrefix(".") } }

    @Test func `Every file is uploaded with the one class that it belongs to`() throws {
        let scratch = try Scratch()
        try DeployingPage.site(in: scratch)
        let result = try publish(scratch, ["RCLONE_LOG_LEVEL": "INFO"])
        try #require(result.status == 0, "rclone is one of the Makefile's TEST_PACKAGES. \(result.complaints)")
        #expect(try scratch.site("store") == published(scratch))
        // One run of rclone for each class: what the first copies is what has a fingerprint, and nothing is copied twice.
        let copied = result.complaints.split(separator: "\n").compactMap { line in
            line.firstMatch(of: /INFO  : (.+): Copied \(new\)$/).map { String($0.output.1) }
        }
        let paths = try published(scratch).keys
        let assets = Set(paths.filter { $0.hasPrefix("assets/") }.map { String($0.dropFirst("assets/".count)) })
        #expect(Set(copied) == assets.union(paths.filter { !$0.hasPrefix("assets/") }) && copied.count == paths.count)
        #expect(Set(copied.prefix(assets.count)) == assets)
        for name in assets { #expect(name.wholeMatch(of: /[^\/]+\.[0-9a-f]{16}\.[a-z0-9]+/) != nil, "\(name)") }
    }

    @Test func `What is gone goes last, old assets stay, and files that did not change are left alone`() throws {
        let scratch = try Scratch()
        try DeployingPage.site(in: scratch)
        try #require(try publish(scratch).status == 0)
        for path in ["factors/masking.html", "assets/style.css"] { try scratch.write("old", to: "store/\(path)") }
        try scratch.write("gone", to: "store/factors/gone.html")
        let result = try publish(scratch, ["RCLONE_LOG_LEVEL": "INFO"])
        let lines = result.complaints.split(separator: "\n").filter {
            $0.contains("INFO  : ") && ($0.contains("Copied") || $0.contains("Deleted"))
        }
        #expect(
            lines.count == 2 && lines[0].contains("factors/masking.html: Copied") && lines[1].contains("factors/gone.html: Deleted"),
            "\(lines)")
        #expect(scratch.exists("store/assets/style.css"))
        #expect(try scratch.site("store").filter { $0.key != "assets/style.css" } == published(scratch))
    }
}
