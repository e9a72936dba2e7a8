import Foundation
import Scratch
import Testing

/// Limits that the system sets to a program: each ends in a site, or in one clear line and 74, and never in a wait.
struct LimitsTests {
    private static func site(_ count: Int) throws -> Scratch {
        let scratch = try Scratch(["tributary.yaml": "base-url: https://example.org/\n"])
        for number in 0..<count {
            try scratch.write(
                "---\ntitle: Deploy \(number)\nkind: near-miss\ndate: 2024\nsummary: Nobody noticed.\n---\nText.\n",
                to: "content/narratives/n\(number).md")
        }
        return scratch
    }

    /// Runs the program from a command that sets a limit; 124 where it had not ended after two minutes.
    private func run(_ arguments: [String], in scratch: Scratch, from command: [String] = []) throws -> Program.Result {
        try Program.run("/usr/bin/timeout", ["120"] + command + [Program.products + "/tributary"] + arguments, in: scratch.folder)
    }

    private static func limited(_ limit: String) -> [String] { ["sh", "-c", "\(limit); exec \"$@\"", "sh"] }

    @Test func `A file that may not grow leaves the old site whole`() throws {
        let scratch = try Self.site(60)
        #expect(try run(["build"], in: scratch).status == 0)
        let before = try scratch.site()
        try scratch.write("---\ntitle: New\nkind: near-miss\ndate: 2024\nsummary: S\n---\nText.\n", to: "content/narratives/new.md")
        let result = try run(["build"], in: scratch, from: Self.limited("ulimit -f 8"))
        #expect(result.status == 74)
        #expect(result.complaints.split(separator: "\n").count == 1 && result.complaints.contains("(ulimit -f)"))
        #expect(try scratch.site() == before)
    }

    /// A user without a process to spare; nil where root cannot become one, or that one not see the program.
    private static let poor: [String]? = {
        let limit = ["prlimit", "--nproc=1"]
        guard geteuid() == 0 else { return limit }
        let other = ["setpriv", "--reuid=61234", "--regid=61234", "--clear-groups"]
        let sees = try? Program.run(
            "/usr/bin/env", other + ["test", "-x", Program.products + "/tributary"], in: FileManager.default.temporaryDirectory)
        return sees?.status == 0 ? other + limit : nil
    }()

    @Test(.enabled(if: poor != nil))
    func `Where no thread can be had, the one that is there does all, and a preview says so`() throws {
        let scratch = try Self.site(60)
        let command = try #require(Self.poor)
        for arguments in [["check", "--no-cache", "--jobs", "4"], ["export", "--no-cache", "--jobs", "4"]] {
            let result = try run(arguments, in: scratch, from: command)
            #expect(result.status == 0 && result.complaints == "", "\(arguments)")
        }
        let preview = try run(["serve", "--port", "0", "--no-cache"], in: scratch, from: command)
        #expect(preview.status == 74 && preview.complaints.contains("(ulimit -u)"))
    }

    @Test(arguments: 3...12)
    func `Few descriptors are a fault of the machine, and of no file`(_ count: Int) throws {
        let result = try run(["build", "--jobs", "4"], in: Self.site(60), from: Self.limited("ulimit -n \(count)"))
        // The loader needs one for each library in turn.
        if result.complaints.contains("loading shared libraries") { return }
        #expect([0, 74].contains(result.status))
        #expect(result.status == 0 || result.complaints.contains("(ulimit -n)"))
    }

    @Test(arguments: ["ulimit -s 64", "ulimit -s 1000000000; ulimit -v 8000000"])
    func `Neither a small stack nor one that no thread can have stops a build`(_ limit: String) throws {
        #expect(try run(["build", "--jobs", "4"], in: Self.site(60), from: Self.limited(limit)).status == 0)
    }

    @Test func `A large site builds when the program is begun through the loader`() throws {
        let loader = "/lib64/ld-linux-x86-64.so.2"
        guard FileManager.default.fileExists(atPath: loader) else { return }
        let scratch = try Self.site(1_001)
        let theme = Scratch.package.path + "/themes/default"
        #expect(try run(["build", "--theme", theme, "--quiet"], in: scratch, from: [loader]).status == 0)
        #expect(scratch.exists("site/narratives/n1000.html"))
    }
}
