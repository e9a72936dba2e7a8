internal import Narratives
internal import Text

extension MarkupWriter {
    /// Writes the Markdown for a tag.
    ///
    /// - Returns: its place, or that of its end, where all between them was written.
    mutating func write(_ tag: HTMLTag, at place: Int) -> Int {
        let isKnown =
            HTMLNames.signs[tag.name] != nil || HTMLNames.code.contains(tag.name) || HTMLNames.inline.contains(tag.name)
            || HTMLNames.blocks.contains(tag.name) || HTMLNames.cells.contains(tag.name) || tag.name == "br"
        remark(tag, isShown: !isKnown)
        guard isKnown else {
            add("\\" + String(decoding: bytes[tag.range], as: UTF8.self).split { $0.isNewline }.joined(separator: " "))
            return place
        }
        if HTMLNames.blocks.contains(tag.name) || HTMLNames.cells.contains(tag.name) { return writeBlock(tag, at: place) }
        let end = partners[place].flatMap { $0 > place ? $0 : nil }
        if let end, let text = code(tag, place, end) {
            // Two pieces of code side by side would be one.
            add(output.last == UInt8(ascii: "`") ? " " + text : text)
            return end
        }
        if let end, tag.name == "sup" || tag.name == "sub", let text = raised(tag, place, end) {
            add(text)
            return end
        }
        if tag.name == "pre" { return writePreformatted(tag, place, end) }
        if partners[place] == nil, HTMLNames.signs[tag.name] != nil || HTMLNames.code.contains(tag.name), output.last.map(\.isWord) ?? false
        {
            // Not a tag, perhaps: "a<b>c".
            add("\\" + String(decoding: bytes[tag.range], as: UTF8.self))
            return place
        }
        if let sign = HTMLNames.signs[tag.name] { writeSign(sign, tag, at: place) }
        switch tag.name {
        case "a": writeLink(tag, at: place)
        case "br": writeLineBreak(tag)
        case "img": if !tag.isEnd { writeImage(tag) }
        default: break
        }
        return place
    }

    /// Whether a tag has its other one in the same paragraph, so that Markdown can set its signs round the words.
    private func isPaired(_ place: Int) -> Bool {
        guard let other = partners[place] else { return false }
        let between = pieces[min(place, other)].range.upperBound..<pieces[max(place, other)].range.lowerBound
        var isBlank = false
        for byte in bytes[between] {
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
            guard isPaired(place) else {
                if case .external(let url) = SafeURL.verdict(on: address) { add("<\(url)> ") }
                return
            }
            openSigns["["] = place
            want("[")
        } else if let start = openSigns["["], partners[place] == start, case .tag(let open) = pieces[start].part {
            openSigns["["] = nil
            let address = MarkupWriter.bracketed(open.attribute("href") ?? "")
            if unwant("[") { add("[\(HTMLNames.decoded(open.attribute("href") ?? ""))](\(address))") } else { close("](\(address))") }
        }
    }

    private static func bracketed(_ address: String) -> String {
        let bytes = address.utf8.flatMap { byte -> [UInt8] in
            switch byte {
            case UInt8(ascii: "<"): Array("%3C".utf8)
            case UInt8(ascii: ">"): Array("%3E".utf8)
            case 0x0A, 0x0D: []
            default: [byte]
            }
        }
        return "<" + String(decoding: bytes, as: UTF8.self) + ">"
    }

    private mutating func writeImage(_ tag: HTMLTag) {
        let words = (tag.attribute("alt") ?? "").split { $0.isWhitespace }.joined(separator: " ")
        let safe = words.unicodeScalars.reduce(into: "") { text, sign in
            text += ("[]|".unicodeScalars.contains(sign) ? "\\" : "") + String(sign)
        }
        add(tag.attribute("src").map { "![\(safe)](\(MarkupWriter.bracketed($0)))" } ?? safe)
    }

    private mutating func writeLineBreak(_ tag: HTMLTag) {
        let end = tag.range.upperBound
        let isLast = end >= bytes.count || bytes[end] == 0x0A || bytes[end] == 0x0D
        let isAtStart = output.last.map { $0 == 0x0A } ?? true
        if purpose == .body, isLast, !isAtStart, !isContained {
            output.append(UInt8(ascii: "\\"))
        } else if let last = output.last, last > 0x20 {
            output.append(0x20)
        }
    }

    /// The words between two tags, without tags; nil where there is a link among them.
    private func inner(_ start: Int, _ end: Int) -> String? {
        var text: [UInt8] = []
        var index = pieces[start].range.upperBound
        for piece in pieces[(start + 1)..<end] {
            switch piece.part {
            case .code: continue
            case .tag(let tag) where tag.name == "a" || tag.name == "img": return nil
            case .tag(let tag):
                text += bytes[index..<piece.range.lowerBound]
                if tag.name == "br" { text.append(0x0A) }
            case .hidden: text += bytes[index..<piece.range.lowerBound]
            }
            index = piece.range.upperBound
        }
        return HTMLNames.decoded(String(decoding: text + bytes[index..<pieces[end].range.lowerBound], as: UTF8.self))
    }

    private func code(_ tag: HTMLTag, _ start: Int, _ end: Int) -> String? {
        guard HTMLNames.code.contains(tag.name), isPaired(start), let inner = inner(start, end) else { return nil }
        let words = inner.split { $0.isWhitespace }.joined(separator: " ")
        guard !words.isEmpty else { return "" }
        let marks = String(repeating: "`", count: MarkupWriter.longestRun(words) + 1)
        let space = words.hasPrefix("`") || words.hasSuffix("`") ? " " : ""
        return marks + space + words + space + marks
    }

    private static func longestRun(_ text: String) -> Int {
        var (longest, run) = (0, 0)
        for byte in text.utf8 {
            run = byte == UInt8(ascii: "`") ? run + 1 : 0
            longest = max(longest, run)
        }
        return longest
    }

    private func raised(_ tag: HTMLTag, _ start: Int, _ end: Int) -> String? {
        guard end == start + 1, let words = inner(start, end)?.trimmed, words.utf8.count < 40 else { return nil }
        if let signs = HTMLNames.raised(words, isAbove: tag.name == "sup") { return signs }
        let isPower = output.last.map { (0x30...0x39).contains($0) } ?? false
        let isOrdinal = ["st", "nd", "rd", "th"].contains(words.lowercased())
        guard tag.name == "sup", isPower, !isOrdinal, words.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x80 }) else { return nil }
        return "^" + words
    }

    private mutating func writePreformatted(_ tag: HTMLTag, _ place: Int, _ end: Int?) -> Int {
        guard !tag.isEnd, let end, let inner = inner(place, end) else { return place }
        if purpose != .body || isContained {
            add(inner.split { $0.isWhitespace }.joined(separator: " "))
            return end
        }
        want(breaks: 2)
        let lines = inner.textLines.drop { $0.trimmed.isEmpty }
        let fence = String(repeating: "`", count: max(3, MarkupWriter.longestRun(inner) + 1))
        add(lines: [fence] + lines + [fence])
        want(breaks: 2)
        return end
    }
}
