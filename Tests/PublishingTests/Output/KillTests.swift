import Disk
import Foundation
import Publishing
import Scratch
import Testing

@testable import publisher_fixture

/// Kills a build by SIGKILL and looks at what stands: the old site or the new one, whole; and the next build puts all right.
@Suite(.serialized)
struct KillTests {
    let scratch: Scratch

    init() throws {
        scratch = try Scratch()
    }

    enum Before: String {
        case nothing, filesOfGit, site, siteWithUnmanagedFiles, siteAndNext
    }

    private static let unmanaged: Set = [
        ".git", ".git/objects", ".git/objects/ab", ".git/objects/ab/cd", "narratives/mine.txt", "empty", "link",
    ]

    private func addUnmanagedFiles(to folder: String) throws {
        try scratch.write("object", to: "\(folder)/.git/objects/ab/cd")
        try scratch.write("mine", to: "\(folder)/narratives/mine.txt")
        try scratch.makeFolder("\(folder)/empty")
        try scratch.link("\(folder)/link", to: "/nowhere")
    }

    /// Publishes from this process what the children publish.
    private func publish(_ name: String, _ edition: Int, files: Int) throws -> PublishedChanges {
        let site = FixtureSite(edition: edition, files: files, size: 300)
        return try OutputDirectory(at: "\(scratch.path)/\(name)").publish(site.plan, with: ParallelMap(jobs: 1)) { site.bytes($0) }
    }

    /// Both editions as they should be, in folders beside.
    private func editions(_ before: Before, files: Int) throws -> [[String: String]] {
        try (1...2).map { edition in
            _ = try publish("edition-\(edition)", edition, files: files)
            if before == .siteWithUnmanagedFiles { try addUnmanagedFiles(to: "edition-\(edition)") }
            if before == .filesOfGit { try scratch.write("*", to: "edition-\(edition)/.gitignore") }
            return try scratch.contents(of: "edition-\(edition)", withManifest: true)
        }
    }

    private func prepare(_ before: Before, files: Int) throws {
        for name in ["site", ".site.tributary"] { try? scratch.remove(name) }
        guard before != .nothing else { return }
        if before == .filesOfGit { return try scratch.write("*", to: "site/.gitignore") }
        if before == .siteAndNext { _ = try publish("site", 0, files: files) }
        _ = try publish("site", 1, files: files)
        if before == .siteWithUnmanagedFiles { try addUnmanagedFiles(to: "site") }
    }

    /// After a kill: whole, and after one more build: as if nothing had happened.
    private func check(_ editions: [[String: String]], _ before: Before, files: Int, twoRenames: Bool, _ moment: String) throws {
        let first = before == .filesOfGit ? [".gitignore": "*"] : editions[0]
        if FileManager.default.fileExists(atPath: scratch.site) {
            let standing = try scratch.contents(withManifest: true)
            #expect(standing == editions[1] || (before != .nothing && standing == first), "\(moment)")
        } else if before != .nothing {
            #expect(twoRenames, "\(moment): no site")
            #expect(try scratch.contents(of: ".site.tributary/previous", withManifest: true) == first, "\(moment)")
        }
        #expect(try publish("site", 2, files: files).remarks == [], "\(moment)")
        #expect(try scratch.contents(withManifest: true) == editions[1], "\(moment), after the next build")
        let names = try scratch.names().filter { !$0.hasPrefix("edition") }
        guard before != .nothing && before != .filesOfGit else { return #expect(names == ["site"], "\(moment)") }
        #expect(names == Scratch.siteAndNext, "\(moment)")
        #expect(try scratch.names(in: ".site.tributary") == [".gitignore", ".tributary-lock", "next"], "\(moment)")
        let managed = editions[0].filter { !Self.unmanaged.contains($0.key) }
        #expect(try scratch.contents(of: ".site.tributary/next", withManifest: true) == managed, "\(moment)")
    }

    @Test(
        .enabled(if: Child.canTrace, "tracing is not permitted here"),
        arguments: [
            (Before.nothing, false), (.filesOfGit, false), (.filesOfGit, true), (.site, false), (.site, true),
            (.siteWithUnmanagedFiles, false), (.siteWithUnmanagedFiles, true),
            (.siteAndNext, false), (.siteAndNext, true),
        ])
    func `Before every call that changes the disk`(before: Before, twoRenames: Bool) throws {
        let files = 7
        let editions = try editions(before, files: files)
        for number in 1... {
            try prepare(before, files: files)
            let arguments =
                Child.publishing(scratch.site, edition: 2, files: files, jobs: 1) + (twoRenames ? ["two-renames"] : [])
            let result = try Child.run(Child.killer, ["\(number)", Child.publisher] + arguments)
            try check(editions, before, files: files, twoRenames: twoRenames, "killed before call \(number)")
            if result.status == 0 {
                #expect(number > 30)
                return
            }
            try #require(result.status == 9, "\(result.output)")
        }
    }

    @Test(.enabled(if: Child.canTrace, "tracing is not permitted here"), arguments: [Before.site, .siteWithUnmanagedFiles, .siteAndNext])
    func `Before every call of a build that fails`(before: Before) throws {
        let files = 7
        let editions = try editions(before, files: files)
        for number in 1... {
            try prepare(before, files: files)
            let arguments = Child.publishing(scratch.site, edition: 2, files: files, jobs: 1) + ["failing"]
            let result = try Child.run(Child.killer, ["\(number)", Child.publisher] + arguments)
            #expect(try scratch.contents(withManifest: true) == editions[0], "killed before call \(number)")
            try check(editions, before, files: files, twoRenames: false, "killed before call \(number)")
            if result.status == 1 {
                #expect(number > 20)
                return
            }
            try #require(result.status == 9, "\(result.output)")
        }
    }

    @Test(arguments: [false, true])
    func `At random moments, with two workers`(twoRenames: Bool) throws {
        let files = 60
        let editions = try editions(.siteWithUnmanagedFiles, files: files)
        var seed: UInt64 = 20_241_112
        var killed = 0
        for round in 1...20 {
            try prepare(.siteWithUnmanagedFiles, files: files)
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let delay = UInt32(seed >> 33) % 12_000
            let arguments = Child.publishing(scratch.site, edition: 2, files: files) + (twoRenames ? ["two-renames"] : [])
            let child = try Child.start(Child.publisher, arguments)
            // The time that a program takes to start tells nothing: the clock runs from the first trace of the build.
            var looks = 0
            while access("\(scratch.path)/.site.tributary", F_OK) != 0, looks < 100_000 { looks += 1 }
            usleep(delay)
            kill(child, SIGKILL)
            if Child.wait(for: child) == -SIGKILL { killed += 1 }
            try check(
                editions, .siteWithUnmanagedFiles, files: files, twoRenames: twoRenames, "round \(round), killed after \(delay) µs")
        }
        #expect(killed > 0)
    }
}
