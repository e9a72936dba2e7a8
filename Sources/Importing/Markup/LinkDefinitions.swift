/// The addresses that a text gives by name, `[name]: address`, and its footnotes. Words that move to the front matter take the address along.
struct LinkDefinitions {
    private var addresses: [String: String] = [:]
    /// The lines that give them, which belong to no section.
    private(set) var lines: Set<Int> = []

    init(_ text: [String]) {
        var isFootnote = false
        for (index, (line, isCode)) in zip(text, Fence.code(in: text)).enumerated() {
            // What is set in below a footnote is part of it.
            if isFootnote, line.hasPrefix("  ") || line.hasPrefix("\t"), !line.trimmed.isEmpty {
                lines.insert(index)
                continue
            }
            isFootnote = false
            guard !isCode, let (label, rest) = LinkDefinitions.label(line) else { continue }
            isFootnote = label.hasPrefix("^")
            guard let address = isFootnote ? "" : LinkDefinitions.address(rest) else { continue }
            lines.insert(index)
            let name = LinkDefinitions.bare(label)
            if !isFootnote, addresses[name] == nil { addresses[name] = address }
        }
    }

    var isEmpty: Bool { addresses.isEmpty }

    /// `[label]: rest`
    static func label(_ line: String) -> (label: String, rest: Substring)? {
        let indented = line.utf8.drop { $0 == 0x20 }
        let inner = indented.dropFirst()
        guard line.utf8.count - indented.count < 4, indented.first.map({ $0 == "[" }) ?? false,
            let close = inner.firstIndex(where: { $0 == "]" }), close != inner.startIndex,
            inner[close...].dropFirst().first.map({ $0 == ":" }) ?? false
        else { return nil }
        return (String(Substring(inner[..<close])), Substring(inner[close...].dropFirst(2)))
    }

    /// The address, where nothing but a title follows it.
    private static func address(_ rest: Substring) -> String? {
        let words = rest.drop { $0.isWhitespace }
        let address = words.prefix { !$0.isWhitespace }
        let title = words.dropFirst(address.count).drop { $0.isWhitespace }
        guard !address.isEmpty, title.first.map({ "\"'(".contains($0) }) ?? true else { return nil }
        return address.hasPrefix("<") && address.hasSuffix(">") ? String(address.dropFirst().dropLast()) : String(address)
    }

    private static func bare(_ label: String) -> String { label.lowercased().singleLine }

    /// A text with `[words][name]`, `[name][]` and `[name]` written as `[words](address)`.
    func resolved(_ text: String) -> String {
        guard !isEmpty, text.utf8.contains(UInt8(ascii: "[")) else { return text }
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        var (copied, index) = (0, 0)
        var open: [Int] = []
        var code = MarkupScanner.code(in: bytes)
        while index < bytes.count {
            if let end = code.end(of: index) {
                index = end
                continue
            }
            switch bytes[index] {
            case "\\": index += 1
            case "[": open.append(index)
            case 0x0A where index + 1 < bytes.count && bytes[index + 1] == 0x0A: open = []
            case "]":
                guard let start = open.popLast(), let (address, end) = reference(bytes, start + 1..<index) else { break }
                result += bytes[copied..<index] + Array("](<\(address)>)".utf8)
                (copied, index) = (end, end - 1)
            default: break
            }
            index += 1
        }
        return copied == 0 ? text : (result + bytes[copied...]).text
    }

    /// What words in brackets refer to, and where the reference ends.
    func reference(_ bytes: [UInt8], _ words: Range<Int>) -> (address: String, end: Int)? {
        let next = words.upperBound + 1
        let after = bytes[safe: next] ?? 0
        guard words.count < 1000, after != "(", after != ":" else { return nil }
        var (label, end) = (words, next)
        if after == "[", let close = bytes[(next + 1)...].prefix(1000).firstIndex(where: { $0 == "]" }) {
            (label, end) = (close == next + 1 ? words : next + 1..<close, close + 1)
        }
        return addresses[LinkDefinitions.bare(bytes[label].text)].map { ($0, end) }
    }
}
