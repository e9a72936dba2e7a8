internal import Narratives

/// Markdown of other generators as GitHub's: callouts, tabs, lists of attributes, shortcodes and marks. One line for each, so that places stay
/// what they were.
///
/// What has no likeness here stays as it is, and is seen.
struct Dialect {
    /// Blocks that are open: what their lines begin with here, and how far in they stand at the source; nil for one that a line closes.
    private struct Block {
        let prefix: String
        let indent: Int?
        let close: String
    }

    private var blocks: [Block] = []
    /// Words that stand before the next line that has any.
    private var title = ""

    /// - Parameter isCode: whether each line is fenced code.
    static func lines(_ lines: [String], isCode: [Bool]) -> [String] {
        var dialect = Dialect()
        var isInQuote = false
        var read = zip(lines, isCode).map { line, isCode in
            defer { isInQuote = line.hasPrefix(">") }
            if isCode { dialect.leave(line) }
            return isCode ? dialect.inBlock(line, isCode: true) ?? line : dialect.line(line, isInQuote: isInQuote)
        }
        defineTerms(&read, isCode)
        // A blank line behind a block is none of it, be it another that follows.
        for index in read.indices.dropLast().reversed() where lines[index].trimmed.isEmpty {
            if !read[index + 1].hasPrefix(">") || read[index + 1].hasPrefix("> [!") { read[index] = "" }
        }
        return read
    }

    /// Lists of definitions as GitHub's Markdown has none: `Term` above `: words` is a label before them, or above several a heading of items.
    private static func defineTerms(_ lines: inout [String], _ isCode: [Bool]) {
        func isDefinition(_ index: Int) -> Bool { !isCode[index] && lines[index].hasPrefix(": ") }
        for index in lines.indices.dropFirst() where isDefinition(index) && !isDefinition(index - 1) {
            let term = lines[index - 1].trimmed
            guard let first = term.first, first.isLetter || first == "*", term.utf8.count < 80, !isCode[index - 1], !term.hasSuffix("."),
                index < 2 || lines[index - 2].trimmed.isEmpty || isDefinition(index - 2) || lines[index - 2].hasPrefix("- ")
            else { continue }
            let bare = term.replacing("**", with: "")
            let end = lines[index...].indices.first { !isDefinition($0) } ?? lines.endIndex
            if end == index + 1 {
                (lines[index - 1], lines[index]) = ("**\(bare):** \(lines[index].dropFirst(2))", "")
            } else {
                lines[index - 1] = "**\(bare)**"
                for place in index..<end { lines[place] = "- " + lines[place].dropFirst(2) }
            }
        }
    }

    private mutating func line(_ line: String, isInQuote: Bool) -> String {
        let trimmed = line.trimmed
        leave(line)
        if let last = blocks.last, last.indent == nil, Dialect.closes(trimmed, last.close) {
            blocks.removeLast()
            return title.isEmpty ? "" : prefix + takeTitle()
        }
        if let opened = open(line, trimmed) { return opened }
        if !isInQuote, let callout = Dialect.callout(trimmed) {
            title = callout.title
            return "> [!\(callout.name)]"
        }
        if let inBlock = inBlock(line) { return inBlock }
        if !title.isEmpty, line.hasPrefix(">") { return "> " + takeTitle() + " " + line.dropFirst().drop { $0 == " " } }
        if Dialect.isNothing(trimmed) { return "" }
        return Dialect.withoutMarks(line)
    }

    private var prefix: String { blocks.map(\.prefix).joined() }

    private mutating func takeTitle() -> String {
        defer { title = "" }
        return "**\(title)**"
    }

    /// A line within a block that is open, by its indent or until something closes it.
    private mutating func inBlock(_ line: String, isCode: Bool = false) -> String? {
        let isBlank = line.trimmed.isEmpty
        guard let last = blocks.last else { return nil }
        let words = last.indent.map { String(line.dropFirst(min($0, line.prefix { $0 == " " }.count))) } ?? line
        if isBlank { return last.prefix.isEmpty ? "" : prefix.trimmed }
        return prefix + (title.isEmpty ? "" : takeTitle() + " ") + (isCode ? words : Dialect.withoutMarks(words))
    }

