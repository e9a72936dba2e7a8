import Foundation
import Scratch
import Testing

@testable import tributary

/// The program itself: what it prints, what it exits with, what it leaves behind.
struct CommandLineTests {
    private static let narrative = """
        ---
        title: A quiet deploy
        kind: near-miss
        date: 2024-05-01
        summary: Nobody noticed, and that was the trouble.
        ---
        Text.

        """

    private func run(_ arguments: [String], in scratch: Scratch, environment: [String: String] = [:]) throws -> (
        status: Int32, text: String
    ) {
        let products = (try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") as NSString).deletingLastPathComponent
        let process = Process()
        process.executableURL = URL(fileURLWithPath: products + "/tributary")
        process.arguments = arguments
        process.currentDirectoryURL = scratch.folder
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: output, as: UTF8.self))
    }

    @Test func `A rule is explained with its reasons, and one that there is not is wrong usage`() throws {
        let scratch = try Scratch()
        let told = try run(["explain", "failed-to"], in: scratch)
        #expect(told.status == 0)
        for words in ["failed-to (warning)", "Finds: ", "Why: ", "What to do: ", "Before: ", "After: ", "To read: ", "https://"] {
            #expect(told.text.contains(words), "\(words)")
        }
        let all = try run(["explain"], in: scratch)
        #expect(all.status == 0 && all.text.contains("\n  root-cause ") && all.text.contains("\n  unknown-key "))
        let unknown = try run(["explain", "faild-to"], in: scratch)
        #expect(unknown.status == 64 && unknown.text.contains("Did you mean `failed-to`?"))
    }

    @Test func `A build says what it wrote and exits with 0`() throws {
        let scratch = try Scratch(["content/narratives/quiet.md": Self.narrative])
        let result = try run(["build", "--base-url", "https://example.org/x"], in: scratch)
        #expect(result.status == 0)
        #expect(result.text.hasPrefix("1 narrative: 1 near miss.\nNothing was found.\n"))
        #expect(try scratch.text("site/feed.xml").contains("https://example.org/x/narratives/quiet.html"))
    }

    @Test func `A root cause makes the build exit with 1 at its line, and the old site stands`() throws {
        let scratch = try Scratch(["content/narratives/quiet.md": Self.narrative])
        #expect(try run(["build"], in: scratch).status == 0)
        let before = try scratch.site()
        try scratch.write(
            Self.narrative.replacingOccurrences(of: "kind: near-miss\n", with: "kind: near-miss\nroot-cause: a person\n"),
            to: "content/narratives/quiet.md")
        let result = try run(["build"], in: scratch)
        #expect(result.status == 1)
        #expect(result.text.contains("content/narratives/quiet.md:4:1: error: There is no `root-cause`"))
        #expect(result.text.contains("factors:"))
        #expect(result.text.hasSuffix("tributary: 1 error. Nothing was published; the site is as it was.\n"))
        #expect(try scratch.site() == before)
    }

    @Test func `Warnings stop a strict build alone`() throws {
        let scratch = try Scratch(["content/narratives/quiet.md": Self.narrative + "\n<b>bold</b>\n"])
        #expect(try run(["build", "--strict"], in: scratch).status == 1)
        #expect(!scratch.exists("site"))
        #expect(try run(["build"], in: scratch).status == 0)
    }

    @Test func `Drafts are built on request alone`() throws {
        let draft = Self.narrative.replacingOccurrences(of: "kind:", with: "status: draft\nkind:")
        let scratch = try Scratch(["content/narratives/quiet.md": Self.narrative, "content/narratives/half.md": draft])
        #expect(try run(["build"], in: scratch).status == 0)
        #expect(!scratch.exists("site/narratives/half.html"))
        #expect(try run(["build", "--drafts"], in: scratch).status == 0)
        #expect(scratch.exists("site/narratives/half.html"))
    }

    @Test(arguments: [
        ["build", "--nonsense"], ["build", "--jobs", "0"], ["build", "--base-url", "javascript:alert(1)"], ["frobnicate", "x"],
    ])
    func `Wrong usage exits with 64`(_ arguments: [String]) throws {
        #expect(try run(arguments, in: Scratch()).status == 64)
    }

    @Test(arguments: [
        (["build", "--content", "content", "--content", "other"], "--content"), (["--site=a", "--site", "b"], "--site"),
        (["check", "--max", "1", "--quiet", "--max=2"], "--max"), (["new", "near-miss", "A", "--id", "a", "--id", "b"], "--id"),
        (["import", "x", "--report", "a.md", "--report", "b.json"], "--report"),
    ])
    func `An option that is given twice is wrong usage, since one alone could count`(_ arguments: [String], _ name: String) throws {
        let scratch = try Scratch(["content/narratives/quiet.md": Self.narrative])
        let result = try run(arguments, in: scratch)
        #expect(result.status == 64 && result.text == "tributary: \(name) is given more than once: keep one of them.\n")
        #expect(!scratch.exists("site") && !scratch.exists("a"))
    }

    @Test func `Options that may be given more than once are those that hold lists, in every command`() throws {
        struct Help: Decodable {
            struct Command: Decodable {
                var arguments: [Argument]?
                var subcommands: [Command]?
                var all: [Argument] { (arguments ?? []) + (subcommands ?? []).flatMap(\.all) }
            }
            struct Argument: Decodable {
                struct Name: Decodable { var name: String }
                var kind: String
                var isRepeating: Bool
                var names: [Name]?
            }
            var command: Command
        }
        let help = try JSONDecoder().decode(Help.self, from: Data(run(["--experimental-dump-help"], in: Scratch()).text.utf8))
        let options = help.command.all.filter { $0.kind == "option" }
        let lists = options.filter(\.isRepeating).flatMap { $0.names ?? [] }.map { "--" + $0.name }
        #expect(options.count > 40 && Set(lists) == Tributary.listOptions)
    }

    @Test func `A theme that there is not is told at the place that names it`() throws {
        let scratch = try Scratch(["content/narratives/quiet.md": Self.narrative, "tributary.yaml": "title: T\ntheme: nope\n"])
        for command in ["check", "build"] {
            let result = try run([command], in: scratch)
            #expect(result.status == 1)
            #expect(
                result.text.contains(
                    "tributary.yaml:2:8: error: There is no theme `nope`. [theme]\n   2 | theme: nope\n     |        ^\n    Write the name of a folder below themes/, or `default`.\n"
                ), "\(result.text)")
        }
        try scratch.write("theme: ../nope\n", to: "tributary.yaml")
        #expect(try run(["check"], in: scratch).text.contains("tributary.yaml:1:8: error: There is no theme `../nope`."))
        try scratch.write("theme: ours\n", to: "tributary.yaml")
        try scratch.write("title: Ours\nextends: nope\n", to: "themes/ours/theme.yaml")
        #expect(try run(["check"], in: scratch).text.contains("themes/ours/theme.yaml:2:10: error: There is no theme `nope`."))
    }

    @Test func `A content folder that cannot be opened is a fault of the machine, and exits with 74`() throws {
        let result = try run(["build", "--content", "nowhere"], in: Scratch(["nowhere": "x"]))
        #expect(result.status == 74)
        #expect(
            result.text
                == "tributary: cannot open the folder nowhere: Not a directory. A file or a symbolic link stands where a folder should be.\n"
        )
    }

    @Test func `A folder that is not ours is refused and left alone`() throws {
        let scratch = try Scratch(["content/narratives/quiet.md": Self.narrative, "site/thesis.txt": "years of work"])
        #expect(try run(["build"], in: scratch).status == 74)
        #expect(try scratch.site() == ["thesis.txt": Data("years of work".utf8)])
    }

    @Test func `The clock's zone and the language of the machine change nothing`() throws {
        let first = try Scratch(["content/narratives/quiet.md": Self.narrative], named: "one")
        let second = try Scratch(["content/narratives/quiet.md": Self.narrative], named: "a-longer-name")
        let options = ["build", "--base-url", "https://example.org/"]
        #expect(
            try run(options + ["--jobs", "1"], in: first, environment: ["TZ": "Pacific/Kiritimati", "LANG": "tr_TR.UTF-8"]).status == 0)
        #expect(try run(options + ["--jobs", "4"], in: second, environment: ["TZ": "America/St_Johns", "LANG": "C"]).status == 0)
        #expect(try first.site() == second.site())
    }
}
