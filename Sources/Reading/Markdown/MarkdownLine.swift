/// What matters about one line to the cost of parsing it.
struct MarkdownLine {
    private(set) var isBlank = true
    /// Container marks it may begin with: `>`, list markers, `[^label]:`.
    private(set) var markers = 0
    /// Columns before its words.
    private(set) var indent = 0
    private(set) var pipes = 0
    private(set) var brackets = 0
    /// `<?`, `<![` and `<!A`: tags whose end the parser looks for through the whole paragraph.
    private(set) var tags = 0
    private(set) var mails = 0
    /// Steps to find out which parts of its words are addresses.
    private(set) var addressSteps = 0
    /// `|---|:-:|`, or hyphens alone.
    private(set) var isDelimiterRow = false
    /// Whether it may hold the beginning of a link reference definition, `[label]: …`.
    private(set) var isDefinition = false
    /// Bytes after its last `|`; all of them where it has none.
    private(set) var bytesAfterPipe = 0
    /// The fence that it may be: its character and length.
    private(set) var fence: (mark: UInt8, length: Int)?

    private var word = (start: 0, triggers: 0, parentheses: 0)

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
        word.start = start
        bytesAfterPipe = range.count
        for index in start..<range.upperBound { add(text, index, range) }
        endWord(at: range.upperBound)
    }

    private mutating func add(_ text: UnsafeBufferPointer<UInt8>, _ index: Int, _ range: Range<Int>) {
        let byte = text[index]
        if byte >= UInt8(ascii: "a"), byte <= UInt8(ascii: "z"), byte != UInt8(ascii: "w") {
            isDelimiterRow = false
            return
        }
        func next(_ distance: Int) -> UInt8 { index + distance < range.upperBound ? text[index + distance] : 0 }
        let previous = index > word.start ? text[index - 1] : 0x20
        switch byte {
        case UInt8(ascii: "|"):
            bytesAfterPipe = range.upperBound - index
            pipes += 1
        case UInt8(ascii: "-"): break
        case 0x20, 0x09, 0x0B, 0x0C:
            endWord(at: index)
            word.start = index + 1
        case UInt8(ascii: ":"):
            if next(1) == UInt8(ascii: "/"), next(2) == UInt8(ascii: "/"), "psPS".utf8.contains(previous) { word.triggers += 1 }
            if previous == UInt8(ascii: "]") { isDefinition = true }
        default:
            isDelimiterRow = false
            switch byte {
            case UInt8(ascii: "w"):
                if next(1) == byte, next(2) == byte, next(3) == UInt8(ascii: "."), " *_~(".utf8.contains(previous) { word.triggers += 1 }
            case UInt8(ascii: "@"):
                word.triggers += 1
                mails += 1
            case UInt8(ascii: ")"): word.parentheses += 1
            case UInt8(ascii: "["), UInt8(ascii: "]"): brackets += 1
            case UInt8(ascii: "<"): if isOpenTag(next(1), next(2)) { tags += 1 }
            default: break
            }
        }
    }

    private func isOpenTag(_ first: UInt8, _ second: UInt8) -> Bool {
        first == UInt8(ascii: "?")
            || (first == UInt8(ascii: "!") && (second == UInt8(ascii: "[") || (0x41...0x5A).contains(second & 0xDF) && second >= 0x41))
    }

    private mutating func endWord(at end: Int) {
        if word.triggers > 0 { addressSteps += (word.triggers + word.parentheses) * (end - word.start) }
        word.triggers = 0
        word.parentheses = 0
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
