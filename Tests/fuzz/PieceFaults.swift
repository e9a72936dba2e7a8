import Narratives

/// Whether the HTML of a body is what the writer alone could have written: known tags with known attributes, closed in order.
enum PieceFaults {
    private static let void: Set<String> = ["br", "hr", "img", "input"]
    private static let tags: Set<String> = [
        "a", "aside", "blockquote", "code", "dd", "del", "details", "div", "dl", "dt", "em", "figcaption", "figure", "footer", "h1", "h2",
        "h3", "h4", "h5",
        "h6", "label", "li", "ol", "p", "pre", "section", "span", "strong", "sup", "table", "tbody", "td", "th", "thead", "tr", "ul",
    ]
    private static let attributes: Set<String> = [
        "alt", "aria-describedby", "aria-hidden", "aria-label", "aria-labelledby", "checked", "class", "decoding", "disabled", "height",
        "href", "id",
        "lang", "loading", "rel", "role", "scope", "src", "start", "tabindex", "title", "type", "width", "value", "dir",
    ]

    static func faults(in body: Body) -> [String] {
        var found: [String] = []
        let ids = body.headings.map(\.id) + body.anchors
        if Set(ids).count != ids.count { found.append("an id twice") }
        var html: [UInt8] = []
        body.forEachRun { run, filling in
            html += run
            switch filling {
            case .root: html += "../".utf8
            case .title: html += "Title".utf8
            case .word: html += "word".utf8
            case .belowHeading, nil: break
            }
        }
        var open: [String] = []
        var index = 0
        while index < html.count {
            switch html[index] {
            case UInt8(ascii: "<"):
                guard let end = html[index...].firstIndex(of: UInt8(ascii: ">")) else { return found + ["a tag never ends"] }
                if let fault = fault(ofTag: html[index + 1..<end], &open) { found.append(fault) }
                index = end
            case UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): found.append("a bare \(html[index]) at \(index)")
            case 0: found.append("a NUL")
            default: break
            }
            index += 1
        }
        if !open.isEmpty { found.append("never closed: \(open)") }
        return Array(found.prefix(3))
    }

    private static func fault(ofTag tag: ArraySlice<UInt8>, _ open: inout [String]) -> String? {
        let text = String(decoding: tag, as: UTF8.self)
        if text.hasPrefix("/") { return open.popLast() == String(text.dropFirst()) ? nil : "closed out of order: \(text)" }
        let name = String(text.prefix { $0 != " " })
        guard tags.contains(name) || void.contains(name) else { return "a tag of another's: \(text)" }
        if !void.contains(name) { open.append(name) }
        var rest = text.dropFirst(name.count)
        while let space = rest.first, rest != " /" {
            guard space == " " else { return "a quotation mark within an attribute: \(text)" }
            rest = rest.dropFirst()
            let attribute = rest.prefix { $0 != "=" && $0 != " " }
            guard attributes.contains(String(attribute)) else { return "an attribute of another's: \(text)" }
            rest = rest.dropFirst(attribute.count)
            guard rest.utf8.starts(with: "=\"".utf8) else { continue }
            guard let close = rest.utf8.dropFirst(2).firstIndex(of: UInt8(ascii: "\"")) else { return "an attribute never ends: \(text)" }
            rest = rest[rest.utf8.index(after: close)...]
        }
        return nil
    }
}
