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

    private(set) var text: [UInt8] = []
    private var pending: [PendingLink] = []

    mutating func append(_ bytes: some Collection<UInt8>) { text.append(contentsOf: bytes) }

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
            pending.removeAll(keepingCapacity: true)
        }
        guard !pending.isEmpty else { return [] }
        let finder = SentenceFinder(text)
        return pending.map {
            Link(
                target: $0.destination.target, fragment: $0.destination.fragment, position: $0.position, written: $0.written,
                isImage: $0.isImage, sentence: finder.sentence(around: $0.range, isUntitled: $0.isUntitled))
        }
    }
}
