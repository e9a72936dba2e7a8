internal import CMarkGFM
internal import Narratives

// `<!-- tributary-allow rule: reason -->`: within a block it covers that block, and on a line of its own the next one.
extension HTMLWriter {
    /// Comments that may stand above one block.
    private static let mostInARow = 20

    mutating func takeSuppressions(fromBlock node: CMarkNode) {
        let found = SuppressionComment.find(in: node.literal)
        guard !found.isEmpty else { return }
        let isAlone = RawHTML.isComments(node.literal)
        var next = isAlone ? node.next : nil
        for _ in 0..<HTMLWriter.mostInARow {
            guard let block = next, block.kind == .htmlBlock, RawHTML.isComments(block.literal) else { break }
            next = block.next
        }
        let covered = next ?? node
        let start = source.lineStart(node.startLine) + max(0, node.startColumn - 1)
        for (offset, words) in found { take(words, at: start + offset, covering: covered) }
    }

    mutating func takeSuppressions(fromInline node: CMarkNode, at offset: Int?) {
        let found = SuppressionComment.find(in: node.literal)
        guard !found.isEmpty else { return }
        let block = openBlock ?? node
        for (distance, words) in found { take(words, at: (offset ?? source.lineStart(block.startLine)) + distance, covering: block) }
    }

    private mutating func take(_ words: String, at offset: Int, covering block: CMarkNode) {
        let lines = source.firstLine + block.startLine - 1...source.firstLine + max(block.startLine, block.endLine) - 1
        suppressions.append(
            Suppression(words, file: findings.file, at: source.position(at: min(offset, source.bytes.count)), covering: lines))
    }
}

/// Comments that let a finding stand.
private enum SuppressionComment {
    /// Where each begins within a piece of HTML, and the words behind the keyword.
    static func find(in html: UnsafeBufferPointer<UInt8>) -> [(offset: Int, words: String)] {
        guard html.firstIndex(ofPair: UInt8(ascii: "<"), UInt8(ascii: "!")) != nil else { return [] }
        return HTMLPieces(html).compactMap { piece in
            guard case .comment(let range, let isEnded) = piece else { return nil }
            let words = html[range].dropFirst(4).dropLast(isEnded ? 3 : 0).drop { $0 <= 0x20 }
            guard words.starts(with: Suppression.keyword.utf8) else { return nil }
            return (range.lowerBound, String(decoding: words.dropFirst(Suppression.keyword.utf8.count), as: UTF8.self))
        }
    }
}
