internal import Narratives
internal import Text

/// A compiler of templates, held to the views that they are rendered with: unknown names, missing partials, cycles, unescaped text
/// and unbalanced sections are findings with the template's line. Without this, all of them would render as nothing.
///
/// The language is Mustache: variables, sections, inverted sections, partials, and the inheritance of parents and blocks. Set-delimiter
/// tags, lambdas and dynamic names are left out.
struct TemplateCompiler {
    private let templates: [String: ThemeSource.Template]
    private let tokens: [String: [TemplateToken]]
    let names: ThemeNames
    private(set) var findings: [Finding] = []
    /// Templates that are being compiled, outermost first.
    private(set) var path: [String] = []
    /// The views around each template in every place where it stands, the outermost first.
    private(set) var surroundings: [String: [[String]]] = [:]

    init(_ templates: [ThemeSource.Template], names: ThemeNames) {
        self.templates = Dictionary(templates.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        self.names = names
        tokens = self.templates.mapValues { TemplateScanner.tokens(of: $0.text) }
    }

    /// A template for these views, the outermost first. Useless where there are findings.
    mutating func compile(_ template: String, for shapes: [ViewShape]) -> Template {
        guard templates[template] != nil else {
            findings.append(
                Finding(
                    "template", "The theme has no `templates/\(template).mustache`.",
                    fix: "Write it, or let theme.yaml say `extends: default`.", file: "templates/\(template).mustache"))
            return Template(steps: [])
        }
        return Template(steps: steps(of: template, TemplateScope(shapes)))
    }

    /// Each fault once, though a partial may be reached in many ways.
    var distinctFindings: [Finding] {
        var seen: Set<Finding> = []
        return findings.sorted().filter {
            seen.insert(Finding($0.rule, $0.severity, $0.message, file: $0.file, at: $0.position)).inserted
        }
    }

    private mutating func steps(of template: String, _ scope: TemplateScope) -> [Template.Step] {
        surroundings[template, default: []].append(scope.views.map(\.name))
        var cursor = (tokens[template] ?? [])[...]
        return within(template) { $0.steps(&cursor, until: nil, scope) }
    }

    private mutating func within<Result>(_ template: String, _ body: (inout TemplateCompiler) -> Result) -> Result {
        path.append(template)
        defer { path.removeLast() }
        return body(&self)
    }

    /// Compiles up to the tag that closes the one that is open.
    private mutating func steps(
        _ cursor: inout ArraySlice<TemplateToken>, until opening: TemplateTag?, _ scope: TemplateScope
    ) -> [Template.Step] {
        var steps: [Template.Step] = []
        while let token = cursor.popFirst() {
            switch token {
            case .text(let bytes): steps.append(merging: .bytes(bytes))
            case .tag(let tag) where tag.kind == .close:
                if tag.name != opening?.name {
                    fail(
                        tag, "`{{/\(tag.name)}}` closes nothing that is open.",
                        opening.map { "Write {{/\($0.name)}} for line \($0.position.line)." } ?? "Take it out.")
                }
                if opening != nil { return steps }
            case .tag(let tag):
                for step in self.steps(for: tag, &cursor, scope) { steps.append(merging: step) }
            }
        }
        if let opening { fail(opening, "`\(opening.name)` is never closed.", "Write {{/\(opening.name)}}.") }
        return steps
    }

    private mutating func steps(
        for tag: TemplateTag, _ cursor: inout ArraySlice<TemplateToken>, _ scope: TemplateScope
    ) -> [Template.Step] {
        switch tag.kind {
        case .comment, .close: return []
        case .other:
            fail(tag, "Set-delimiter tags and pragmas are not used in themes.", "Take the tag out.")
            return []
        case .unclosed:
            fail(tag, "This tag is never closed.", "Write its closing braces.")
            return []
        case .text, .unescaped: return variable(tag, scope)
        case .section, .inverted: return section(tag, &cursor, scope)
        case .block: return block(tag, &cursor, scope)
        case .partial: return include(tag, scope)
        case .parent: return parent(tag, &cursor, scope)
        }
    }

    private mutating func variable(_ tag: TemplateTag, _ scope: TemplateScope) -> [Template.Step] {
        guard let (source, shape) = resolve(tag, scope) else { return [] }
        switch (shape, tag.kind) {
        case (.text, .text):
            if tag.name == "root" { return [.root] }
            if let constant = names.constant(tag.name) { return [.bytes(Array(HTMLEscaping.escaped(constant).utf8))] }
            return [.text(source)]
        case (.html, .unescaped): return [.html(source)]
        case (.text, _): fail(tag, "`\(tag.name)` is text and must be escaped.", "Write {{\(tag.name)}}.")
        case (.html, _): fail(tag, "`\(tag.name)` is finished HTML.", "Write {{{\(tag.name)}}}.")
        default: fail(tag, "`\(tag.name)` cannot be shown as text.", "Use it as a section: {{#\(tag.name)}}…{{/\(tag.name)}}.")
        }
        return []
    }

    private mutating func section(
        _ tag: TemplateTag, _ cursor: inout ArraySlice<TemplateToken>, _ scope: TemplateScope
    ) -> [Template.Step] {
        if ThemeNames.isConstant(tag.name) {
            fail(tag, "`\(tag.name)` never changes, and is not a section.", "Write {{\(tag.name)}}.")
        }
        let resolved = resolve(tag, scope)
        var inner = scope
        if tag.kind == .section, let shape = resolved?.shape { inner.enter(shape) }
        let steps = steps(&cursor, until: tag, inner)
        guard let source = resolved?.source else { return [] }
        return [tag.kind == .section ? .section(source, steps) : .inverted(source, steps)]
    }

    /// A block shows what the page's template put in its place, else its own text. Its own text is held to the views in either case.
    private mutating func block(
        _ tag: TemplateTag, _ cursor: inout ArraySlice<TemplateToken>, _ scope: TemplateScope
    ) -> [Template.Step] {
        let own = steps(&cursor, until: tag, scope)
        guard let override = scope.blocks[tag.name] else { return own }
        var inside = override.tokens[...]
        return within(override.template) { $0.steps(&inside, until: override.tag, scope) }
    }

    private mutating func include(_ tag: TemplateTag, _ scope: TemplateScope) -> [Template.Step] {
        guard templates[tag.name] != nil else {
            let nearest = Spelling.nearest(to: tag.name, among: templates.keys.sorted())
            fail(
                tag, "There is no template `\(tag.name)`.",
                nearest.map { "Did you mean `\($0)`?" } ?? "Write templates/\(tag.name).mustache.")
            return []
        }
        guard !path.contains(tag.name) else {
            fail(tag, "Templates include each other: \((path + [tag.name]).joined(separator: " → ")).", "Take one of the tags out.")
            return []
        }
        return steps(of: tag.name, scope)
    }

    /// A parent's own text, with the blocks that stand inside the tag put in their places. Outer blocks win over inner ones.
    private mutating func parent(
        _ tag: TemplateTag, _ cursor: inout ArraySlice<TemplateToken>, _ scope: TemplateScope
    ) -> [Template.Step] {
        guard let own = path.last.flatMap({ templates[$0] }) else { return [] }
        // Templates of an extended theme are let be: a theme may well shadow their parent with one that shows less.
        let known = templates[tag.name] == nil || own.isInherited ? nil : blocks(of: tag.name, seen: [])
        var inner = scope
        var isClosed = false
        while let token = cursor.popFirst() {
            switch token {
            case .tag(let block) where block.kind == .block:
                let override = TemplateScope.Block(tag: block, template: own.name, tokens: cursor.popBlock())
                if let known, !known.contains(block.name) { failBlock(block, of: tag, known) }
                inner.blocks.merge([block.name: override]) { outer, _ in outer }
            case .tag(let other) where other.kind == .close && other.name == tag.name: isClosed = true
            case .tag(let other) where other.kind != .comment:
                fail(other, "Inside `{{<\(tag.name)}}` only blocks are shown.", "Put the tag into a block.")
            case .text(let text) where text.contains(where: { $0 > 0x20 }):
                fail(tag, "`{{<\(tag.name)}}` holds text outside its blocks, which nobody would see.", "Put the text into a block.")
            default: break
            }
            if isClosed { break }
        }
        if !isClosed { fail(tag, "`\(tag.name)` is never closed.", "Write {{/\(tag.name)}}.") }
        return include(tag, inner)
    }

    /// The blocks of a template and of those that it includes.
    private func blocks(of template: String, seen: Set<String>) -> Set<String> {
        guard !seen.contains(template), let tokens = tokens[template] else { return [] }
        let tags = tokens.compactMap { if case .tag(let tag) = $0 { tag } else { nil } }
        let own = Set(tags.filter { $0.kind == .block }.map(\.name))
        let included = tags.filter { $0.kind == .partial || $0.kind == .parent }.map(\.name)
        return included.reduce(own) { $0.union(blocks(of: $1, seen: seen.union([template]))) }
    }

    private mutating func failBlock(_ block: TemplateTag, of parent: TemplateTag, _ known: Set<String>) {
        let nearest = Spelling.nearest(to: block.name, among: known.sorted())
        fail(
            block, "`\(parent.name)` has no block `\(block.name)`.",
            nearest.map { "Did you mean `\($0)`?" } ?? "Its blocks: \(known.sorted().joined(separator: ", ")).")
    }

    mutating func fail(_ tag: TemplateTag, _ message: String, _ fix: String) {
        let file = path.last.flatMap { templates[$0]?.file } ?? ""
        findings.append(Finding("template", message, fix: fix, file: file, at: tag.position))
    }
}
