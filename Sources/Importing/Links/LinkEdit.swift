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

    /// Where an address leads, as it is to be written, and the file to copy for it; nil where that is nothing a site can have.
    private func destination(of address: String) -> (address: String, copy: FileCopy?)? {
        switch plan.destination(of: address, from: folder, isFromDraft: isFromDraft) {
        case .page(let page): return (way + page, nil)
        case .file(let source):
            let path = "\(id)/\(plan.copies[source] ?? source)"
            return (way + SafeURL.percentEncoded(path: path), FileCopy(source: source, path: "narratives/" + path))
        case nil: return nil
        }
    }

    /// - Parameter offset: where the link begins.
    func edit(_ bytes: [UInt8], at offset: Int) -> TextEdit {
        let rest = bytes[offset...]
        if rest.starts(with: "[[".utf8) { return wiki(bytes, at: offset) }
        guard rest.starts(with: "[".utf8) || rest.starts(with: "![".utf8) else { return escape(bytes, at: offset) }
        if let link = InlineLink(in: bytes, at: offset, before: bytes.count) { return edit(link, bytes) ?? escape(bytes, at: offset) }
        return reference(bytes, at: offset) ?? escape(bytes, at: offset)
    }

    /// `[words][name]`, `[name][]` or `[name]`, whose address leads nowhere: the words with the address as text, as of any other link.
    private func reference(_ bytes: [UInt8], at offset: Int) -> TextEdit? {
        let mark = bytes[offset] == "!" ? "![" : "["
        let words = offset + mark.utf8.count
        guard let close = InlineLink.close(of: words - 1, in: bytes[..<min(bytes.count, words + 999)]),
            let (address, end) = definitions.reference(bytes, words..<close)
        else { return nil }
        let inline = Array(mark.utf8) + bytes[words..<close] + Array("](<\(address)>)".utf8)
        guard let link = InlineLink(in: inline, at: 0, before: inline.count), let edit = edit(link, inline) else { return nil }
        return TextEdit(offset..<end, edit.replacement, edit.remark, copy: edit.copy)
    }

    /// Nil where not even words can be made of it.
    private func edit(_ link: InlineLink, _ bytes: [UInt8]) -> TextEdit? {
        let address = link.address
        let given = bytes[link.words].text
        let isBare = !link.isImage && !LinkEdit.isVisible(given)
        let words = isBare ? address : given
        let bare = isBare ? ("import-link", "`\(address)` was linked without a word; it shows its address now.") : nil
        if isBare, let url = SafeURL.external(address) { return TextEdit(link.whole, "<\(url)>", bare) }
        if link.isImage, SafeURL.external(address) != nil {
            let shown = words.trimmed.isEmpty ? "picture" : words
            let picture = "](\(LinkEdit.bracketed(address)))"
            let remark = (rule: "import-link", message: "A picture on another site is not shown; it is a link now: `\(address)`.")
            let start = link.whole.lowerBound
            // One link holds no other.
            if start > 0, bytes[start - 1] == "[", let outer = InlineLink(in: bytes, at: start - 1, before: bytes.count),
                outer.words == link.whole
            {
                let text = "[\(shown)](\(LinkEdit.bracketed(outer.address))\(bytes[outer.title].text)) ([picture\(picture))"
                return TextEdit(outer.whole, text, remark)
            }
            return TextEdit(link.whole, "[" + shown + picture, remark)
        }
        if let (page, copy) = destination(of: address), copy != nil || !link.isImage {
            let target = copy == nil ? page : LinkEdit.bracketed(page)
            return TextEdit(link.whole, "\(link.isImage ? "!" : "")[\(words)](\(target)\(bytes[link.title].text))", bare, copy: copy)
        }
        guard !address.isEmpty, !address.utf8.contains(where: { $0 == "`" }) else { return nil }
        let shown = "(\(link.isImage ? "picture: " : "")`\(address)`)"
        return TextEdit(
            link.whole, words == address ? "`\(words)`" : words.trimmed.isEmpty ? words + shown : "\(words) \(shown)",
            ("import-link", "`\(address)` leads to nothing on the site; its words stay, with the address as text."))
    }

    private static func isVisible(_ words: String) -> Bool {
        words.replacing("&nbsp;", with: "").unicodeScalars.contains {
            !$0.properties.isWhitespace && $0.properties.generalCategory != .format
        }
    }

    /// Spaces and brackets in an address need `<` and `>` round it.
    private static func bracketed(_ address: String) -> String {
        address.utf8.contains { $0 <= 0x20 || $0.isOne(of: "()") } ? "<\(address)>" : address
    }

    /// `[[name]]`, `[[folder/name#heading|words]]`, and `![[picture.png|300]]`, which shows a file or another text.
    private func wiki(_ bytes: [UInt8], at offset: Int) -> TextEdit {
        let end = bytes[offset...].prefix(1000).firstIndex { $0 == "]" } ?? offset
        let inner = bytes[min(offset + 2, end)..<end].text
        let parts = inner.split(separator: "|", maxSplits: 1).map { String($0).trimmed }
        guard let whole = parts.first, bytes[end...].starts(with: "]]".utf8) else { return wikiWords(inner, at: offset) }
        let isShown = offset > 0 && bytes[offset - 1] == "!"
        let range = (isShown ? offset - 1 : offset)..<end + 2
        let name = String(whole.split(separator: "#").first ?? "").split(separator: "/").last.map(String.init) ?? ""
        if let source = plan.file(named: name, from: folder), let (address, copy) = destination(of: "/" + source), copy != nil {
            let words = parts.count > 1 && !parts[1].allSatisfy { $0.isNumber || $0 == "x" } ? parts[1] : name
            return TextEdit(range, "\(isShown ? "!" : "")[\(words)](\(LinkEdit.bracketed(address)))", copy: copy)
        }
        guard let page = plan.page(named: name, isFromDraft: isFromDraft) else { return wikiWords(inner, at: offset) }
        let heading = whole.contains("#") ? whole.split(separator: "#").last.flatMap { Slug(from: String($0))?.text } : nil
        let fragment = heading.flatMap { page.anchors.contains($0) ? "#" + $0 : nil } ?? ""
        let words = parts.count > 1 ? parts[1] : whole.replacing("#", with: " – ")
        return TextEdit(
            range, "[[\(page.id)\(fragment)|\(words)]]",
            isShown ? ("import-link", "`![[\(inner.cut(to: 60))]]` showed another text here; it is a link to it now.") : nil)
    }

    private func wikiWords(_ inner: String, at offset: Int) -> TextEdit {
        TextEdit(
            offset..<offset + 1, "\\[", ("import-link", "`[[\(inner.cut(to: 60))]]` leads to nothing that was imported; it is words now."))
    }

    /// Takes the meaning from a sign. Addresses in angle brackets are put in backticks.
    private func escape(_ bytes: [UInt8], at offset: Int) -> TextEdit {
        let remark = (rule: "import-link", message: "A link leads to nothing on the site; it is words now.")
        let rest = bytes[offset...]
        let isSign = bytes[offset].isOne(of: "![<")
        // A bare address is one no more when its colon is a plain sign. It stands behind the scheme.
        let sign = isSign ? offset : rest.prefix(16).prefix { $0 > 0x20 }.firstIndex { $0 == ":" } ?? offset
        // Behind a backslash another one would undo it, and each round would add one more.
        if sign > 0, bytes[sign - 1] == "\\" { return TextEdit(sign - 1..<sign + 1, "&#\(bytes[sign]);", remark) }
        if rest.starts(with: "![".utf8) { return TextEdit(offset..<offset + 2, "!\\[", remark) }
        if rest.starts(with: "<".utf8) {
            let inner = rest.dropFirst().prefix { $0 > 0x20 && !$0.isOne(of: ">`<") }
            // Without its brackets the address would be a link by itself.
            if rest[inner.endIndex...].starts(with: ">".utf8) { return TextEdit(offset..<inner.endIndex + 1, "`\(inner.text)`", remark) }
        }
        return TextEdit(sign..<(isSign ? sign + 1 : sign), isSign ? "\\" + [bytes[sign]].text : "\\", remark)
    }

    /// `[name]: address`, where the address is one of a page or file that moved.
    func definition(_ line: String, at offset: Int) -> TextEdit? {
        guard let (label, rest) = LinkDefinitions.label(line), !label.hasPrefix("^") else { return nil }
        let words = rest.utf8.drop { $0 <= 0x20 }
        let address = String(Substring(words.prefix { $0 > 0x20 }))
        guard case .relative = SafeURL.verdict(on: address), let (target, copy) = destination(of: address) else { return nil }
        let start = offset + line.utf8.count - words.count
        return TextEdit(start..<start + address.utf8.count, target, copy: copy)
    }
}
