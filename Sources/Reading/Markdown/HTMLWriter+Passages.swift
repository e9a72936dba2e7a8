internal import Editions
internal import Narratives

// `<!-- internal -->` … `<!-- /internal -->`: what stands between is marked for readers inside.
extension HTMLWriter {
    mutating func markPassage(_ node: CMarkNode, isBlock: Bool) {
        let literal = node.literal
        guard literal.firstIndex(of: "internal", from: 0) != nil else { return }
        let marks = HTMLPieces(literal).compactMap { piece -> PassageMark? in
            if case .comment(let range, _) = piece { PassageMark(literal[range]) } else { nil }
        }
        guard let mark = marks.first else { return }
        hasPassageMark = true
        // A passage within one line that begins with a comment is no Markdown, and is shown as it is.
        guard marks.count == 1 else { return }
        switch mark {
        case .opening:
            guard let end = HTMLWriter.end(of: node, isBlock: isBlock) else { return }
            openPassages.append(end)
            html.write(isBlock ? "<div class=\"internal\">\n" : "<span class=\"internal\">")
            html.write("<span class=\"internal-mark\">\(slot: .word(.internal))</span>")
            if isBlock { html.append("\n") }
        case .closing:
            guard openPassages.last == node else { return }
            openPassages.removeLast()
            html.append(isBlock ? "</div>\n" : "</span>")
        case .unclear: break
        }
    }

    /// The comment that ends a passage within the same block or the same row of blocks; elements would cross otherwise.
    private static func end(of opening: CMarkNode, isBlock: Bool) -> CMarkNode? {
        var (next, depth) = (opening.next, 1)
        while let node = next {
            if node.kind == (isBlock ? .htmlBlock : .htmlInline) {
                switch PassageMark(node.literal) {
                case .opening: depth += 1
                case .closing: depth -= 1
                case .unclear, nil: break
                }
                if depth == 0 { return node }
            }
            next = node.next
        }
        return nil
    }
}
