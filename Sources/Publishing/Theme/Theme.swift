internal import Mustache
package import Narratives

/// A theme that has been held to the views: its templates are compiled, its words are all there.
package struct Theme: Sendable {
    let names: ThemeNames
    let assets: Assets
    private let library: MustacheLibrary

    /// What is rendered with which view.
    private static func entries(_ names: ThemeNames) -> [(template: String, shape: ViewShape)] {
        [
            ("home", PageView<HomeView>.shape(names)), ("narrative", PageView<NarrativeView>.shape(names)),
            ("narratives", PageView<NarrativeListView>.shape(names)), ("terms", PageView<TermListView>.shape(names)),
            ("term", PageView<TermView>.shape(names)), ("page", PageView<FreePageView>.shape(names)),
            ("mentions", PageView<MentionListView>.shape(names)), ("not-found", PageView<EmptyView>.shape(names)),
            ("redirect", PageView<RedirectView>.shape(names)), ("header", FrameView.shape(names)), ("footer", FrameView.shape(names)),
            ("narrative-item", NarrativeItemView.shape.with(names)),
        ]
    }

    /// Checks and compiles a theme.
    ///
    /// - Returns: no theme where anything in it is an error; the findings name template and line.
    package static func load(_ source: ThemeSource) -> (theme: Theme?, findings: [Finding]) {
        let assets = Assets(source.assets)
        let names = ThemeNames(words: NamedValues(values: source.strings), assets: NamedValues(values: assets.pathByName))
        var check = TemplateCheck(source.templates)
        for entry in entries(names) { check.check(entry.template, with: entry.shape) }
        var findings = check.distinctFindings + Wording(source.strings).findings(file: source.stringsFile)
        findings += source.templates.filter { !check.used.contains($0.name) }.map {
            Finding("template", .note, "No page uses this template.", fix: "Include it, or delete it.", file: $0.file)
        }
        guard !findings.contains(where: { $0.severity == .error }) else { return (nil, findings) }
        ByteEscaping.register
        var library = MustacheLibrary()
        for template in source.templates {
            do {
                try library.register(compact(template.text), named: template.name)
            } catch let error as MustacheTemplate.ParserError {
                let position = SourcePosition(line: error.context.lineNumber, column: error.context.columnNumber)
                findings.append(Finding("template", "This is not a template: \(error.error).", fix: "Mend the tag.", file: template.file, at: position))
            } catch {
                findings.append(Finding("template", "This is not a template: \(error).", fix: "Mend the tag.", file: template.file))
            }
        }
        guard !findings.contains(where: { $0.severity == .error }) else { return (nil, findings) }
        return (Theme(names: names, assets: assets, library: library), findings)
    }

    /// Renders a template that `load` has checked.
    func render(_ template: String, with view: some MustacheParent) -> String {
        library.render(view, withTemplate: template) ?? ""
    }

    /// The text with the byte-wise escape switched on, and without indentation: an indented partial would have every line of what it shows
    /// indented, text in `<pre>` included, and counted Character by Character.
    private static func compact(_ text: String) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.drop { $0 == " " || $0 == "\t" } }
        return ByteEscaping.pragma + lines.joined(separator: "\n")
    }
}

extension ViewShape {
    /// A view that is rendered by itself, with the theme's words added.
    fileprivate func with(_ names: ThemeNames) -> ViewShape {
        ViewShape(name: name) { fields().merging(["t": .names(Set(names.words.values.keys))]) { $1 } }
    }
}
