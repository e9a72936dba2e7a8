/// What becomes of a tag, by its name.
enum HTMLElement: Equatable {
    /// Has Markdown that says the same, on both sides of the words.
    case sign(String)
    case code, raised, link, image, lineBreak, preformatted
    /// Says nothing by itself, within a line.
    case inline
    /// Stands round words of its own: what stands beside them is another line or paragraph.
    case paragraph, line, item, heading, rule, cell, table
    case list(isNumbered: Bool)

    private static let all: [String: HTMLElement] = Dictionary(words: [
        ("b strong", .sign("**")), ("i em", .sign("*")), ("code kbd samp tt", .code), ("sup sub", .raised), ("a", .link), ("img", .image),
        ("br", .lineBreak), ("pre", .preformatted),
        (
            """
            span font u small mark ins abbr cite big q time label var dfn bdi bdo nobr wbr picture source col colgroup acronym ruby rt rp
            """, .inline
        ),
        (
            """
            p div center section article details summary figure figcaption header footer main aside nav tbody thead tfoot dl blockquote \
            address html body form fieldset
            """, .paragraph
        ),
        ("tr dt dd caption", .line), ("li", .item), ("h1 h2 h3 h4 h5 h6", .heading), ("hr", .rule), ("td th", .cell), ("table", .table),
        ("ul", .list(isNumbered: false)), ("ol", .list(isNumbered: true)),
    ])

    init?(_ name: String) {
        guard let element = HTMLElement.all[name] else { return nil }
        self = element
    }
}
