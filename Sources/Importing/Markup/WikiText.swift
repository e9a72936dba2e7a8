/// A text in the markup of Jira or MediaWiki as Markdown: headings, lists, tables, code, quotes and links. What has no likeness stays and is seen.
struct WikiText {
    enum Language { case jira, mediaWiki }

    /// The lines as Markdown, each with the place of the line that it came from.
    private(set) var lines: [(text: String, source: Int)] = []
    private let inline: WikiInlines
    private var isTable = false
    private var isList = false
    /// What ends the code that is open.
    private var codeEnd: String?
    private var isQuote = false
    /// The cells of MediaWiki's row that is being read, and whether they name columns.
    private var row: (cells: [String], isHeader: Bool, source: Int) = ([], false, 0)

    /// The language of a text that is certain to be a wiki's, by what Markdown has not; nil for any other.
    static func language(of lines: [String]) -> Language? {
        var signs = 0
        for line in lines {
            if line.hasPrefix("```") || line.hasPrefix("~~~") { return nil }
            if jiraHeading(line) != nil || jiraBlocks.contains(where: { line.hasPrefix("{" + $0) })
                || line.contains("|http") && WikiInlines(.jira).markdown(line) != line && line.contains("[")
            {
                return .jira
            }
            if let heading = heading(line) { signs += heading.title.hasPrefix(" ") ? 2 : 1 }
            if line.hasPrefix("{|") || line.contains("[[File:") { signs += 2 }
            if line.contains("'''") || line.contains("[http") && !line.contains("](") { signs += 1 }
        }
        return signs > 1 ? .mediaWiki : nil
    }

    init(_ text: [String], _ language: Language) {
        inline = WikiInlines(language)
        for (source, line) in text.enumerated() {
            switch language {
            case .jira: addJira(line, source)
            case .mediaWiki: addMediaWiki(line, source)
            }
        }
        if codeEnd != nil { append("```", max(0, text.count - 1)) }
        endRow()
    }

    // MARK: Jira

    private static let jiraBlocks = ["code}", "code:", "noformat}", "noformat:", "quote}", "panel}", "panel:"]
    private static let boxes = ["{panel", "{info", "{note", "{warning", "{tip"]

    /// `h2. Impact`
    private static func jiraHeading(_ line: String) -> (level: Int, title: Substring)? {
        guard line.hasPrefix("h"), let level = line.dropFirst().first?.wholeNumberValue, (1...6).contains(level),
            line.dropFirst(2).hasPrefix(". ")
        else { return nil }
        return (level, line.dropFirst(4))
    }

    private mutating func addJira(_ line: String, _ source: Int) {
        if addCode(line, source, starts: ["{code", "{noformat"], close: "}") { return }
        let (trimmed, wasQuote) = (line.trimmed, isQuote)
        if trimmed == "{quote}" {
            isQuote = false
            add("", source)
            isQuote = !wasQuote
            return
        }
        if WikiText.boxes.contains(where: { trimmed.hasPrefix($0) }), let end = trimmed.firstIndex(of: "}") {
            let title = trimmed[..<end].firstRange(of: "title=").map { trimmed[$0.upperBound..<end].prefix { $0 != "|" } }
            add(title.map { "**\($0)**" } ?? "", source)
            add("", source)
            let rest = String(trimmed[trimmed.index(after: end)...])
            return rest.isEmpty ? () : addJira(rest, source)
        }
        if let (level, title) = WikiText.jiraHeading(line) {
            return add(String(repeating: "#", count: level) + " " + inline.markdown(String(title)), source)
        }
        if line.hasPrefix("bq. ") { return add("> " + inline.markdown(String(line.dropFirst(4))), source) }
        if addItem(line, source, marks: "*#-") { return }
        if trimmed.hasPrefix("|") {
            let isHeader = trimmed.hasPrefix("||")
            let cells = inline.markdown(trimmed).split(separator: "|").map { String($0).trimmed }
            return addRow(cells, isHeader: isHeader, source)
        }
        add(inline.markdown(line), source)
    }

    // MARK: MediaWiki

    /// `== Impact ==`: its level, and its words with the blanks round them.
    private static func heading(_ line: String) -> (level: Int, title: Substring)? {
        let trimmed = line.trimmed
        let level = trimmed.prefix { $0 == "=" }.count
        guard (1...6).contains(level), trimmed.reversed().prefix(while: { $0 == "=" }).count == level, trimmed.count > 2 * level,
            case let title = trimmed.dropFirst(level).dropLast(level), !title.contains("=="), level > 1 || title.hasPrefix(" ")
        else { return nil }
        return (level, title)
    }

