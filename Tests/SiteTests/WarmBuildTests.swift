import Building
import Foundation
import Narratives
import Publishing
import Scratch
import Testing

/// A build that takes what it can from the one before comes to the same as one that does everything.
struct WarmBuildTests {
    /// What `tributary init` begins with, and a page of its own: small, since it is built some sixty times.
    private static func site() throws -> Scratch {
        let scratch = try Scratch()
        let begun = try Program.tributary(["init", "begun"], in: scratch)
        try #require(begun.status == 0, "\(begun.complaints)")
        try scratch.move("begun/content", to: "content")
        try FileManager.default.removeItem(at: scratch.folder.appendingPathComponent("begun"))
        try scratch.write("base-url: https://learning.example.org/\nmarkdown: true\n", to: "tributary.yaml")
        try scratch.write("---\ntitle: Guide\nmenu: 1\n---\nSee [[example-post-mortem]].\n", to: "content/pages/guide.md")
        return scratch
    }

    private static func warm(_ scratch: Scratch, jobs: Int = 2) throws -> BuildOutcome {
        try scratch.build(jobs: jobs) { $0.cache = scratch.folder.path + "/cache" }
    }

    private static func clean(_ scratch: Scratch) throws -> BuildOutcome {
        try scratch.build { $0.output = scratch.folder.path + "/clean" }
    }

    /// What may happen to a site, one after the other.
    private static let edits: [(name: String, edit: @Sendable (Scratch) throws -> Void)] = [
        ("nothing", { _ in }),
        ("a sentence more", { try $0.replace("summary:", "x-note: n\nsummary:", in: "content/narratives/example-post-mortem.md") }),
        (
            "a word in a body",
            { try $0.append("\nThe cache was [[example-near-miss|cold]] again.\n", to: "content/narratives/example-post-mortem.md") }
        ),
        (
            "a title, which others show",
            { try $0.replace("Example: no", "Example, anew: no", in: "content/narratives/example-post-mortem.md") }
        ),
        (
            "a date, which orders lists",
            { try $0.replace("date: 2025-05-17", "date: 2025-05-16", in: "content/narratives/example-post-mortem.md") }
        ),
        (
            "a new narrative",
            {
                try $0.write(
                    "---\ntitle: New\nkind: went-right\ndate: 2025-01-02\nsummary: S [[example-post-mortem]].\nfactors: [{factor: cold-cache}]\n---\nText [[example-post-mortem]].\n",
                    to: "content/narratives/new.md")
            }
        ),
        ("its kind", { try $0.replace("kind: went-right", "kind: near-miss", in: "content/narratives/new.md") }),
        ("its status", { try $0.replace("kind:", "status: draft\nkind:", in: "content/narratives/new.md") }),
        ("its status back", { try $0.replace("status: draft\n", "", in: "content/narratives/new.md") }),
        ("its name", { try $0.move("content/narratives/new.md", to: "content/narratives/newer.md") }),
        ("its end", { try FileManager.default.removeItem(at: $0.folder.appendingPathComponent("content/narratives/newer.md")) }),
        ("a factor's alias", { try $0.replace("aliases: [", "aliases: [cold-again, ", in: "content/factors/cold-cache.md") }),
        ("a factor's summary", { try $0.replace("summary:", "summary: Again,", in: "content/factors/cold-cache.md") }),
        ("the home page", { try $0.append("\nMore.\n", to: "content/index.md") }),
        ("a free page", { try $0.append("\nMore of it: [[example-post-mortem]].\n", to: "content/pages/guide.md") }),
        ("the configuration", { try $0.append("similarity:\n  limit: 3\n", to: "tributary.yaml") }),
        ("the language", { try $0.append("language: de\n", to: "tributary.yaml") }),
        (
            "the theme",
            {
                try $0.write("title: Mine\nextends: default\n", to: "themes/mine/theme.yaml")
                try $0.append("theme: mine\n", to: "tributary.yaml")
            }
        ),
        ("a template", { try $0.write("<p>No header.</p>\n", to: "themes/mine/templates/header.mustache") }),
        ("a style", { try $0.write("body { color: red }\n", to: "themes/mine/static/style.css") }),
        ("a word of the theme", { try $0.write("skip: Zum Text gleich\n", to: "themes/mine/strings/de.yaml") }),
        ("an error", { try $0.write("---\ntitel: N\n---\n", to: "content/narratives/bad.md") }),
        ("an error mended", { try FileManager.default.removeItem(at: $0.folder.appendingPathComponent("content/narratives/bad.md")) }),
        ("a person to name nobody", { try $0.append("check:\n  people: [Skipper]\n", to: "tributary.yaml") }),
    ]

