internal import Narratives
internal import Text

/// A block taken apart into words: only of passages in which some phrase stands.
struct ProseWords {
    /// What stands between a word and the one before it.
    enum Gap: Comparable { case space, pause, stop }

    struct Word {
        let range: Range<Int>
        /// In small letters, with straight apostrophes.
        let text: String
        let gap: Gap
    }

    /// The word that code and links without words read as.
    static let thing = "\u{1A}"

    let block: ProseBlock
    let words: [Word]

    init(_ block: ProseBlock) {
        self.block = block
        words = ProseWords.words(in: block.text)
    }

    /// The word that ends at a byte.
    func index(endingAt end: Int) -> Int? {
        let index = words.partitionPoint(where: { $0.range.upperBound >= end })
        return index < words.count && words[index].range.upperBound == end ? index : nil
    }

    static func words(in text: [UInt8]) -> [Word] {
        var words: [Word] = []
        var index = 0
        var lastEnd = 0
        while index < text.count {
            let end = text[index] == ProseBlock.placeholder || text[index] == UInt8(ascii: "@") ? index + 1 : wordEnd(from: index, in: text)
            guard end > index else {
                // The bytes of one mark are passed over together: the last two of a curly quote are no word.
                repeat { index += 1 } while index < text.count && text[index] & 0xC0 == 0x80
                continue
            }
            let gap = words.isEmpty ? .stop : gap(between: lastEnd, and: index, in: text)
            words.append(Word(range: index..<end, text: lowercased(text[index..<end]), gap: gap))
            (index, lastEnd) = (end, end)
        }
        return words
    }

    /// Letters and digits, and apostrophes within. Curly quotes, dashes and the ellipsis are no letters.
    private static func wordEnd(from start: Int, in text: [UInt8]) -> Int {
        var index = start
        while index < text.count {
            let isApostrophe = text[index] == UInt8(ascii: "'") || text[index...].starts(with: [0xE2, 0x80, 0x99])
            if isApostrophe {
                let next = index + (text[index] == UInt8(ascii: "'") ? 1 : 3)
                guard index > start, next < text.count, (0x61...0x7A).contains(text[next] | 0x20) else { return index }
                index = next
            } else if text[index] == 0xE2, index + 1 < text.count, text[index + 1] == 0x80 {
                // U+2000 to U+203F: spaces, dashes, quotation marks, the ellipsis.
                return index
            } else if text[index] == 0xC2, index + 1 < text.count, [0xA0, 0xAB, 0xBB].contains(text[index + 1]) {
                return index
            } else if text[index].isInWord {
                index += 1
            } else {
                return index
            }
        }
        return index
    }

    private static func lowercased(_ bytes: ArraySlice<UInt8>) -> String {
        guard bytes.contains(where: { $0 >= 0x80 }) else {
            return String(unsafeUninitializedCapacity: bytes.count) { small in
                for (index, byte) in bytes.enumerated() { small[index] = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
                return bytes.count
            }
        }
        return String(String(decoding: bytes, as: UTF8.self).lowercased().map { $0 == "\u{2019}" ? "'" : $0 })
    }

    private static func gap(between end: Int, and start: Int, in text: [UInt8]) -> Gap {
        var gap = Gap.space
        for index in end..<start {
            switch text[index] {
            case 0x20, 0x09, 0x0D, UInt8(ascii: "-"): break
            case 0x0A: if index > end, text[index - 1] == 0x0A { gap = .stop }
            case UInt8(ascii: "!"), UInt8(ascii: "?"): gap = .stop
            case UInt8(ascii: "."):
                // The full stop of an abbreviation ends no sentence.
                gap = max(gap, (0x61...0x7A).contains(text[start]) ? .pause : .stop)
            default: gap = max(gap, .pause)
            }
        }
        return gap
    }
}
