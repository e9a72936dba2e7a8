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
        let (text, hasLink) = PlainText.heading(node, hasMasks: hasMasks)
        let id = headingIDs.id(for: text)
        let level = max(2, node.headingLevel)
        if node.headingLevel == 1 {
            findings.add(
                "heading-level", .note, at: source.blockPosition(),
                "The page's title is its only heading of level 1; this one is written as level 2.",
                fix: "Begin it with `##`.")
        }
        headings.append(Heading(id: id, level: level, text: text))
        html.endLine()
        html.append("<h")
        html.append(number: level)
        html.append(" id=\"")
        html.appendEscaped(id)
        html.append("\">")
        isInPermalink = !hasLink && !text.isEmpty
        if isInPermalink {
            html.append("<a class=\"heading-anchor\" href=\"#")
            html.appendEscaped(id.utf8.allSatisfy { $0 < 0x80 } ? id : SafeURL.percentEncoded(id.utf8))
            html.append("\">")
        }
    }

    mutating func leaveHeading(_ node: CMarkNode) {
        endBlock(node)
        if isInPermalink { html.append("</a>") }
        isInPermalink = false
        html.append("</h")
        html.append(number: max(2, node.headingLevel))
        html.append(">\n")
    }

    mutating func enterList(_ node: CMarkNode) {
        html.endLine()
        if !node.isOrderedList {
            html.append("<ul>\n")
        } else if node.listStart == 1 {
            html.append("<ol>\n")
        } else {
            html.append("<ol start=\"")
            html.append(number: node.listStart)
            html.append("\">\n")
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
        html.append(" disabled aria-label=\"")
        html.append(slot: .word(isDone ? .taskDone : .taskOpen))
        html.append("\" /> ")
    }

    mutating func enterQuote(_ node: CMarkNode) {
        html.endLine()
        switch Alert.take(from: node) {
        case .known(let word):
            html.append("<div class=\"alert ")
            html.appendEscaped(word.rawValue)
            html.append("\" role=\"note\">\n<p class=\"alert-title\">")
            html.append(slot: .word(word))
            html.append("</p>\n")
            quoteEnds.append("</div>\n")
        case .unknown(let name):
            let nearest = Spelling.nearest(to: name.uppercased(), among: Alert.names)
            findings.add(
                "unknown-alert", .note, at: source.position(line: node.startLine, byteColumn: node.startColumn),
                "`[!\(name)]` is no kind of alert, so this stays an ordinary quote.",
                fix: nearest.map { "Did you mean `[!\($0)]`?" } ?? "Use one of \(Alert.names.joined(separator: ", ")).")
            fallthrough
        case nil:
            html.append("<blockquote>\n")
            quotations += 1
            quoteEnds.append(HTMLWriter.quotationEnd)
        }
    }

    private static let quotationEnd: StaticString = "</blockquote>\n"

    mutating func leaveQuote() {
        html.endLine()
        let end = quoteEnds.removeLast()
        if end.utf8Start == HTMLWriter.quotationEnd.utf8Start { quotations -= 1 }
        html.append(end)
    }
}
