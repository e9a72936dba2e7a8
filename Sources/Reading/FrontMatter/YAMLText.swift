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
        let suspects = Suspects(in: bytes)
        if let offset = suspects.resolvedAnchor {
            list.findings.append(anchorFinding(file: list.file, at: place(of: offset, in: bytes, firstLine: list.firstLine)))
            return nil
        }
        do {
            // The basic resolver leaves every scalar a text: the default one runs up to seven regular expressions for each.
            let parser = try Parser(yaml: String(decoding: bytes, as: UTF8.self), resolver: .basic, encoding: .utf8)
            guard let root = try parser.singleRoot() else { return nil }
            if suspects.any, refuseAnchors(in: root, depth: 0, into: &list) { return nil }
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

    /// Reports the first anchor or explicit tag below a node. Stops there: what an alias repeats is never walked.
    private static func refuseAnchors(in node: Node, depth: Int, into list: inout FindingList) -> Bool {
        let isTagged =
            switch node {
            case .scalar(let scalar): scalar.tag.description.hasPrefix("!")
            case .mapping(let mapping): mapping.tag.description.hasPrefix("!")
            case .sequence(let sequence): sequence.tag.description.hasPrefix("!")
            case .alias: true
            }
        guard node.anchor == nil, !isTagged else {
            list.findings.append(anchorFinding(file: list.file, at: list.position(of: node)))
            return true
        }
        switch node {
        case .mapping(let mapping):
            for (key, value) in mapping {
                if refuseAnchors(in: key, depth: depth + 1, into: &list) || refuseAnchors(in: value, depth: depth + 1, into: &list) {
                    return true
                }
            }
        case .sequence(let sequence):
            for item in sequence where refuseAnchors(in: item, depth: depth + 1, into: &list) { return true }
        case .scalar, .alias: break
        }
        return false
    }

    private static func finding(for error: any Error, file: String, firstLine: Int) -> Finding {
        func at(_ mark: Mark) -> SourcePosition { SourcePosition(line: max(mark.line, 1) + firstLine - 1, column: max(mark.column, 1)) }
        switch error {
        case YamlError.duplicatedKeysInMapping(let duplicates, let context):
            return Finding(
                "duplicate-key", "`\(duplicates.first ?? "")` is written twice.", fix: "Keep one of the two.", file: file,
                at: at(context.mark))
        case YamlError.scanner(_, let problem, let mark, _), YamlError.parser(_, let problem, let mark, _),
            YamlError.composer(_, let problem, let mark, _):
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

    private static func place(of offset: Int, in bytes: ArraySlice<UInt8>, firstLine: Int) -> SourcePosition {
        let before = bytes[..<offset]
        let lineStart = (before.lastIndex(of: 0x0A) ?? bytes.startIndex - 1) + 1
        let line = before.reduce(into: firstLine) { if $1 == 0x0A { $0 += 1 } }
        return SourcePosition(line: line, column: String(decoding: bytes[lineStart..<offset], as: UTF8.self).unicodeScalars.count + 1)
    }

    /// Bytes that could begin an anchor, an alias or a tag, found before parsing.
    ///
    /// Yams resolves aliases while it parses and hashes whole keys, so nested aliases in keys would take exponential time; a name that
    /// is both anchored and used is therefore refused unparsed. Anything less is looked at afterwards, in the tree, where prose is prose.
    private struct Suspects {
        private(set) var any = false
        /// The offset of an anchor that an alias of the same name uses.
        private(set) var resolvedAnchor: Int?

        init(in bytes: ArraySlice<UInt8>) {
            var anchors: [String: Int] = [:]
            var aliases: Set<String> = []
            var previous: UInt8 = 0x0A
            for (offset, byte) in zip(bytes.indices, bytes) {
                defer { previous = byte }
                guard byte == UInt8(ascii: "&") || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "!"),
                    previous <= 0x20 || [UInt8]("[{,:-?".utf8).contains(previous)
                else { continue }
                any = true
                let name = bytes[(offset + 1)...].prefix { $0 > 0x20 && ![UInt8](",]}:".utf8).contains($0) }
                guard !name.isEmpty else { continue }
                let text = String(decoding: name, as: UTF8.self)
                if byte == UInt8(ascii: "&"), anchors[text] == nil { anchors[text] = offset }
                if byte == UInt8(ascii: "*") { aliases.insert(text) }
            }
            resolvedAnchor = aliases.compactMap { anchors[$0] }.min()
        }
    }
}
