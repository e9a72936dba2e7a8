internal import Mustache
package import Narratives

/// A theme that has been held to the views: every name in its templates is one that pages have, its words are all there.
package struct Theme: Sendable {
    let names: ThemeNames
    let assets: Assets
    private let templates: [ThemeSource.Template]

    /// What is rendered with which view.
    private static func entries(_ names: ThemeNames) -> [(template: String, shape: ViewShape)] {
        [
            ("home", PageView<HomeView>.shape(names)), ("narrative", PageView<NarrativeView>.shape(names)),
            ("narratives", PageView<NarrativeListView>.shape(names)), ("terms", PageView<TermListView>.shape(names)),
            ("term", PageView<TermView>.shape(names)), ("page", PageView<FreePageView>.shape(names)),
            ("mentions", PageView<MentionListView>.shape(names)), ("not-found", PageView<EmptyView>.shape(names)),
            ("redirect", PageView<RedirectView>.shape(names)), ("header", FrameView.shape(names)), ("footer", FrameView.shape(names)),
            ("narrative-item", NarrativeItemView.shape(names)), ("term-link", LinkView.shape(names)),
        ]
    }

    /// Checks a theme, and compiles it once to see that it can be.
    ///
    /// - Returns: no theme where anything in it is an error; the findings name template and line.
    package static func load(_ source: ThemeSource) -> (theme: Theme?, findings: [Finding]) {
        let assets = Assets(source.assets)
        let names = ThemeNames(words: source.strings, assets: assets.pathByName)
        var check = TemplateCheck(source.templates)
        for entry in entries(names) { check.check(entry.template, with: entry.shape) }
        var findings = check.distinctFindings + Wording(source.strings).findings(file: source.stringsFile)
        findings += source.templates.filter { !$0.isInherited && !check.used.contains($0.name) }.map {
            Finding("template", .note, "No page uses this template.", fix: "Include it, or delete it.", file: $0.file)
        }
        guard !findings.contains(where: { $0.severity == .error }) else { return (nil, findings) }
        let theme = Theme(names: names, assets: assets, templates: source.templates)
        do {
            _ = try theme.compiled(root: "")
        } catch {
            return (nil, findings + [error.finding])
        }
        return (theme, findings)
    }

    /// A template that the library cannot read.
    struct CompilationError: Error {
        let finding: Finding
    }

    /// The templates for pages whose way to the site's root is `root`.
    func compiled(root: String) throws(CompilationError) -> CompiledTheme {
        ByteEscaping.register
        var library = MustacheLibrary()
        for template in templates {
            do {
                try library.register(Theme.compact(names.filledIn(template.text, root: root)), named: template.name)
            } catch {
                let context = (error as? MustacheTemplate.ParserError)?.context
                let position = SourcePosition(line: context?.lineNumber ?? 1, column: context?.columnNumber ?? 1)
                throw CompilationError(
                    finding: Finding(
                        "template", "This is not a template: \(error).", fix: "Mend the tag.", file: template.file, at: position))
            }
        }
        return CompiledTheme(library: library)
    }

    /// The text with the byte-wise escape switched on, and without indentation: an indented partial would have every line of what it shows
    /// indented, text in `<pre>` included, and counted Character by Character.
    private static func compact(_ text: String) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.drop { $0 == " " || $0 == "\t" } }
        return ByteEscaping.pragma + lines.joined(separator: "\n")
    }
}

/// A theme's templates, ready for pages of one depth.
struct CompiledTheme: Sendable {
    fileprivate let library: MustacheLibrary

    /// Renders a template that `Theme.load` has checked.
    func render(_ template: String, with view: some MustacheParent) -> String {
        library.render(view, withTemplate: template) ?? ""
    }
}
