/// Finds addresses in prose: `https://example.org/root-cause-of-it`, `www.example.org/…`.
enum Addresses {
    /// - Returns: ranges in order that do not overlap, each from blank to blank.
    static func ranges(in text: [UInt8]) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start = 0
        while start < text.count {
            let end = text[start...].firstIndex(where: { $0 <= 0x20 }) ?? text.count
            if isAddress(text[start..<end]) { ranges.append(start..<end) }
            start = end + 1
        }
        return ranges
    }

    /// An address may stand in brackets, or behind a colon.
    private static func isAddress(_ run: ArraySlice<UInt8>) -> Bool {
        var index = run.startIndex
        while index < run.endIndex {
            switch run[index] {
            case UInt8(ascii: ":"): if run[index...].starts(with: "://".utf8) { return true }
            case UInt8(ascii: "w"): if run[index...].starts(with: "www.".utf8) { return true }
            default: break
            }
            index += 1
        }
        return false
    }
}
