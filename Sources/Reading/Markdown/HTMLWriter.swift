internal import Narratives
internal import Text

/// Writes a tree as HTML, and gathers on the way what a Body holds besides.
///
/// One pass over the tree in document order. This file holds the state and the way through the tree; what is written for each kind
/// of node has files of its own.
struct HTMLWriter {
    var html: HTMLBuffer
    var source: SourceText
    var findings: FindingCollector
    var block = TextBlock()
    /// The paragraph, heading or row of a table that is being written.
    var openBlock: CMarkNode?
    var links: [Link] = []
    var fragments = FragmentCheck()
    var footnotes = FootnoteNumbers()
    var definitions: UnusedDefinitions
    /// Whether `[[links]]` were hidden in the text.
    let hasMasks: Bool
    let resolution: LinkResolution
    /// Who reads the words; nil where nobody does.
    let proofreader: Proofreader?
    var suppressions: [Suppression] = []

    /// The Markdown links that are open, outermost first.
    var openLinks: [OpenLink] = []
    /// A `[[link|words` whose `]]` is in a later node: its number in the block, or its words alone.
    enum OpenWikiLink { case link(Int), words }
    var openWikiLink: OpenWikiLink?
    /// Passages for readers inside that are open, by the comments that end them.
    var openPassages: [CMarkNode] = []
    /// Whether a mark of such a passage was met.
    var hasPassageMark = false
    /// Whether a link or a footnote's mark stands in the block: a heading without any is a link to itself.
    var hasLink = false
    /// What stands above the heading whose words are being written: its id is made of them.
    var htmlAboveHeading = HTMLBuffer(capacity: 0)

    var headings: [Heading] = []
    var headingIDs = HeadingIDs()
    enum Quote { case alert, quotation }
    /// The block quotes that are open, outermost first. The words of an alert are the author's own.
    var quotes: [Quote] = []
    var isInQuotation: Bool { quotes.contains(.quotation) }
    var tables: [TableState] = []
    /// How many blocks of code were written.
    var codeBlocks = 0
    /// Opening tags of raw HTML in this block that were reported: their ends need no finding of their own.
    var reportedTags = 0

    init(_ source: SourceText, hasMasks: Bool, resolution: LinkResolution, proofreader: Proofreader?, findings: FindingCollector) {
        html = HTMLBuffer(capacity: source.bytes.count + source.bytes.count / 4)
        definitions = UnusedDefinitions(in: source)
        self.source = source
        self.hasMasks = hasMasks
        self.resolution = resolution
        self.proofreader = proofreader
        self.findings = findings
    }

    mutating func write(_ root: CMarkNode) {
        if definitions.isNeeded { gatherReferences(in: root) }
        var walk = CMarkWalk(root)
        while let (node, entering) = walk.next() {
            if entering { enter(node, &walk) } else { leave(node) }
        }
        closeFootnotes()
    }

    private mutating func gatherReferences(in root: CMarkNode) {
        var walk = CMarkWalk(root)
        while let (node, entering) = walk.next() {
            guard entering else { continue }
            switch node.kind {
            case .footnoteReference: footnotes.count(node)
            case .link, .image: definitions.use(node.url)
            default: break
            }
        }
    }

    mutating func finish() -> MarkdownReader.Reading {
        reportUnusedDefinitions()
        fragments.report(headings: headings.map(\.id), anchors: footnotes.anchors, into: &findings)
        let (html, slots) = html.finish()
        // In no more room than it takes, since every text is kept.
        let body = Body(
            html: html.withUnsafeBufferPointer(Array.init), slots: slots, headings: headings, links: links, anchors: footnotes.anchors)
        return (body, findings.all, suppressions, hasPassageMark)
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
        case .htmlInline: writeInlineHTML(node)
        case .footnoteReference: writeFootnoteReference(node)
        case .paragraph: enterParagraph(node)
        case .heading: enterHeading(node)
        case .list: enterList(node)
        case .item: enterItem(node)
        case .blockQuote: enterQuote(node)
        case .codeBlock: writeCodeBlock(node)
        case .htmlBlock: writeHTMLBlock(node)
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
        case .link: closeLink(node)
        case .paragraph: leaveParagraph(node)
        case .heading: leaveHeading(node)
        case .list: html.append(node.isOrderedList ? "</ol>\n" : "</ul>\n")
        case .item: html.append("</li>\n")
        case .blockQuote: leaveQuote()
        case .table: leaveTable()
        case .tableRow: leaveRow()
        case .tableCell: leaveCell(node)
        case .footnoteDefinition: leaveFootnote()
        default: break
        }
    }

    /// Begins a block of inlines.
    mutating func beginBlock(_ node: CMarkNode) {
        openBlock = node
        source.enterBlock(fromLine: node.startLine, toLine: node.endLine)
        passLines(of: node)
        reportedTags = 0
        hasLink = false
    }

    /// Marks the lines of a block as read, but for definitions that a paragraph begins with: its text is what follows them.
    mutating func passLines(of node: CMarkNode) {
        guard definitions.isNeeded else { return }
        let (start, end) = (node.startLine, max(node.startLine, node.endLine))
        definitions.cover((node.kind == .paragraph ? HTMLWriter.firstTextLine(of: node) : start)...end)
    }

    /// The line on which a paragraph's text begins, behind definitions.
    private static func firstTextLine(of paragraph: CMarkNode) -> Int {
        let (start, end, content) = (paragraph.startLine, max(paragraph.startLine, paragraph.endLine), paragraph.content)
        let count = content.count(ofByte: 0x0A) + (content.last == 0x0A ? 0 : 1)
        return min(end, max(start, end - count + 1))
    }

    /// Ends a block of inlines: its words are read, and its links get their sentences.
    ///
    /// - Parameter column: which cell of its row the block is, from 0.
    mutating func endBlock(_ node: CMarkNode, column: Int? = nil) {
        closeWikiLink()
        if let proofreader, !isInQuotation, proofreader.mayMatch(block.text) {
            let part: ProseBlock.Part = column != nil ? .cell : node.kind == .heading ? .heading : .paragraph
            let (range, position) = (range(of: node, column: column), source.blockPosition())
            findings.add(proofreader.findings(in: block, as: part, within: range, of: &source, orAt: position))
        }
        links += block.finish()
    }

    /// The bytes of the source in which a block stands.
    private func range(of node: CMarkNode, column: Int?) -> Range<Int> {
        let start: Int, end: Int
        if let column, let row = node.parent {
            let rowStart = source.rowStart(row)
            (start, end) = (source.cellStart(column, ofRowFrom: rowStart), source.cellStart(column + 1, ofRowFrom: rowStart))
        } else {
            start = source.lineStart(node.kind == .paragraph ? HTMLWriter.firstTextLine(of: node) : node.startLine)
            end = source.lineStart(node.endLine + 1)
        }
        return start..<max(start, end)
    }
}
