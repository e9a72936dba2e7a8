internal import Narratives
internal import Text

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

    /// The source of a value: a level of the views around a tag, the outermost being 0, and a field there. Without a field it is the
    /// level's own value: Mustache's dot.
    struct Source: Sendable {
        let level: Int
        let field: Int?
    }

    /// Every literal, one after the other.
    private let literals: [UInt8]
    private let operations: [Operation]

    init(steps: [Step]) {
        var flat = FlatSteps()
        flat.add(steps)
        (literals, operations) = (flat.literals, flat.operations)
    }

    /// Appends what the template shows of these views, the outermost first, which must be of the shapes that it was compiled for.
    ///
    /// - Parameter root: the way to the site's root.
    func render(_ views: [any View], root: String, to bytes: inout [UInt8]) {
        literals.withUnsafeBufferPointer { literals in
            operations.withUnsafeBufferPointer { operations in
                var rendering = Rendering(
                    operations: operations, literals: literals, root: Array(HTMLEscaping.escaped(root).utf8),
                    levels: views.map(Rendering.Level.view))
                swap(&rendering.bytes, &bytes)
                rendering.run(operations.indices)
                swap(&rendering.bytes, &bytes)
            }
        }
    }
}

/// A step without storage of its own: rendering runs through millions of them.
private struct Operation: Sendable {
    enum Opcode { case bytes, root, text, html, section, inverted }

    let opcode: Opcode
    /// Of literals, where they begin; of all others the level.
    let start: Int32
    /// Of literals, where they end; of all others the field, or -1.
    let end: Int32
    /// Of sections, how many of the operations that follow stand inside.
    var count: Int32 = 0

    var source: Template.Source { Template.Source(level: Int(start), field: end < 0 ? nil : Int(end)) }
}

/// Steps in one row, those of a section right behind it.
private struct FlatSteps {
    private(set) var literals: [UInt8] = []
    private(set) var operations: [Operation] = []

    mutating func add(_ steps: [Template.Step]) {
        for step in steps {
            switch step {
            case .bytes(let bytes):
                let start = literals.count
                literals += bytes
                operations.append(Operation(opcode: .bytes, start: Int32(start), end: Int32(literals.count)))
            case .root: operations.append(Operation(opcode: .root, start: 0, end: 0))
            case .text(let source): add(.text, source)
            case .html(let source): add(.html, source)
            case .section(let source, let inner): add(.section, source, inner)
            case .inverted(let source, let inner): add(.inverted, source, inner)
            }
        }
    }

    private mutating func add(_ opcode: Operation.Opcode, _ source: Template.Source, _ inner: [Template.Step] = []) {
        let place = operations.count
        operations.append(Operation(opcode: opcode, start: Int32(source.level), end: Int32(source.field ?? -1)))
        add(inner)
        operations[place].count = Int32(operations.count - place - 1)
    }
}

/// One run of a template.
private struct Rendering {
    enum Level {
        case view(any View)
        case value(FieldValue)
    }

    // Pointers, since arrays would be retained for each of the steps.
    let operations: UnsafeBufferPointer<Operation>
    let literals: UnsafeBufferPointer<UInt8>
    let root: [UInt8]
    var levels: [Level]
    var bytes: [UInt8] = []

    mutating func run(_ range: Range<Int>) {
        var place = range.lowerBound
        while place < range.upperBound {
            let operation = operations[place]
            let inner = (place + 1)..<(place + 1 + Int(operation.count))
            place = inner.upperBound
            switch operation.opcode {
            case .bytes: bytes.append(contentsOf: UnsafeBufferPointer(rebasing: literals[Int(operation.start)..<Int(operation.end)]))
            case .root: root.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
            case .text:
                if case .text(var text) = value(of: operation.source) { text.withUTF8 { HTMLEscaping.append($0, to: &bytes) } }
            case .html:
                switch value(of: operation.source) {
                case .html(var html): html.withUTF8 { bytes.append(contentsOf: $0) }
                case .bytes(let html): html.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
                default: break
                }
            case .section: runSection(value(of: operation.source), inner)
            case .inverted: if value(of: operation.source).isEmpty { run(inner) }
            }
        }
    }

    private mutating func runSection(_ value: FieldValue, _ inner: Range<Int>) {
        switch value {
        case .flag(let isSet):
            if isSet { run(inner) }
        case .text, .html, .bytes:
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
        case .bytes(let bytes): bytes.isEmpty
        case .flag(let isSet): !isSet
        case .views(let views): views.isEmpty
        }
    }
}