    /// Leaves the blocks that a line does not stand far enough in for.
    private mutating func leave(_ line: String) {
        guard !line.trimmed.isEmpty else { return }
        while let indent = blocks.last?.indent, line.prefix(while: { $0 == " " }).count < indent { blocks.removeLast() }
    }

    // MARK: Blocks

    /// The first line of a block as it reads here; nil where none begins.
    private mutating func open(_ line: String, _ trimmed: String) -> String? {
        let indent = line.prefix { $0 == " " }.count
        // Docusaurus and MyST: `:::danger[Look out]`, `:::{note} Look out`.
        if trimmed.hasPrefix(":::"), let name = trimmed.drop(while: { $0 == ":" }).trimmedWords.first {
            let rest = trimmed.drop { $0 == ":" }
            let title = rest.between("[", "]") ?? rest.dropFirst(name.count).drop { "{} ".contains($0) }
            return begin(name.filter(\.isLetter), String(title), Block(prefix: "> ", indent: nil, close: ":::"))
        }
        // MkDocs: `!!! warning "Still open"`, `??? note`, `=== "Linux"`, and four blanks before what belongs to it.
        if let sign = ["!!! ", "???+ ", "??? "].first(where: { trimmed.hasPrefix($0) }) {
            let rest = trimmed.dropFirst(sign.count)
            let name = rest.prefix { $0.isLetter }
            guard !name.isEmpty else { return nil }
            return begin(String(name), rest.between("\"", "\"").map(String.init) ?? "", Block(prefix: "> ", indent: indent + 4, close: ""))
        }
        if trimmed.hasPrefix("=== \""), let name = trimmed.dropFirst(4).between("\"", "\"") {
            let before = prefix
            blocks.append(Block(prefix: "", indent: indent + 4, close: ""))
            return before + "**\(name)**"
        }
        // Hugo: `{{< notice warning >}}`; a shortcode of another name stays.
        if let shortcode = Dialect.shortcode(trimmed), let name = shortcode.words.first.map(String.init),
            Dialect.notices.contains(name), !shortcode.isEnd
        {
            let type = shortcode.words.dropFirst().first.map { $0.filter(\.isLetter) } ?? name
            return begin(type, "", Block(prefix: "> ", indent: nil, close: "/" + name))
        }
        return nil
    }

    private mutating func begin(_ name: String, _ title: String, _ block: Block) -> String {
        let before = prefix
        blocks.append(block)
        let known = Dialect.alerts[name.lowercased()]
        self.title = title.trimmed.isEmpty && known == nil ? name : title.trimmed
        return before + "> [!\(known ?? "NOTE")]"
    }

    private static func closes(_ line: String, _ sign: String) -> Bool {
        if sign == ":::" { return line == ":::" || line == "::::" }
        return shortcode(line).map { $0.isEnd && "/" + ($0.words.first ?? "") == sign } ?? false
    }

    private static let notices = Set(words: "notice alert admonition callout hint note tip warning danger info")

    private static let alerts = Dictionary(words: [
        ("note info abstract summary tldr example quote seealso cite question help faq incident", "NOTE"),
        ("tip hint success check done", "TIP"), ("important", "IMPORTANT"), ("warning attention todo", "WARNING"),
        ("danger error caution bug failure fail missing", "CAUTION"),
    ])

    /// Obsidian's `> [!incident]- Folded`, where GitHub's would be the word alone.
    private static func callout(_ line: String) -> (name: String, title: String)? {
        guard line.hasPrefix(">"), let inner = line.dropFirst().drop(while: { $0 == " " }).between("[!", "]"),
            line.dropFirst().drop(while: { $0 == " " }).hasPrefix("[!")
        else { return nil }
        let rest = line[inner.endIndex...].dropFirst().drop { $0 == "-" || $0 == "+" }
        let title = String(rest).trimmed
        let known = alerts[inner.lowercased()]
        return (known ?? "NOTE", title.isEmpty && known == nil ? String(inner) : title)
    }

    // MARK: Lines and marks

