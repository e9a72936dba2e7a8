internal import Narratives

/// Holds templates to the views that they are rendered with: unknown names, missing partials, cycles, unescaped text and unbalanced
/// sections are findings with the template's line. Without this, all of them would render as nothing.
struct TemplateCheck {
    private let templates: [String: ThemeSource.Template]
    private let tags: [String: [TemplateTag]]
    private(set) var findings: [Finding] = []
    /// Templates that are being checked, outermost first.
    private var path: [String] = []
    private(set) var used: Set<String> = []

    init(_ templates: [ThemeSource.Template]) {
        self.templates = Dictionary(templates.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        tags = self.templates.mapValues { TemplateScanner.tags(in: $0.text) }
    }

    /// Checks a template that is rendered with a view.
    mutating func check(_ template: String, with shape: ViewShape) {
        guard templates[template] != nil else {
            findings.append(
                Finding(
                    "template", "The theme has no `templates/\(template).mustache`.",
                    fix: "Write it, or let theme.yaml say `extends: default`.", file: "templates/\(template).mustache"))
            return
        }
        checkTemplate(template, stack: [shape])
    }

    /// Each fault once, though a partial may be reached in many ways.
    var distinctFindings: [Finding] {
        var seen: Set<Finding> = []
        return findings.sorted().filter {
            seen.insert(Finding($0.rule, $0.severity, $0.message, file: $0.file, at: $0.position)).inserted
        }
    }

    private mutating func checkTemplate(_ name: String, stack: [ViewShape]) {
        used.insert(name)
        path.append(name)
        defer { path.removeLast() }
        var cursor = (tags[name] ?? [])[...]
        checkTags(&cursor, until: nil, stack: stack)
    }

    /// Walks tags up to the one that closes the section that `opening` began.
    private mutating func checkTags(_ cursor: inout ArraySlice<TemplateTag>, until opening: TemplateTag?, stack: [ViewShape]) {
        while let tag = cursor.popFirst() {
            switch tag.kind {
            case .close:
                if tag.name != opening?.name {
                    fail(
                        tag, "`{{/\(tag.name)}}` closes nothing that is open.",
                        opening.map { "Write {{/\($0.name)}} for line \($0.line)." } ?? "Take it out.")
                }
                if opening != nil { return }
            case .comment: continue
            case .other: fail(tag, "Set-delimiter tags and pragmas are not used in themes.", "Take the tag out.")
            case .text, .unescaped: checkVariable(tag, stack: stack)
            case .section, .inverted: checkSection(tag, &cursor, stack: stack)
            case .block: checkTags(&cursor, until: tag, stack: stack)
            case .parent:
                enter(tag, stack: stack)
                checkBlocks(of: tag, in: cursor)
                checkTags(&cursor, until: tag, stack: stack)
            case .partial: enter(tag, stack: stack)
            }
        }
        if let opening { fail(opening, "`\(opening.name)` is never closed.", "Write {{/\(opening.name)}}.") }
    }

    /// Blocks inside a parent tag must be ones that the parent has: any other would be shown nowhere. Templates of an extended theme are
    /// let be, since a theme may well shadow their parent with one that shows less.
    private mutating func checkBlocks(of parent: TemplateTag, in cursor: ArraySlice<TemplateTag>) {
        guard templates[parent.name] != nil, let own = path.last.flatMap({ templates[$0] }), !own.isInherited else { return }
        let known = blocks(of: parent.name, seen: [])
        var depth = 0
        for tag in cursor {
            switch tag.kind {
            case .block where depth == 0 && !known.contains(tag.name):
                let nearest = Spelling.nearest(to: tag.name, among: known.sorted())
                fail(
                    tag, "`\(parent.name)` has no block `\(tag.name)`.",
                    nearest.map { "Did you mean `\($0)`?" } ?? "Its blocks: \(known.sorted().joined(separator: ", ")).")
                depth += 1
            case .block, .section, .inverted, .parent: depth += 1
            case .close:
                depth -= 1
                if depth < 0 { return }
            default: break
            }
        }
    }

    /// The blocks of a template and of those that it includes.
    private func blocks(of template: String, seen: Set<String>) -> Set<String> {
        guard !seen.contains(template), let tags = tags[template] else { return [] }
        let own = Set(tags.filter { $0.kind == .block }.map(\.name))
        let included = tags.filter { $0.kind == .partial || $0.kind == .parent }.map(\.name)
        return included.reduce(own) { $0.union(blocks(of: $1, seen: seen.union([template]))) }
    }

    private mutating func checkVariable(_ tag: TemplateTag, stack: [ViewShape]) {
        guard let shape = resolve(tag, stack: stack) else { return }
        switch (shape, tag.kind) {
        case (.text, .text), (.html, .unescaped): return
        case (.text, _): fail(tag, "`\(tag.name)` is text and must be escaped.", "Write {{\(tag.name)}}.")
        case (.html, _): fail(tag, "`\(tag.name)` is finished HTML.", "Write {{{\(tag.name)}}}.")
        default: fail(tag, "`\(tag.name)` cannot be shown as text.", "Use it as a section: {{#\(tag.name)}}…{{/\(tag.name)}}.")
        }
    }

    private mutating func checkSection(_ tag: TemplateTag, _ cursor: inout ArraySlice<TemplateTag>, stack: [ViewShape]) {
        var inner = stack
        if tag.name == "root" || tag.name.hasPrefix("t.") || tag.name.hasPrefix("assets.") {
            fail(tag, "`\(tag.name)` never changes, and is not a section.", "Write {{\(tag.name)}}.")
        }
        switch (resolve(tag, stack: stack), tag.kind) {
        case (.view(let shape)?, .section): inner.append(shape)
        // Inside, a dot stands for the text itself.
        case (let shape?, .section): inner.append(ViewShape(name: tag.name) { [".": shape] })
        default: break
        }
        checkTags(&cursor, until: tag, stack: inner)
    }

    private mutating func enter(_ tag: TemplateTag, stack: [ViewShape]) {
        guard templates[tag.name] != nil else {
            let nearest = Spelling.nearest(to: tag.name, among: templates.keys.sorted())
            fail(
                tag, "There is no template `\(tag.name)`.",
                nearest.map { "Did you mean `\($0)`?" } ?? "Write templates/\(tag.name).mustache.")
            return
        }
        guard !path.contains(tag.name) else {
            fail(tag, "Templates include each other: \((path + [tag.name]).joined(separator: " → ")).", "Take one of the tags out.")
            return
        }
        checkTemplate(tag.name, stack: stack)
    }

    /// What a name means inside these views, the innermost last; nil for an unknown name, which is a finding.
    private mutating func resolve(_ tag: TemplateTag, stack: [ViewShape]) -> FieldShape? {
        if tag.name == ".", let own = stack.last?.fields()["."] { return own }
        let parts = tag.name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard let first = parts.first, !first.isEmpty, !tag.name.contains("(") else {
            fail(tag, "`\(tag.name)` is not the name of a field.", "Name a field of \(stack.last?.name ?? "the view").")
            return nil
        }
        var found = stack.lazy.reversed().compactMap { $0.fields()[first] }.first
        for (index, part) in parts.enumerated().dropFirst() {
            switch found {
            case .view(let shape): found = shape.fields()[part]
            case .names(let names):
                let rest = parts[index...].joined(separator: ".")
                if names.contains(rest) { return .text }
                let nearest = Spelling.nearest(to: rest, among: names.sorted())
                fail(tag, "There is no `\(tag.name)`.", nearest.map { "Did you mean `\(first).\($0)`?" } ?? "Add it to the theme.")
                return nil
            default: found = nil
            }
        }
        if found == nil {
            let names = Set(stack.flatMap { $0.fields().keys }).sorted()
            let own = (stack.last?.fields().keys.sorted() ?? []).filter { $0 != "." }
            let nearest = Spelling.nearest(to: first, among: names)
            fail(
                tag, "`\(tag.name)` is not a field here.",
                nearest.map { "Did you mean `\($0)`?" } ?? "Fields of \(stack.last?.name ?? "the view"): \(own.joined(separator: ", ")).")
        }
        return found
    }

    private mutating func fail(_ tag: TemplateTag, _ message: String, _ fix: String) {
        let file = path.last.flatMap { templates[$0]?.file } ?? ""
        findings.append(Finding("template", message, fix: fix, file: file, at: SourcePosition(line: tag.line, column: 1)))
    }
}