    @Test func `A warm build equals a clean one, whatever was edited in between`() throws {
        let scratch = try Self.site()
        _ = try Self.warm(scratch)
        var differing = 0
        for (name, edit) in Self.edits {
            let before = try scratch.site()
            try edit(scratch)
            let warm = try Self.warm(scratch)
            let clean = try Self.clean(scratch)
            #expect(warm.findings == clean.findings, "\(name)")
            #expect(warm.remarks.isEmpty, "\(name): \(warm.remarks)")
            #expect(
                (warm.changes == nil) == (name == "an error"), "\(name): \(scratch.lines(warm.findings.filter { $0.severity == .error }))")
            let (ours, theirs) = (try scratch.site(), try scratch.site("clean"))
            let different = Set(ours.keys).union(theirs.keys).filter { ours[$0] != theirs[$0] }.sorted()
            #expect(different.isEmpty, "\(name): \(different.prefix(5))")
            if ours != before { differing += 1 }
        }
        #expect(differing > 15, "edits show")
    }

    @Test(arguments: [0, 6]) func `Narratives of one text keep lines of their own in the data`(_ limit: Int) throws {
        let scratch = try Self.site()
        try scratch.append("similarity:\n  limit: \(limit)\n", to: "tributary.yaml")
        let text =
            "---\ntitle: Twin\nkind: near-miss\ndate: 2025-01-02\nsummary: S.\nfactors: [{factor: cold-cache}]\n---\nThe cache was cold.\n"
        for number in 0..<9 { try scratch.write(text, to: "content/narratives/twin-\(number).md") }
        _ = try Self.warm(scratch)
        for round in 0..<2 {
            try scratch.append("\nOnce more \(round).\n", to: "content/narratives/example-post-mortem.md")
            _ = try Self.warm(scratch)
            _ = try Self.clean(scratch)
            #expect(try scratch.text("site/data/narratives.json") == scratch.text("clean/data/narratives.json"))
        }
    }

    @Test func `A page that somebody edited in the output is put right`() throws {
        let scratch = try Self.site()
        _ = try Self.warm(scratch)
        let page = "site/narratives/example-post-mortem.html"
        let text = try scratch.text(page)
        try scratch.append("Not ours.", to: page)
        let outcome = try Self.warm(scratch)
        #expect(try scratch.text(page) == text)
        #expect(outcome.changes?.written == ["narratives/example-post-mortem.html"])
    }

    @Test(arguments: ["a page", "a list of many pieces", "an asset"])
    func `A page that was overwritten in its place, with its size and its time put back, is put right`(_ kind: String) throws {
        let scratch = try Self.site()
        _ = try Self.warm(scratch)
        let page =
            switch kind {
            case "a page": "narratives/example-post-mortem.html"
            case "an asset": try #require(scratch.site().keys.sorted().first { $0.hasPrefix("assets/") && $0.hasSuffix(".css") })
            default: "data/narratives.json"
            }
        let (file, text) = (scratch.url("site/" + page), try scratch.text("site/" + page))
        let time = try #require(FileManager.default.attributesOfItem(atPath: file.path)[.modificationDate] as? Date)
        let handle = try FileHandle(forWritingTo: file)
        try handle.write(contentsOf: Data("forged".utf8))
        try handle.close()
        try FileManager.default.setAttributes([.modificationDate: time], ofItemAtPath: file.path)
        #expect(try Self.warm(scratch).changes?.written == [page])
        #expect(try scratch.text("site/" + page) == text)
        #expect(try Self.warm(scratch).changes?.isEmpty == true)
    }

    @Test func `What a killed build left unfinished in the cache is gone after the next, and nothing else`() throws {
        let scratch = try Self.site()
        _ = try Self.warm(scratch)
        let before = try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path + "/cache").sorted()
        for name in ["words-0123456789abcdef0123456789abcdef.4711", "readings-3.4711", "pages.1"] {
            try scratch.write("half", to: "cache/\(name)")
        }
        try scratch.write("mine", to: "cache/notes.2024")
        #expect(try Self.warm(scratch).remarks.isEmpty)
        let names = try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path + "/cache").sorted()
        #expect(names == (before + ["notes.2024"]).sorted())
    }

    @Test func `A cache of another site, or of a site built elsewhere, changes nothing`() throws {
        let (one, other) = (try Self.site(), try Scratch())
        let cache = one.folder.path + "/cache"
        try other.write("---\ntitle: Home of another\n---\nText.\n", to: "content/index.md")
        try other.write(
            "---\ntitle: T\nkind: near-miss\ndate: 2024\nsummary: S\n---\nText.\n", to: "content/narratives/example-post-mortem.md")
        _ = try Self.warm(one)
        let foreign = try other.build { $0.cache = cache }
        _ = try Self.clean(other)
        #expect(try other.site() == other.site("clean"))
        #expect(foreign.changes != nil)
        _ = try Self.warm(one)
        _ = try Self.clean(one)
        #expect(try one.site() == one.site("clean"))
    }

    @Test func `What cannot be kept is said, and the site is built`() throws {
        let scratch = try Self.site()
        try scratch.write("a file", to: "cache")
        let outcome = try Self.warm(scratch)
        #expect(outcome.changes != nil && outcome.remarks.count == 1)
        #expect(outcome.remarks.first?.hasPrefix("Built without a cache: ") == true)
    }

    @Test func `A damaged cache is told of once`() throws {
        let scratch = try Self.site()
        _ = try Self.warm(scratch)
        let site = try scratch.site()
        let files = try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path + "/cache")
        for file in files { try Data("tributary-cache 1\nnonsense".utf8).write(to: scratch.folder.appendingPathComponent("cache/\(file)")) }
        let outcome = try Self.warm(scratch)
        #expect(outcome.remarks.count == 1)
        #expect(try scratch.site() == site)
        #expect(try Self.warm(scratch).remarks.isEmpty)
    }

    @Test func `The program keeps its cache out of the site, and none where it is told so`() throws {
        let scratch = try Scratch([
            "content/narratives/quiet.md": "---\ntitle: T\nkind: near-miss\ndate: 2024\nsummary: S\n---\nText.\n"
        ])
        #expect(try Program.tributary(["build", "--no-cache"], in: scratch).status == 0)
        #expect(!scratch.exists(".cache"))
        #expect(try Program.tributary(["build"], in: scratch).status == 0)
        #expect(scratch.exists(".cache/tributary"))
        #expect(try Program.tributary(["check", "--cache", "mine"], in: scratch).status == 0)
        #expect(scratch.exists("mine"))
        let names = try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path).sorted()
        #expect(names == [".cache", "content", "mine", "site"])
    }
}

extension Scratch {
    func replace(_ old: String, _ new: String, in path: String) throws {
        let text = try self.text(path)
        let range = try #require(text.range(of: old), "\(path) has no \(old)")
        try write(text.replacingCharacters(in: range, with: new), to: path)
    }
}
