package import Narratives

/// A theme that has been held to the views: every name in its templates is one that pages have, its words are all there.
package struct Theme: Sendable {
    let assets: Assets
    private let templates: [String: Template]

    /// Compiles a theme's templates.
    ///
    /// - Parameter format: the fields of narratives.
    /// - Returns: no theme where anything in it is an error; the findings name template and line.
    package static func load(_ source: ThemeSource, format: Format = .standard) -> (theme: Theme?, findings: [Finding]) {
        let assets = Assets(source.assets, font: source.font)
        var compiler = TemplateCompiler(source.templates, names: ThemeNames(words: source.strings, assets: assets.pathByName))
        var templates: [String: Template] = [:]
        for entry in entries(of: format) { templates[entry.template] = compiler.compile(entry.template, for: entry.shapes) }
        var findings = compiler.distinctFindings + LocalizedStrings(source.strings).findings(file: source.stringsFile)
        findings += source.templates.filter { !$0.isInherited && compiler.surroundings[$0.name] == nil }.map {
            Finding("template", .note, "No page uses this template.", fix: "Include it, or delete it.", file: $0.file)
        }
        if source.font != nil, !source.assets.contains(where: { $0.path == FontFaces.sheet }) {
            findings.append(
                Finding(
                    "theme", .warning, "No text is set in `font`: the theme has no static/\(FontFaces.sheet).",
                    fix: "Let theme.yaml say `extends: default`, or write the sheet.", file: source.stringsFile))
        }
        guard !findings.contains(where: { $0.severity == .error }) else { return (nil, findings) }
        return (Theme(assets: assets, templates: templates), findings)
    }

    /// Appends what one of the theme's templates shows.
    func render(_ template: String, _ views: [any View], root: String, to bytes: inout [UInt8]) {
        templates[template]?.render(views, root: root, to: &bytes)
    }
}
