/// Markdown as text for a terminal, for pages of our own: headings, paragraphs, lists, quotes, tables, code.
struct PlainMarkdown {
    /// In cells of the terminal.
    private let width: Int
    private let lines: [Substring]
    private var index = 0
    private var text: [String] = []

    /// - Parameter width: how many characters a line may have; words that are longer and code stand out.
    static func text(_ markdown: String, width: Int) -> String {
        var plain = PlainMarkdown(markdown, width: width)
        while plain.index < plain.lines.count { plain.takeBlock() }
        return plain.text.joined(separator: "\n\n")
    }

    /// Words behind others, broken into lines that begin below the first of them.
    static func item(_ words: String, first: String, width: Int) -> String {
        PlainMarkdown("", width: width).wrapped(inline(words), indent: String(repeating: " ", count: first.count), first: first)
    }

    private init(_ markdown: String, width: Int) {
        self.width = width
        lines = markdown.split(separator: "\n", omittingEmptySubsequences: false)
    }

    private mutating func takeBlock() {
        let line = lines[index]
        let words = line.drop { $0 == " " }
        if words.isEmpty {
            index += 1
        } else if words.hasPrefix("<!--") {
            while index < lines.count, !lines[index].contains("-->") { index += 1 }
            index += 1
        } else if words.hasPrefix("```") || words.hasPrefix("~~~") {
            takeCode(words.prefix { $0 == words.first })
        } else if words.hasPrefix("#") {
            let level = words.prefix { $0 == "#" }.count
            let heading = PlainMarkdown.inline(String(words.drop { $0 == "#" }.drop { $0 == " " }))
            text.append(level < 3 ? heading + "\n" + String(repeating: level == 1 ? "=" : "-", count: heading.count) : heading + ":")
            index += 1
        } else if words.hasPrefix("|") {
            takeTable()
        } else if words.hasPrefix(">") {
            takeQuote()
        } else if PlainMarkdown.bullet(of: line) != nil {
            takeList()
        } else {
            text.append(wrapped(takeParagraph(), indent: "", first: ""))
        }
    }

    private mutating func takeCode(_ fence: Substring) {
        index += 1
        var code: [String] = []
        while index < lines.count, !lines[index].drop(while: { $0 == " " }).hasPrefix(fence) {
            code.append(lines[index].isEmpty ? "" : "    " + lines[index])
            index += 1
        }
        index += 1
        text.append(code.joined(separator: "\n"))
    }

    /// The words of the lines up to one that begins something else.
    private mutating func takeParagraph() -> String {
        var words: [Substring] = []
        while index < lines.count {
            let line = lines[index].drop { $0 == " " }
            let begins = ["#", "|", ">", "```", "<!--"].contains { line.hasPrefix($0) } || PlainMarkdown.bullet(of: lines[index]) != nil
            if line.isEmpty || (begins && !words.isEmpty) { break }
            words.append(line)
            index += 1
        }
        return PlainMarkdown.inline(words.joined(separator: " "))
    }

    private mutating func takeList() {
        var items: [String] = []
        while index < lines.count, let bullet = PlainMarkdown.bullet(of: lines[index]) {
            var words = [lines[index].dropFirst(bullet.count)]
            index += 1
            while index < lines.count, lines[index].hasPrefix(" "), PlainMarkdown.bullet(of: lines[index]) == nil {
                words.append(lines[index].drop { $0 == " " })
                index += 1
            }
            items.append(
                wrapped(
                    PlainMarkdown.inline(words.joined(separator: " ")), indent: String(repeating: " ", count: bullet.count), first: bullet))
        }
        text.append(items.joined(separator: "\n"))
    }

