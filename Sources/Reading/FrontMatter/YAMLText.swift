internal import CYaml
internal import Narratives

/// YAML as the format allows it: one document, no anchors, aliases or tags, of modest depth.
///
/// Anchors are refused because a few hundred bytes of them can stand for gigabytes, and because no reader should have to resolve
/// a reference to know what a narrative says.
package enum YAMLText {
    /// Reads one document. Syntax that cannot be read is a finding at its place.
    ///
    /// - Returns: the root, or nil where there is nothing to read.
    package static func parse(_ bytes: ArraySlice<UInt8>, into list: inout FindingList) -> YAMLNode? {
        let bytes = UTF8Check.withoutMark(bytes)
        do {
            return try bytes.withUnsafeBufferPointer { buffer throws(YAMLFault) in
                var composer = try YAMLComposer(buffer, firstLine: list.firstLine)
                return try composer.root()
            }
        } catch {
            list.findings.append(finding(for: error, file: list.file))
            return nil
        }
    }

    private static func finding(for fault: YAMLFault, file: String) -> Finding {
        switch fault {
        case .reference(let position):
            Finding(
                "yaml-anchor", "YAML anchors, aliases and tags are not read here.",
                fix: "Write the value out, or put quotes round the text.", file: file, at: position)
        case .duplicateKey(let key, let position):
            Finding("duplicate-key", "`\(key)` is written twice.", fix: "Keep one of the two.", file: file, at: position)
        case .secondDocument(let position):
            Finding("yaml", "A second YAML document begins here.", fix: "Keep one.", file: file, at: position)
        case .syntax(let problem, let position) where problem.contains("nesting level"):
            Finding("too-deep", "Values may be nested 16 levels deep.", fix: "Flatten it.", file: file, at: position)
        case .syntax(let problem, let position):
            Finding("yaml", "This is not YAML: \(problem).", fix: fix(for: problem), file: file, at: position)
        }
    }

    private static func fix(for problem: String) -> String {
        if problem.contains("mapping values") || problem.contains("block mapping") {
            return "Put quotes round text that holds a colon and a space, and check the indentation."
        }
        if problem.contains("control characters") { return "Take the character out." }
        return problem.contains("tab")
            ? "Indent with spaces." : "Check quotes, brackets and indentation; put quotes round text that begins with a sign."
    }
}

/// Why a YAML text cannot be read, at its place in the file.
enum YAMLFault: Error {
    case reference(SourcePosition)
    case duplicateKey(String, SourcePosition)
    case secondDocument(SourcePosition)
    /// In libyaml's words.
    case syntax(String, SourcePosition)
}

/// Puts nodes together from libyaml's events.
///
/// Yams' own nodes are not used: they carry a tag each, hash every key, keep their marks in existentials, and resolve aliases before
/// anyone can refuse them. They took a fifth of a build.
private struct YAMLComposer: ~Copyable {
    private var parser = yaml_parser_t()
    private let text: UnsafeBufferPointer<UInt8>
    /// The line of the file on which the YAML begins.
    private let firstLine: Int
    /// Where lines begin; nil where libyaml's own count is right.
    private let lines: ScalarLines?

    /// libyaml's own limit is 1000; nothing in the format is nested even half as deep as this.
    private static let nestingLimit: Void = yaml_set_max_nest_level(40)

    init(_ text: UnsafeBufferPointer<UInt8>, firstLine: Int) throws(YAMLFault) {
        _ = YAMLComposer.nestingLimit
        self.text = text
        self.firstLine = firstLine
        lines = ScalarLines(unlessPlain: text)
        guard yaml_parser_initialize(&parser) == 1 else {
            throw .syntax("there is no memory to read it", SourcePosition(line: firstLine, column: 1))
        }
        yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(&parser, text.baseAddress, text.count)
    }

    deinit {
        var parser = parser
        yaml_parser_delete(&parser)
    }

