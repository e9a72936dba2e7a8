internal import CMarkGFM
internal import Synchronization

/// cmark-gfm, set up once for the whole process so that it can parse on several threads.
///
/// Two faults of release 0.29.0.gfm.6 are dealt with here:
/// - Registering the extensions twice at once aborts, so a `static let` does it.
/// - Every parse switches the extensions' special characters (`:` and `w` for autolinks, `~` for strikethrough) on in a global table
///   when it begins and off when it ends, so that one thread's end takes autolinks and strikethrough away from all others. The characters
///   of autolinks are switched on here for good, and taken from the extension so that no parse switches them off. Strikethrough needs
///   its list to work at all: it is attached to those documents only that hold a `~`, and they finish one at a time.
struct CMarkLibrary: Sendable {
    static let shared = CMarkLibrary()

    /// Parsing and rendering options. Source positions count lines inside code spans and tags; nothing is written into the HTML.
    static let options = CMARK_OPT_FOOTNOTES | CMARK_OPT_SOURCEPOS

    /// Of the library that runs: another may read the same text in another way.
    static var version: String { String(cString: cmark_version_string()) }

    private static let strikethroughTurn = Mutex(())

    // Addresses of extensions, which live as long as the process. OpaquePointer is not Sendable.
    private let table: UInt
    private let autolink: UInt
    private let tasklist: UInt
    private let strikethrough: UInt
    /// The node types that extensions were given at registration.
    let tableType: UInt32
    let rowType: UInt32
    let cellType: UInt32
    let strikethroughType: UInt32

    private init() {
        cmark_gfm_core_extensions_ensure_registered()
        func find(_ name: String) -> UInt { UInt(bitPattern: cmark_find_syntax_extension(name)) }
        table = find("table")
        autolink = find("autolink")
        tasklist = find("tasklist")
        strikethrough = find("strikethrough")
        let autolinkExtension = OpaquePointer(bitPattern: autolink)
        let parser = cmark_parser_new(CMARK_OPT_DEFAULT)
        cmark_parser_attach_syntax_extension(parser, autolinkExtension)
        cmark_manage_extensions_special_characters(parser, 1)
        cmark_syntax_extension_set_special_inline_chars(autolinkExtension, nil)
        cmark_parser_free(parser)
        let types = CMarkLibrary.extensionTypes(table: table, strikethrough: strikethrough)
        tableType = types["table"] ?? 0
        rowType = types["table_row"] ?? types["table_header"] ?? 0
        cellType = types["table_cell"] ?? 0
        strikethroughType = types["strikethrough"] ?? 0
    }

    /// Learns the extensions' node types from a parsed sample: the library hands out the numbers when it registers them, and its headers
    /// do not name them.
    private static func extensionTypes(table: UInt, strikethrough: UInt) -> [String: UInt32] {
        let parser = cmark_parser_new(CMARK_OPT_DEFAULT)
        defer { cmark_parser_free(parser) }
        cmark_parser_attach_syntax_extension(parser, OpaquePointer(bitPattern: table))
        cmark_parser_attach_syntax_extension(parser, OpaquePointer(bitPattern: strikethrough))
        let sample = "|a|\n|-|\n|~~b~~|\n"
        cmark_parser_feed(parser, sample, sample.utf8.count)
        let root = cmark_parser_finish(parser)
        defer { cmark_node_free(root) }
        let iterator = cmark_iter_new(root)
        defer { cmark_iter_free(iterator) }
        var types: [String: UInt32] = [:]
        while cmark_iter_next(iterator) != CMARK_EVENT_DONE {
            let node = cmark_iter_get_node(iterator)
            types[String(cString: cmark_node_get_type_string(node))] = cmark_node_get_type(node).rawValue
        }
        return types
    }

    /// A parser that has made out the blocks of a UTF-8 text, all but the words in them. The caller frees it.
    func parser(of text: UnsafeBufferPointer<UInt8>, with allocator: UnsafeMutablePointer<cmark_mem>) -> OpaquePointer? {
        let parser = cmark_parser_new_with_mem(CMarkLibrary.options, allocator)
        for address in [table, autolink, tasklist] { cmark_parser_attach_syntax_extension(parser, OpaquePointer(bitPattern: address)) }
        text.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
        // A last line without its end would be kept back until the parse is finished.
        if let last = text.last, last != 0x0A, last != 0x0D { cmark_parser_feed(parser, "\n", 1) }
        return parser
    }

    /// Reads the words of the blocks. The caller owns the tree; nil only when the parser gives none.
    func finish(_ parser: OpaquePointer, hasTildes: Bool) -> OpaquePointer? {
        guard hasTildes else { return cmark_parser_finish(parser) }
        cmark_parser_attach_syntax_extension(parser, OpaquePointer(bitPattern: strikethrough))
        let address = UInt(bitPattern: parser)
        let root = CMarkLibrary.strikethroughTurn.withLock { _ in UInt(bitPattern: cmark_parser_finish(OpaquePointer(bitPattern: address)))
        }
        return OpaquePointer(bitPattern: root)
    }

    /// Whether a list item is a task.
    func isTask(_ item: OpaquePointer) -> Bool { UInt(bitPattern: cmark_node_get_syntax_extension(item)) == tasklist }
}