    private mutating func takeQuote() {
        var inner: [String] = []
        while index < lines.count, lines[index].hasPrefix(">") {
            let line = lines[index].dropFirst().drop { $0 == " " }
            inner.append(line.hasPrefix("[!") ? PlainMarkdown.named(line.dropFirst(2).prefix { $0 != "]" }) : String(line))
            index += 1
        }
        let quoted = PlainMarkdown.text(inner.joined(separator: "\n"), width: width - 2)
        text.append(
            quoted.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "|" : "| \($0)" }.joined(separator: "\n"))
    }

    /// Columns where they fit; else the first cell of each row, and the others below it.
    private mutating func takeTable() {
        var rows: [[String]] = []
        while index < lines.count, lines[index].hasPrefix("|") {
            rows.append(PlainMarkdown.cells(of: lines[index]).map(PlainMarkdown.inline))
            index += 1
        }
        if rows.count > 1, rows[1].allSatisfy({ $0.allSatisfy { "-: ".contains($0) } }) { rows.remove(at: 1) }
        let count = rows.map(\.count).max() ?? 0
        let widths = (0..<count).map { column in rows.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0 }
        guard widths.reduce(0, +) + 2 * (count - 1) > width else {
            let table = rows.map { row in
                let padded = row.enumerated().map { $1 + String(repeating: " ", count: $0 + 1 < row.count ? widths[$0] - $1.count : 0) }
                return PlainMarkdown.trimmed(padded.joined(separator: "  "))
            }
            return text.append(table.joined(separator: "\n"))
        }
        let heads = rows.first ?? []
        let items = rows.dropFirst().map { row in
            let others = zip(row, heads).dropFirst().filter { !$0.0.isEmpty }.map { cell, head in
                wrapped(cell, indent: "      ", first: count > 2 && !head.isEmpty ? "    \(head): " : "    ")
            }
            return ([row.first ?? ""] + others).joined(separator: "\n")
        }
        text.append(items.joined(separator: "\n"))
    }

    private func wrapped(_ words: String, indent: String, first: String) -> String {
        var lines = [first]
        var isEmpty = true
        for word in words.split(separator: " ") {
            let last = lines.count - 1
            if isEmpty || lines[last].count + 1 + word.count <= width {
                lines[last] += (isEmpty ? "" : " ") + word
            } else {
                lines.append(indent + word)
            }
            isEmpty = false
        }
        return lines.joined(separator: "\n")
    }

    // MARK: Parts of lines

    /// What stands before the words of an item, its blanks included.
    private static func bullet(of line: Substring) -> String? {
        let margin = line.prefix { $0 == " " }
        let rest = line.dropFirst(margin.count)
        if rest.hasPrefix("- ") || rest.hasPrefix("* ") { return margin + "- " }
        let digits = rest.prefix { $0.isNumber }
        return !digits.isEmpty && rest.dropFirst(digits.count).hasPrefix(". ") ? margin + digits + ". " : nil
    }

    private static func cells(of line: Substring) -> [String] {
        var cells = [""]
        var isCode = false
        var isEscaped = false
        for sign in line.dropFirst() {
            if sign == "`" { isCode.toggle() }
            if sign == "|", !isEscaped {
                cells.append("")
            } else {
                if sign == "|" { cells[cells.count - 1].removeLast() }
                cells[cells.count - 1].append(sign)
            }
            isEscaped = sign == "\\" && !isEscaped
        }
        if cells.last.map(trimmed) == "" { cells.removeLast() }
        return cells.map(trimmed)
    }

    /// `NOTE` as "Note:".
    private static func named(_ alert: Substring) -> String { alert.prefix(1).uppercased() + alert.dropFirst().lowercased() + ":" }

    private static func trimmed(_ text: String) -> String {
        let start = text.drop { $0 == " " }
        return String(start.prefix(start.count - start.reversed().prefix { $0 == " " }.count))
    }

    /// Links as their words and where they lead; emphasis as its words. Code stays as it is.
    static func inline(_ text: String) -> String {
        var (plain, rest) = ("", text[...])
        while let start = rest.firstIndex(of: "`") {
            let fence = rest[start...].prefix { $0 == "`" }
            let inner = rest[fence.endIndex...]
            guard let end = closing(fence.count, in: inner) else { break }
            plain += linked(String(rest[..<start])) + "`\(trimmed(String(inner[..<end.lowerBound])))`"
            rest = inner[end.upperBound...]
        }
        return plain + linked(String(rest))
    }

    /// The next run of exactly so many backticks.
    private static func closing(_ count: Int, in text: Substring) -> Range<Substring.Index>? {
        var rest = text
        while let start = rest.firstIndex(of: "`") {
            let run = rest[start...].prefix { $0 == "`" }
            if run.count == count { return run.startIndex..<run.endIndex }
            rest = rest[run.endIndex...]
        }
        return nil
    }

    private static func linked(_ text: String) -> String {
        var text = text.replacing(/\[\[(?<address>[^\]|]+)(\|(?<words>[^\]]+))?\]\]/) { match in
            let address = match.output.address
            let topic = address.hasPrefix("page:") ? String(address.dropFirst(5).prefix { $0 != "#" }) : nil
            let words = match.output.words.map(String.init)
            guard let topic else { return words ?? String(address.split(separator: ":").last ?? "") }
            return words.map { "\($0) (tributary guide \(topic))" } ?? "`tributary guide \(topic)`"
        }
        text = text.replacing(/!?\[(?<words>[^\]]*)\]\((?<address>[^)\s]+)\)/) { match in
            let address = match.output.address
            return address.hasPrefix("http") && address != match.output.words
                ? "\(match.output.words) (\(address))" : String(match.output.words)
        }
        return text.replacing(/\*\*(?<words>[^*]+)\*\*/) { String($0.output.words) }
            .replacing(/\*(?<words>[^*\s][^*]*)\*/) { String($0.output.words) }
            .replacing("\\", with: "")
    }
}
