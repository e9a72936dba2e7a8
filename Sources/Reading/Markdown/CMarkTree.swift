internal import CMarkArena
internal import CMarkGFM

/// A parsed document. Its memory goes when it goes out of use, on every path; it stays on the thread that parsed it.
struct CMarkTree: ~Copyable {
    let root: CMarkNode
    private let pointer: OpaquePointer
    private let hasArena: Bool

    /// Nil only when the library gives no tree.
    ///
    /// - Throws: when the text would be too costly.
    init?(parsing text: UnsafeBufferPointer<UInt8>) throws(MarkdownLimits.Fault) {
        let library = CMarkLibrary.shared
        let arena = cmark_arena_begin()
        var isParsed = false
        defer { if arena != nil, !isParsed { cmark_arena_end() } }
        guard let allocator = arena ?? cmark_get_default_mem_allocator(), let parser = library.parser(of: text, with: allocator) else {
            return nil
        }
        defer { cmark_parser_free(parser) }
        if text.count > MarkdownLimits.harmlessLength, let blocks = cmark_parser_blocks(parser) {
            var cost = InlineCost(in: text)
            if let fault = cost.firstFault(in: CMarkNode(blocks)) { throw fault }
        }
        guard let pointer = library.finish(parser, hasTildes: text.contains(byte: UInt8(ascii: "~"))) else { return nil }
        isParsed = true
        self.pointer = pointer
        hasArena = arena != nil
        root = CMarkNode(pointer)
    }

    deinit { if hasArena { cmark_arena_end() } else { cmark_node_free(pointer) } }
}

/// Walks a node and everything below it without recursion, however deeply an author nests.
struct CMarkWalk: ~Copyable {
    private let pointer: OpaquePointer?

    init(_ node: CMarkNode) { pointer = cmark_iter_new(node.pointer) }

    deinit { cmark_iter_free(pointer) }

    /// The next node, and whether the walk enters it; leaves are entered only. Nil at the end.
    mutating func next() -> (node: CMarkNode, entering: Bool)? {
        let event = cmark_iter_next(pointer)
        guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(pointer) else { return nil }
        return (CMarkNode(node), event == CMARK_EVENT_ENTER)
    }

    /// Passes over what is left of a node that was entered: the next event leaves it. Not for leaves.
    mutating func skip(_ node: CMarkNode) {
        cmark_iter_reset(pointer, node.pointer, CMARK_EVENT_EXIT)
    }
}
