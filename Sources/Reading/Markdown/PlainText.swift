internal import Narratives

/// The words of a heading or of an image's description, without markup.
enum PlainText {
    /// - Parameter hasMasks: whether `[[links]]` were hidden in the text; they are given as the author wrote them.
    static func alternative(of image: CMarkNode, hasMasks: Bool) -> [UInt8] {
        let text = gather(image).text
        return hasMasks ? WikiLinkMask.restored(text) : text
    }

    /// A heading's words, and whether a link stands in it. A `[[link]]` without words counts as its slug's words.
    static func heading(_ heading: CMarkNode, hasMasks: Bool) -> (text: String, hasLink: Bool) {
        let gathered = gather(heading)
        guard hasMasks, gathered.text.contains(WikiLinkMask.open) else {
            return (String(decoding: gathered.text, as: UTF8.self), gathered.hasLink)
        }
        return (String(decoding: withLinkWords(gathered.text), as: UTF8.self), true)
    }

    private static func gather(_ node: CMarkNode) -> (text: [UInt8], hasLink: Bool) {
        var walk = CMarkWalk(node)
        var text: [UInt8] = []
        var hasLink = false
        while let (inner, entering) = walk.next() {
            guard entering, inner != node else { continue }
            switch inner.kind {
            case .text, .code: text.append(contentsOf: inner.literal)
            case .softBreak, .lineBreak: text.append(0x20)
            case .htmlInline:
                switch RawHTML.inline(inner.literal) {
                case .words(let range): text.append(contentsOf: inner.literal[range])
                case .tag(_, let gap) where gap != .none: text.append(0x20)
                default: continue
                }
            case .link, .footnoteReference: hasLink = true
            default: continue
            }
        }
        return (text, hasLink)
    }

    private static func withLinkWords(_ text: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var rest = text[...]
        while let open = rest.firstIndex(of: WikiLinkMask.open) {
            result += rest[..<open]
            rest = rest[open...].dropFirst(2)
            guard let close = rest.firstIndex(of: WikiLinkMask.close) else { break }
            let inner = rest[..<close]
            if let bar = inner.firstIndex(of: WikiLinkMask.bar) {
                result += inner[(bar + 1)...]
            } else {
                let address = String(decoding: WikiLinkMask.restored(inner), as: UTF8.self)
                result += Array(((try? WikiLink(address))?.target.words ?? address).utf8)
            }
            rest = rest[close...].dropFirst(2)
        }
        return WikiLinkMask.restored(result + rest)
    }
}

extension LinkTarget {
    /// Words for the target that need nothing but its address, as they would stand within a sentence.
    var words: String {
        switch self {
        case .home: "home"
        case .narrative(let slug), .page(let slug): slug.words.lowercased()
        case .term(let term): term.slug.words.lowercased()
        case .file(let path): path
        }
    }
}
