internal import CMarkGFM
internal import Glibc

/// One node of a `CMarkTree`; valid as long as the tree is.
struct CMarkNode: Equatable {
    enum Kind {
        case document, blockQuote, list, item, codeBlock, htmlBlock, paragraph, heading, thematicBreak, footnoteDefinition
        case table, tableRow, tableCell
        case text, softBreak, lineBreak, code, htmlInline, emphasis, strong, strikethrough, link, image, footnoteReference
        case other
    }

    let pointer: OpaquePointer

    init(_ pointer: OpaquePointer) { self.pointer = pointer }

    var kind: Kind {
        let type = cmark_node_get_type(pointer)
        switch type {
        case CMARK_NODE_TEXT: return .text
        case CMARK_NODE_SOFTBREAK: return .softBreak
        case CMARK_NODE_PARAGRAPH: return .paragraph
        case CMARK_NODE_CODE: return .code
        case CMARK_NODE_EMPH: return .emphasis
        case CMARK_NODE_STRONG: return .strong
        case CMARK_NODE_LINK: return .link
        case CMARK_NODE_ITEM: return .item
        case CMARK_NODE_LIST: return .list
        case CMARK_NODE_HEADING: return .heading
        case CMARK_NODE_CODE_BLOCK: return .codeBlock
        case CMARK_NODE_BLOCK_QUOTE: return .blockQuote
        case CMARK_NODE_IMAGE: return .image
        case CMARK_NODE_LINEBREAK: return .lineBreak
        case CMARK_NODE_HTML_BLOCK: return .htmlBlock
        case CMARK_NODE_HTML_INLINE: return .htmlInline
        case CMARK_NODE_THEMATIC_BREAK: return .thematicBreak
        case CMARK_NODE_FOOTNOTE_REFERENCE: return .footnoteReference
        case CMARK_NODE_FOOTNOTE_DEFINITION: return .footnoteDefinition
        case CMARK_NODE_DOCUMENT: return .document
        default: return extensionKind(type.rawValue)
        }
    }

    private func extensionKind(_ type: UInt32) -> Kind {
        let library = CMarkLibrary.shared
        if type == library.cellType { return .tableCell }
        if type == library.rowType { return .tableRow }
        if type == library.tableType { return .table }
        if type == library.strikethroughType { return .strikethrough }
        return .other
    }

    var parent: CMarkNode? { cmark_node_parent(pointer).map(CMarkNode.init) }
    var next: CMarkNode? { cmark_node_next(pointer).map(CMarkNode.init) }
    var previous: CMarkNode? { cmark_node_previous(pointer).map(CMarkNode.init) }
    var firstChild: CMarkNode? { cmark_node_first_child(pointer).map(CMarkNode.init) }
    var lastChild: CMarkNode? { cmark_node_last_child(pointer).map(CMarkNode.init) }

    /// Lines of the parsed text, from 1. Reliable for blocks, not for inlines.
    var startLine: Int {
        let line = Int(cmark_node_get_start_line(pointer))
        guard line > 0 else { return next?.startLine ?? 0 }
        return isHeaderRow ? max(line, headerLine) : line
    }
    var endLine: Int {
        let line = Int(cmark_node_get_end_line(pointer))
        guard line > 0 else { return (next?.firstChild?.startLine ?? 1) - 1 }
        return isHeaderRow ? startLine : line
    }

    // Where a table follows upon a paragraph without a blank line, the parser turns the one into the other, so that the table and its header
    // begin where the paragraph did, and puts a new paragraph before it that has no place at all.

    private var isHeaderRow: Bool { cmark_node_get_type(pointer).rawValue == CMarkLibrary.shared.rowType && isTableHeader }

    /// The header stands above the line of hyphens, which stands above the first row, or else ends the table.
    private var headerLine: Int {
        if let row = next { return Int(cmark_node_get_start_line(row.pointer)) - 2 }
        return (parent?.endLine ?? 1) - 1
    }

    /// Counts bytes from 1.
    var startColumn: Int { Int(cmark_node_get_start_column(pointer)) }
    var endColumn: Int { Int(cmark_node_get_end_column(pointer)) }

    /// The text of a leaf: what stands in the node without its markup, entities and escapes undone. Valid until the tree is freed.
    var literal: UnsafeBufferPointer<UInt8> { bytes(cmark_node_get_literal(pointer)) }
    /// What the parser made inlines of: a block's lines without the marks before them, definitions of addresses taken away.
    var content: UnsafeBufferPointer<UInt8> { bytes(cmark_node_get_string_content(pointer)) }
    /// The address of a link or image, as written but for escapes.
    var url: UnsafeBufferPointer<UInt8> { bytes(cmark_node_get_url(pointer)) }
    var title: UnsafeBufferPointer<UInt8> { bytes(cmark_node_get_title(pointer)) }
    /// What follows the opening fence of a code block.
    var fenceInfo: UnsafeBufferPointer<UInt8> { bytes(cmark_node_get_fence_info(pointer)) }

    /// 1 to 6.
    var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }
    var isOrderedList: Bool { cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST }
    var listStart: Int { Int(cmark_node_get_list_start(pointer)) }
    /// Whether the items of a list stand without blank lines between them, so that they need no paragraphs.
    var isTightList: Bool { cmark_node_get_list_tight(pointer) != 0 }
    var isTask: Bool { CMarkLibrary.shared.isTask(pointer) }
    var isTableHeader: Bool { cmark_gfm_extensions_get_table_row_is_header(pointer) != 0 }

    /// One of `l`, `c`, `r` and 0 for each column of a table.
    var tableAlignments: UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(
            start: cmark_gfm_extensions_get_table_alignments(pointer), count: Int(cmark_gfm_extensions_get_table_columns(pointer)))
    }

    private func bytes(_ text: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
        guard let text else { return UnsafeBufferPointer(start: nil, count: 0) }
        return UnsafeRawBufferPointer(start: text, count: strlen(text)).assumingMemoryBound(to: UInt8.self)
    }
}
