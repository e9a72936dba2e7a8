internal import Narratives
internal import Text

extension TemplateCompiler {
    /// What a name means inside these views; nil for an unknown name, which is a finding.
    mutating func resolve(_ tag: TemplateTag, _ scope: TemplateScope) -> (source: Template.Source, shape: FieldShape)? {
        if tag.name == ".", let dot = scope.dot { return dot }
        let parts = tag.name.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard let first = parts.first, !first.isEmpty, !tag.name.contains("(") else {
            fail(tag, "`\(tag.name)` is not the name of a field.", "Name a field of \(scope.views.last?.name ?? "the view").")
            return nil
        }
        if let shape = names.shapes[first] {
            guard case .names(let known) = shape, parts.count > 1 else { return (.none, shape) }
            if known.contains(parts[1]) { return (.none, .text) }
            let nearest = Spelling.nearest(to: parts[1], among: known.sorted())
            fail(tag, "There is no `\(tag.name)`.", nearest.map { "Did you mean `\(first).\($0)`?" } ?? "Add it to the theme.")
            return nil
        }
        if parts.count == 1, let field = scope.field(first) { return field }
        let nearest = Spelling.nearest(to: first, among: Set(scope.views.flatMap { $0.fields().keys }).sorted())
        let own = scope.views.last.map { "Fields of \($0.name): \($0.fields().keys.sorted().joined(separator: ", "))." }
        fail(tag, "`\(tag.name)` is not a field here.", nearest.map { "Did you mean `\($0)`?" } ?? own ?? "Take it out.")
        return nil
    }
}

extension Template.Source {
    /// For names that never change, whose text is filled in.
    fileprivate static var none: Self { Self(level: 0, field: nil) }
}
