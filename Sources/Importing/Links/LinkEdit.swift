internal import Narratives
internal import Text

/// What becomes of a link that leads nowhere as it is: its new address, or words.
struct LinkEdit {
    private let plan: LinkPlan
    private let folder: String
    private let id: Slug
    private let isFromDraft: Bool
    /// The addresses that the text gives by name.
    private let definitions: LinkDefinitions
    /// The way to `narratives/` from where the text stands, which a person may have moved.
    private let way: String

    init(_ plan: LinkPlan, of draft: DraftedNarrative, id: Slug, path: String) {
        (self.plan, self.folder, self.id, self.isFromDraft) = (plan, draft.folder, id, draft.isDraft)
        definitions = LinkDefinitions(draft.body.lines.map(\.text))
        way = String(repeating: "../", count: max(0, path.split(separator: "/").count - 2))
    }

    private func copy(of source: String) -> FileCopy { FileCopy(source: source, path: "narratives/\(id)/\(plan.copies[source] ?? source)") }

    private func way(to copy: FileCopy) -> String { way + SafeURL.percentEncoded(path: String(copy.path.dropFirst("narratives/".count))) }

    /// - Parameter offset: where the link begins.
    func edit(_ bytes: [UInt8], at offset: Int) -> TextEdit {
        if bytes[offset...].starts(with: "[[".utf8) { return wiki(bytes, at: offset) }
        let isLink = bytes[offset] == UInt8(ascii: "[") || bytes[offset...].starts(with: "![".utf8)
        if isLink, let link = InlineLink(in: bytes, at: offset, before: bytes.count) { return edit(link, bytes) }
        return (isLink ? reference(bytes, at: offset) : nil) ?? escape(bytes, at: offset)
    }

    /// `[words][name]`, `[name][]` or `[name]`, whose address leads nowhere: the words with the address as text, as of any other link.
    private func reference(_ bytes: [UInt8], at offset: Int) -> TextEdit? {
        let isImage = bytes[offset] == UInt8(ascii: "!")
        let open = isImage ? offset + 1 : offset
        guard let close = InlineLink.close(of: open, in: bytes, before: min(bytes.count, open + 1000)),
            let (address, end) = definitions.reference(bytes, open + 1..<close)
        else { return nil }
        let inline = Array(isImage ? "![".utf8 : "[".utf8) + bytes[open + 1..<close] + Array("](<\(address)>)".utf8)
        guard let link = InlineLink(in: inline, at: 0, before: inline.count) else { return nil }
        let edit = edit(link, inline)
        return TextEdit(offset..<end, String(decoding: edit.replacement, as: UTF8.self), edit.remark, copy: edit.copy)
    }

    private func edit(_ link: InlineLink, _ bytes: [UInt8]) -> TextEdit {
        let words = String(decoding: bytes[link.words], as: UTF8.self)
        let title = String(decoding: bytes[link.title], as: UTF8.self)
        if link.isImage, case .external = SafeURL.verdict(on: link.address) {
            let shown = words.trimmed.isEmpty ? "picture" : words
            return TextEdit(
                link.whole, "[\(shown)](\(bracketed(link.address)))",
                ("import-link", "A picture on another site is not shown; it is a link now: `\(link.address)`."))
        }
        switch plan.destination(of: link.address, from: folder, isFromDraft: isFromDraft) {
        case .page(let address) where !link.isImage: return TextEdit(link.whole, "[\(words)](\(way + address)\(title))")
        case .file(let source):
            let copy = copy(of: source)
            let mark = link.isImage ? "!" : ""
            return TextEdit(link.whole, "\(mark)[\(words)](\(bracketed(way(to: copy)))\(title))", copy: copy)
        case .page, nil: break
        }
        let remark = (
            rule: "import-link", message: "`\(link.address)` leads to nothing on the site; its words stay, with the address as text."
        )
        guard !link.address.utf8.contains(UInt8(ascii: "`")), !link.address.isEmpty else { return escape(bytes, at: link.whole.lowerBound) }
        if words == link.address { return TextEdit(link.whole, "`\(words)`", remark) }
        let label = link.isImage ? "picture: " : ""
        return TextEdit(link.whole, "\(words)\(words.trimmed.isEmpty ? "" : " ")(\(label)`\(link.address)`)", remark)
    }

