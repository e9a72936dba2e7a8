/// What is struck out in a text of Markdown: words between two runs of one or two tildes, outside of code.
struct Strikes {
    /// For each run that begins what is struck, where that ends.
    private var ends: [Int: Int] = [:]

    init(_ bytes: [UInt8]) {
        guard bytes.contains(UInt8(ascii: "~")) else { return }
        var open: [Int: Int] = [:]
        var index = 0
        var code = MarkupScanner.pieces(in: bytes).filter { if case .code = $0.part { true } else { false } }.map(\.range)[...]
        while let start = bytes[index...].firstIndex(of: UInt8(ascii: "~")) {
            while let first = code.first, first.upperBound <= start { code.removeFirst() }
            if let first = code.first, first.contains(start) {
                index = first.upperBound
                continue
            }
            let run = bytes[start...].prefix { $0 == UInt8(ascii: "~") }.count
            index = start + run
            guard run <= 2, start == 0 || bytes[start - 1] != UInt8(ascii: "\\") else { continue }
            let before = start > 0 ? bytes[start - 1] : 0x20
            let after = index < bytes.count ? bytes[index] : 0x20
            // One tilde within a word, as in a path, is no mark.
            let canClose = before > 0x20 && (run == 2 || !after.isWord)
            let canOpen = after > 0x20 && (run == 2 || !before.isWord)
            if canClose, let first = open[run] {
                ends[first] = index
                open = [:]
            } else if canOpen, open[run] == nil || run == 1 {
                open[run] = start
            }
        }
    }

    /// - Returns: the place behind what a run of tildes strikes out; nil where it strikes nothing.
    func end(of start: Int, _ run: Int, before limit: Int) -> Int? {
        guard let end = ends[start], end <= limit else { return nil }
        return end
    }

    /// A text without what is struck out in it.
    static func removed(from text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "~")) else { return text }
        let bytes = Array(text.utf8)
        let ends = Strikes(bytes).ends
        var result: [UInt8] = []
        var index = 0
        for (start, end) in ends.sorted(by: { $0.key < $1.key }) where start >= index {
            result += bytes[index..<start]
            index = end
        }
        return String(decoding: result + bytes[index...], as: UTF8.self)
    }
}

extension UInt8 {
    /// Whether it is part of a letter or a digit.
    var isWord: Bool { (0x30...0x39).contains(self) || (0x61...0x7A).contains(self | 0x20) || self >= 0x80 }
}
