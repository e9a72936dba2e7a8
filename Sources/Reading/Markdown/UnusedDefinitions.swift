internal import Narratives

/// Definitions of addresses, `[name]: address`, and of footnotes that nothing refers to: the parser takes them out of the text, words or not.
///
/// They are the lines that look like a definition and stand in no part of the tree.
struct UnusedDefinitions {
    struct Definition {
        let line: Int
        let offset: Int
        /// Nil for a footnote.
        let link: Link?
    }

    struct Link {
        /// As names are compared: in lower case, spaces folded.
        let name: String
        let shown: String
        /// Nil where it is written with escapes, so that it cannot be compared.
        let address: [UInt8]?
    }

    /// All lines that look like one, in their order.
    private let candidates: [Definition]
    /// The lines of a text that the parser made something of.
    private var covered: [ClosedRange<Int>] = []
    /// The addresses of all links and pictures.
    private(set) var addresses: Set<[UInt8]> = []

    init(in source: SourceText) {
        let mayHoldAny = source.bytes.firstIndex(ofPair: UInt8(ascii: "]"), UInt8(ascii: ":")) != nil
        candidates = mayHoldAny ? (1...source.lineCount).compactMap { source.definition(line: $0) } : []
    }

    /// Whether a text may hold any.
    var isNeeded: Bool { !candidates.isEmpty }

    mutating func cover(_ lines: ClosedRange<Int>) { if isNeeded { covered.append(lines) } }

    mutating func use(_ url: UnsafeBufferPointer<UInt8>) { addresses.insert(Array(url)) }

    /// The candidates on lines that nothing covers.
    var all: [Definition] {
        let covered = covered.sorted { $0.lowerBound < $1.lowerBound }
        var (reach, next) = (0, 0)
        return candidates.filter { candidate in
            while next < covered.count, covered[next].lowerBound <= candidate.line {
                reach = max(reach, covered[next].upperBound)
                next += 1
            }
            return candidate.line > reach
        }
    }
}

extension HTMLWriter {
    mutating func reportUnusedDefinitions() {
        var names: Set<String> = []
        for definition in definitions.all {
            let position = source.position(at: definition.offset)
            guard let link = definition.link else {
                reportUnusedFootnote(at: position)
                continue
            }
            if !names.insert(link.name).inserted {
                findings.add(
                    "unused-definition", .warning, at: position,
                    "`[\(link.shown)]` has an address already: the first counts, and this line is not shown.",
                    fix: "Keep one of the two, or give this one a name of its own.")
            } else if let address = link.address, !definitions.addresses.contains(address) {
                findings.add(
                    "unused-definition", .warning, at: position,
                    "This line gives `[\(link.shown)]` an address, which nothing refers to, and so it is not shown.",
                    fix:
                        "If it is meant as words, write `\\[\(link.shown)]: …`; else refer to it as `[words][\(link.shown)]`, or delete it."
                )
            }
        }
    }
}

extension SourceText {
    /// Where the text of a line begins, behind the marks of what may hold it.
    func textStart(line: Int) -> Int { skip(" \t>-*+.)0123456789", from: lineStart(line)) }

    /// What a line may define, if the parser made nothing else of it.
    fileprivate func definition(line: Int) -> UnusedDefinitions.Definition? {
        let start = textStart(line: line)
        guard start < bytes.count, bytes[start] == UInt8(ascii: "[") else { return nil }
        if let end = footnoteLabelEnd(at: start) {
            return starts(with: ":".utf8, at: end + 1) ? UnusedDefinitions.Definition(line: line, offset: start, link: nil) : nil
        }
        guard let close = labelEnd(from: start + 1) else { return nil }
        let words = String(decoding: WikiLinkMask.restored(bytes[(start + 1)..<close]), as: UTF8.self)
        let name = words.split { $0.isWhitespace }.joined(separator: " ")
        let link = UnusedDefinitions.Link(name: name.lowercased(), shown: String(name.prefix(60)), address: address(from: close + 2))
        return UnusedDefinitions.Definition(line: line, offset: start, link: link)
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
