/// What becomes of tags by their names.
enum HTMLNames {
    /// Tags with the Markdown that says the same, on both sides of the words.
    static let signs = ["b": "**", "strong": "**", "i": "*", "em": "*"]
    static let struck = Set(words: "s del strike")
    static let code = Set(words: "code kbd samp tt")
    static let void = Set(words: "area br col embed hr img input link meta source track wbr")
    /// Tags that say nothing by themselves, within a line.
    private static let inline = Set(
        words: """
            span font u small sub sup mark ins abbr cite big q time label var dfn bdi bdo nobr wbr a img picture source pre col colgroup \
            acronym ruby rt rp br
            """)
    /// Tags that stand round words of their own: what stands beside them is another line or paragraph.
    static let blocks = Set(
        words: """
            p div center section article details summary figure figcaption header footer main aside nav table caption tbody thead tfoot tr td \
            th ul ol li dl dt dd blockquote address html body form fieldset h1 h2 h3 h4 h5 h6 hr
            """)

    static func isKnown(_ name: String) -> Bool {
        signs[name] != nil || code.contains(name) || inline.contains(name) || blocks.contains(name)
    }

    /// The signs for powers and the like, where all of the words have one: 2³¹ is not 231.
    static func raised(_ words: String, isAbove: Bool) -> String? {
        let from = Array("0123456789+-−n")
        let to = Array(isAbove ? "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻ⁿ" : "₀₁₂₃₄₅₆₇₈₉₊₋₋ₙ")
        let signs = words.compactMap { sign in from.firstIndex(of: sign).map { to[$0] } }
        return signs.count == words.count && !words.isEmpty ? String(signs) : nil
    }

    /// The signs that HTML has names for in code.
    static func decoded(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        let names = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&nbsp;", " "), ("&amp;", "&")]
        return names.reduce(text) { $0.split(separator: $1.0, omittingEmptySubsequences: false).joined(separator: $1.1) }
    }
}
