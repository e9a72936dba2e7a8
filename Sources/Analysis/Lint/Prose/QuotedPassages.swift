internal import Narratives
internal import Text

/// What in a block is not the author's own word.
struct QuotedPassages {
    /// Text in quotation marks and, in front matter, in backticks.
    private let quotations: [Range<Int>]
    /// Addresses, which may spell anything.
    private let addresses: [Range<Int>]

    init(in block: ProseBlock) {
        addresses = Addresses.ranges(in: block.text)
        quotations = Quotations.ranges(in: block.text, isMarkdown: [.paragraph, .heading, .cell].contains(block.part))
    }

    /// Whether one of them reaches into a range.
    func touch(_ range: Range<Int>) -> Bool {
        [quotations, addresses].contains { ranges in
            let next = ranges.partitionPoint(where: { $0.upperBound > range.lowerBound })
            return next < ranges.count && ranges[next].lowerBound < range.upperBound
        }
    }
}
