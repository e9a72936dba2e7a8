internal import Narratives

/// Writes a tree as HTML, and gathers on the way what a Body holds besides.
///
/// One pass over the tree in document order. This file holds the blocks; inlines, links, images and footnotes have files of their own.
struct HTMLWriter {
    var html: HTMLBuffer
    var source: SourceText
    var findings: FindingCollector
    var block = TextBlock()
    var links: [Link] = []
    var fragments = FragmentCheck()
    var footnotes: FootnoteNumbers
    /// Whether `[[links]]` were hidden in the text.
    let hasMasks: Bool
    let resolution: LinkResolution

    /// For each Markdown link that is open: whether an `<a>` was written for it, and its number in the block if it leads into the site.
    var openLinks: [(hasAnchor: Bool, pending: Int?)] = []
    /// The `[[link|words` whose `]]` is in a later node.
    var openWikiLink: Int?
    /// Whether a heading is being written inside its own permalink.
    var isInPermalink = false

    private(set) var headings: [Heading] = []
    private var headingIDs = HeadingIDs()
    private var quoteEnds: [StaticString] = []
    private var tables: [TableState] = []
    /// Opening tags of raw HTML in this block that were reported: their ends need no finding of their own.
    var reportedTags = 0

    private struct TableState {
        var alignments: UnsafeBufferPointer<UInt8>
        var column = 0
        var isInHeader = false
        var hasBody = false
    }

    init(_ source: SourceText, hasMasks: Bool, resolution: LinkResolution, findings: FindingCollector) {
        html = HTMLBuffer(capacity: source.bytes.count + source.bytes.count / 4)
        footnotes = FootnoteNumbers(in: source)
        self.source = source
        self.hasMasks = hasMasks
        self.resolution = resolution
        self.findings = findings
    }

    mutating func write(_ root: CMarkNode) {
        if footnotes.isNeeded { footnotes.count(in: root) }
        var walk = CMarkWalk(root)
        while let (node, entering) = walk.next() {
            if entering { enter(node, &walk) } else { leave(node) }
        }
        closeFootnotes()
    }

    mutating func finish() -> (body: Body, findings: [Finding]) {
        reportUnusedFootnotes()
        fragments.report(headings: headings.map(\.id), anchors: footnotes.anchors, into: &findings)
        let body = Body(pieces: html.finish(), headings: headings, links: links, anchors: footnotes.anchors)
        return (body, findings.all)
    }

    private mutating func enter(_ node: CMarkNode, _ walk: inout CMarkWalk) {
        switch node.kind {
        case .text: writeText(node)
        case .softBreak: writeBreak("\n")
        case .lineBreak: writeBreak("<br />\n")
        case .code: writeCode(node)
        case .emphasis: html.append("<em>")
        case .strong: html.append("<strong>")
        case .strikethrough: html.append("<del>")
        case .link: openLink(node)
        case .image:
            writeImage(node)
            walk.skip(node)
        case .htmlInline: reportInlineHTML(node)
        case .footnoteReference: writeFootnoteReference(node)
        case .paragraph: enterParagraph(node)
        case .heading: enterHeading(node)
        case .list: enterList(node)
        case .item: enterItem(node)
        case .blockQuote: enterQuote(node)
        case .codeBlock: writeCodeBlock(node)
        case .htmlBlock: reportHTMLBlock(node)
        case .thematicBreak:
            html.endLine()
            html.append("<hr />\n")
        case .table: enterTable(node)
        case .tableRow: enterRow(node)
        case .tableCell: enterCell(node)
        case .footnoteDefinition: enterFootnote(node)
        case .document, .other: break
        }
    }

    private mutating func leave(_ node: CMarkNode) {
        switch node.kind {
        case .emphasis: html.append("</em>")
        case .strong: html.append("</strong>")
        case .strikethrough: html.append("</del>")
        case .link: closeLink()
        case .paragraph: leaveParagraph(node)
        case .heading: leaveHeading(node)
        case .list: html.append(node.isOrderedList ? "</ol>\n" : "</ul>\n")
        case .item: html.append("</li>\n")
        case .blockQuote:
            html.endLine()
            html.append(quoteEnds.removeLast())
        case .table: leaveTable()
        case .tableRow: leaveRow()
        case .tableCell: leaveCell(node)
        case .footnoteDefinition: leaveFootnote()
        default: break
        }
    }

