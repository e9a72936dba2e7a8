import Building
import Foundation
import Narratives
import Scratch
import Testing

/// The plain theme shows how little a theme has to hold, so it is held to being small and whole.
struct PlainThemeTests {
    private static let themes = Scratch.package.appendingPathComponent("themes")

    /// The theme's files by path.
    private func files() throws -> [String: String] {
        let folder = Self.themes.appendingPathComponent("plain")
        let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.contains(".") }
        return Dictionary(
            uniqueKeysWithValues: try paths.map { ($0, try String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8)) })
    }

    @Test func `It has fewer than 200 lines, and shadows files of the default theme alone`() throws {
        let files = try files()
        #expect(files.values.map { $0.count { $0 == "\n" } }.reduce(0, +) < 200)
        #expect(files["theme.yaml"]?.contains("extends: default") == true)
        for (path, text) in files {
            let shadowed = Self.themes.appendingPathComponent("default").appendingPathComponent(path)
            #expect(try String(contentsOf: shadowed, encoding: .utf8) != text, "\(path)")
        }
    }

    @Test func `Every page of the demonstration is made with it, and nothing is found`() throws {
        let scratch = try Scratch()
        for folder in ["content", "themes", "tributary.yaml"] {
            try scratch.copy(Scratch.package.appendingPathComponent(folder), to: folder)
        }
        let outcome = try scratch.build { $0.theme = "plain" }
        #expect(scratch.lines(outcome.findings.filter { $0.severity != .note || $0.file.contains("themes/") }) == [])
        let site = try scratch.site()
        let sheet = try #require(try files()["static/style.css"])
        let style = try #require(site.first { $0.value == Data(sheet.utf8) }).key
        let other = try Data(contentsOf: Self.themes.appendingPathComponent("default/static/style.css"))
        #expect(!site.values.contains(other), "the default theme's style is shadowed")
        let header = "<header class=\"site-header\">\n<a class=\"site-name\" href=\""
        for (path, bytes) in site where path.hasSuffix(".html") {
            let page = String(decoding: bytes, as: UTF8.self)
            #expect(page.contains("\(style)\">") && page.contains("figures."), "\(path)")
            #expect(page.contains(header) && !page.contains("<svg class=\"mark\""), "\(path)")
            #expect(PageText(page).inlineFaults == [], "\(path)")
        }
        #expect(try #require(site["index.html"].map { String(decoding: $0, as: UTF8.self) }).contains("class=\"kinds\"") == false)
    }

    @Test func `A theme by its path in the configuration is looked for from there`() throws {
        let scratch = try Scratch([
            "deep/tributary.yaml": "theme: own/house\n", "deep/own/house/theme.yaml": "title: House\ndescription: D\nextends: default\n",
            "deep/own/house/templates/not-found.mustache": "Nobody lives here.\n",
            "deep/content/narratives/a.md": "---\ntitle: T\nkind: near-miss\ndate: 2024\nsummary: S\n---\n",
        ])
        let outcome = try scratch.build { $0.content = scratch.folder.path + "/deep/content" }
        try #require(outcome.changes != nil, "\(scratch.lines(outcome.findings))")
        #expect(try scratch.text("site/404.html") == "Nobody lives here.\n")
    }
}