    /// Spaces and brackets in an address need `<` and `>` round it.
    private func bracketed(_ address: String) -> String {
        address.utf8.contains { $0 <= 0x20 || $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: ")") } ? "<\(address)>" : address
    }

    private func wiki(_ bytes: [UInt8], at offset: Int) -> TextEdit {
        let end = bytes[offset...].prefix(1000).firstIndex(of: UInt8(ascii: "]")) ?? offset
        let inner = String(decoding: bytes[min(offset + 2, end)..<end], as: UTF8.self)
        let parts = inner.split(separator: "|", maxSplits: 1).map { String($0).trimmed }
        if let name = parts.first, bytes[end...].starts(with: "]]".utf8), let page = plan.page(named: name, isFromDraft: isFromDraft) {
            return TextEdit(offset..<end + 2, "[[\(page.id)|\(parts.last ?? name)]]")
        }
        return TextEdit(
            offset..<offset + 1, "\\[", ("import-link", "`[[\(inner.cut(to: 60))]]` leads to nothing that was imported; it is words now."))
    }

    /// Takes the meaning from a sign. Addresses in angle brackets are put in backticks.
    private func escape(_ bytes: [UInt8], at offset: Int) -> TextEdit {
        let remark = (rule: "import-link", message: "A link leads to nothing on the site; it is words now.")
        // Behind a backslash another one would undo it, and each round would add one more.
        let isEscaped = offset > 0 && bytes[offset - 1] == UInt8(ascii: "\\")
        if isEscaped, "![<".utf8.contains(bytes[offset]) { return TextEdit(offset - 1..<offset + 1, "&#\(bytes[offset]);", remark) }
        switch bytes[offset] {
        case UInt8(ascii: "!") where offset + 1 < bytes.count && bytes[offset + 1] == UInt8(ascii: "["):
            return TextEdit(offset..<offset + 2, "!\\[", remark)
        case UInt8(ascii: "<"):
            let inner = bytes[(offset + 1)...].prefix {
                $0 > 0x20 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "`") && $0 != UInt8(ascii: "<")
            }
            // Without its brackets the address would be a link by itself.
            guard inner.endIndex < bytes.count, bytes[inner.endIndex] == UInt8(ascii: ">") else { fallthrough }
            return TextEdit(offset..<inner.endIndex + 1, "`" + String(decoding: inner, as: UTF8.self) + "`", remark)
        case UInt8(ascii: "["):
            return TextEdit(offset..<offset + 1, "\\" + String(decoding: [bytes[offset]], as: UTF8.self), remark)
        default:
            // A bare address is one no more when its colon is a plain sign. It stands behind the scheme.
            let word = bytes[offset...].prefix(16).prefix { $0 > 0x20 }
            let sign = word.firstIndex(of: UInt8(ascii: ":")) ?? offset
            if sign > 0, sign < bytes.count, bytes[sign - 1] == UInt8(ascii: "\\") {
                return TextEdit(sign - 1..<sign + 1, "&#\(bytes[sign]);", remark)
            }
            return TextEdit(sign..<sign, "\\", remark)
        }
    }

    /// `[name]: address`, where the address is one of a page or file that moved.
    func definition(_ line: String, at offset: Int) -> TextEdit? {
        let bytes = Array(line.utf8)
        let indent = bytes.prefix { $0 == 0x20 }.count
        guard indent < 4, indent < bytes.count, bytes[indent] == UInt8(ascii: "["), let close = bytes.firstIndex(of: UInt8(ascii: "]")),
            close + 1 < bytes.count, bytes[close + 1] == UInt8(ascii: ":"), bytes[indent + 1] != UInt8(ascii: "^")
        else { return nil }
        let start = bytes[(close + 2)...].firstIndex { $0 > 0x20 } ?? bytes.count
        let end = bytes[start...].firstIndex { $0 <= 0x20 } ?? bytes.count
        let address = String(decoding: bytes[start..<end], as: UTF8.self)
        guard case .relative = SafeURL.verdict(on: address),
            let destination = plan.destination(of: address, from: folder, isFromDraft: isFromDraft)
        else { return nil }
        switch destination {
        case .page(let page): return TextEdit(offset + start..<offset + end, way + page)
        case .file(let source): return TextEdit(offset + start..<offset + end, way(to: copy(of: source)), copy: copy(of: source))
        }
    }
}
