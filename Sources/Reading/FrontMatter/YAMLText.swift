internal import CLibYAML
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
        list.yaml = bytes
        do {
            return try bytes.withUnsafeBufferPointer { buffer throws(YAMLFault) in
                var composer = try YAMLComposer(buffer, firstLine: list.firstLine)
                let root = try composer.root()
                list.findings += composer.repeated.map { repeated in
                    Finding(
                        "duplicate-key", "`\(repeated.key.text ?? "")` is written twice: the first stands on line \(repeated.line).",
                        fix: "Keep one of the two.", file: list.file, at: repeated.key.position)
                }
                list.findings += EscapeFinder.findings(in: buffer, composer.escaped, file: list.file, firstLine: list.firstLine)
                return root
            }
        } catch {
            list.findings.append(finding(for: error, in: &list))
            return nil
        }
    }

    private static func finding(for fault: YAMLFault, in list: inout FindingList) -> Finding {
        switch fault {
        case .reference(let position):
            let quoted = list.quoting(from: position)
            // Not to be mended by a program: who writes `&name` and `*name` may know why.
            return Finding(
                "yaml-anchor", "YAML anchors, aliases and tags are not read here.",
                fix: "Write the value out, or put quotes round the text" + (quoted.map { ": `\($0)`." } ?? "."),
                file: list.file,
                at: position)
        case .secondDocument(let position):
            return Finding(
                "yaml", "A line that begins with `---` ends what stands above it.",
                fix: "Take it out, or put quotation marks round the text.",
                file: list.file, at: position)
        case .tooDeep(let position):
            return Finding("too-deep", "Values may be nested 16 levels deep.", fix: "Flatten it.", file: list.file, at: position)
        case .syntax(let problem): return problem.finding(in: &list)
        }
    }
}

/// Why a YAML text cannot be read, at its place in the file.
enum YAMLFault: Error {
    case reference(SourcePosition)
    case secondDocument(SourcePosition)
    case tooDeep(SourcePosition)
    case syntax(YAMLProblem)
}

/// Puts nodes together from libyaml's events.
///
/// libyaml's own documents are not used: they resolve aliases before anyone can refuse them.
private struct YAMLComposer: ~Copyable {
    /// libyaml's parser points to itself, so it has a place of its own.
    private let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    private let text: UnsafeBufferPointer<UInt8>
    /// The line of the file on which the YAML begins.
    private let firstLine: Int
    /// The text, where libyaml's own count of lines is wrong: it also ends them at U+0085, U+2028 and U+2029, which come along when text is
    /// pasted from a word processor. No editor does, nor does git.
    private var source: SourceText?
    /// Nil where there can be no comment.
    private var comments: CommentFinder?
    /// Where texts in double quotes begin and end, if there are escapes.
    private(set) var escaped: [Range<Int>] = []
    /// Keys that stand a second time in a mapping, and the line of the first; one of each mapping.
    private(set) var repeated: [(key: YAMLNode, line: Int)] = []
    /// Where the last text in quotation marks begins and ends, if it goes over several lines.
    private var quoted: (start: SourcePosition, end: SourcePosition)?
    private let hasEscapes: Bool
    private var offsets: MarkOffsets
    /// How many lists and mappings in brackets are open.
    private var brackets = 0

    /// How many lists and mappings are open.
    private var depth = 0

    /// Nothing in the format is nested even half as deep as this.
    private static let deepest = 40

