/// Estimates, block by block, what the parser would spend on the words of a text whose blocks it has made out.
///
/// What stands in code blocks costs nothing, and each item of a list and each cell of a table counts by itself. A mark counts for one
/// whatever stands round it, so that no estimate is too low; only a block of thousands of marks comes near a limit.
struct InlineCost {
    // Steps by trap, over all blocks so far.
    private(set) var marks = 0
    private(set) var addresses = 0
    private(set) var mails = 0
    private(set) var tags = 0
    /// Whether brackets without an address may be links, or marks of footnotes.
    private let hasReferences: Bool

    init(in text: UnsafeBufferPointer<UInt8>) {
        hasReferences =
            text.firstIndex(ofPair: UInt8(ascii: "]"), UInt8(ascii: ":")) != nil
            || text.firstIndex(ofPair: UInt8(ascii: "["), UInt8(ascii: "^")) != nil
    }

    /// The first block at which the text becomes too costly.
    mutating func firstFault(in root: CMarkNode) -> MarkdownLimits.Fault? {
        var walk = CMarkWalk(root)
        while let (node, entering) = walk.next() {
            guard entering, [.paragraph, .heading, .tableCell].contains(node.kind) else { continue }
            add(node.content)
            if let (message, fix) = excess { return MarkdownLimits.Fault(line: node.startLine, message: message, fix: fix) }
        }
        return nil
    }

    private var excess: (message: String, fix: String)? {
        if marks > MarkdownLimits.steps {
            return (
                "There are too many marks of emphasis, links and footnotes in one paragraph.",
                "Put blank lines between paragraphs, or put the text in a code block."
            )
        }
        if addresses > MarkdownLimits.steps {
            return (
                "The addresses here run together for thousands of characters.", "Put spaces between them, or put them in a code block."
            )
        }
        if mails > MarkdownLimits.steps { return ("There are too many `@` in too long a line.", "Break the line.") }
        guard tags > MarkdownLimits.steps else { return nil }
        return (
            "There are too many `<!` and `<?` in one paragraph.", "Put a blank line between paragraphs, or put the text in a code block."
        )
    }

    /// Adds what one block costs.
    mutating func add(_ text: UnsafeBufferPointer<UInt8>) {
        var block = Block(text, hasReferences: hasReferences)
        for index in text.indices { block.pass(index) }
        block.end()
        marks += block.markSteps
        addresses += block.addressSteps
        mails += block.mailSteps
        tags += block.tags * text.count
    }
}

/// The words of one block, as far as they were looked at.
private struct Block {
    private(set) var markSteps = 0
    private(set) var addressSteps = 0
    private(set) var mailSteps = 0
    /// `<?`, `<![` and `<!A`: tags whose end the parser looks for through the whole block.
    private(set) var tags = 0

    private let text: UnsafeBufferPointer<UInt8>
    private let hasReferences: Bool
    /// Marks that the parser may keep in its list until the block ends.
    private var listed = 0
    /// Steps from marks that may close emphasis to the beginning of the list, and the kinds of those marks, a bit each.
    private var closing = (steps: 0, kinds: 0)
    private var images = 0
    private var line = (start: 0, mails: 0)
    private var word = (start: 0, triggers: 0, parentheses: 0)

    init(_ text: UnsafeBufferPointer<UInt8>, hasReferences: Bool) {
        self.text = text
        self.hasReferences = hasReferences
    }

