/// The names of HTML's elements, so far as writing their words needs them.
///
/// What is none of these is no HTML, but a placeholder or code that was meant to be read: `<host>`, `List<String>`.
enum HTMLElements {
    /// Within a line of words.
    private static let inline: Set<String> = [
        "a", "abbr", "acronym", "applet", "b", "basefont", "bdi", "bdo", "big", "blink", "cite", "code", "data", "del", "dfn", "em", "font",
        "i", "img", "ins", "kbd", "label", "mark", "meter", "nobr", "output", "progress", "q", "rb", "rp", "rt", "rtc", "ruby", "s", "samp",
        "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
    ]

    /// Their words stand on their own.
    private static let block: Set<String> = [
        "address", "area", "article", "aside", "audio", "base", "bgsound", "blockquote", "body", "button", "canvas", "caption", "center",
        "circle", "col", "colgroup", "datalist", "dd", "defs", "desc", "details", "dialog", "dir", "div", "dl", "dt", "ellipse", "embed",
        "fieldset", "figcaption", "figure", "footer", "form", "frame", "frameset", "g", "h1", "h2", "h3", "h4", "h5", "h6", "head",
        "header", "hgroup", "hr", "html", "iframe", "input", "isindex", "legend", "li", "line", "link", "listing", "main", "map", "marquee",
        "math", "menu", "menuitem", "meta", "nav", "noembed", "noframes", "noscript", "object", "ol", "optgroup", "option", "p", "param",
        "path", "picture", "plaintext", "polygon", "polyline", "portal", "pre", "rect", "script", "search", "section", "select", "slot",
        "source", "style", "summary", "svg", "table", "tbody", "template", "text", "textarea", "tfoot", "thead", "title", "tr", "track",
        "tspan", "ul", "use", "video", "xmp",
    ]

    /// How a tag parts the words before it from those behind.
    enum Gap { case none, blank, cell, paragraph }

    /// Nil for what is no element.
    static func gap(_ name: String) -> Gap? {
        switch name {
        case "br", "rt": .blank
        case "td", "th": .cell
        case _ where inline.contains(name): Gap.none
        case _ where block.contains(name): .paragraph
        default: nil
        }
    }

    /// What stands in these is no text.
    static func isProgram(_ name: String) -> Bool { name == "script" || name == "style" }
}
