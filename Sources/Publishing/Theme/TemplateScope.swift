/// The scope of a tag: the views around it, and the blocks that templates have put in their parents' places.
struct TemplateScope {
    enum Level {
        case view(ViewShape)
        /// Inside a section of text or finished HTML, a dot stands for it.
        case value(FieldShape)
    }

    /// A block inside a parent's tag.
    struct Block {
        let tag: TemplateTag
        /// The template that it is written in.
        let template: String
        /// What is in it, with the tag that closes it.
        let tokens: ArraySlice<TemplateToken>
    }

    /// The outermost first, as `Template.Source` counts them.
    private(set) var levels: [Level]
    var blocks: [String: Block] = [:]

    init(_ shapes: [ViewShape]) { levels = shapes.map(Level.view) }

    /// Enters a section; one of a flag shows the same views again.
    mutating func enter(_ shape: FieldShape) {
        switch shape {
        case .view(let inner): levels.append(.view(inner))
        case .text, .html: levels.append(.value(shape))
        case .flag, .names: break
        }
    }

    /// What a dot stands for; nil where it is a view.
    var dot: (source: Template.Source, shape: FieldShape)? {
        guard case .value(let shape)? = levels.last else { return nil }
        return (Template.Source(level: levels.count - 1, field: nil), shape)
    }

    /// A field of the innermost view that has one of this name.
    func field(_ name: String) -> (source: Template.Source, shape: FieldShape)? {
        for (level, value) in levels.enumerated().reversed() {
            if case .view(let view) = value, let field = view.fields()[name] {
                return (Template.Source(level: level, field: field.index), field.shape)
            }
        }
        return nil
    }

    /// The views, the innermost last.
    var views: [ViewShape] {
        levels.compactMap { if case .view(let view) = $0 { view } else { nil } }
    }
}

extension ArraySlice<TemplateToken> {
    /// Takes the tokens of a block whose opening tag was just taken, the tag that closes it included.
    mutating func popBlock() -> ArraySlice<TemplateToken> {
        let whole = self
        var depth = 1
        while depth > 0, let token = popFirst() {
            guard case .tag(let tag) = token else { continue }
            switch tag.kind {
            case .block, .section, .inverted, .parent: depth += 1
            case .close: depth -= 1
            default: break
            }
        }
        return whole[whole.startIndex..<startIndex]
    }
}

extension [Template.Step] {
    /// Appends a step; literal bytes grow the step before them.
    mutating func append(merging step: Template.Step) {
        if case .bytes(let more) = step, case .bytes(let before)? = last {
            self[count - 1] = .bytes(before + more)
        } else {
            append(step)
        }
    }
}
