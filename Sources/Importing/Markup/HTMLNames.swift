/// What becomes of tags by their names.
enum HTMLNames {
    /// Tags with the Markdown that says the same, on both sides of the words.
    static let signs = ["b": "**", "strong": "**", "i": "*", "em": "*"]
    static let struck: Set<String> = ["s", "del", "strike"]
    static let code: Set<String> = ["code", "kbd", "samp", "tt"]
    /// Tags that say nothing by themselves, within a line.
    static let inline: Set<String> = [
        "span", "font", "u", "small", "sub", "sup", "mark", "ins", "abbr", "cite", "big", "q", "time", "label", "var", "dfn", "bdi", "bdo",
        "nobr", "wbr", "a", "img", "picture", "source", "pre", "col", "colgroup", "acronym", "ruby", "rt", "rp",
    ]
    /// Tags that stand round words of their own: what stands beside them is another line or paragraph.
    static let blocks: Set<String> = [
        "p", "div", "center", "section", "article", "details", "summary", "figure", "figcaption", "header", "footer", "main", "aside",
        "nav",
        "table", "caption", "tbody", "thead", "tfoot", "tr", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "address", "html", "body",
        "form", "fieldset", "h1", "h2", "h3", "h4", "h5", "h6", "hr",
    ]
    static let cells: Set<String> = ["td", "th"]

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
        var text = text
        for (name, sign) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&nbsp;", " "), ("&amp;", "&")] {
            text = text.split(separator: name, omittingEmptySubsequences: false).joined(separator: sign)
        }
        return text
    }
}
