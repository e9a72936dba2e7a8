/// Finished HTML of our own writers as GitHub-flavoured Markdown, which reads as the same HTML again, but for the ids of headings.
struct MarkdownText {
    var output = MarkdownOutput()
    /// The element whose words are passed over.
    private var skipped: String?
    /// Addresses and titles of the links that are open; nil for one that is no link in Markdown.
    private var links: [String?] = []
    private var lists: [MarkdownList] = []
    /// What the `div`s that are open stand for.
    private var divisions: [Division] = []
    /// A block or a run of code while it is read, in plain letters.
    private var code: (letters: [UInt8], language: String, isBlock: Bool)?
    private var alignments: [String] = []
    private var isInCode = false
    private var isInHeading = false
    private var isInTable = false

    private enum Division { case alert, code, other }

    var bytes: [UInt8] { output.bytes }

    init(_ html: [UInt8]) {
        let tokens = HTMLToken.all(in: html)
        for (place, token) in tokens.enumerated() {
            switch token {
            case .text(let text): add(text, beforeLink: place + 1 < tokens.count && tokens[place + 1].opensLink)
            case .open(let tag): if skipped == nil { open(tag) }
            case .close(let name): close(name)
            }
        }
        output.endText()
    }

    private mutating func add(_ text: ArraySlice<UInt8>, beforeLink: Bool) {
        guard skipped == nil else { return }
        let plain = HTMLTag.plain(text)
        guard !isInCode else { code?.letters += plain; return }
        // Between the parts of a folded block there are no words.
        guard code == nil else { return }
        output.add(plain, isInHeading ? .heading : isInTable ? .cell : .paragraph, beforeLink: beforeLink)
    }

    private mutating func open(_ tag: HTMLTag) {
        switch tag.name {
        case "p" where tag.isOfClass("alert-title"), "summary": skipped = tag.name
        case "p": output.breakBlock(isParagraph: true)
        case "h2", "h3", "h4", "h5", "h6":
            output.breakBlock()
            output.put(String(repeating: "#", count: tag.name == "h2" ? 2 : Int(tag.name.dropFirst()) ?? 2) + " ")
            isInHeading = true
        case "ul", "ol": openList(tag)
        case "li": openItem(tag)
        case "input": output.put(tag.has("checked") ? "[x]" : "[ ]")
        case "blockquote":
            output.breakBlock()
            output.indent("> ", marker: "> ")
        case "div": openDivision(tag)
        case "section": lists.append(.section)
        case "pre": if code == nil { code = ([], "", true) }
        case "code":
            if code == nil { code = ([], "", false) }
            isInCode = true
            code?.language = tag["class"].map { String($0.dropFirst("language-".count)) } ?? ""
        case "hr":
            output.breakBlock()
            output.put("___")
        case "table":
            output.breakBlock()
            (isInTable, alignments) = (true, [])
        case "tr":
            output.breakLine()
            output.put("|")
        case "th", "td":
            if tag.name == "th" { alignments.append(tag["class"] ?? "") }
            output.put(" ")
        case "em": output.put("*")
        case "strong": output.put("**")
        case "del": output.put("~~")
        case "br": output.breakHard()
        case "sup": output.put("[^")
        case "a" where tag.isOfClass("footnote-back"): skipped = tag.name
        case "a": openLink(tag)
        case "img": output.put("![\(MarkdownOutput.escaped(tag["alt"] ?? ""))](\(MarkdownText.destination(tag["src"], tag["title"])))")
        default: break
        }
    }

    private mutating func close(_ name: String) {
        guard skipped == nil else {
            if name == skipped { skipped = nil }
            return
        }
        switch name {
        case "h2", "h3", "h4", "h5", "h6": isInHeading = false
        case "ul", "ol": closeList()
        case "li": output.outdent()
        case "section": _ = lists.popLast()
        case "blockquote": output.outdent()
        case "div": closeDivision()
        case "pre": if divisions.last != .code { closeCode() }
        case "code":
            isInCode = false
            if code?.isBlock == false { closeCode() }
        case "th", "td": output.put(" |")
        case "thead": writeAlignments()
        case "table": isInTable = false
        case "em": output.put("*")
        case "strong": output.put("**")
        case "del": output.put("~~")
        case "sup": output.put("]")
        case "a": if case .some(.some(let destination)) = links.popLast() { output.put("](\(destination))") }
        default: break
        }
    }
}

