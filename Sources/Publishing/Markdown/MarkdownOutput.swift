/// Lines of Markdown as they grow: what each begins with, and how many empty ones stand between two blocks.
struct MarkdownOutput {
    /// Where text stands, which decides what has to be escaped.
    enum Place { case paragraph, heading, cell }

    private(set) var bytes: [UInt8] = []
    /// What lines begin with, outermost first.
    private var prefixes: [String] = []
    /// Line ends that wait for something to follow: 2 for an empty line.
    private var waiting = 0
    /// Whether nothing but marks stands on the line.
    private var isAtStart = true
    /// Whether a list's mark has just been written, on whose line the first block stands.
    private var isBehindMarker = false
    /// For each indented block, whether its parts stand apart.
    private var isLoose: [Bool] = []
    /// The sign of the list that has just ended, as long as nothing has followed.
    private(set) var lastListSign: String?

    private static let backslash = UInt8(ascii: "\\")

    /// - Parameter isParagraph: paragraphs alone stand apart from what is before them in an item; a list without any has no empty lines.
    mutating func breakBlock(isParagraph: Bool = false) {
        if isParagraph, let last = isLoose.indices.last { isLoose[last] = true }
        guard !isBehindMarker else { return }
        waiting = isLoose.last == false ? 1 : 2
    }

    mutating func breakLine() { if !isBehindMarker { waiting = max(waiting, 1) } }

    mutating func breakList() {
        wasLoose = false
        breakBlock()
    }

    /// Before an item: where the one before was loose, an empty line.
    mutating func breakItem() {
        guard !isBehindMarker, waiting < 2 else { return }
        waiting = wasLoose ? 2 : 1
    }

    /// Whether the indented block that ended last was loose.
    private var wasLoose = false

    /// Puts a line of marks in, below which a block goes on.
    mutating func putLine(_ text: String) {
        put(text)
        (waiting, isBehindMarker) = (1, true)
    }

    mutating func breakHard() {
        put("\\")
        waiting = 1
    }

    /// Begins a block with a mark, whose further lines begin with something else.
    mutating func indent(_ prefix: String, marker: String) {
        flush()
        bytes += marker.utf8
        prefixes.append(prefix)
        isLoose.append(false)
        (isAtStart, isBehindMarker, lastListSign) = (true, true, nil)
    }

    mutating func outdent() {
        _ = prefixes.popLast()
        wasLoose = isLoose.popLast() ?? false
        (isBehindMarker, isAtStart) = (false, false)
        waiting = max(waiting, 1)
    }

    mutating func endList(_ sign: String) { lastListSign = sign }

    /// Puts marks in as they are.
    mutating func put(_ text: String) {
        flush()
        bytes += text.utf8
        (isAtStart, isBehindMarker, lastListSign) = (false, false, nil)
    }

    /// Takes blanks from the end.
    mutating func endText() { while bytes.last == 0x20 { bytes.removeLast() } }

    private mutating func flush() {
        if waiting > 0 { endText() }
        guard waiting > 0, !bytes.isEmpty else { return waiting = 0 }
        let prefix = prefixes.joined()
        for place in 1...waiting {
            bytes.append(0x0A)
            bytes += (place == waiting ? prefix[...] : MarkdownOutput.trimmed(prefix)).utf8
        }
        (waiting, isAtStart) = (0, true)
    }

    private static func trimmed(_ prefix: String) -> Substring {
        var prefix = prefix[...]
        while prefix.last == " " { prefix.removeLast() }
        return prefix
    }

    /// Puts a block of code in, between fences.
    mutating func block(of code: [UInt8], _ language: String, fence: String) {
        breakBlock()
        put(fence + language)
        var lines = code.split(separator: 0x0A, omittingEmptySubsequences: false)
        if lines.last?.isEmpty == true { lines.removeLast() }
        for line in lines + [Array(fence.utf8)[...]] {
            waiting = 1
            flush()
            if line.isEmpty { while bytes.last == 0x20 { bytes.removeLast() } }
            bytes += line
        }
        isAtStart = false
    }

    /// Puts words in, so that no sign among them means anything.
    ///
    /// - Parameter beforeLink: whether a link follows, which a `!` would make a picture.
    mutating func add(_ text: [UInt8], _ place: Place, beforeLink: Bool) {
        for (index, byte) in text.enumerated() {
            if byte == 0x0A || byte == 0x20, waiting > 0 || (isAtStart && byte == 0x0A) || isBehindMarker { continue }
            if byte == 0x0A, place != .heading {
                // Between the cells of a row there are no words.
                if place == .paragraph { waiting = 1 }
                continue
            }
            flush()
            let byte = byte == 0x0A ? 0x20 : byte
            let isLast = index + 1 == text.count
            let next = isLast ? nil : text[index + 1]
            let previous = index > 0 ? text[index - 1] : bytes.last
            let isSign =
                MarkdownOutput.isSign(byte, after: previous, before: next) || (place == .heading && byte == UInt8(ascii: "#"))
                || (place == .cell && byte == UInt8(ascii: "|")) || (isLast && beforeLink && byte == UInt8(ascii: "!"))
                || (isAtStart && (isBehindDigits ? ".)" : "#+-=>|:").utf8.contains(byte))
            if isSign { bytes.append(MarkdownOutput.backslash) }
            bytes.append(byte)
            if !(isAtStart && (0x30...0x39).contains(byte)) { isAtStart = false }
            (isBehindMarker, lastListSign) = (false, nil)
        }
    }

    /// Whether digits stand before a sign at a line's start, which would make them a list's number.
    private var isBehindDigits: Bool { bytes.last.map { (0x30...0x39).contains($0) } == true }

    private static func isSign(_ byte: UInt8, after previous: UInt8?, before next: UInt8?) -> Bool {
        switch byte {
        case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "["), UInt8(ascii: "<"), UInt8(ascii: "~"): true
        case UInt8(ascii: "]"): previous == UInt8(ascii: "]") || next == UInt8(ascii: "]")
        case UInt8(ascii: "_"): !(previous.isLetter && next.isLetter)
        case UInt8(ascii: "&"): next.isLetter || next == UInt8(ascii: "#")
        default: false
        }
    }

    /// Words on one line, so that no sign among them means anything.
    static func escaped(_ text: String) -> String {
        var output = MarkdownOutput()
        output.isAtStart = false
        output.add(Array(text.utf8), .heading, beforeLink: true)
        return String(decoding: output.bytes, as: UTF8.self)
    }
}

extension UInt8? {
    /// Whether it is a letter or a digit, those beyond ASCII included.
    fileprivate var isLetter: Bool {
        switch self {
        case .some(0x30...0x39), .some(0x41...0x5A), .some(0x61...0x7A), .some(0x80...): true
        default: false
        }
    }
}