    /// The one document's root; nil where there is none.
    mutating func root() throws(YAMLFault) -> YAMLNode? {
        var root: YAMLNode?
        while true {
            var event = try next()
            defer { yaml_event_delete(&event) }
            switch event.type {
            case YAML_STREAM_END_EVENT: return root
            case YAML_DOCUMENT_START_EVENT where root != nil: throw .secondDocument(position(event.start_mark))
            case YAML_DOCUMENT_START_EVENT: root = try node(from: next())
            default: break
            }
        }
    }

    private mutating func next() throws(YAMLFault) -> yaml_event_t {
        var event = yaml_event_t()
        guard yaml_parser_parse(&parser, &event) == 1 else { throw syntaxFault }
        return event
    }

    /// The node that an event begins. Takes the event.
    private mutating func node(from event: yaml_event_t) throws(YAMLFault) -> YAMLNode {
        var event = event
        defer { yaml_event_delete(&event) }
        let position = position(event.start_mark)
        guard !event.isReference else { throw .reference(position) }
        switch event.type {
        case YAML_SEQUENCE_START_EVENT:
            var items: [YAMLNode] = []
            while let item = try item(before: YAML_SEQUENCE_END_EVENT) { items.append(item) }
            return YAMLNode(content: .sequence(items), position: position)
        case YAML_MAPPING_START_EVENT: return YAMLNode(content: .mapping(try pairs()), position: position)
        default:
            let scalar = event.data.scalar
            let text = String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
            return YAMLNode(content: .scalar(text, isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE), position: position)
        }
    }

    /// The next node; nil at the end of what holds it.
    private mutating func item(before end: yaml_event_type_t) throws(YAMLFault) -> YAMLNode? {
        var event = try next()
        guard event.type == end else { return try node(from: event) }
        yaml_event_delete(&event)
        return nil
    }

    private mutating func pairs() throws(YAMLFault) -> [YAMLNode.Pair] {
        var pairs: [YAMLNode.Pair] = []
        while let key = try item(before: YAML_MAPPING_END_EVENT) {
            pairs.append(YAMLNode.Pair(key: key, value: try node(from: next())))
        }
        if let key = pairs.firstRepeatedKey { throw .duplicateKey(key.text ?? "", key.position) }
        return pairs
    }

    private func position(_ mark: yaml_mark_t) -> SourcePosition {
        if let lines { return lines.position(at: Int(mark.index), firstLine: firstLine) }
        return SourcePosition(line: Int(mark.line) + firstLine, column: Int(mark.column) + 1)
    }

    private var syntaxFault: YAMLFault {
        let problem = parser.problem.map { String(cString: $0) } ?? "it cannot be read"
        guard parser.error == YAML_READER_ERROR else { return .syntax(problem, position(parser.problem_mark)) }
        var source = SourceText(text, firstLine: firstLine)
        return .syntax(problem, source.position(at: min(Int(parser.problem_offset), text.count)))
    }
}

extension [YAMLNode.Pair] {
    /// The first text key that stands there already.
    fileprivate var firstRepeatedKey: YAMLNode? {
        // Few keys are compared faster than they are hashed; many could be written to be slow.
        guard count > 24 else {
            return indices.first { index in self[..<index].contains { $0.key.text != nil && $0.key.text == self[index].key.text } }
                .map { self[$0].key }
        }
        var seen: Set<String> = []
        return first { pair in pair.key.text.map { !seen.insert($0).inserted } ?? false }?.key
    }
}

extension yaml_event_t {
    /// Whether it is an alias, or has an anchor or a tag.
    fileprivate var isReference: Bool {
        switch type {
        case YAML_ALIAS_EVENT: true
        case YAML_SCALAR_EVENT: data.scalar.anchor != nil || data.scalar.tag != nil
        case YAML_SEQUENCE_START_EVENT: data.sequence_start.anchor != nil || data.sequence_start.tag != nil
        case YAML_MAPPING_START_EVENT: data.mapping_start.anchor != nil || data.mapping_start.tag != nil
        default: false
        }
    }
}
