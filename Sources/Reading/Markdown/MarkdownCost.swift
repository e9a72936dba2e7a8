/// Estimates, line by line, what the parser would spend on making out the blocks of a text, and what references would grow to.
struct MarkdownCost {
    typealias Fault = MarkdownLimits.Fault

    private let text: UnsafeBufferPointer<UInt8>
    private var line = MarkdownLine()
    private var number = 0

    // Steps by trap.
    private var headers = 0
    private var rows = 0
    private var nesting = 0

    /// Lines since the last blank one: what the parser may hold for one paragraph. `walk` sums, over the lines, the way back from the
    /// beginning to the nearest `|` before it.
    private var block = (lines: 0, bytes: 0, sincePipe: 0, walk: 0)
    /// The fence of the code block that the lines may stand in.
    private var fence: (mark: UInt8, length: Int)?
    /// Columns of the table that the current block may be; 0 outside of tables.
    private var columns = 0
    private var cells = 0
    /// How deep the open containers may be.
    private var depth = 0
    private var brackets = 0
    private var definition = 0
    private var longestDefinition = 0

    init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

    /// The first line at which the text becomes too costly.
    mutating func firstFault() -> Fault? {
        var start = 0
        while start < text.count {
            number += 1
            let end = text.lineEnd(from: start)
            line.measure(text, start..<end)
            if let fault = addLine(bytes: end - start + 1) { return fault }
            start = end + 1
            if start < text.count, text[end] == 0x0D, text[start] == 0x0A { start += 1 }
        }
        return nil
    }

    private mutating func addLine(bytes: Int) -> Fault? {
        if let fault = addContainers() { return fault }
        guard !line.isBlank else {
            block = (0, 0, 0, 0)
            columns = 0
            definition = 0
            return nil
        }
        if let fault = addTable(bytes: bytes) ?? addReferences(bytes: bytes) { return fault }
        passFence()
        block.lines += 1
        block.bytes += bytes
        block.walk += block.sincePipe
        block.sincePipe = line.pipes > 0 ? line.bytesAfterPipe : block.sincePipe + bytes
        return nil
    }

    private mutating func addContainers() -> Fault? {
        if line.markers > MarkdownLimits.depth || (line.markers > 0 && line.indent > 2 * MarkdownLimits.depth) {
            return fault(
                "Lists and quotes are nested more than \(MarkdownLimits.depth) deep here.", "Put the text in a code block, or flatten it.")
        }
        if line.markers > 0 {
            depth = max(line.markers, line.indent / 2)
        } else if line.indent == 0, block.lines == 0, !line.isBlank {
            depth = 0
        }
        nesting += depth * 4
        return nesting > MarkdownLimits.steps ? fault("Too many lines follow a deeply nested list or quote.", "Flatten it.") : nil
    }

    private mutating func addTable(bytes: Int) -> Fault? {
        if line.isDelimiterRow {
            // The parser searches the whole paragraph above for a header, and from each line back to the `|` before it. These steps are
            // short. In a code block there are none, but a hostile text may only look like one.
            headers += (block.bytes + block.walk / 10) / (fence == nil ? 1 : 3)
            columns = max(columns, line.pipes + 1)
            if columns > MarkdownLimits.tableColumns {
                return fault("This table has more than \(MarkdownLimits.tableColumns) columns.", "Cut it in two, or link a file.")
            }
        } else if columns > 0 {
            cells += columns
        }
        rows += line.pipes * line.pipes / 2
        if cells > MarkdownLimits.tableCells {
            return fault("The tables up to here have more than \(MarkdownLimits.tableCells) cells.", "Link a file with the data.")
        }
        if headers > MarkdownLimits.steps {
            return fault(
                "A line of hyphens ends a paragraph of thousands of lines.", "Put a blank line before it, or put the text in a code block.")
        }
        return rows > MarkdownLimits.steps ? fault("This line has too many `|`.", "Put the text in a code block with shorter lines.") : nil
    }

    private mutating func passFence() {
        guard let mark = line.fence else { return }
        if let open = fence {
            if open.mark == mark.mark, mark.length >= open.length { fence = nil }
        } else {
            fence = mark
        }
    }

    private mutating func addReferences(bytes: Int) -> Fault? {
        brackets += line.brackets
        if line.isDefinition { definition = 0 }
        if line.isDefinition || definition > 0 { definition += bytes }
        longestDefinition = max(longestDefinition, definition)
        guard longestDefinition * brackets > MarkdownLimits.referenceBytes else { return nil }
        return fault("A link definition of \(longestDefinition) bytes is too long for so many links.", "Shorten its address and title.")
    }

    private func fault(_ message: String, _ fix: String) -> Fault { Fault(line: number, message: message, fix: fix) }
}
