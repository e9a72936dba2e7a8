internal import Narratives
internal import Text

extension MarkupWriter {
    /// Writes the Markdown for a tag.
    ///
    /// - Returns: its place, or that of its end, where all between them was written.
    mutating func write(_ tag: HTMLTag, at place: Int) -> Int {
        let element = HTMLElement(tag.name)
        remark(tag, isShown: element == nil)
        let end = partners[place].flatMap { $0 > place ? $0 : nil }
        // Not a tag, perhaps: "a<b>c".
        let isInWord = partners[place] == nil && output.last?.isWord ?? false
        switch element {
        case nil: output.add("\\" + bytes[tag.range].text.split { $0.isNewline }.joined(separator: " "))
        case .code:
            if let end, let text = code(place, end) {
                // Two pieces of code side by side would be one.
                output.add(output.last.map { $0 == "`" } ?? false ? " " + text : text)
                return end
            }
            if isInWord { output.add("\\" + bytes[tag.range].text) }
        case .sign(let sign): if isInWord { output.add("\\" + bytes[tag.range].text) } else { write(sign, tag, at: place) }
        case .raised:
            guard let end, let text = raised(tag, place, end) else { break }
            output.add(text)
            return end
        case .preformatted:
            guard let end, let inner = inner(place, end) else { break }
            write(preformatted: inner)
            return end
        case .link: writeLink(tag, at: place)
        case .image where !tag.isEnd:
            let words = (tag.attribute("alt") ?? "").singleLine.unicodeScalars.map {
                "[]|".unicodeScalars.contains($0) ? "\\\($0)" : String($0)
            }.joined()
            output.add(tag.attribute("src").map { "![\(words)](\(MarkupWriter.bracketed($0)))" } ?? words)
        case .lineBreak:
            let isLast = bytes[safe: tag.range.upperBound].map { $0 == 0x0A || $0 == 0x0D } ?? true
            if output.hasLines, isLast, !output.isAtLineStart { output.append("\\".utf8) } else { output.addSpace() }
        case .image, .inline: break
        case let block?: return writeBlock(block, tag, at: place)
        }
        return place
    }

    /// Whether a tag has its other one in the same paragraph, so that Markdown can set its signs round the words.
    private func isPaired(_ place: Int) -> Bool {
        guard let other = partners[place] else { return false }
        var isBlank = false
        for byte in bytes[pieces[min(place, other)].range.upperBound..<pieces[max(place, other)].range.lowerBound] {
            if byte == 0x0A, isBlank { return false }
            if byte == 0x0A { isBlank = true } else if byte > 0x20 { isBlank = false }
        }
        return true
    }

    private mutating func write(_ sign: String, _ tag: HTMLTag, at place: Int) {
        if !tag.isEnd {
            guard openSigns[sign] == nil, isPaired(place) else { return }
            openSigns[sign] = place
            output.want(sign)
        } else if let start = openSigns[sign], partners[place] == start {
            openSigns[sign] = nil
            if !output.unwant(sign) { output.close(sign) }
        }
    }

    private mutating func writeLink(_ tag: HTMLTag, at place: Int) {
        if !tag.isEnd {
            guard let address = tag.attribute("href"), !address.isEmpty, openSigns["["] == nil else { return }
            if isPaired(place) {
                openSigns["["] = place
                output.want("[")
            } else if let url = SafeURL.external(address) {
                output.add("<\(url)> ")
            }
        } else if let start = openSigns["["], partners[place] == start, case .tag(let open) = pieces[start].part {
            openSigns["["] = nil
            let address = open.attribute("href") ?? ""
            let end = "](\(MarkupWriter.bracketed(address)))"
            if output.unwant("[") { output.add("[\(MarkupWriter.decoded(address))\(end)") } else { output.close(end) }
        }
    }

    private static func bracketed(_ address: String) -> String {
        let scalars = address.unicodeScalars.map { $0 == "<" ? "%3C" : $0 == ">" ? "%3E" : $0 == "\n" || $0 == "\r" ? "" : String($0) }
        return "<" + scalars.joined() + ">"
    }

    /// The signs that HTML has names for in code.
    private static func decoded(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        let names = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&nbsp;", " "), ("&amp;", "&")]
        return names.reduce(text) { $0.split(separator: $1.0, omittingEmptySubsequences: false).joined(separator: $1.1) }
    }

    /// The words between two tags, without tags; nil where there is a link among them.
    private func inner(_ start: Int, _ end: Int) -> String? {
        var text: [UInt8] = []
        var index = pieces[start].range.upperBound
        for piece in pieces[(start + 1)..<end] {
            if case .code = piece.part { continue }
            text += bytes[index..<piece.range.lowerBound]
            index = piece.range.upperBound
            guard case .tag(let tag) = piece.part else { continue }
            if tag.name == "a" || tag.name == "img" { return nil }
            if tag.name == "br" { text.append(0x0A) }
        }
        return MarkupWriter.decoded((text + bytes[index..<pieces[end].range.lowerBound]).text)
    }

    private func code(_ start: Int, _ end: Int) -> String? {
        guard isPaired(start), let words = inner(start, end)?.singleLine else { return nil }
        guard !words.isEmpty else { return "" }
        let marks = MarkupWriter.backticks(round: words, atLeast: 1)
        let space = words.hasPrefix("`") || words.hasSuffix("`") ? " " : ""
        return marks + space + words + space + marks
    }

    /// More backticks than stand in a row in a text.
    private static func backticks(round text: String, atLeast least: Int) -> String {
        let longest = text.utf8.split { $0 != "`" }.map(\.count).max() ?? 0
        return String(repeating: "`", count: max(least, longest + 1))
    }

    /// The signs for powers and the like, where all of the words have one: 2³¹ is not 231.
    private func raised(_ tag: HTMLTag, _ start: Int, _ end: Int) -> String? {
        guard end == start + 1, let words = inner(start, end)?.trimmed, !words.isEmpty, words.utf8.count < 40 else { return nil }
        let isAbove = tag.name == "sup"
        let from = Array("0123456789+-−n")
        let to = Array(isAbove ? "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻ⁿ" : "₀₁₂₃₄₅₆₇₈₉₊₋₋ₙ")
        let signs = words.compactMap { sign in from.firstIndex(of: sign).map { to[$0] } }
        if signs.count == words.count { return String(signs) }
        let isOrdinal = ["st", "nd", "rd", "th"].contains(words.lowercased())
        let isPower = isAbove && !isOrdinal && output.last?.isDigit ?? false
        return isPower && words.utf8.allSatisfy { $0 > 0x20 && $0 < 0x80 } ? "^" + words : nil
    }

    private mutating func write(preformatted text: String) {
        guard output.hasLines else {
            output.add(text.singleLine)
            return
        }
        output.want(breaks: 2)
        let fence = MarkupWriter.backticks(round: text, atLeast: 3)
        output.add(lines: [fence] + text.textLines.drop { $0.trimmed.isEmpty } + [fence])
        output.want(breaks: 2)
    }
}