    /// `{{< name words >}}`, `{{% /name %}}`
    private static func shortcode(_ line: String) -> (isEnd: Bool, words: [Substring])? {
        for (open, close) in [("{{<", ">}}"), ("{{%", "%}}")] where line.hasPrefix(open) && line.hasSuffix(close) {
            let inner = String(line.dropFirst(3).dropLast(3)).trimmed
            guard !inner.contains(open) else { return nil }
            let isEnd = inner.hasPrefix("/")
            return (isEnd, inner.dropFirst(isEnd ? 1 : 0).split(separator: " "))
        }
        return nil
    }

    /// A line that its generator takes for itself: a list of contents, attributes, a cut.
    private static func isNothing(_ line: String) -> Bool {
        if line == "[TOC]" || line == "[[_TOC_]]" || line == "[[toc]]" || line == "{:toc}" || line == "* TOC" || line == "- TOC" {
            return true
        }
        if line.hasPrefix("{:"), !line.hasPrefix("{::"), !line.hasPrefix("{:/"), line.hasSuffix("}"), !line.dropLast().contains("}") {
            return true
        }
        return shortcode(line)?.words.first == "toc"
    }

    /// Hugo's and Jekyll's links to other pages as links: `{{< ref "other.md" >}}`, `{% post_url 2019-06-08-other %}`, `{{ site.url }}/other`.
    private static func withLinks(_ line: String) -> String {
        var line = line
        for (open, close, ending) in [
            ("{{< ref \"", "\" >}}", ""), ("{{< relref \"", "\" >}}", ""), ("{{% ref \"", "\" %}}", ""), ("{{% relref \"", "\" %}}", ""),
            ("{% post_url ", " %}", ".md"), ("{% link ", " %}", ""),
        ] {
            while let start = line.firstRange(of: open), let end = line[start.upperBound...].firstRange(of: close) {
                let target = line[start.upperBound..<end.lowerBound] + ending
                let isAddress = line[..<start.lowerBound].hasSuffix("](")
                line.replaceSubrange(start.lowerBound..<end.upperBound, with: isAddress ? String(target) : "[\(target)](\(target))")
            }
        }
        return line.replacing("{{ site.url }}", with: "").replacing("{{ site.baseurl }}", with: "")
    }

    /// Without `{ .attributes }` behind a link, and with Obsidian's `==marks==` bold.
    private static func withoutMarks(_ line: String) -> String {
        var line = line
        if line.utf8.contains(UInt8(ascii: "{")) {
            line = withLinks(line)
            for open in ["{ .", "{: .", "{.", "{: #", "{:target"] {
                while let start = line.firstRange(of: ")" + open), let end = line[start.upperBound...].firstIndex(of: "}") {
                    line.removeSubrange(line.index(after: start.lowerBound)...end)
                }
            }
        }
        if line.utf8.contains(UInt8(ascii: "=")) {
            let parts = line.split(separator: "==", omittingEmptySubsequences: false)
            let isMarked = parts.count > 2 && parts.count % 2 == 1
            let inner = parts.enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
            if isMarked, inner.allSatisfy({ $0.first?.isLetter == true && $0.last?.isWhitespace == false && !$0.contains("`") }) {
                line = parts.joined(separator: "**")
            }
        }
        // The name of a block, by which others embed it: `^the-count`.
        if let mark = line.lastIndex(of: "^"), mark > line.startIndex, line[line.index(before: mark)] == " ",
            case let name = line[mark...].dropFirst(), name.first?.isLetter == true,
            name.utf8.allSatisfy({ $0.isWord || $0 == UInt8(ascii: "-") })
        {
            return String(line[..<mark]).trimmed
        }
        // Dataview: `Date:: 2019-10-08`.
        if let colons = line.firstRange(of: ":: "), case let name = line[..<colons.lowerBound], name.first?.isLetter == true,
            name.utf8.count < 40, name.utf8.allSatisfy({ $0.isWord || $0 == 0x20 })
        {
            return "**\(name):** \(line[colons.upperBound...])"
        }
        return line
    }
}

extension Substring {
    fileprivate var trimmedWords: [String] { split { " {}[]".contains($0) }.map(String.init) }

    /// What stands between two signs.
    fileprivate func between(_ open: String, _ close: String) -> Substring? {
        guard let start = firstRange(of: open), let end = self[start.upperBound...].firstRange(of: close) else { return nil }
        return self[start.upperBound..<end.lowerBound]
    }
}
