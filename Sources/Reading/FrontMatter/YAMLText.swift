internal import CYaml
internal import Narratives
internal import Yams

/// YAML as the format allows it: one document, no anchors, aliases or tags, of modest depth.
///
/// Anchors are refused because a few hundred bytes of them can stand for gigabytes, and because no reader should have to resolve
/// a reference to know what a narrative says.
enum YAMLText {
    /// Reads one document. Syntax that cannot be read is a finding at its place.
    ///
    /// - Returns: the root, or nil where there is nothing to read.
    static func parse(_ bytes: ArraySlice<UInt8>, into list: inout FindingList) -> Node? {
        _ = nestingLimit
        let bytes = UTF8Check.withoutMark(bytes)
        if let place = YAMLEvents.firstReference(in: bytes, firstLine: list.firstLine) {
            list.findings.append(anchorFinding(file: list.file, at: place))
            return nil
        }
        do {
            // The basic resolver leaves every scalar a text: the default one runs up to seven regular expressions for each.
            let parser = try Parser(yaml: String(decoding: bytes, as: UTF8.self), resolver: .basic, encoding: .utf8)
            guard let root = try parser.singleRoot() else { return nil }
            return root
        } catch {
            list.findings.append(finding(for: error, file: list.file, firstLine: list.firstLine))
            return nil
        }
    }

    private static func anchorFinding(file: String, at position: SourcePosition) -> Finding {
        Finding(
            "yaml-anchor", "YAML anchors, aliases and tags are not read here.", fix: "Write the value out, or put quotes round the text.",
            file: file, at: position)
    }

    /// libyaml's own limit of 1000 lets keys nest so deep that hashing them takes seconds.
    private static let nestingLimit: Void = yaml_set_max_nest_level(40)

    private static func finding(for error: any Error, file: String, firstLine: Int) -> Finding {
        func at(_ mark: Mark) -> SourcePosition { SourcePosition(line: max(mark.line, 1) + firstLine - 1, column: max(mark.column, 1)) }
        switch error {
        case YamlError.duplicatedKeysInMapping(let duplicates, let context):
            return Finding(
                "duplicate-key", "`\(duplicates.first ?? "")` is written twice.", fix: "Keep one of the two.", file: file,
                at: at(context.mark))
        case YamlError.scanner(_, let problem, let mark, _), YamlError.parser(_, let problem, let mark, _),
            YamlError.composer(_, let problem, let mark, _):
            guard !problem.contains("nesting level") else {
                return Finding("too-deep", "Values may be nested 16 levels deep.", fix: "Flatten it.", file: file, at: at(mark))
            }
            let fix =
                problem.contains("mapping values") || problem.contains("block mapping")
                ? "Put quotes round text that holds a colon and a space, and check the indentation."
                : problem.contains("tab")
                    ? "Indent with spaces." : "Check quotes, brackets and indentation; put quotes round text that begins with a sign."
            return Finding("yaml", "This is not YAML: \(problem).", fix: fix, file: file, at: at(mark))
        default:
            return Finding(
                "yaml", "This is not YAML: \(error).", fix: "Check quotes, brackets and indentation.", file: file,
                at: SourcePosition(line: firstLine, column: 1))
        }
    }
}

/// Looks for what the format does without in libyaml's events, before anything is put together.
///
/// Yams resolves aliases while it parses and hashes whole keys, so that nested aliases in keys would take exponential time. Events tell
/// a reference from prose exactly, and at any of YAML's line ends.
private enum YAMLEvents {
    /// Where the first anchor, alias or tag stands; nil where there is none before the text ends or stops being YAML.
    static func firstReference(in bytes: ArraySlice<UInt8>, firstLine: Int) -> SourcePosition? {
        guard bytes.contains(where: { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "!") }) else { return nil }
        return bytes.withUnsafeBufferPointer { buffer in
            var parser = yaml_parser_t()
            guard yaml_parser_initialize(&parser) == 1 else { return nil }
            defer { yaml_parser_delete(&parser) }
            yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
            yaml_parser_set_input_string(&parser, buffer.baseAddress, buffer.count)
            var event = yaml_event_t()
            while yaml_parser_parse(&parser, &event) == 1, event.type != YAML_STREAM_END_EVENT {
                defer { yaml_event_delete(&event) }
                guard isReference(event) else { continue }
                return SourcePosition(line: Int(event.start_mark.line) + firstLine, column: Int(event.start_mark.column) + 1)
            }
            return nil
        }
    }

    private static func isReference(_ event: yaml_event_t) -> Bool {
        switch event.type {
        case YAML_ALIAS_EVENT: true
        case YAML_SCALAR_EVENT: event.data.scalar.anchor != nil || event.data.scalar.tag != nil
        case YAML_SEQUENCE_START_EVENT: event.data.sequence_start.anchor != nil || event.data.sequence_start.tag != nil
        case YAML_MAPPING_START_EVENT: event.data.mapping_start.anchor != nil || event.data.mapping_start.tag != nil
        default: false
        }
    }
}