    init(_ text: UnsafeBufferPointer<UInt8>, firstLine: Int) throws(YAMLFault) {
        self.text = text
        self.firstLine = firstLine
        source = text.hasForeignLineEnd ? SourceText(text, firstLine: firstLine) : nil
        comments = CommentFinder(text, firstLine: firstLine)
        hasEscapes = text.contains(byte: UInt8(ascii: "\\"))
        offsets = MarkOffsets(in: text)
        parser.initialize(to: yaml_parser_t())
        guard yaml_parser_initialize(parser) == 1 else {
            throw .syntax(YAMLProblem("there is no memory to read it", at: SourcePosition(line: firstLine, column: 1), context: nil))
        }
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, text.baseAddress, text.count)
    }

    deinit {
        yaml_parser_delete(parser)
        parser.deallocate()
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
        guard yaml_parser_parse(parser, &event) == 1 else { throw syntaxFault() }
        return event
    }

    /// The node that an event begins. Takes the event.
    ///
    /// - Parameter indent: the column of the key or bullet before it; 0 within brackets.
    private mutating func node(from event: yaml_event_t, indent: Int = 0) throws(YAMLFault) -> YAMLNode {
        var event = event
        defer { yaml_event_delete(&event) }
        let position = position(event.start_mark)
        guard !event.isReference else { throw .reference(position) }
        guard depth < YAMLComposer.deepest else { throw .tooDeep(position) }
        depth += 1
        defer { depth -= 1 }
        switch event.type {
        case YAML_SEQUENCE_START_EVENT:
            var items: [YAMLNode] = []
            let isInBrackets = event.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE
            if isInBrackets { brackets += 1 }
            let end = try forEach(before: YAML_SEQUENCE_END_EVENT) { composer, event throws(YAMLFault) in
                items.append(try composer.node(from: event, indent: composer.brackets > 0 ? 0 : position.column))
            }
            return YAMLNode(content: .sequence(items), position: position, end: position, comment: isInBrackets ? close(end) : nil)
        case YAML_MAPPING_START_EVENT:
            let isInBrackets = event.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE
            if isInBrackets { brackets += 1 }
            let (pairs, end) = try pairs()
            return YAMLNode(content: .mapping(pairs), position: position, end: position, comment: isInBrackets ? close(end) : nil)
        default:
            let scalar = event.data.scalar
            let text = String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
            if hasEscapes, scalar.style == YAML_DOUBLE_QUOTED_SCALAR_STYLE {
                let start = offsets.offset(of: event.start_mark)
                escaped.append(start..<offsets.offset(of: event.end_mark))
            }
            let end = self.position(event.end_mark)
            let isQuoted = scalar.style == YAML_SINGLE_QUOTED_SCALAR_STYLE || scalar.style == YAML_DOUBLE_QUOTED_SCALAR_STYLE
            if isQuoted, end.line > position.line { quoted = (position, end) }
            return YAMLNode(
                content: .scalar(text, isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE), position: position, end: end,
                comment: comments?.comment(around: event, indent: indent))
        }
    }

    /// Ends a list or mapping in brackets, and gives the comment behind it.
    private mutating func close(_ mark: yaml_mark_t) -> YAMLNode.Comment? {
        brackets -= 1
        return comments?.pass(mark)
    }

    /// Hands on the events that begin a collection's parts.
    ///
    /// - Returns: where the collection ends.
    private mutating func forEach(
        before end: yaml_event_type_t, _ take: (inout YAMLComposer, yaml_event_t) throws(YAMLFault) -> Void
    ) throws(YAMLFault) -> yaml_mark_t {
        while true {
            var event = try next()
            guard event.type == end else {
                try take(&self, event)
                continue
            }
            defer { yaml_event_delete(&event) }
            return event.end_mark
        }
    }

    private mutating func pairs() throws(YAMLFault) -> (pairs: [YAMLNode.Pair], end: yaml_mark_t) {
        var pairs: [YAMLNode.Pair] = []
        let end = try forEach(before: YAML_MAPPING_END_EVENT) { composer, event throws(YAMLFault) in
            let key = try composer.node(from: event)
            let value = try composer.node(from: composer.next(), indent: composer.brackets > 0 ? 0 : key.position.column)
            pairs.append(YAMLNode.Pair(key: key, value: value))
        }
        return (single(pairs), end)
    }

    /// The pairs without those whose key stands there already.
    private mutating func single(_ pairs: [YAMLNode.Pair]) -> [YAMLNode.Pair] {
        guard let key = pairs.firstRepeatedKey else { return pairs }
        repeated.append((key, pairs.first { $0.key.text == key.text }?.key.position.line ?? key.position.line))
        var seen: Set<String> = []
        return pairs.filter { $0.key.text.map { seen.insert($0).inserted } ?? true }
    }

    private mutating func position(_ mark: yaml_mark_t) -> SourcePosition {
        source?.position(at: offsets.offset(of: mark)) ?? SourcePosition(line: Int(mark.line) + firstLine, column: Int(mark.column) + 1)
    }

    private mutating func syntaxFault() -> YAMLFault {
        let problem = parser.pointee.problem.map { String(cString: $0) } ?? "it cannot be read"
        guard parser.pointee.error == YAML_READER_ERROR else {
            let context = parser.pointee.context == nil ? nil : position(parser.pointee.context_mark)
            let place = position(parser.pointee.problem_mark)
            if let quoted, quoted.end.line == place.line {
                return .syntax(YAMLProblem(YAMLProblem.unclosed, at: quoted.start, context: nil))
            }
            return .syntax(YAMLProblem(problem, at: place, context: context))
        }
        var source = SourceText(text, firstLine: firstLine)
        let position = source.position(at: min(Int(parser.pointee.problem_offset), text.count))
        return .syntax(YAMLProblem(problem, at: position, context: nil))
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

extension UnsafeBufferPointer<UInt8> {
    /// Whether U+0085, U+2028 or U+2029 stands in a text.
    fileprivate var hasForeignLineEnd: Bool {
        var index = 0
        while let found = firstIndex(ofPair: 0xE2, 0x80, from: index) {
            index = found + 2
            if index < count, self[index] == 0xA8 || self[index] == 0xA9 { return true }
        }
        return firstIndex(ofPair: 0xC2, 0x85) != nil
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
