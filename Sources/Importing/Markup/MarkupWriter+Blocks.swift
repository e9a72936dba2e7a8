extension MarkupWriter {
    /// Writes what stands round words of its own: paragraphs, lists, headings and tables.
    mutating func writeBlock(_ element: HTMLElement, _ tag: HTMLTag, at place: Int) -> Int {
        let depthBefore = depth
        if partners[place] != nil { depth = max(0, depth + (tag.isEnd ? -1 : 1)) }
        switch element {
        case .cell:
            if !tag.isEnd { output.trimLine() }
            if output.wantedBreak == 0, !(output.last.map { $0 <= 0x20 } ?? true) {
                output.append((tag.isEnd || !output.hasLines ? " " : " | ").utf8)
            }
        case .line: output.want(breaks: 1)
        case .item:
            output.want(breaks: 1)
            if output.hasLines, !tag.isEnd { beginItem() }
        case .list(let isNumbered):
            output.want(breaks: lists.count > (tag.isEnd ? 1 : 0) ? 1 : 2)
            guard output.hasLines else { break }
            if tag.isEnd { _ = lists.popLast() } else { lists.append((isNumbered, 0)) }
        case .heading:
            output.want(breaks: 2)
            let level = Int(tag.name.suffix(1)) ?? 2
            if output.hasLines, !tag.isEnd, partners[place] != nil { output.want(String(repeating: "#", count: level) + " ") }
        case .rule:
            output.want(breaks: 2)
            guard output.hasLines else { break }
            output.add("---")
            output.want(breaks: 2)
        default:
            output.want(breaks: 2)
            guard element == .table, !tag.isEnd, output.hasLines, let end = partners[place], let rows = rows(place, end) else { break }
            depth = depthBefore
            output.add(lines: rows)
            output.want(breaks: 2)
            return end
        }
        return place
    }

    private mutating func beginItem() {
        guard let list = lists.last else {
            output.want("- ")
            return
        }
        lists[lists.count - 1].count += 1
        _ = output.unwant("- ")
        output.want(String(repeating: "   ", count: min(lists.count, 8) - 1) + (list.isNumbered ? "\(list.count + 1). " : "- "))
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
            isInCell = !tag.isEnd && HTMLElement(tag.name) == .cell
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
