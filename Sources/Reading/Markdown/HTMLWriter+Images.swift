internal import Narratives
internal import Text

extension HTMLWriter {
    /// Writes an image whole; its description is plain text, whatever markup it holds.
    mutating func writeImage(_ node: CMarkNode) {
        let position = position(place(of: node, opener: "!["))
        let alternative = alternative(of: node)
        let address = restoredString(node.url)
        switch SafeURL.verdict(on: address) {
        case .relative(let relative): writeLocalImage(node, relative, alternative, written: address, at: position)
        case .external(let url):
            findings.add(
                "remote-image", at: position, "Readers' browsers load nothing from other sites here, so this image would stay blank.",
                fix: "Put the file beside the Markdown and write `![…](picture.png)`.")
            writeLink(to: url, words: alternative)
        case .mail, .fragment:
            findings.add("link", at: position, "`\(address)` is not an image.", fix: "Name a file, as in `![…](picture.png)`.")
            writeWords(alternative)
        case .refused(let reason):
            reportRefusal(of: address, reason, at: position)
            writeWords(alternative)
        }
        if let end = source.passLinkEnd(node.url) { block.anchor(at: end) }
        if alternative.allSatisfy({ $0 == 0x20 }) {
            findings.add(
                "image-alt", .warning, at: position, "This image says nothing to those who cannot see it.",
                fix: "Say what it shows: `![Requests doubling at 09:07](…)`.")
        }
    }

    /// An image's description without markup; `[[links]]` in it are given as the author wrote them.
    private func alternative(of image: CMarkNode) -> [UInt8] {
        var walk = CMarkWalk(image)
        var text: [UInt8] = []
        while let (inner, entering) = walk.next() {
            guard entering else { continue }
            switch inner.kind {
            case .text, .code: text.append(contentsOf: inner.literal)
            case .softBreak, .lineBreak: text.append(0x20)
            case .htmlInline:
                switch RawHTML.inline(inner.literal) {
                case .words(let range): text.append(contentsOf: inner.literal[range])
                case .tag(_, let gap) where gap != .none: text.append(0x20)
                default: break
                }
            default: break
            }
        }
        return hasMasks ? WikiLinkMask.restored(text) : text
    }

    private mutating func writeLocalImage(
        _ node: CMarkNode, _ relative: String, _ alternative: [UInt8], written: String, at position: SourcePosition
    ) {
        do {
            guard let destination = resolution.kept(try resolution.destination(of: relative)) else { return writeWords(alternative) }
            guard case .file = destination.target else {
                findings.add("link", at: position, "`\(written)` is a page, not an image.", fix: "Link it without the `!`.")
                writeWords(alternative)
                return
            }
            let pending = block.beginLink(to: destination, at: position, written: written, isImage: true)
            html.append("<img src=\"")
            writeAddress(of: destination.target, fragment: destination.fragment)
            finishImage(node, alternative)
            block.append(alternative)
            block.endLink(pending)
        } catch {
            findings.add(error.rule, at: position, error.message, fix: error.fix)
            guard relative.hasPrefix("/") else {
                writeWords(alternative)
                return
            }
            html.write("<img src=\"\(relative)")
            finishImage(node, alternative)
        }
    }

    private mutating func finishImage(_ node: CMarkNode, _ alternative: [UInt8]) {
        html.append("\" alt=\"")
        html.appendEscaped(alternative)
        writeTitle(node)
        html.append("\" loading=\"lazy\" />")
    }

    private mutating func writeLink(to url: String, words: [UInt8]) {
        guard !isInAnchor, !words.isEmpty else {
            writeWords(words)
            return
        }
        hasLink = true
        html.write("<a href=\"\(url)\">")
        writeWords(words)
        html.append("</a>")
    }

    private mutating func writeWords(_ words: [UInt8]) {
        html.appendEscaped(words)
        block.append(words)
    }
}
