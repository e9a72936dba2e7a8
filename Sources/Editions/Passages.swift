internal import Text

/// The passages of a Markdown text that are for readers inside, found without reading what stands in them: what an edition shows must not
/// depend on it.
package struct Passages: Sendable {
    /// What is cut out, and what stands in its place.
    package struct Cut: Hashable, Sendable {
        package let range: Range<Int>
        package let instead: [UInt8]
    }

    package enum Fault: Hashable, Sendable { case neverEnds, endsNothing, isUnclear }

    /// In order, none within another.
    package private(set) var cuts: [Cut] = []
    package private(set) var faults: [(offset: Int, fault: Fault)] = []

    /// - Parameter text: the Markdown below the front matter. It need not be looked at where no comment speaks of anything internal.
    package init(in text: UnsafeBufferPointer<UInt8>) {
        var scanner = MarkdownScanner(text)
        while let start = scanner.nextComment() {
            let end = Passages.endOfComment(in: text, from: start)
            switch PassageMark(text[start..<end]) {
            case nil: scanner.index = end
            case .unclear:
                faults.append((start, .isUnclear))
                scanner.index = end
            case .closing:
                faults.append((start, .endsNothing))
                scanner.index = end
            case .opening:
                let close = Passages.close(in: text, from: end)
                if close == nil { faults.append((start, .neverEnds)) }
                let cut = Passages.cut(start..<(close?.upperBound ?? text.count), closing: close, opening: end, in: text)
                cuts.append(cut)
                scanner.index = cut.range.upperBound
                scanner.beginLine(ifAt: cut.range.upperBound)
            }
        }
    }

    /// Whether any comment may be such a mark; may say yes too often, never no.
    package static func mayBe(in text: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = 0
        while let start = text.firstIndex(of: "<!--", from: index) {
            let comment = text[start..<min(text.count, start + 60)]
            if PassageMark(comment) != nil { return true }
            index = start + 4
        }
        return false
    }

    private static func endOfComment(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        text.firstIndex(of: "-->", from: start + 4).map { $0 + 3 } ?? text.count
    }

    /// The comment that ends a passage; passages within it end first.
    private static func close(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Range<Int>? {
        var (index, depth) = (start, 1)
        while let comment = text.firstIndex(of: "<!--", from: index) {
            let end = endOfComment(in: text, from: comment)
            switch PassageMark(text[comment..<end]) {
            case .opening: depth += 1
            case .closing: depth -= 1
            case .unclear, nil: break
            }
            if depth == 0 { return comment..<end }
            index = comment + 4
        }
        return nil
    }

    /// Marks on lines of their own take the whole lines, and leave an empty one; within a line, one space of two goes with them.
    private static func cut(_ range: Range<Int>, closing: Range<Int>?, opening: Int, in text: UnsafeBufferPointer<UInt8>) -> Cut {
        let lineStart = text[..<range.lowerBound].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        let prefix = text[lineStart..<range.lowerBound]
        let isBlock =
            prefix.allSatisfy { " \t>".utf8.contains($0) } && isLineEnd(opening, in: text) && isLineEnd(range.upperBound, in: text)
            && (closing.map { isLineStart($0.lowerBound, in: text) } ?? true)
        if isBlock {
            let end = text[range.upperBound...].firstIndex(of: 0x0A).map { $0 + 1 } ?? text.count
            let mark = prefix.contains(UInt8(ascii: ">")) ? Array(prefix) : []
            return Cut(range: lineStart..<end, instead: mark + [0x0A])
        }
        let after = range.upperBound < text.count ? text[range.upperBound] : 0x0A
        let hasSpaceBefore = range.lowerBound > lineStart && text[range.lowerBound - 1] == 0x20
        let closesGap = hasSpaceBefore && (after <= 0x20 || ".,;:!?)".utf8.contains(after))
        return Cut(range: range.lowerBound - (closesGap ? 1 : 0)..<range.upperBound, instead: [])
    }

    private static func isLineEnd(_ index: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
        text[index...].first { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }.map { $0 == 0x0A } ?? true
    }

    private static func isLineStart(_ index: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
        text[..<index].last { !" \t>".utf8.contains($0) }.map { $0 == 0x0A } ?? true
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// The first place of some bytes at or after another place.
    package func firstIndex(of token: StaticString, from start: Int) -> Int? {
        let token = UnsafeBufferPointer(start: token.utf8Start, count: token.utf8CodeUnitCount)
        guard start <= count - token.count, start >= 0 else { return nil }
        var index = start
        while let found = self[index...(count - token.count)].firstIndex(of: token[0]) {
            if self[found..<found + token.count].elementsEqual(token) { return found }
            index = found + 1
            if index > count - token.count { return nil }
        }
        return nil
    }
}
