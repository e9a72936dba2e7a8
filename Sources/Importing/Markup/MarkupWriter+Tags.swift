internal import Narratives
internal import Text

extension MarkupWriter {
    /// Writes the Markdown for a tag.
    ///
    /// - Returns: its place, or that of its end, where all between them was written.
    mutating func write(_ tag: HTMLTag, at place: Int) -> Int {
        let isKnown = HTMLNames.isKnown(tag.name)
        remark(tag, isShown: !isKnown)
        if HTMLNames.blocks.contains(tag.name) { return writeBlock(tag, at: place) }
        let sign = HTMLNames.signs[tag.name]
        let end = partners[place].flatMap { $0 > place ? $0 : nil }
        if let end, let text = code(tag, place, end) ?? raised(tag, place, end) {
            // Two pieces of code side by side would be one.
            add(text.hasPrefix("`") && output.last.map { $0 == "`" } ?? false ? " " + text : text)
            return end
        }
        if tag.name == "pre" { return writePreformatted(tag, place, end) }
        let isWord = partners[place] == nil && (sign != nil || HTMLNames.code.contains(tag.name)) && output.last?.isWord ?? false
        if !isKnown || isWord {
            // Not a tag, perhaps: "a<b>c".
            let words = bytes[tag.range].text
            add("\\" + (isKnown ? words : words.split { $0.isNewline }.joined(separator: " ")))
            return place
        }
        if let sign { writeSign(sign, tag, at: place) }
        switch tag.name {
        case "a": writeLink(tag, at: place)
        case "br": writeLineBreak(tag)
        case "img" where !tag.isEnd:
            let words = (tag.attribute("alt") ?? "").singleLine.unicodeScalars.reduce(into: "") { text, sign in
                text += ("[]|".unicodeScalars.contains(sign) ? "\\" : "") + String(sign)
            }
            add(tag.attribute("src").map { "![\(words)](\(MarkupWriter.bracketed($0)))" } ?? words)
        default: break
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

    private mutating func writeSign(_ sign: String, _ tag: HTMLTag, at place: Int) {
        if !tag.isEnd {
            guard openSigns[sign] == nil, isPaired(place) else { return }
            openSigns[sign] = place
            want(sign)
        } else if let start = openSigns[sign], partners[place] == start {
            openSigns[sign] = nil
            if !unwant(sign) { close(sign) }
        }
    }

    private mutating func writeLink(_ tag: HTMLTag, at place: Int) {
        if !tag.isEnd {
            guard let address = tag.attribute("href"), !address.isEmpty, openSigns["["] == nil else { return }
            if isPaired(place) {
                openSigns["["] = place
                want("[")
            } else if let url = SafeURL.external(address) {
                add("<\(url)> ")
            }
        } else if let start = openSigns["["], partners[place] == start, case .tag(let open) = pieces[start].part {
            openSigns["["] = nil
            let address = open.attribute("href") ?? ""
            let end = "](\(MarkupWriter.bracketed(address)))"
            if unwant("[") { add("[\(HTMLNames.decoded(address))\(end)") } else { close(end) }
        }
    }

    private static func bracketed(_ address: String) -> String {
        let scalars = address.unicodeScalars.map { $0 == "<" ? "%3C" : $0 == ">" ? "%3E" : $0 == "\n" || $0 == "\r" ? "" : String($0) }
        return "<" + scalars.joined() + ">"
    }

    private mutating func writeLineBreak(_ tag: HTMLTag) {
        let isLast = bytes[safe: tag.range.upperBound].map { $0 == 0x0A || $0 == 0x0D } ?? true
        if hasLines, isLast, output.last.map({ $0 != 0x0A }) ?? false { append("\\") } else { addSpace() }
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
        return HTMLNames.decoded((text + bytes[index..<pieces[end].range.lowerBound]).text)
    }

    private func code(_ tag: HTMLTag, _ start: Int, _ end: Int) -> String? {
        guard HTMLNames.code.contains(tag.name), isPaired(start), let words = inner(start, end)?.singleLine else { return nil }
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

    private func raised(_ tag: HTMLTag, _ start: Int, _ end: Int) -> String? {
        guard tag.name == "sup" || tag.name == "sub", end == start + 1, let words = inner(start, end)?.trimmed, words.utf8.count < 40 else {
            return nil
        }
        if let signs = HTMLNames.raised(words, isAbove: tag.name == "sup") { return signs }
        let isOrdinal = ["st", "nd", "rd", "th"].contains(words.lowercased())
        guard tag.name == "sup", output.last?.isDigit ?? false, !isOrdinal, words.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x80 }) else {
            return nil
        }
        return "^" + words
    }

    private mutating func writePreformatted(_ tag: HTMLTag, _ place: Int, _ end: Int?) -> Int {
        guard !tag.isEnd, let end, let inner = inner(place, end) else { return place }
        guard hasLines else {
            add(inner.singleLine)
            return end
        }
        want(breaks: 2)
        let fence = MarkupWriter.backticks(round: inner, atLeast: 3)
        add(lines: [fence] + inner.textLines.drop { $0.trimmed.isEmpty } + [fence])
        want(breaks: 2)
        return end
    }
}