    /// Begins a block of inlines.
    private mutating func beginBlock(_ node: CMarkNode) {
        source.enterBlock(fromLine: node.startLine, toLine: node.endLine)
        footnotes.pass(lines: node.startLine...max(node.startLine, node.endLine))
        reportedTags = 0
    }

    /// Ends a block of inlines: its links get their sentences.
    private mutating func endBlock() {
        closeWikiLink()
        links += block.finish()
    }

    // Paragraphs and headings

    private mutating func enterParagraph(_ node: CMarkNode) {
        guard node.firstChild != nil else { return }
        if !isTight(node) {
            html.endLine()
            html.append("<p>")
        }
        beginBlock(node)
    }

    private mutating func leaveParagraph(_ node: CMarkNode) {
        guard node.firstChild != nil else { return }
        endBlock()
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

    private mutating func enterHeading(_ node: CMarkNode) {
        beginBlock(node)
        let (text, hasLink) = PlainText.heading(node, hasMasks: hasMasks)
        let id = headingIDs.id(for: text)
        let level = max(2, node.headingLevel)
        if node.headingLevel == 1 {
            findings.add(
                "heading-level", .note, at: source.blockPosition(), "The page's title is its only heading of level 1; this one is written as level 2.",
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

    private mutating func leaveHeading(_ node: CMarkNode) {
        endBlock()
        if isInPermalink { html.append("</a>") }
        isInPermalink = false
        html.append("</h")
        html.append(number: max(2, node.headingLevel))
        html.append(">\n")
    }

    // Lists and quotes

    private mutating func enterList(_ node: CMarkNode) {
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

    private mutating func enterItem(_ node: CMarkNode) {
        html.endLine()
        guard node.isTask else {
            html.append("<li>")
            return
        }
        let isDone = source.isTaskDone(line: node.startLine)
        html.append(isDone ? "<li class=\"task\"><input type=\"checkbox\" checked disabled aria-label=\"" : "<li class=\"task\"><input type=\"checkbox\" disabled aria-label=\"")
        html.append(slot: .word(isDone ? .taskDone : .taskOpen))
        html.append("\" /> ")
    }

    private mutating func enterQuote(_ node: CMarkNode) {
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
            quoteEnds.append("</blockquote>\n")
        }
    }

    // Tables

    private mutating func enterTable(_ node: CMarkNode) {
        html.endLine()
        html.append("<div class=\"table\" role=\"region\" tabindex=\"0\" ")
        if let heading = headings.last {
            html.append("aria-labelledby=\"")
            html.appendEscaped(heading.id)
        } else {
            html.append("aria-label=\"")
            html.append(slot: .word(.table))
        }
        html.append("\">\n<table>\n")
        tables.append(TableState(alignments: node.tableAlignments))
    }

    private mutating func leaveTable() {
        html.endLine()
        html.append(tables.removeLast().hasBody ? "</tbody>\n</table>\n</div>\n" : "</table>\n</div>\n")
    }

    private mutating func enterRow(_ node: CMarkNode) {
        html.endLine()
        let last = tables.count - 1
        tables[last].column = 0
        tables[last].isInHeader = node.isTableHeader
        if node.isTableHeader {
            html.append("<thead>\n")
        } else if !tables[last].hasBody {
            html.append("<tbody>\n")
            tables[last].hasBody = true
        }
        html.append("<tr>\n")
        beginBlock(node)
    }

    private mutating func leaveRow() {
        html.endLine()
        html.append(tables[tables.count - 1].isInHeader ? "</tr>\n</thead>\n" : "</tr>\n")
    }

    /// A header cell without words is an ordinary cell: an empty header would name its column with nothing.
    private func isHeader(_ cell: CMarkNode) -> Bool { tables[tables.count - 1].isInHeader && cell.firstChild != nil }

    private mutating func enterCell(_ node: CMarkNode) {
        html.endLine()
        html.append(isHeader(node) ? "<th scope=\"col\"" : "<td")
        let last = tables.count - 1
        let alignments = tables[last].alignments
        switch tables[last].column < alignments.count ? alignments[tables[last].column] : 0 {
        case UInt8(ascii: "l"): html.append(" class=\"align-left\">")
        case UInt8(ascii: "c"): html.append(" class=\"align-center\">")
        case UInt8(ascii: "r"): html.append(" class=\"align-right\">")
        default: html.append(">")
        }
        tables[last].column += 1
    }

    private mutating func leaveCell(_ node: CMarkNode) {
        endBlock()
        html.append(isHeader(node) ? "</th>" : "</td>")
    }
}
