internal import Narratives

/// A template with everything that can be known beforehand worked out: partials and parents are in their places, names are places in the
/// views' declarations, and what never changes is finished bytes. Made by `TemplateCompiler`; rendering it only appends.
struct Template: Sendable {
    indirect enum Step: Sendable {
        case bytes([UInt8])
        /// The way from the page to the site's root.
        case root
        case text(Source)
        case html(Source)
        /// Shown once for each view, or once where there is text, finished HTML or a yes.
        case section(Source, [Step])
        case inverted(Source, [Step])
    }

    /// Where a value comes from: a level of the views around a tag, the outermost being 0, and a field there. Without a field it is the
    /// level's own value: Mustache's dot.
    struct Source: Sendable {
        let level: Int
        let field: Int?
    }

    let steps: [Step]

    /// Appends what the template shows of these views, the outermost first, which must be of the shapes that it was compiled for.
    ///
    /// - Parameter root: the way to the site's root.
    func render(_ views: [any View], root: String, to bytes: inout [UInt8]) {
        var rendering = Rendering(levels: views.map(Rendering.Level.view), root: Array(HTMLEscaping.escaped(root).utf8))
        swap(&rendering.bytes, &bytes)
        rendering.run(steps)
        swap(&rendering.bytes, &bytes)
    }
}

/// One run of a template.
private struct Rendering {
    enum Level {
        case view(any View)
        case value(FieldValue)
    }

    var levels: [Level]
    let root: [UInt8]
    var bytes: [UInt8] = []

    mutating func run(_ steps: [Template.Step]) {
        for step in steps {
            switch step {
            case .bytes(let literal): bytes.append(contentsOf: literal)
            case .root: bytes.append(contentsOf: root)
            case .text(let source):
                if case .text(var text) = value(of: source) { text.withUTF8 { HTMLEscaping.append($0, to: &bytes) } }
            case .html(let source):
                if case .html(var html) = value(of: source) { html.withUTF8 { bytes.append(contentsOf: $0) } }
            case .section(let source, let inner): runSection(value(of: source), inner)
            case .inverted(let source, let inner): if value(of: source).isEmpty { run(inner) }
            }
        }
    }

    private mutating func runSection(_ value: FieldValue, _ inner: [Template.Step]) {
        switch value {
        case .flag(let isSet):
            if isSet { run(inner) }
        case .text, .html:
            guard !value.isEmpty else { return }
            levels.append(.value(value))
            run(inner)
            levels.removeLast()
        case .views(let views):
            for view in views {
                levels.append(.view(view))
                run(inner)
                levels.removeLast()
            }
        }
    }

    private func value(of source: Template.Source) -> FieldValue {
        switch levels[source.level] {
        case .view(let view): source.field.map { view.value(at: $0) } ?? .flag(true)
        case .value(let value): value
        }
    }
}

extension FieldValue {
    /// Whether a section of it is left out.
    var isEmpty: Bool {
        switch self {
        case .text(let text), .html(let text): text.isEmpty
        case .flag(let isSet): !isSet
        case .views(let views): views.isEmpty
        }
    }
}
