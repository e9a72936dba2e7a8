package import Narratives

/// The manual of the views for a theme's author, taken from their declarations: the guide's page on themes is made of it.
package enum ThemeManual {
    /// A template that something is rendered with, and what it sees.
    package struct Template: Sendable {
        package let name: String
        /// Names of views, the outermost first.
        package let sees: [String]
        /// Views that this template is the first to reach, each before those that stand in it.
        package let views: [View]
    }

    package struct View: Sendable {
        package let name: String
        package let fields: [Field]
    }

    package struct Field: Sendable {
        package enum Holds: Hashable, Sendable {
            case text, html, flag
            /// One view of this name, or none.
            case view(String)
            case list(String)
            /// A list under a heading of its own: a section around it is shown once, and the list is its `items`.
            case group(String)
        }

        package let name: String
        package let holds: Holds
        package let summary: String
    }

    /// A template that others include.
    package struct Partial: Sendable {
        package let name: String
        /// Names of views that stand around it wherever it is included, the outermost first.
        package let always: [String]
        /// Names of views of which one stands around it besides, by place.
        package let oneOf: [String]
    }

    /// Every template that something is rendered with. A view is told of once, under the first that reaches it.
    package static let templates = templates(of: .standard)

    package static func templates(of format: Format) -> [Template] {
        var reached: Set<String> = []
        return Theme.entries(of: format).map { entry in
            var views: [View] = []
            for shape in entry.shapes { gather(shape, into: &views, &reached) }
            return Template(name: entry.template, sees: entry.shapes.map(\.name), views: views)
        }
    }

    /// A theme's partials by name, each with the views that it is given by the theme's own templates.
    package static func partials(of source: ThemeSource) -> [Partial] {
        var compiler = TemplateCompiler(
            source.templates, names: ThemeNames(words: source.strings, assets: Assets(source.assets, font: source.font).pathByName))
        for entry in Theme.entries(of: .standard) { _ = compiler.compile(entry.template, for: entry.shapes) }
        let described = Set(templates.flatMap(\.views).map(\.name))
        let rendered = Set(templates.map(\.name))
        return compiler.surroundings.filter { !rendered.contains($0.key) }.sorted { $0.key < $1.key }.map { name, places in
            // What only gathers a list has nothing to tell of.
            let places = places.map { $0.filter(described.contains) }
            let always = (places.first ?? []).filter { view in places.allSatisfy { $0.contains(view) } }
            let innermost = Set(places.compactMap { $0.last { !always.contains($0) } })
            return Partial(name: name, always: always, oneOf: innermost.sorted())
        }
    }

    private static func gather(_ shape: ViewShape, into views: inout [View], _ reached: inout Set<String>) {
        guard reached.insert(shape.name).inserted else { return }
        let declared = shape.declared()
        views.append(View(name: shape.name, fields: declared.map(Field.init)))
        for field in declared { if let inner = field.inner { gather(inner, into: &views, &reached) } }
    }
}

extension ThemeManual.Field {
    fileprivate init(_ field: DeclaredField) {
        (name, summary) = (field.name, field.summary)
        switch (field.shape, field.plurality) {
        case (.html, _): holds = .html
        case (.flag, _): holds = .flag
        case (.view(let view), .one): holds = .view(view.name)
        case (.view(let view), .list): holds = .list(view.name)
        case (.view, .group): holds = .group(field.inner?.name ?? "")
        case (.text, _), (.names, _): holds = .text
        }
    }
}

extension DeclaredField {
    /// The view that it holds; of a group, that of its items.
    fileprivate var inner: ViewShape? {
        guard case .view(let view) = shape else { return nil }
        guard plurality == .group, case .view(let item)? = view.fields()["items"]?.shape else { return view }
        return item
    }
}
