import Foundation
import Narratives
import Reading
import Scratch
import Testing

import struct Disk.ConfinedFolder

/// `tributary init`, and what can be done with what it makes.
struct InitCommandTests {
    private static let examples = ["example-near-miss", "example-post-mortem", "example-went-right"]
    private static let first =
        "tributary.yaml:1:1: note: Without `base-url` there are no feeds, no sitemap and no canonical links. [base-url]"

    private func knowledgeBase(_ options: String...) throws -> Scratch {
        let scratch = try Scratch()
        let result = try Program.tributary(["init", "."] + options, in: scratch)
        try #require(result.status == 0, "\(result.complaints)")
        return scratch
    }

    @Test func `A new knowledge base builds at once, and a strict check has but one note, on its address`() throws {
        let scratch = try knowledgeBase()
        let check = try Program.tributary(["check", "--strict"], in: scratch)
        #expect(check.status == 0)
        #expect(check.output.split(separator: "\n").filter { $0.contains("[") } == [Substring(Self.first)])
        let build = try Program.tributary(["build", "--strict", "--base-url", "https://example.org/"], in: scratch)
        #expect(build.status == 0 && build.complaints == "")
        for page in Self.examples.map({ "narratives/\($0)" }) + ["factors/proxy-signal", "index"] {
            #expect(scratch.exists("site/\(page).html"))
        }
        #expect(try scratch.text("site/index.html").contains("<title>What we learned</title>"))
    }

