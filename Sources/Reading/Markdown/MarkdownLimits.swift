internal import Narratives
internal import Text

/// Refuses texts that would cost the parser far more than their length: content comes from strangers, and runs in CI.
///
/// Debian's cmark-gfm (0.29.0.gfm.6) lacks the later fixes for time that grows with the square of the length, for references
/// that multiply a long address, for tables that fill themselves up, and for one read of freed memory. Rather than cap lengths, which would
/// hit honest texts first, the steps of each known trap are estimated from the bytes: those of making out the blocks beforehand
/// (`MarkdownCost`), those of reading their words when the blocks are there (`InlineCost`). The traps need long texts, so that short ones,
/// which are most, are looked through for three of them only.
enum MarkdownLimits {
    struct Fault: Error, Equatable {
        /// From 1.
        let line: Int
        let message: String
        let fix: String
    }

    /// Texts up to this length cannot take long, whatever they hold: 16 KiB squared is a few tenths of a second.
    static let harmlessLength = 16 << 10
    /// The most steps that one kind of trap may cost; a step takes one to ten nanoseconds.
    static let steps = 100_000_000
    /// Quotes, lists and footnotes inside one another.
    static let depth = 100
    static let tableColumns = 200
    /// Cells of all tables, those among them that the parser adds to short rows.
    static let tableCells = 200_000
    /// Bytes that references may grow to when each stands for the longest address of the text.
    static let referenceBytes = 16 << 20

    static func fault(in text: UnsafeBufferPointer<UInt8>) -> Fault? {
        if let fault = disguisedFootnote(in: text) { return fault }
        guard text.count > harmlessLength || mayHoldLargeTable(text) || mayRepeatAddress(text) else { return nil }
        var cost = MarkdownCost(text)
        return cost.firstFault()
    }

    /// Whether a table could come to more columns or cells than are allowed: the parser fills short rows up to the header's columns.
    private static func mayHoldLargeTable(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        // No line can have more bars than the whole text: most texts are done with that.
        let bars = text.count(ofByte: UInt8(ascii: "|"))
        let lines = 1 + text.count(ofByte: 0x0A) + text.count(ofByte: 0x0D)
        guard bars >= tableColumns || (bars + 1) * lines > tableCells else { return false }
        let mostBars = text.split { $0 == 0x0A || $0 == 0x0D }.map { $0.count { $0 == UInt8(ascii: "|") } }.max() ?? 0
        return mostBars >= tableColumns || (mostBars + 1) * lines > tableCells
    }

    /// Whether references to one address could come to more bytes than are allowed.
    private static func mayRepeatAddress(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard text.firstIndex(ofPair: UInt8(ascii: "]"), UInt8(ascii: ":")) != nil else { return false }
        return 2 * text.count(ofByte: UInt8(ascii: "[")) * text.count > referenceBytes
    }

    /// `[` with a character reference for `^` after it: the parser takes it for a footnote and reads memory that it has freed.
    private static func disguisedFootnote(in text: UnsafeBufferPointer<UInt8>) -> Fault? {
        var index = 0
        while let found = text.firstIndex(ofPair: UInt8(ascii: "["), UInt8(ascii: "&"), from: index) {
            index = found + 1
            guard text.characterReference(at: found + 1)?.letters == [UInt8(ascii: "^")] else { continue }
            var source = SourceText(text, firstLine: 1)
            let line = source.position(at: found).line
            return Fault(
                line: line, message: "`[` with a character reference for `^` after it cannot be read safely.", fix: "Write `\\[^`.")
        }
        return nil
    }
}
