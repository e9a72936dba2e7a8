extension MarkupWriter {
    /// Tags that stand round words of their own: paragraphs, lists, headings and tables.
    mutating func writeBlock(_ tag: HTMLTag, at place: Int) -> Int {
        if partners[place] != nil { depth = max(0, depth + (tag.isEnd ? -1 : 1)) }
        if tag.name == "table", !tag.isEnd, hasLines, let end = partners[place], let rows = rows(place, end) {
            depth = max(0, depth - 1)
            want(breaks: 2)
            add(lines: rows)
            want(breaks: 2)
            return end
        }
        switch tag.name {
        case "td", "th":
            if !tag.isEnd { trimLine() }
            if wantedBreak == 0, let last = output.last, last > 0x20 { append(tag.isEnd || !hasLines ? " " : " | ") }
        case "tr", "li", "dt", "dd", "caption": want(breaks: 1)
        case "ul", "ol": want(breaks: lists.count > (tag.isEnd ? 1 : 0) ? 1 : 2)
        default: want(breaks: 2)
        }
        guard hasLines else { return place }
        switch tag.name {
        case "ul", "ol":
            if !tag.isEnd { lists.append((tag.name == "ol", 0)) } else { _ = lists.popLast() }
        case "li" where !tag.isEnd: beginItem()
        case "h1", "h2", "h3", "h4", "h5", "h6":
            let level = Int(tag.name.suffix(1)) ?? 2
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
        _ = unwant("- ")
        want(String(repeating: "   ", count: min(lists.count, 8) - 1) + (list.isNumbered ? "\(list.count + 1). " : "- "))
    }

    /// The lines of a table: its rows, each cell on one line; nil where there is no row.
    private func rows(_ start: Int, _ end: Int) -> [String]? {
        var rows: [[Range<Int>]] = []
        var others: [Range<Int>] = []
        var isInCell = false
        var index = pieces[start].range.upperBound
        var inner = 0
        for place in (start + 1)...end {
            guard case .tag(let tag) = pieces[place].part else { continue }
            let isNested = inner > 0
            if tag.name == "table", place != end { inner += tag.isEnd ? -1 : 1 }
            guard !isNested, inner == 0, MarkupWriter.parts.contains(tag.name) else { continue }
            let words = index..<max(index, tag.range.lowerBound)
            if isInCell, !rows.isEmpty { rows[rows.count - 1].append(words) } else { others.append(words) }
            index = tag.range.upperBound
            isInCell = !tag.isEnd && (tag.name == "td" || tag.name == "th")
            if !tag.isEnd, tag.name == "tr" || (rows.isEmpty && isInCell) { rows.append([]) }
        }
        rows.removeAll { $0.isEmpty }
        guard let columns = rows.map(\.count).max() else { return nil }
        var lines = others.map(words).filter { !$0.isEmpty }
        if !lines.isEmpty { lines.append("") }
        for (place, row) in rows.enumerated() {
            let cells = row.map(words) + Array(repeating: "", count: columns - row.count)
            lines.append("| " + cells.joined(separator: " | ") + " |")
            if place == 0 { lines.append("|" + String(repeating: " --- |", count: columns)) }
        }
        return lines
    }

    private static let parts = Set(words: "table tr td th thead tbody tfoot caption")

    /// A part of the text on one line, as a cell may hold it.
    private func words(of range: Range<Int>) -> String {
        let line = MarkupWriter(Array(bytes[range]), for: .cell).text.singleLine
        var isEscaped = false
        return line.utf8.flatMap { byte -> [UInt8] in
            defer { isEscaped = byte == "\\" }
            return byte == "|" && !isEscaped ? [UInt8(ascii: "\\"), byte] : [byte]
        }.text
    }
}
