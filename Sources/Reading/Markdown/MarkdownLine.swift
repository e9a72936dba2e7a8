/// What matters about one line to the cost of parsing it.
struct MarkdownLine {
    private(set) var isBlank = true
    /// Container marks it may begin with: `>`, list markers, `[^label]:`.
    private(set) var markers = 0
    /// Columns before its words.
    private(set) var indent = 0
    private(set) var pipes = 0
    private(set) var brackets = 0
    /// `|---|:-:|`, or hyphens alone.
    private(set) var isDelimiterRow = false
    /// Whether it may hold the beginning of a link reference definition, `[label]: …`.
    private(set) var isDefinition = false
    /// Bytes after its last `|`; all of them where it has none.
    private(set) var bytesAfterPipe = 0
    /// The fence that it may be: its character and length.
    private(set) var fence: (mark: UInt8, length: Int)?

    mutating func measure(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
        self = MarkdownLine()
        let start = passContainers(text, range)
        isBlank = start == range.upperBound
        guard !isBlank else { return }
        isDelimiterRow = "|-:".utf8.contains(text[start])
        if text[start] == UInt8(ascii: "`") || text[start] == UInt8(ascii: "~") {
            let length = text[start..<range.upperBound].prefix { $0 == text[start] }.count
            if length >= 3 { fence = (text[start], length) }
        }
        bytesAfterPipe = range.count
        for index in start..<range.upperBound { add(text, index, range) }
    }

    private mutating func add(_ text: UnsafeBufferPointer<UInt8>, _ index: Int, _ range: Range<Int>) {
        switch text[index] {
        case UInt8(ascii: "|"):
            bytesAfterPipe = range.upperBound - index
            pipes += 1
        case UInt8(ascii: "-"), 0x20, 0x09, 0x0B, 0x0C: break
        case UInt8(ascii: ":"): if index > range.lowerBound, text[index - 1] == UInt8(ascii: "]") { isDefinition = true }
        case UInt8(ascii: "["), UInt8(ascii: "]"):
            isDelimiterRow = false
            brackets += 1
        default: isDelimiterRow = false
        }
    }

    /// Counts the container marks, and gives where the words begin.
    private mutating func passContainers(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
        var index = range.lowerBound
        while index < range.upperBound {
            switch text[index] {
            case 0x20: indent += 1
            case 0x09: indent += 4 - indent % 4
            case UInt8(ascii: ">"):
                markers += 1
                indent += 1
            default:
                let length = markerLength(text, index, range.upperBound)
                if length == 0 { return index }
                markers += 1
                indent += length
                index += length - 1
            }
            index += 1
        }
        return index
    }

    /// The length of a list marker or footnote label; 0 where there is none, or where the line is a rule such as `* * *`.
    private func markerLength(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
        var index = start
        switch text[start] {
        case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
            guard index + 1 == end || text[index + 1] <= 0x20 else { return 0 }
            let isRule = markers == 0 && text[start..<end].allSatisfy { $0 == text[start] || $0 <= 0x20 }
            return isRule ? 0 : 1
        case 0x30...0x39:
            while index < end, index - start < 10, (0x30...0x39).contains(text[index]) { index += 1 }
            guard index < end, text[index] == UInt8(ascii: ".") || text[index] == UInt8(ascii: ")"),
                index + 1 == end || text[index + 1] <= 0x20
            else { return 0 }
            return index + 1 - start
        case UInt8(ascii: "["):
            guard start + 1 < end, text[start + 1] == UInt8(ascii: "^") else { return 0 }
            while index < end, text[index] > 0x20, text[index] != UInt8(ascii: "]") { index += 1 }
            return index + 1 < end && text[index] == UInt8(ascii: "]") && text[index + 1] == UInt8(ascii: ":") ? index + 2 - start : 0
        default: return 0
        }
    }
}