    @Test func `Each example says plainly that it is fiction`() throws {
        let scratch = try knowledgeBase()
        for id in Self.examples {
            let text = try scratch.text("content/narratives/\(id).md")
            #expect(
                text.contains("\ntitle: \"Example: ") && text.contains("\nsummary: \"An example: ") && text.contains("\nfiction: true\n"))
            #expect(text.contains("> This is an example, and fiction. There is no Heron Ferries. Delete this file when"))
        }
    }

    @Test(arguments: 1..<8)
    func `Any of the examples can be deleted alone`(which: Int) throws {
        let scratch = try knowledgeBase()
        for (index, id) in Self.examples.enumerated() where which & 1 << index != 0 {
            try FileManager.default.removeItem(at: scratch.folder.appendingPathComponent("content/narratives/\(id).md"))
        }
        let check = try Program.tributary(["check", "--strict"], in: scratch)
        #expect(check.status == 0 && check.output.contains("\ntributary: 1 note in "), "\(check.output)")
    }

    @Test func `The starter has every factor of the demonstration, word for word but for links to its narratives`() throws {
        let scratch = try knowledgeBase()
        let names = try FileManager.default.contentsOfDirectory(atPath: Scratch.package.path + "/content/factors").sorted()
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path + "/content/factors").sorted() == names)
        let link = /\[\[(?<address>[a-z0-9-]+)\|(?<words>[^\]]+)\]\]/
        for name in names {
            let text = try String(contentsOf: Scratch.package.appendingPathComponent("content/factors/\(name)"), encoding: .utf8)
            #expect(try scratch.text("content/factors/\(name)") == text.replacing(link) { $0.output.words })
        }
    }

    @Test func `Every key of tributary.yaml stands there with its default, but for one level, and lists stand empty`() throws {
        let scratch = try knowledgeBase()
        let read = ConfigurationReader.read(in: ConfinedFolder(at: scratch.folder.path))
        var expected = SiteConfiguration()
        expected.theme = Located("default", at: .start)
        expected.check.levels.updateValue(nil, forKey: "unused-factor-page")
        expected.check.levelNames = read.configuration.check.levelNames
        #expect(read.findings.isEmpty && read.configuration == expected)
        let written = Set(
            try scratch.text("tributary.yaml").split(separator: "\n").filter { !$0.contains("#") }
                .compactMap { $0.split(separator: ":").first?.trimmingCharacters(in: .whitespaces) })
        let declared = try Self.keys(JSONSerialization.jsonObject(with: Data(FrontMatterSchema.configuration.bytes)))
        #expect(declared.isSuperset(of: ["title", "limit", "telling", "people"]))
        // Of the items of lists, and of editions, none stands there.
        let items: Set = ["words", "question", "instead", "default", "narratives", "dates", "omit", "replace", "roles", "site"]
        #expect(declared.subtracting(written) == items)
    }

    /// Every name of a property that a schema declares, at any depth.
    private static func keys(_ schema: Any) -> Set<String> {
        if let list = schema as? [Any] { return list.reduce(into: []) { $0.formUnion(keys($1)) } }
        guard let mapping = schema as? [String: Any] else { return [] }
        let own = (mapping["properties"] as? [String: Any]).map { Set($0.keys) } ?? []
        return mapping.values.reduce(into: own) { $0.formUnion(keys($1)) }
    }

    @Test func `A title and a theme are taken, and a theme that there is not is wrong usage that names those there are`() throws {
        let scratch = try knowledgeBase("--title", "What \"we\": learned", "--theme", "plain")
        let configuration = ConfigurationReader.read(in: ConfinedFolder(at: scratch.folder.path)).configuration
        #expect(configuration.title == "What \"we\": learned" && configuration.theme?.value == "plain")
        let wrong = try Program.tributary(["init", "new", "--theme", "plane"], in: scratch)
        #expect(wrong.status == 64 && wrong.complaints.contains("Choose one of: default, plain.") && !scratch.exists("new"))
        let control = try Program.tributary(["init", "new", "--title", "a\nb"], in: scratch)
        #expect(control.status == 64 && !scratch.exists("new"))
    }

    @Test func `In a repository that exists what is not there is written, and what is there is left alone and named`() throws {
        let theirs = [
            "README.md": "theirs", "LICENSE": "theirs", ".github/workflows/test.yml": "theirs", ".vscode/settings.json": "{}",
            "src/main.c": "theirs",
        ]
        let scratch = try Scratch(theirs)
        let result = try Program.tributary(["init", "."], in: scratch)
        #expect(result.status == 0 && result.output.hasPrefix("Left as they were: .vscode/settings.json, README.md.\n\n"))
        for (path, text) in theirs { #expect(try scratch.text(path) == text, "\(path)") }
        #expect(try Program.tributary(["check", "--strict"], in: scratch).status == 0)
        #expect(scratch.exists(".github/workflows/tributary.yml") && scratch.exists(".vscode/tasks.json"))
        let again = try Program.tributary(["init", "."], in: scratch)
        #expect(again.status == 64)
        #expect(again.complaints == "tributary: All that a knowledge base begins with is in . already; nothing was written.\n")
    }

    @Test func `A content folder with something in it is left alone as a whole`() throws {
        let scratch = try Scratch(["content/posts/a.md": "theirs"])
        let result = try Program.tributary(["init", "."], in: scratch)
        #expect(result.status == 0 && result.output.hasPrefix("Left as they were: content.\n"))
        #expect(scratch.exists("tributary.yaml") && !scratch.exists("content/narratives") && !scratch.exists("content/factors"))
    }

    @Test func `Where the disk takes no more, nothing is left`() throws {
        let scratch = try Scratch()
        let result = try Program.tributary(["init", "a/b"], in: scratch, after: "trap '' XFSZ; ulimit -f 2")
        #expect(result.status == 74 && result.complaints.contains("ulimit"))
        #expect(!scratch.exists("a"))
    }

    @Test func `It ends with what to do next, and those commands do it`() throws {
        let scratch = try Scratch()
        let result = try Program.tributary(["init", "it's new"], in: scratch)
        let commands = result.output.split(separator: "\n").filter { $0.hasPrefix("  ") }.map { $0.prefix { $0 != "#" } }
        #expect(commands.count == 4 && commands.first == "  cd 'it'\\''s new'" && commands[1].hasPrefix("  tributary serve"))
        let script =
            "tributary() { '\(Program.products)/tributary' \"$@\"; }\n" + commands.filter { !$0.contains(" serve") }.joined(separator: "\n")
        #expect(try Program.run("/bin/sh", ["-ec", script], in: scratch.folder).status == 0)
        #expect(scratch.exists("it's new/site/index.html") && scratch.exists("it's new/content/narratives/what-nearly-happened.md"))
    }

    @Test func `An editor is told of the schemas, which are those that are printed, and of the check, as the guide has it`() throws {
        let scratch = try knowledgeBase()
        for schema in FrontMatterSchema.allCases {
            #expect(try Data(contentsOf: scratch.folder.appendingPathComponent("schemas/\(schema.rawValue).json")) == Data(schema.bytes))
        }
        let guide = try String(contentsOf: Scratch.package.appendingPathComponent("content/pages/editors.md"), encoding: .utf8)
        for file in ["settings", "tasks"] {
            let text = try scratch.text(".vscode/\(file).json")
            #expect(guide.contains("```json\n\(text)```\n"), "\(file)")
            _ = try JSONSerialization.jsonObject(with: Data(text.utf8))
        }
        #expect(try scratch.text("tributary.yaml").hasPrefix("# yaml-language-server: $schema=schemas/configuration.json\n"))
    }
}
