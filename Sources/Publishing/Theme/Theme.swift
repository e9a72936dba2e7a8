package import Narratives

/// A theme that has been held to the views: every name in its templates is one that pages have, its words are all there.
package struct Theme: Sendable {
    let assets: Assets
    private let templates: [String: Template]

    /// What is rendered with which views, the outermost first.
    static func entries(of format: Format) -> [(template: String, shapes: [ViewShape])] {
        [
            page(HomeView.self), (NarrativeView.template, [FrameView.shape, NarrativeView.shape { NarrativeView.fields(of: format) }]),
            page(NarrativeListView.self), page(TermListView.self), page(TermView.self),
            page(FreePageView.self), page(MentionListView.self), ("not-found", [FrameView.shape]), page(FactorMapView.self),
            page(RedirectView.self), page(SearchView.self), page(LearningListView.self), page(PatternView.self),
            page(DoubleEdgedListView.self), ("narrative-item", [NarrativeItemView.shape]), ("term-link", [LinkView.shape]),
        ]
    }

    private static func page<Content: PageView>(_ content: Content.Type) -> (template: String, shapes: [ViewShape]) {
        (Content.template, [FrameView.shape, Content.shape])
    }

    /// Compiles a theme's templates.
    ///
    /// - Parameter format: the fields of narratives.
    /// - Returns: no theme where anything in it is an error; the findings name template and line.
    package static func load(_ source: ThemeSource, format: Format = .standard) -> (theme: Theme?, findings: [Finding]) {
        let assets = Assets(source.assets)
        var compiler = TemplateCompiler(source.templates, names: ThemeNames(words: source.strings, assets: assets.pathByName))
        var templates: [String: Template] = [:]
        for entry in entries(of: format) { templates[entry.template] = compiler.compile(entry.template, for: entry.shapes) }
        var findings = compiler.distinctFindings + LocalizedStrings(source.strings).findings(file: source.stringsFile)
        findings += source.templates.filter { !$0.isInherited && compiler.surroundings[$0.name] == nil }.map {
            Finding("template", .note, "No page uses this template.", fix: "Include it, or delete it.", file: $0.file)
        }
        guard !findings.contains(where: { $0.severity == .error }) else { return (nil, findings) }
        return (Theme(assets: assets, templates: templates), findings)
    }

    /// Appends what one of the theme's templates shows.
    func render(_ template: String, _ views: [any View], root: String, to bytes: inout [UInt8]) {
        templates[template]?.render(views, root: root, to: &bytes)
    }
}
