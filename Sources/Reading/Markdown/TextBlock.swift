internal import Narratives

/// The plain text of the paragraph, heading or cell that is being written, and the links in it that wait for their sentences.
struct TextBlock {
    /// A link whose end, and so its sentence, is not known yet.
    struct PendingLink {
        let destination: LinkResolution.Destination
        let position: SourcePosition
        let written: String
        let isImage: Bool
        /// Whether the words are left to the target's title.
        let isUntitled: Bool
        /// Its words, as a range of the plain text.
        var range: Range<Int>
    }

    /// A place in the text, and the byte of the source that what follows there was made of.
    struct Anchor {
        let text: Int
        let source: Int
    }

    private(set) var text: [UInt8] = []
    /// Ranges of the text that are no prose, in order: code, and links that show a title which is not known yet.
    private(set) var gaps: [Range<Int>] = []
    /// In order.
    private(set) var anchors: [Anchor] = []
    private var pending: [PendingLink] = []

    mutating func append(_ bytes: some Collection<UInt8>) { text.append(contentsOf: bytes) }

    mutating func appendGap(_ bytes: some Collection<UInt8>) {
        let start = text.count
        append(bytes)
        gaps.append(start..<text.count)
    }

    /// Says that what comes next was made of the source from a byte on.
    mutating func anchor(at offset: Int) { anchors.append(Anchor(text: text.count, source: offset)) }

    /// The text as rules read it, a placeholder for each gap.
    var prose: [UInt8] {
        guard !gaps.isEmpty else { return text }
        var (prose, end): ([UInt8], Int) = ([], 0)
        for gap in gaps {
            prose += text[end..<gap.lowerBound]
            prose.append(ProseBlock.placeholder)
            end = gap.upperBound
        }
        return prose + text[end...]
    }

    /// Writes what the author did in place of masks.
    mutating func restoreMasks() { text = WikiLinkMask.restored(text) }

    /// Begins a link's words and gives the number to end it by.
    mutating func beginLink(
        to destination: LinkResolution.Destination, at position: SourcePosition, written: String, isImage: Bool = false,
        isUntitled: Bool = false
    ) -> Int {
        pending.append(
            PendingLink(
                destination: destination, position: position, written: written, isImage: isImage, isUntitled: isUntitled,
                range: text.count..<text.count))
        return pending.count - 1
    }

    mutating func endLink(_ number: Int) { pending[number].range = pending[number].range.lowerBound..<text.count }

    /// Ends the block: its links, in order, each with its sentence.
    mutating func finish() -> [Link] {
        defer {
            text.removeAll(keepingCapacity: true)
            gaps.removeAll(keepingCapacity: true)
            anchors.removeAll(keepingCapacity: true)
            pending.removeAll(keepingCapacity: true)
        }
        guard !pending.isEmpty else { return [] }
        let untitled = pending.filter(\.isUntitled).map { (range: $0.range, target: $0.destination.target) }
        let finder = SentenceFinder(text, untitled)
        return pending.map {
            Link(
                target: $0.destination.target, fragment: $0.destination.fragment, position: $0.position, written: $0.written,
                isImage: $0.isImage, sentence: finder.sentence(around: $0.range, isUntitled: $0.isUntitled))
        }
    }
}
