internal import Text

/// What in a Markdown text is an address, by its signs alone: `](…)`, `[[…`, `<https:…>`, `https://…` and `[label]: …`.
enum MarkdownAddresses {
    static func ranges(in text: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
        var (ranges, index): ([Range<Int>], Int) = ([], 0)
        while index < text.count {
            guard let range = range(at: index, in: text) else {
                index += 1
                continue
            }
            ranges.append(range)
            index = max(index + 1, range.upperBound)
        }
        return ranges
    }

    private static func range(at index: Int, in text: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
        let rest = text[index...]
        switch text[index] {
        case UInt8(ascii: "]") where rest.starts(with: "](".utf8): return parenthesised(from: index + 2, in: text)
        case UInt8(ascii: "]") where rest.starts(with: "]:".utf8): return index..<end(from: index + 2, in: text, skippingSpace: true)
        case UInt8(ascii: "[") where rest.starts(with: "[[".utf8):
            return index..<(rest.firstIndex { $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: "]") } ?? text.count)
        case UInt8(ascii: ":") where rest.starts(with: "://".utf8): return index..<end(from: index, in: text)
        case UInt8(ascii: "w") where rest.starts(with: "www.".utf8): return index..<end(from: index, in: text)
        default: return nil
        }
    }

    /// An address in parentheses, without the title that may follow it.
    private static func parenthesised(from start: Int, in text: UnsafeBufferPointer<UInt8>) -> Range<Int> {
        var (index, depth) = (start, 1)
        let isBracketed = start < text.count && text[start] == UInt8(ascii: "<")
        while index < text.count {
            switch text[index] {
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"):
                depth -= 1
                if depth == 0, !isBracketed { return start..<index }
            case UInt8(ascii: ">") where isBracketed: return start..<index
            case 0x20, 0x09, 0x0A: if !isBracketed { return start..<index }
            default: break
            }
            index += 1
        }
        return start..<text.count
    }

    private static func end(from start: Int, in text: UnsafeBufferPointer<UInt8>, skippingSpace: Bool = false) -> Int {
        let first = skippingSpace ? text[start...].firstIndex { $0 > 0x20 } ?? text.count : start
        return text[first...].firstIndex { $0 <= 0x20 || ")>]\"".utf8.contains($0) } ?? text.count
    }
}
