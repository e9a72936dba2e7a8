internal import Narratives
internal import Text

// Paragraphs, headings, lists and quotes.
extension HTMLWriter {
    mutating func enterParagraph(_ node: CMarkNode) {
        guard node.firstChild != nil else { return }
        if !isTight(node) {
            html.endLine()
            html.append("<p>")
        }
        beginBlock(node)
    }

    mutating func leaveParagraph(_ node: CMarkNode) {
        guard node.firstChild != nil else { return }
        endBlock(node)
        if node.next == nil, let parent = node.parent, parent.kind == .footnoteDefinition {
            html.append(" ")
            writeFootnoteBackLinks()
        }
        if !isTight(node) { html.append("</p>\n") }
    }

    private func isTight(_ paragraph: CMarkNode) -> Bool {
        guard let list = paragraph.parent?.parent, list.kind == .list else { return false }
        return list.isTightList
    }

    mutating func enterHeading(_ node: CMarkNode) {
        beginBlock(node)
        if node.headingLevel == 1 {
            findings.add(
                "heading-level", .note, at: source.blockPosition(),
                "The page's title is its only heading of level 1; this one is written as level 2.",
                fix: "Begin it with `##`.")
        }
        html.endLine()
        (htmlAboveHeading, html) = (html, HTMLBuffer(capacity: 80))
    }

    mutating func leaveHeading(_ node: CMarkNode) {
        let text = String(decoding: block.text, as: UTF8.self)
        if text.utf8.allSatisfy({ $0 <= 0x20 }) {
            findings.add(
                "empty-heading", .warning, at: source.blockPosition(), "This heading has no words.", fix: "Write some, or take it out.")
        }
        endBlock(node)
        let (id, level) = (headingIDs.id(for: text), max(2, node.headingLevel))
        headings.append(Heading(id: id, level: level, text: text))
        let words = html
        html = htmlAboveHeading
        htmlAboveHeading = HTMLBuffer(capacity: 0)
        html.write("<h\(level) id=\"\(id)\">")
        if hasLink || text.isEmpty {
            html.write(words)
        } else {
            let fragment = id.utf8.allSatisfy { $0 < 0x80 } ? id : SafeURL.percentEncoded(id.utf8)
            html.write("<a class=\"heading-anchor\" href=\"#\(fragment)\">")
            html.write(words)
            html.append("</a>")
        }
        html.write("</h\(level)>")
        html.append(slot: .belowHeading(headings.count - 1))
        html.append("\n")
    }

    mutating func enterList(_ node: CMarkNode) {
        html.endLine()
        if !node.isOrderedList {
            html.append("<ul>\n")
        } else if node.listStart == 1 {
            html.append("<ol>\n")
        } else {
            html.write("<ol start=\"\(node.listStart)\">\n")
        }
    }

    mutating func enterItem(_ node: CMarkNode) {
        html.endLine()
        guard node.isTask else {
            html.append("<li>")
            return
        }
        let isDone = source.isTaskDone(line: node.startLine)
        html.append("<li class=\"task\"><input type=\"checkbox\"")
        if isDone { html.append(" checked") }
        html.write(" disabled aria-label=\"\(slot: .word(isDone ? .taskDone : .taskOpen))\" /> ")
    }

    mutating func enterQuote(_ node: CMarkNode) {
        html.endLine()
        switch Alert.take(from: node) {
        case .known(let word):
            html.write("<div class=\"alert \(word.rawValue)\" role=\"note\">\n<p class=\"alert-title\">\(slot: .word(word))</p>\n")
            quotes.append(.alert)
        case .unknown(let name):
            let nearest = Spelling.nearest(to: name.uppercased(), among: Alert.names)
            findings.add(
                "unknown-alert", .note, at: source.position(line: node.startLine, byteColumn: node.startColumn),
                "`[!\(name)]` is no kind of alert, so this stays an ordinary quote.",
                fix: nearest.map { "Did you mean `[!\($0)]`?" } ?? "Use one of \(Alert.names.joined(separator: ", ")).")
            fallthrough
        case nil:
            html.append("<blockquote>\n")
            quotes.append(.quotation)
        }
    }

    mutating func leaveQuote() {
        html.endLine()
        html.append(quotes.removeLast() == .alert ? "</div>\n" : "</blockquote>\n")
    }
}