// Links.
extension MarkdownText {
    private mutating func openLink(_ tag: HTMLTag) {
        guard !tag.isOfClass("heading-anchor"), tag["role"] != "doc-noteref", let address = tag["href"] else { return links.append(nil) }
        links.append(MarkdownText.destination(address, tag["title"]))
        output.put("[")
    }

    private static func destination(_ address: String?, _ title: String?) -> String {
        let address = address ?? ""
        let isPlain = !address.isEmpty && !address.utf8.contains { "()<> ".utf8.contains($0) }
        let title = title.map { " \"\($0.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\"" } ?? ""
        return (isPlain ? address : "<\(address)>") + title
    }

    /// `fn-2` is the second.
    private func footnote(of id: String?) -> String {
        id?.split(separator: "-").dropFirst().first.map(String.init) ?? ""
    }
}

/// A list, or the footnotes, which are a list in HTML alone.
private enum MarkdownList {
    case bullets(sign: String)
    case numbers(next: Int, sign: String)
    case footnotes
    /// What holds the list of footnotes.
    case section
}

// Lists and footnotes.
extension MarkdownText {
    private mutating func openList(_ tag: HTMLTag) {
        if case .section? = lists.last { return lists.append(.footnotes) }
        // Beside a list that has just ended, the same sign would go on with it.
        let after = output.lastListSign
        output.breakList()
        lists.append(
            tag.name == "ul"
                ? .bullets(sign: after == "-" ? "*" : "-")
                : .numbers(next: tag["start"].flatMap { Int($0) } ?? 1, sign: after == "." ? ")" : "."))
    }

    private mutating func openItem(_ tag: HTMLTag) {
        switch lists.last {
        case .bullets(let sign):
            output.breakItem()
            output.indent("  ", marker: sign + " ")
        case .numbers(let number, let sign):
            lists[lists.count - 1] = .numbers(next: number + 1, sign: sign)
            output.breakItem()
            let marker = "\(number)\(sign) "
            output.indent(String(repeating: " ", count: marker.utf8.count), marker: marker)
        case .footnotes, .section, nil:
            output.breakBlock()
            output.indent("    ", marker: "[^\(footnote(of: tag["id"]))]: ")
        }
    }

    private mutating func closeList() {
        switch lists.popLast() {
        case .bullets(let sign), .numbers(_, let sign): output.endList(sign)
        case .footnotes, .section, nil: break
        }
    }
}

// Divisions, code and tables.
extension MarkdownText {
    private mutating func openDivision(_ tag: HTMLTag) {
        switch tag["class"]?.split(separator: " ").first {
        case "alert":
            divisions.append(.alert)
            let name = tag["class"]?.split(separator: "-").last?.uppercased() ?? "NOTE"
            output.breakBlock()
            output.indent("> ", marker: "> ")
            output.putLine("[!\(name)]")
        case "code": divisions.append(.code)
        default: divisions.append(.other)
        }
    }

    private mutating func closeDivision() {
        switch divisions.popLast() {
        case .alert: output.outdent()
        case .code: closeCode()
        case .other, nil: break
        }
    }

    private mutating func closeCode() {
        guard let (letters, language, isBlock) = code else { return }
        code = nil
        let ticks = letters.split { $0 != UInt8(ascii: "`") }.map(\.count)
        if isBlock {
            output.block(of: letters, language, fence: String(repeating: "`", count: max(3, (ticks.max() ?? 0) + 1)))
        } else {
            let fence = String(repeating: "`", count: (1...).first { !ticks.contains($0) } ?? 1)
            let text = String(decoding: !isInTable ? letters : letters.flatMap { $0 == 0x7C ? [0x5C, 0x7C] : [$0] }, as: UTF8.self)
            let isPadded = text.hasPrefix("`") || text.hasSuffix("`") || (text.hasPrefix(" ") && text.hasSuffix(" "))
            output.put(isPadded ? "\(fence) \(text) \(fence)" : fence + text + fence)
        }
    }

    private mutating func writeAlignments() {
        let marks = ["align-left": ":--", "align-center": ":-:", "align-right": "--:"]
        output.breakLine()
        output.put("| " + alignments.map { marks[$0] ?? "---" }.joined(separator: " | ") + " |")
    }
}

extension HTMLToken {
    fileprivate var opensLink: Bool { if case .open(let tag) = self { tag.name == "a" } else { false } }
}
