internal import Narratives

/// The lines of a text that the parser made something of. Those that it did not are the definitions of addresses and footnotes.
struct CoveredLines {
    private var ranges: [ClosedRange<Int>] = []
    let isNeeded: Bool

    init(isNeeded: Bool) { self.isNeeded = isNeeded }

    mutating func pass(_ lines: ClosedRange<Int>) { if isNeeded { ranges.append(lines) } }

    /// The candidates, in order of their lines, that stand on no line that was passed.
    func uncovered<Candidate>(_ candidates: [Candidate], line: (Candidate) -> Int) -> [Candidate] {
        let ranges = ranges.sorted { $0.lowerBound < $1.lowerBound }
        var (reach, next) = (0, 0)
        return candidates.filter { candidate in
            while next < ranges.count, ranges[next].lowerBound <= line(candidate) {
                reach = max(reach, ranges[next].upperBound)
                next += 1
            }
            return line(candidate) > reach
        }
    }
}

/// Definitions of addresses, `[name]: address`, that nothing refers to: the parser takes them out of the text, words or not.
struct LinkDefinitions {
    let isNeeded: Bool
    /// The addresses of all links and pictures.
    private var addresses: Set<[UInt8]> = []

    init(in source: SourceText) { isNeeded = source.bytes.firstIndex(ofPair: UInt8(ascii: "]"), UInt8(ascii: ":")) != nil }

    mutating func gather(from root: CMarkNode) {
        var walk = CMarkWalk(root)
        while let (node, entering) = walk.next() {
            if entering, node.kind == .link || node.kind == .image { addresses.insert(Array(node.url)) }
        }
    }

    func report(in source: inout SourceText, _ lines: CoveredLines, into findings: inout FindingCollector) {
        guard isNeeded else { return }
        var names: Set<String> = []
        for definition in lines.uncovered(source.definitions(), line: \.line) {
            let shown = definition.shown
            if !names.insert(definition.name).inserted {
                findings.add(
                    "unused-definition", .warning, at: source.position(at: definition.offset),
                    "`[\(shown)]` has an address already: the first counts, and this line is not shown.",
                    fix: "Keep one of the two, or give this one a name of its own.")
            } else if let address = definition.address, !addresses.contains(address) {
                findings.add(
                    "unused-definition", .warning, at: source.position(at: definition.offset),
                    "This line gives `[\(shown)]` an address, which nothing refers to, and so it is not shown.",
                    fix: "If it is meant as words, write `\\[\(shown)]: …`; else refer to it as `[words][\(shown)]`, or delete it.")
            }
        }
    }
}

/// What may define an address, if the parser made nothing else of its line.
private struct DefinitionCandidate {
    let line: Int
    let offset: Int
    /// As names are compared: in lower case, spaces folded.
    let name: String
    let shown: String
    /// Nil where it is written with escapes, so that it cannot be compared.
    let address: [UInt8]?
}

extension SourceText {
    fileprivate func definitions() -> [DefinitionCandidate] {
        (1...lineCount).compactMap { line in
            var index = lineStart(line)
            let end = lineStart(line + 1)
            while index < end, " \t>-*+.)0123456789".utf8.contains(bytes[index]) { index += 1 }
            guard index < end, bytes[index] == UInt8(ascii: "["), let close = labelEnd(from: index + 1), footnoteLabel(at: index) == nil
            else { return nil }
            let words = String(decoding: WikiLinkMask.restored(bytes[(index + 1)..<close]), as: UTF8.self)
            let name = words.split { $0.isWhitespace }.joined(separator: " ")
            return DefinitionCandidate(
                line: line, offset: index, name: name.lowercased(), shown: String(name.prefix(60)), address: address(from: close + 2))
        }
    }

    /// Where the `]` of a `]:` stands that ends a name.
    private func labelEnd(from start: Int) -> Int? {
        var index = start
        while index + 1 < bytes.count, index - start < 1000 {
            switch bytes[index] {
            case UInt8(ascii: "\\"): index += 1
            case UInt8(ascii: "["): return nil
            case UInt8(ascii: "]"): return bytes[index + 1] == UInt8(ascii: ":") ? index : nil
            default: break
            }
            index += 1
        }
        return nil
    }

    private func address(from start: Int) -> [UInt8]? {
        let first = skip(" \t\r\n>", from: start)
        let isBracketed = first < bytes.count && bytes[first] == UInt8(ascii: "<")
        // Brackets end on their line: looking further from each would take the square of a text's length.
        let written = bytes[(isBracketed ? first + 1 : first)...].prefix {
            isBracketed ? $0 != UInt8(ascii: ">") && $0 != 0x0A && $0 != 0x0D : $0 > 0x20
        }
        return written.contains { "\\&\u{1}\u{2}\u{3}\u{4}".utf8.contains($0) } ? nil : Array(written)
    }
}
