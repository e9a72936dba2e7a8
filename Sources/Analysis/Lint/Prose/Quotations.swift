/// Finds what an author quotes: other people's words, and words that are spoken about.
enum Quotations {
    /// The furthest that a single quotation mark reaches, in bytes: it may be an apostrophe after all.
    private static let reach = 160

    /// - Parameter isMarkdown: whether code was taken out already; else it stands in backticks.
    /// - Returns: ranges in order that do not overlap.
    static func ranges(in text: [UInt8], isMarkdown: Bool) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        // Where the next mark of a sort stands, so that no mark is looked for twice.
        var nextByMark: [Mark: Int] = [:]
        var index = 0
        while index < text.count {
            guard let (mark, width) = opening(at: index, in: text, isMarkdown: isMarkdown),
                let end = end(of: mark, from: index + width, in: text, &nextByMark)
            else {
                index += 1
                continue
            }
            ranges.append(index..<end)
            index = end
        }
        return ranges
    }

    private enum Mark { case straight, single, curly, curlySingle, angled, angledInward, code }

    private static func opening(at index: Int, in text: [UInt8], isMarkdown: Bool) -> (Mark, Int)? {
        func bytes(_ distance: Int) -> UInt8 { index + distance < text.count ? text[index + distance] : 0 }
        switch text[index] {
        case UInt8(ascii: "\""): return (.straight, 1)
        case UInt8(ascii: "`"): return isMarkdown ? nil : (.code, 1)
        case UInt8(ascii: "'"):
            let isFirst = index == 0 || !(text[index - 1].isInWord || text[index - 1] == UInt8(ascii: "'"))
            return isFirst && bytes(1) > 0x20 ? (.single, 1) : nil
        case 0xE2 where bytes(1) == 0x80:
            switch bytes(2) {
            case 0x9C, 0x9E: return (.curly, 3)
            case 0x98, 0x9A: return (.curlySingle, 3)
            default: return nil
            }
        case 0xC2 where bytes(1) == 0xAB: return (.angled, 2)
        // Germans turn them inward.
        case 0xC2 where bytes(1) == 0xBB: return (.angledInward, 2)
        default: return nil
        }
    }

    /// Behind the mark that closes a quotation. A curly one that is never closed goes on in the next block.
    private static func end(of mark: Mark, from start: Int, in text: [UInt8], _ nextByMark: inout [Mark: Int]) -> Int? {
        if let known = nextByMark[mark], known > start { return known > text.count ? nil : known }
        let isShort = mark == .single || mark == .curlySingle
        var index = start
        while index < (isShort ? min(text.count, start + reach) : text.count) {
            if let end = closing(mark, at: index, in: text) {
                nextByMark[mark] = end
                return end
            }
            index += 1
        }
        if mark == .curly || mark == .angled { return text.count }
        if !isShort { nextByMark[mark] = text.count + 1 }
        return nil
    }

    private static func closing(_ mark: Mark, at index: Int, in text: [UInt8]) -> Int? {
        func bytes(_ distance: Int) -> UInt8 { index + distance < text.count ? text[index + distance] : 0 }
        switch mark {
        case .straight: return text[index] == UInt8(ascii: "\"") ? index + 1 : nil
        case .code: return text[index] == UInt8(ascii: "`") ? index + 1 : nil
        case .single:
            return text[index] == UInt8(ascii: "'") && text[index - 1] > 0x20 && !bytes(1).isInWord ? index + 1 : nil
        case .curly: return text[index] == 0xE2 && bytes(1) == 0x80 && (bytes(2) == 0x9D || bytes(2) == 0x9C) ? index + 3 : nil
        case .curlySingle:
            return text[index] == 0xE2 && bytes(1) == 0x80 && (bytes(2) == 0x99 || bytes(2) == 0x98) && !bytes(3).isInWord ? index + 3 : nil
        case .angled: return text[index] == 0xC2 && bytes(1) == 0xBB ? index + 2 : nil
        case .angledInward: return text[index] == 0xC2 && bytes(1) == 0xAB ? index + 2 : nil
        }
    }
}
