import Building
import Foundation
import Publishing
import Reading
import Scratch
import Testing

@testable import Serving

/// What `tributary serve` shows: the pages that a build writes, made anew after each change.
struct PreviewTests {
    static let quiet = "---\ntitle: A quiet deploy\nkind: near-miss\ndate: 2024-05-01\nsummary: Nobody noticed.\n---\nText.\n"

    static func site(_ files: [String: String] = [:]) throws -> Scratch {
        let needed = ["content/narratives/quiet.md": quiet, "tributary.yaml": "base-url: https://example.org/\n"]
        return try Scratch(needed.merging(files) { $1 })
    }

    static func options(_ scratch: Scratch) -> BuildOptions {
        var options = BuildOptions()
        options.content = scratch.folder.path + "/content"
        options.jobs = 2
        options.themeFolders = [Scratch.package.path + "/themes"]
        return options
    }

    static func preview(of scratch: Scratch, after: Preview? = nil, patience: Duration = .seconds(60)) throws -> Preview {
        try Build(options(scratch)).preview(after: after, patience: patience)
    }

    @Test func `A preview shows what a build writes, to the byte`() throws {
        let scratch = try Scratch()
        try scratch.copy(Scratch.package.appendingPathComponent("content"), to: "content")
        try scratch.copy(Scratch.package.appendingPathComponent("tributary.yaml"), to: "tributary.yaml")
        _ = try scratch.build()
        let pages = try #require(try Self.preview(of: scratch).pages)
        for (path, bytes) in try scratch.site() where path != ".tributary-manifest" {
            let page = try #require(pages[path], "\(path)")
            #expect(Data(try page.render()) == bytes, "\(path)")
        }
    }

    /// What may happen to a content folder while somebody writes.
    private static let edits: [(name: String, edit: @Sendable (Scratch) throws -> Void)] = [
        ("a text", { try $0.write(quiet + "\nMore of it: [[loud]].\n", to: "content/narratives/quiet.md") }),
        (
            "a title, which others show",
            { try $0.write(quiet.replacingOccurrences(of: "A quiet", with: "A still"), to: "content/narratives/quiet.md") }
        ),
        ("a kind", { try $0.write(quiet.replacingOccurrences(of: "near-miss", with: "went-right"), to: "content/narratives/quiet.md") }),
        (
            "a new file",
            { try $0.write(quiet.replacingOccurrences(of: "A quiet", with: "A loud"), to: "content/narratives/loud.md") }
        ),
        (
            "a name",
            {
                let folder = $0.folder.appendingPathComponent("content/narratives")
                try FileManager.default.moveItem(
                    at: folder.appendingPathComponent("loud.md"), to: folder.appendingPathComponent("noisy.md"))
            }
        ),
        ("a file gone", { try FileManager.default.removeItem(at: $0.folder.appendingPathComponent("content/narratives/noisy.md")) }),
        ("a factor's alias", { try $0.write("---\ntitle: Cold\naliases: [chill]\n---\n", to: "content/factors/cold.md") }),
        ("the configuration", { try $0.write("title: Other\nbase-url: https://example.org/\n", to: "tributary.yaml") }),
        ("a person's name", { try $0.write("check:\n  people: [Text]\nbase-url: https://example.org/\n", to: "tributary.yaml") }),
        ("a theme", { try $0.write("theme: mine\nbase-url: https://example.org/\n", to: "tributary.yaml") }),
        ("its words", { try $0.write("skip: Straight to the story\n", to: "themes/mine/strings/en.yaml") }),
        ("its templates", { try $0.write("<p>Gone.</p>\n", to: "themes/mine/templates/header.mustache") }),
    ]

    @Test func `A preview made from the one before is the same as one made from nothing, whatever was edited`() throws {
        let scratch = try Self.site(["themes/mine/theme.yaml": "title: Mine\nextends: default\n"])
        var preview = try Self.preview(of: scratch)
        var edited: [[UInt8]] = []
        for (name, edit) in Self.edits {
            try edit(scratch)
            preview = try Self.preview(of: scratch, after: preview)
            let fresh = try Self.preview(of: scratch)
            #expect(preview.findings == fresh.findings, "\(name)")
            #expect((preview.pages == nil) == (fresh.pages == nil), "\(name)")
            edited.append(try fresh.pages?["index.html"]?.render() ?? [])
            for path in ["index.html", "narratives/quiet.html", "factors/cold.html", "data/narratives.json", "feed.json"] {
                #expect(try preview.pages?[path]?.render() == fresh.pages?[path]?.render(), "\(name): \(path)")
            }
        }
        #expect(Set(edited).count > 6, "edits change what is shown")
    }

    @Test func `Where comparing takes long, the text is shown first, and the rest is what it was`() throws {
        let quiet = Self.quiet.replacingOccurrences(of: "kind:", with: "symptoms: [silence]\nkind:")
        let scratch = try Self.site([
            "content/narratives/quiet.md": quiet,
            "content/narratives/loud.md": quiet.replacingOccurrences(of: "A quiet", with: "A loud"),
        ])
        let first = try Self.preview(of: scratch)
        #expect(first.isCompared)
        try scratch.write(quiet + "\nMore of it.\n", to: "content/narratives/quiet.md")
        let quick = try Self.preview(of: scratch, after: first, patience: .zero)
        #expect(!quick.isCompared)
        let page = String(decoding: try #require(try quick.pages?["narratives/quiet.html"]?.render()), as: UTF8.self)
        #expect(page.contains("More of it.") && page.contains("t-similar"))
        let whole = Build(Self.options(scratch)).compared(quick)
        #expect(whole.isCompared)
        let path = "narratives/quiet.html"
        #expect(try whole.pages?[path]?.render() == Self.preview(of: scratch).pages?[path]?.render())
    }
}
