/// Markdown that is being written: what stands there, what waits for the next words, and the lines that all of it came from.
struct MarkupOutput {
    private(set) var bytes: [UInt8] = []
    /// For each line that was written, the number of the line it came from, from 0.
    private(set) var lines = [0]
    /// The line of the source that is written from.
    private var line = 0
    /// Whether lines of their own may be written, as not within an item, a quote or a cell.
    private(set) var hasLines = false
    /// Whether the line holds words.
    var hasWords = false
    /// Whether words are struck out, and whether the sign for it is written on this line.
    var isStruck = false {
        didSet { if !isStruck { closeStrike() } }
    }
    private var isStrikeOpen = false
    /// The next words stand on a line (1) or in a paragraph (2) of their own.
    private(set) var wantedBreak = 0
    /// What is written before the next words.
    private var wanted: [UInt8] = []
    /// Comments that wait for the end of the line.
    private var waiting: [UInt8] = []

    init() {}

    /// A text that is as it is to be.
    init(unchanged bytes: [UInt8]) { (self.bytes, lines) = (bytes, []) }

    var text: String { bytes.text }
    var last: UInt8? { bytes.last }
    var isAtLineStart: Bool { bytes.last.map { $0 == 0x0A } ?? true }
    /// Whether something is to be written before the next words.
    var wantsMore: Bool { wantedBreak > 0 || !wanted.isEmpty }

    mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

    /// Signs that are written once words follow.
    mutating func want(_ signs: String) { wanted += signs.utf8 }

    mutating func want(breaks: Int) { wantedBreak = max(wantedBreak, breaks) }

    /// Takes back a sign that no words came after.
    mutating func unwant(_ signs: String) -> Bool {
        guard wanted.suffix(signs.utf8.count).elementsEqual(signs.utf8) else { return false }
        wanted.removeLast(signs.utf8.count)
        return true
    }

    /// Writes right behind what was written, whatever waits.
    mutating func append(_ words: some Sequence<UInt8>) { bytes += words }

    /// Writes words of one line, and before them what waits for words.
    mutating func add(_ words: String) {
        guard !words.isEmpty else { return }
        hasWords = true
        beginWords()
        openStrike()
        bytes += words.utf8
    }

    mutating func add(lines added: [String]) {
        add(added.first ?? "")
        for words in added.dropFirst() {
            appendLine()
            bytes += words.utf8
        }
    }

    /// Writes what waits for words.
    mutating func beginWords() {
        if wantedBreak > 0 {
            if hasLines { breakLine() } else { addSpace() }
            wantedBreak = 0
        }
        bytes += wanted
        wanted = []
    }

    private mutating func breakLine() {
        closeStrike()
        trimLine()
        if bytes.isEmpty { return }
        for _ in 0..<max(0, wantedBreak - bytes.reversed().prefix { $0 == 0x0A }.count) { appendLine() }
    }

    /// Ends a line that goes on in the source.
    private mutating func appendLine() {
        bytes.append(0x0A)
        lines.append(line)
    }

    /// Passes line ends of the source.
    mutating func pass(lines: Int) { line += lines }

    mutating func beginLine(hasLines: Bool) { (self.hasLines, hasWords) = (hasLines, false) }

    /// Writes a byte of the source as it is.
    mutating func copy(_ byte: UInt8) {
        if byte == 0x0A {
            line += 1
            appendLine()
        } else {
            bytes.append(byte)
        }
    }

    /// Whether the sign for what is struck has yet to be written on this line.
    var needsStrike: Bool { isStruck && !isStrikeOpen }

    mutating func openStrike() {
        guard needsStrike else { return }
        bytes += "~~".utf8
        isStrikeOpen = true
    }

    mutating func closeStrike() {
        guard isStrikeOpen else { return }
        close("~~")
        isStrikeOpen = false
    }

    /// Writes a sign right behind the words, before the spaces that follow them.
    mutating func close(_ signs: String) {
        let spaces = bytes.reversed().prefix { $0 == 0x20 }.count
        bytes.insert(contentsOf: signs.utf8, at: bytes.count - spaces)
    }

    /// Writes one space, unless there is one, or nothing yet.
    mutating func addSpace() {
        if let last = bytes.last, last > 0x20 { bytes.append(0x20) }
    }

    /// Takes spaces from the end of a line, which is all of it where it holds no words.
    mutating func trimLine() {
        while let last = bytes.last, last == 0x20 || last == 0x09 { bytes.removeLast() }
    }

    /// A comment behind the words of the line, or, where none were written yet, at its end.
    mutating func add(comment: String) {
        if hasWords { bytes += (bytes.last == 0x20 ? comment.dropFirst() : comment[...]).utf8 } else { waiting += comment.utf8 }
    }

    /// Writes what waits for the end of the line.
    mutating func endLine() {
        closeStrike()
        guard !waiting.isEmpty else { return }
        trimLine()
        bytes += isAtLineStart ? waiting.dropFirst() : waiting[...]
        waiting = []
    }
}