    private mutating func addMediaWiki(_ line: String, _ source: Int) {
        if addCode(line, source, starts: ["<syntaxhighlight", "<source"], close: ">") { return }
        let trimmed = line.trimmed
        if trimmed.hasPrefix("{|") { return add("", source) }
        if trimmed.hasPrefix("|}") || trimmed.hasPrefix("|-") { return endRow() }
        if trimmed.hasPrefix("|+") { return add("**\(inline.markdown(String(trimmed.dropFirst(2)).trimmed))**", source) }
        if let first = trimmed.first, first == "|" || first == "!" && !trimmed.hasPrefix("![") {
            if row.cells.isEmpty { row = ([], first == "!", source) }
            let signs = first == "!" ? trimmed.replacing("!!", with: "||") : trimmed
            row.cells += signs.dropFirst().split(separator: "||", omittingEmptySubsequences: false).map(cell)
            return
        }
        if !row.cells.isEmpty {
            // A cell goes on.
            row.cells[row.cells.count - 1] += " " + inline.markdown(trimmed)
            return
        }
        if ["__TOC__", "__NOTOC__", "__FORCETOC__"].contains(trimmed) { return add("", source) }
        if let (level, title) = WikiText.heading(line) {
            return add(String(repeating: "#", count: level) + " " + inline.markdown(String(title).trimmed), source)
        }
        if addItem(line, source, marks: "*#:;") { return }
        add(inline.markdown(line), source)
    }

    /// A cell's words, behind attributes that stand before a bar of their own.
    private func cell(_ text: Substring) -> String {
        let words = inline.markdown(String(text).trimmed)
        guard let bar = words.firstIndex(of: "|"), !words[..<bar].contains("["), words[..<bar].contains("=") else {
            return words.replacing("|", with: "\\|")
        }
        return String(words[bar...].dropFirst()).trimmed.replacing("|", with: "\\|")
    }

    private mutating func endRow() {
        guard !row.cells.isEmpty else { return }
        addRow(row.cells, isHeader: row.isHeader, row.source)
        row.cells = []
    }

    // MARK: Both

    private mutating func add(_ text: String, _ source: Int) {
        let isBlank = text.trimmed.isEmpty
        // Words right behind a list or a table would be a part of it.
        if !isBlank, isList || isTable { append("", source) }
        (isList, isTable) = (false, false)
        append(text, source)
    }

    private mutating func append(_ text: String, _ source: Int) {
        lines.append((isQuote ? "> " + text : text, source))
    }

    /// - Returns: whether the line is code, or opens or closes it.
    private mutating func addCode(_ line: String, _ source: Int, starts: [String], close: Character) -> Bool {
        if let end = codeEnd {
            guard let found = line.firstRange(of: end) else {
                append(line, source)
                return true
            }
            if found.lowerBound > line.startIndex { append(String(line[..<found.lowerBound]), source) }
            codeEnd = nil
            append("```", source)
            let rest = line[found.upperBound...].trimmed
            if !rest.isEmpty { add(inline.markdown(rest), source) }
            return true
        }
        let trimmed = line.trimmed
        guard let start = starts.first(where: { trimmed.hasPrefix($0) }), let end = trimmed.firstIndex(of: close) else { return false }
        add("```", source)
        codeEnd = close == "}" ? start + "}" : "</" + start.dropFirst() + ">"
        let rest = String(trimmed[trimmed.index(after: end)...])
        return rest.trimmed.isEmpty || addCode(rest, source, starts: starts, close: close)
    }

    /// `** words` is an item of an item.
    private mutating func addItem(_ line: String, _ source: Int, marks: String) -> Bool {
        let signs = line.prefix { marks.contains($0) }
        let words = line.dropFirst(signs.count)
        guard let last = signs.last, words.first == " " || marks.contains(":"), !words.trimmed.isEmpty else { return false }
        let text = inline.markdown(String(words).trimmed)
        let indent = String(repeating: " ", count: 3 * (signs.count - 1))
        switch last {
        case ":": append(isList && signs.count > 1 ? indent + text : text, source)
        case ";": append(indent + "**\(text)**", source)
        default:
            if isTable { append("", source) }
            (isList, isTable) = (true, false)
            append(indent + (last == "#" ? "1. " : "- ") + text, source)
        }
        return true
    }

    private mutating func addRow(_ cells: [String], isHeader: Bool, _ source: Int) {
        if !isTable {
            if !isHeader { add("|" + String(repeating: "  |", count: cells.count), source) }
            if isHeader { add("| " + cells.joined(separator: " | ") + " |", source) }
            append("|" + String(repeating: " --- |", count: cells.count), source)
            isTable = true
            if isHeader { return }
        }
        append("| " + cells.joined(separator: " | ") + " |", source)
    }
}

extension Substring {
    fileprivate var trimmed: String { String(self).trimmed }
}
