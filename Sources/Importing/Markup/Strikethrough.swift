/// What is struck out in a text of Markdown: words between two runs of one or two tildes, outside of code.
struct Strikethrough {
    /// For each run that begins what is struck, where that ends.
    private var ends: [Int: Int] = [:]

    init(_ bytes: [UInt8]) {
        guard bytes.contains(UInt8(ascii: "~")) else { return }
        var open: [Int: Int] = [:]
        var index = 0
        var code = MarkupScanner.code(in: bytes)
        while let start = bytes[index...].firstIndex(where: { $0 == "~" }) {
            if let end = code.end(of: start) {
                index = end
                continue
            }
            let run = bytes[start...].prefix { $0 == "~" }.count
            index = start + run
            guard run <= 2, start == 0 || bytes[start - 1] != "\\" else { continue }
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
    func end(of start: Int, before limit: Int) -> Int? { ends[start].flatMap { $0 <= limit ? $0 : nil } }

    /// A text without what is struck out in it.
    static func removed(from text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "~")) else { return text }
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        var index = 0
        for (start, end) in Strikethrough(bytes).ends.sorted(by: { $0.key < $1.key }) where start >= index {
            result += bytes[index..<start]
            index = end
        }
        return (result + bytes[index...]).text
    }
}