    mutating func pass(_ index: Int) {
        switch text[index] {
        case 0x0A:
            endLine(at: index)
            word.start = index + 1
        case 0x20, 0x09, 0x0B, 0x0C, 0x0D:
            endWord(at: index)
            word.start = index + 1
        case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"): passMark(index)
        case UInt8(ascii: "["): if byte(index - 1) == UInt8(ascii: "!") { images += 1 }
        case UInt8(ascii: "]"):
            // A link or a footnote's mark: the parser walks back through the whole list where there is no emphasis within, and through the
            // pictures that are open.
            if hasReferences || byte(index + 1) == UInt8(ascii: "(") { markSteps += listed + images }
        case UInt8(ascii: ")"): word.parentheses += 1
        case UInt8(ascii: "@"):
            word.triggers += 1
            line.mails += 1
            // Where an address becomes a link, all that it stands within is asked whether it may; twice.
            markSteps += 2 * listed
        case UInt8(ascii: ":"):
            if byte(index + 1) == UInt8(ascii: "/"), byte(index + 2) == UInt8(ascii: "/"), "psPS".utf8.contains(before(index)) {
                word.triggers += 1
            }
        case UInt8(ascii: "w"):
            if byte(index + 1) == UInt8(ascii: "w"), byte(index + 2) == UInt8(ascii: "w"), byte(index + 3) == UInt8(ascii: "."),
                " *_~(".utf8.contains(before(index))
            {
                word.triggers += 1
            }
        case UInt8(ascii: "<"): if isOpenTag(byte(index + 1), byte(index + 2)) { tags += 1 }
        default: break
        }
    }

    /// A run of marks. One that may close emphasis may be held against all before it, in vain. The parser does that once for each kind, a
    /// kind being a sign and a length modulo three; but it forgets that it did where runs of another kind are closed between.
    private mutating func passMark(_ index: Int) {
        let mark = text[index]
        guard byte(index - 1) != mark else { return }
        var end = index + 1
        while byte(end) == mark { end += 1 }
        let (first, last) = (byte(index - 1), byte(end))
        // Marks between spaces are letters, as is `_` within a word.
        if first.isBlank, last.isBlank { return }
        if mark == UInt8(ascii: "_"), first.isWordLetter, last.isWordLetter { return }
        // Strikethroughs of unlike lengths stay in the list whether they close or open.
        if !first.isBlank || mark == UInt8(ascii: "~") {
            closing.kinds |= kinds(of: mark, length: end - index, isCut: first == UInt8(ascii: "\\"))
        }
        if !first.isBlank { closing.steps += listed }
        listed += 1
    }

    /// - Parameter isCut: whether the first of the marks may be a letter.
    private func kinds(of mark: UInt8, length: Int, isCut: Bool) -> Int {
        let sign = mark == UInt8(ascii: "*") ? 0 : mark == UInt8(ascii: "_") ? 3 : 6
        let length = mark == UInt8(ascii: "~") ? length % 100 : length
        return 1 << (sign + length % 3) | (isCut ? 1 << (sign + (length + 2) % 3) : 0)
    }

    mutating func end() {
        endLine(at: text.count)
        if closing.kinds & (closing.kinds - 1) != 0 { markSteps += closing.steps }
    }

    private mutating func endLine(at end: Int) {
        endWord(at: end)
        mailSteps += min(line.mails, 1000) * (end - line.start) / 4
        line = (end + 1, 0)
    }

    private mutating func endWord(at end: Int) {
        if word.triggers > 0 { addressSteps += (word.triggers + word.parentheses) * (end - word.start) }
        (word.triggers, word.parentheses) = (0, 0)
    }

    /// A line's end beyond either end of the text.
    private func byte(_ index: Int) -> UInt8 { text.indices.contains(index) ? text[index] : 0x0A }

    /// A space at a word's beginning.
    private func before(_ index: Int) -> UInt8 { index > word.start ? text[index - 1] : 0x20 }

    private func isOpenTag(_ first: UInt8, _ second: UInt8) -> Bool {
        first == UInt8(ascii: "?")
            || (first == UInt8(ascii: "!") && (second == UInt8(ascii: "[") || (0x41...0x5A).contains(second & 0xDF) && second >= 0x41))
    }
}

extension UInt8 {
    fileprivate var isBlank: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
    fileprivate var isWordLetter: Bool { (0x30...0x39).contains(self) || (0x61...0x7A).contains(self | 0x20) }
}
