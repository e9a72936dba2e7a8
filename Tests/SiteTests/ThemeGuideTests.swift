import Disk
import Foundation
import Narratives
import Publishing
import Reading
import Scratch
import Testing

/// The guide's page on themes tells of every field that a template can use, as the views declare them.
/// `TRIBUTARY_REWRITE=1 swift test --filter GuideTests` writes it anew.
struct ThemeGuideTests {
    @Test func `The page about themes says what the views say`() throws {
        let sections = ThemeManual.templates.flatMap(section)
        let made = ["## What each template sees"] + sections + [try partials()]
        try GuidePage(name: "themes.md", source: "the views").hold(to: made.joined(separator: "\n\n"))
    }

    /// A template, and the views that were not told of before it: those that it sees itself, then those that stand inside them.
    private func section(_ template: ThemeManual.Template) -> [String] {
        let own = template.views.filter { template.sees.contains($0.name) }
        let inner = template.views.filter { !template.sees.contains($0.name) }
        let sees = template.sees.map(link).joined(separator: " and ")
        return ["### `\(template.name)`", "Sees \(sees)."] + (own + inner).flatMap { ["#### `\($0.name)`", table($0)] }
    }

    /// Two columns, since names do not break and three would not fit a phone.
    private func table(_ view: ThemeManual.View) -> String {
        let rows = view.fields.map { "| `\($0.name)` | *\(words($0.holds)).* \($0.summary) |" }
        return (["| Name | What it holds |", "| --- | --- |"] + rows).joined(separator: "\n")
    }

    private func words(_ holds: ThemeManual.Field.Holds) -> String {
        switch holds {
        case .text: "Text"
        case .html: "HTML"
        case .flag: "Flag"
        case .view(let view): "View: \(link(view))"
        case .list(let view): "List of \(link(view))"
        case .group(let view): "Group of \(link(view))"
        }
    }

    private func partials() throws -> String {
        let folder = Scratch.package.appendingPathComponent("themes").path
        let reader = ThemeReader(language: "en") { ("themes/\($0)", ConfinedFolder(at: "\(folder)/\($0)")) }
        let partials = ThemeManual.partials(of: try #require(try reader.read("default").source))
        let everywhere = (partials.first?.always ?? []).filter { view in partials.allSatisfy { $0.always.contains(view) } }
        let rows = partials.map { partial in
            let always = partial.always.filter { !everywhere.contains($0) }.map(link).joined(separator: ", ")
            let seen = [always, byTurns(partial)].filter { !$0.isEmpty }.joined(separator: "; ")
            return "| `\(partial.name)` | \(seen) |"
        }
        let about =
            everywhere.isEmpty
            ? "Each sees the views that stand around it:"
            : "Around every one of them stands \(everywhere.map(link).joined(separator: " and ")). Besides, there are:"
        return "## What the default theme's partials see\n\n\(about)\n\n"
            + (["| Partial | Sees |", "| --- | --- |"] + rows).joined(separator: "\n")
    }

    private func byTurns(_ partial: ThemeManual.Partial) -> String {
        let pages = Set(ThemeManual.templates.compactMap { $0.sees.count > 1 ? $0.sees.last : nil })
        if Set(partial.oneOf) == pages { return "the page's own view" }
        return partial.oneOf.isEmpty ? "" : "one of " + partial.oneOf.map(link).joined(separator: ", ")
    }

    private func link(_ view: String) -> String { "[\(view)](#\(view.lowercased()))" }
}
