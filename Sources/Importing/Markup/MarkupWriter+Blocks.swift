extension MarkupWriter {
    /// Tags that stand round words of their own: paragraphs, lists, headings and tables.
    mutating func writeBlock(_ tag: HTMLTag, at place: Int) -> Int {
        if partners[place] != nil { depth = max(0, depth + (tag.isEnd ? -1 : 1)) }
        if tag.name == "table", !tag.isEnd, purpose == .body, !isContained, let end = partners[place], let rows = rows(place, end) {
            depth = max(0, depth - 1)
            want(breaks: 2)
            add(lines: rows)
            want(breaks: 2)
            return end
        }
        switch tag.name {
        case "td", "th":
            if !tag.isEnd { trimLine() }
            if wantedBreak == 0, let last = output.last, last > 0x20 {
                output += (tag.isEnd || isContained || purpose != .body ? " " : " | ").utf8
            }
        case "tr", "li", "dt", "dd", "br", "caption": want(breaks: 1)
        case "ul" where lists.count > (tag.isEnd ? 1 : 0), "ol" where lists.count > (tag.isEnd ? 1 : 0): want(breaks: 1)
        default: want(breaks: 2)
        }
        guard purpose == .body, !isContained else { return place }
        switch tag.name {
        case "ul", "ol":
            if !tag.isEnd { lists.append((tag.name == "ol", 0)) } else { _ = lists.popLast() }
        case "li" where !tag.isEnd: beginItem()
        case "h1", "h2", "h3", "h4", "h5", "h6":
            let level = Int(String(tag.name.suffix(1))) ?? 2
            if !tag.isEnd, partners[place] != nil { want(String(repeating: "#", count: level) + " ") }
        case "hr":
            add("---")
            want(breaks: 2)
        default: break
        }
        return place
    }

    private mutating func beginItem() {
        guard let list = lists.last else {
            want("- ")
            return
        }
        lists[lists.count - 1].count += 1
        let mark = list.isNumbered ? "\(list.count + 1). " : "- "
        _ = unwant("- ")
        want(String(repeating: "   ", count: min(lists.count, 8) - 1) + mark)
    }

    /// The lines of a table: its rows, each cell on one line; nil where there is no row.
    private func rows(_ start: Int, _ end: Int) -> [String]? {
        var rows: [[Range<Int>]] = []
        var cell: Int?
        var others: [Range<Int>] = []
        var index = pieces[start].range.upperBound
        var inner = 0
        for place in (start + 1)...end {
            guard case .tag(let tag) = pieces[place].part else { continue }
            let isNested = inner > 0
            if tag.name == "table", place != end { inner += tag.isEnd ? -1 : 1 }
            guard !isNested, inner == 0, ["table", "tr", "td", "th", "thead", "tbody", "tfoot", "caption"].contains(tag.name) else {
                continue
            }
            let words = (cell ?? index)..<max(cell ?? index, tag.range.lowerBound)
            if cell != nil, !rows.isEmpty { rows[rows.count - 1].append(words) } else { others.append(words) }
            (cell, index) = (nil, tag.range.upperBound)
            guard !tag.isEnd else { continue }
            if tag.name == "tr" || (rows.isEmpty && HTMLNames.cells.contains(tag.name)) { rows.append([]) }
            if HTMLNames.cells.contains(tag.name) { cell = tag.range.upperBound }
        }
        rows.removeAll { $0.isEmpty }
        guard let columns = rows.map(\.count).max() else { return nil }
        var lines = others.map { words(of: $0, for: .cell) }.filter { !$0.isEmpty }
        if !lines.isEmpty { lines.append("") }
        for (place, row) in rows.enumerated() {
            let cells = row.map { words(of: $0, for: .cell) } + Array(repeating: "", count: columns - row.count)
            lines.append("| " + cells.joined(separator: " | ") + " |")
            if place == 0 { lines.append("|" + String(repeating: " --- |", count: columns)) }
        }
        return lines
    }

    /// A part of the text on one line, as a cell may hold it.
    private func words(of range: Range<Int>, for purpose: Purpose) -> String {
        let text = MarkupWriter(Array(bytes[range]), for: purpose).text
        let line = text.split { $0.isWhitespace }.joined(separator: " ")
        return line.utf8.contains(UInt8(ascii: "|")) ? MarkupWriter.escapingBars(line) : line
    }

    private static func escapingBars(_ line: String) -> String {
        var before: UInt8 = 0
        var bytes: [UInt8] = []
        for byte in line.utf8 {
            if byte == UInt8(ascii: "|"), before != UInt8(ascii: "\\") { bytes.append(UInt8(ascii: "\\")) }
            bytes.append(byte)
            before = byte
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
