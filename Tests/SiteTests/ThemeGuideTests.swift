import Disk
import Foundation
import Narratives
import Publishing
import Reading
import Scratch
import Testing

/// The guide's pages on themes tell of every field that a template can use, as the views declare them.
/// `TRIBUTARY_REWRITE=1 swift test --filter GuideTests` writes them anew.
struct ThemeGuideTests {
    /// Templates whose views one page of the guide tells of.
    struct Chapter: CustomTestStringConvertible {
        /// Below `content/pages/`, without its ending.
        let page: String
        var templates: [String] = []
        /// How names of views begin that it tells of, whichever template reaches them.
        var views: [String] = []

        static let all = [
            Chapter(
                page: "themes-frame",
                templates: ["home", "narratives", "page", "mentions", "search", "redirect", "not-found", "narrative-item"]),
            Chapter(page: "themes-narrative", templates: ["narrative", "notes"]),
            Chapter(page: "themes-pictures", views: ["Record", "Strands", "Graph", "Score", "Mark", "Column", "Row"]),
            Chapter(
                page: "themes-indexes", templates: ["terms", "term", "term-link", "archive", "learning", "pattern", "cards"],
                views: ["Action", "FormedPattern", "MetAgain"]),
        ]

        var testDescription: String { page }
    }

    private static let pageByView: [String: String] = {
        var pages: [String: String] = [:]
        for chapter in Chapter.all {
            for view in ThemeManual.templates.filter({ chapter.templates.contains($0.name) }).flatMap(\.views) {
                pages[view.name] = Chapter.all.first { $0.views.contains(where: view.name.hasPrefix) }?.page ?? chapter.page
            }
        }
        return pages
    }()

    @Test func `Each template is told of on one page`() {
        #expect(Chapter.all.flatMap(\.templates).sorted() == ThemeManual.templates.map(\.name).sorted())
    }

    @Test(arguments: Chapter.all)
    func `The pages about themes say what the views say`(_ chapter: Chapter) throws {
        var links = Links(page: chapter.page)
        var made: [String] = []
        for template in ThemeManual.templates {
            let views = template.views.filter { Self.pageByView[$0.name] == chapter.page }
            if chapter.templates.contains(template.name) {
                made += ["## `\(template.name)`", "Sees \(template.sees.map { links.link($0) }.joined(separator: " and "))."]
            }
            // Those that the template sees itself, then those that stand inside them.
            for view in views.filter({ template.sees.contains($0.name) }) + views.filter({ !template.sees.contains($0.name) }) {
                made += [(chapter.templates.isEmpty ? "## " : "### ") + "`\(view.name)`", table(view, &links)]
            }
        }
        try GuidePage(name: "\(chapter.page).md", source: "the views").hold(to: made.joined(separator: "\n\n"))
    }

    @Test func `The page about themes says what templates and partials see`() throws {
        var links = Links(page: "themes")
        let rows = ThemeManual.templates.map { template in
            let sees = template.sees.map { links.link($0) }.joined(separator: " and ")
            return "| `\(template.name)` | \(sees) |"
        }
        let table = (["| Template | Sees |", "| --- | --- |"] + rows).joined(separator: "\n")
        try GuidePage(name: "themes.md", source: "the views").hold(
            to: ["## What each template sees", table, try partials(&links)].joined(separator: "\n\n"))
    }

    /// Two columns, since names do not break and three would not fit a phone.
    private func table(_ view: ThemeManual.View, _ links: inout Links) -> String {
        let rows = view.fields.map { "| `\($0.name)` | *\(words($0.holds, &links)).* \($0.summary) |" }
        return (["| Name | What it holds |", "| --- | --- |"] + rows).joined(separator: "\n")
    }

    private func words(_ holds: ThemeManual.Field.Holds, _ links: inout Links) -> String {
        switch holds {
        case .text: "Text"
        case .html: "HTML"
        case .flag: "Flag"
        case .view(let view): "View: \(links.link(view))"
        case .list(let view): "List of \(links.link(view))"
        case .group(let view): "Group of \(links.link(view))"
        }
    }

    private func partials(_ links: inout Links) throws -> String {
        let folder = Scratch.package.appendingPathComponent("themes").path
        let reader = ThemeReader(language: "en") { ("themes/\($0)", ConfinedFolder(at: "\(folder)/\($0)")) }
        let partials = ThemeManual.partials(of: try #require(try reader.read("default").source))
        let everywhere = (partials.first?.always ?? []).filter { view in partials.allSatisfy { $0.always.contains(view) } }
        let about =
            everywhere.isEmpty
            ? "Each sees the views that stand around it:"
            : "Around every one of them stands \(everywhere.map { links.link($0) }.joined(separator: " and ")). Besides, there are:"
        let rows = partials.map { partial in
            let always = partial.always.filter { !everywhere.contains($0) }.map { links.link($0) }.joined(separator: ", ")
            let seen = [always, byTurns(partial, &links)].filter { !$0.isEmpty }.joined(separator: "; ")
            return "| `\(partial.name)` | \(seen) |"
        }
        return "## What the default theme's partials see\n\n\(about)\n\n"
            + (["| Partial | Sees |", "| --- | --- |"] + rows).joined(separator: "\n")
    }

    private func byTurns(_ partial: ThemeManual.Partial, _ links: inout Links) -> String {
        let pages = Set(ThemeManual.templates.compactMap { $0.sees.count > 1 ? $0.sees.last : nil })
        if Set(partial.oneOf) == pages { return "the page's own view" }
        return partial.oneOf.isEmpty ? "" : "one of " + partial.oneOf.map { links.link($0) }.joined(separator: ", ")
    }

    /// The ways from one page of the guide to views. Another page is linked once for each view, since each link there is a mention here.
    private struct Links {
        let page: String
        private var linked: Set<String> = []

        init(page: String) { self.page = page }

        mutating func link(_ view: String) -> String {
            guard let told = pageByView[view] else { return view }
            if told == page { return "[\(view)](#\(view.lowercased()))" }
            return linked.insert(view).inserted ? "[\(view)](\(told).md#\(view.lowercased()))" : view
        }
    }
}
