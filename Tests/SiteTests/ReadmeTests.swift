import Foundation
import Scratch
import Testing

/// What the pages in the root say is there, can be run, and comes out as they say.
struct ReadmeTests {
    private static let pages = ["README.md", "CONTRIBUTING.md", "SECURITY.md", "ARCHITECTURE.md", "PROMISES.md", "CHANGELOG.md"]

    private static func text(_ page: String) throws -> String {
        try String(contentsOf: Scratch.package.appendingPathComponent(page), encoding: .utf8)
    }

    /// The lines that a reader would type, without what stands behind `#`.
    private static func commands(_ program: String) throws -> [String] {
        try text("README.md").split(separator: "\n").filter { $0.hasPrefix("$ \(program) ") }.map {
            String($0.dropFirst(2).split(separator: " #").first ?? "").trimmingCharacters(in: .whitespaces)
        }
    }

    @Test(arguments: pages)
    func `Each link leads to a file that is there`(page: String) throws {
        let text = try Self.text(page)
        for match in text.matches(of: /\]\((?<path>[^)#:]+)(#[^)]*)?\)/) {
            let path = String(match.path)
            #expect(FileManager.default.fileExists(atPath: Scratch.package.appendingPathComponent(path).path), "\(page): \(path)")
        }
        // Folders and files that are named in code.
        for match in text.matches(of: /`(?<path>(Sources|Tests|themes|content|templates|\.github)\/[A-Za-z0-9_.\/+-]+)`/) {
            let path = String(match.path)
            // Of an example, and not of this repository.
            if path.hasPrefix("content/narratives/") || path.contains("themes/default/strings/") { continue }
            #expect(FileManager.default.fileExists(atPath: Scratch.package.appendingPathComponent(path).path), "\(page): \(path)")
        }
    }

    @Test func `The picture is one, and small`() throws {
        let picture = try Data(contentsOf: Scratch.package.appendingPathComponent(".github/page.png"))
        #expect(picture.starts(with: [0x89, 0x50, 0x4E, 0x47]) && picture.count < 150_000)
    }

    @Test(arguments: pages)
    func `Each target of make that is named is there`(page: String) throws {
        let makefile = try Self.text("Makefile")
        for match in try Self.text(page).matches(of: /(`|\$ )make (?<target>[a-z-]+)/) {
            #expect(makefile.contains("\n\(match.target):"), "\(page): \(match.target)")
        }
    }

    @Test func `Each command takes the options that are shown`() throws {
        let scratch = try Scratch()
        let commands = try Self.commands("tributary")
        #expect(commands.count > 12)
        for command in commands {
            let words = command.split(separator: " ").map(String.init)
            let help = try Program.tributary([words[1], "--help"], in: scratch)
            #expect(help.status == 0, "\(command)")
            for option in command.matches(of: /--[a-z-]+/) { #expect(help.output.contains(option.output), "\(command)") }
            // Closed lists of words are those that the program takes.
            for match in command.matches(of: /(?<option>--[a-z]+) (?<words>[a-z]+(\|[a-z]+)+)/) {
                for word in match.words.split(separator: "|") { #expect(help.output.contains(word), "\(command): \(word)") }
            }
        }
    }

    @Test func `The first page is made by the commands that are shown, and the narrative is whole`() throws {
        let scratch = try Scratch()
        #expect(
            try Self.commands("tributary").starts(with: [
                "tributary init learning", "tributary new near-miss \"A certificate with nine days left\"",
            ]))
        #expect(try Program.tributary(["init", "learning"], in: scratch).status == 0)
        let learning = scratch.folder.appendingPathComponent("learning")
        #expect(try Program.tributary(["new", "near-miss", "A certificate with nine days left"], in: learning).status == 0)
        let path = "content/narratives/a-certificate-with-nine-days-left.md"
        #expect(scratch.exists("learning/" + path))
        let narrative = try #require(
            try Self.text("README.md").components(separatedBy: "```markdown\n").dropFirst().first?.components(separatedBy: "```").first)
        try scratch.write(narrative, to: "learning/" + path)
        let build = try Program.tributary(["build", "--quiet"], in: learning)
        #expect(build.status == 0, "\(build.complaints)")
        #expect(
            try scratch.text("learning/site/narratives/a-certificate-with-nine-days-left.html").contains(
                "It renewed the certificate of a server that we retired in spring."))
    }

    @Test func `The finding is told as it is shown`() throws {
        let scratch = try Scratch([
            "content/narratives/queue-backlog.md":
                "---\ntitle: T\nkind: near-miss\ndate: 2024\nsummary: S.\nroot-cause: a missing limit\n---\n"
        ])
        let shown = try #require(
            try Self.text("README.md").components(separatedBy: "$ tributary build\n").dropFirst().first?.components(separatedBy: "\n```")
                .first)
        let build = try Program.tributary(["build"], in: scratch)
        #expect(build.status == 1)
        for line in shown.split(separator: "\n") { #expect((build.output + build.complaints).contains(line), "\(line)") }
    }

    @Test func `The first screen has the picture and the commands`() throws {
        let lines = try Self.text("README.md").split(separator: "\n", omittingEmptySubsequences: false)
        let screen = lines.prefix(24).joined(separator: "\n")
        for needed in [".github/page.png", "make site", "site/index.html", ".build/release/tributary"] {
            #expect(screen.contains(needed), "\(needed)")
        }
    }

    @Test func `The citation, the changelog and the promises name the same version`() throws {
        let version = try #require(try Self.text("CHANGELOG.md").firstMatch(of: /\n## (\d+\.\d+\.\d+)/)?.1)
        #expect(try Self.text("CITATION.cff").contains("\nversion: \(version)\n"))
    }
}
