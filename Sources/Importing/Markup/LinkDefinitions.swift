/// The addresses that a text gives by name, `[name]: address`, and its footnotes. Words that move to the front matter take the address along.
struct LinkDefinitions {
    private var addresses: [String: String] = [:]
    /// The lines that give them, which belong to no section.
    private(set) var lines: Set<Int> = []

    init(_ text: [String]) {
        var isFootnote = false
        var fence: Fence?
        for (index, line) in text.enumerated() {
            if let open = fence {
                if open.isClosed(by: line) { fence = nil }
                continue
            }
            fence = Fence(opening: line)
            // What is set in below a footnote is part of it.
            if isFootnote, line.hasPrefix("  ") || line.hasPrefix("\t"), !line.trimmed.isEmpty {
                lines.insert(index)
                continue
            }
            isFootnote = false
            guard fence == nil, let (label, rest) = LinkDefinitions.label(line) else { continue }
            if label.hasPrefix("^") {
                isFootnote = true
            } else if let address = LinkDefinitions.address(rest) {
                if addresses[LinkDefinitions.bare(label)] == nil { addresses[LinkDefinitions.bare(label)] = address }
            } else {
                continue
            }
            lines.insert(index)
        }
    }

    var isEmpty: Bool { addresses.isEmpty }

    /// `[label]: rest`
    private static func label(_ line: String) -> (label: String, rest: Substring)? {
        let indent = line.utf8.prefix { $0 == 0x20 }
        let inner = line.utf8.dropFirst(indent.count + 1)
        guard indent.count < 4, line.utf8.dropFirst(indent.count).first == UInt8(ascii: "["),
            let close = inner.firstIndex(of: UInt8(ascii: "]")),
            close != inner.startIndex, inner[close...].dropFirst().first == UInt8(ascii: ":")
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

    private static func bare(_ label: String) -> String { label.lowercased().split { $0.isWhitespace }.joined(separator: " ") }

    /// A text with `[words][name]`, `[name][]` and `[name]` written as `[words](address)`.
    func resolved(_ text: String) -> String {
        guard !isEmpty, text.utf8.contains(UInt8(ascii: "[")) else { return text }
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        var (copied, index) = (0, 0)
        var open: [Int] = []
        var code = MarkupScanner.pieces(in: bytes).filter { if case .code = $0.part { true } else { false } }.map(\.range)[...]
        while index < bytes.count {
            while let first = code.first, first.upperBound <= index { code.removeFirst() }
            if let first = code.first, first.contains(index) {
                index = first.upperBound
                continue
            }
            switch bytes[index] {
            case UInt8(ascii: "\\"): index += 1
            case UInt8(ascii: "["): open.append(index)
            case 0x0A where index + 1 < bytes.count && bytes[index + 1] == 0x0A: open = []
            case UInt8(ascii: "]"):
                guard let start = open.popLast(), let (address, end) = reference(bytes, start + 1..<index) else { break }
                result += bytes[copied..<index] + Array("](<\(address)>)".utf8)
                (copied, index) = (end, end - 1)
            default: break
            }
            index += 1
        }
        return copied == 0 ? text : String(decoding: result + bytes[copied...], as: UTF8.self)
    }

    /// What words in brackets refer to, and where the reference ends.
    func reference(_ bytes: [UInt8], _ words: Range<Int>) -> (address: String, end: Int)? {
        guard words.count < 1000 else { return nil }
        let next = words.upperBound + 1
        let after = next < bytes.count ? bytes[next] : 0
        if after == UInt8(ascii: "(") || after == UInt8(ascii: ":") { return nil }
        if after == UInt8(ascii: "["), let close = bytes[(next + 1)...].prefix(1000).firstIndex(of: UInt8(ascii: "]")) {
            let label = close == next + 1 ? words : next + 1..<close
            return address(bytes[label]).map { ($0, close + 1) }
        }
        return address(bytes[words]).map { ($0, next) }
    }

    private func address(_ label: ArraySlice<UInt8>) -> String? {
        addresses[LinkDefinitions.bare(String(decoding: label, as: UTF8.self))]
    }
}
