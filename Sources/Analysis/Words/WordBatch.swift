import Narratives

/// The words of some narratives, with numbers that hold in this batch alone, so that batches need not wait for each other.
struct WordBatch: Sendable {
    /// How often a spelling was met in running text, in all and, for `inner`, elsewhere than at the beginning of a sentence.
    struct Uses: Sendable {
        var all: UInt32 = 0
        var inner: UInt32 = 0

        /// Of a word that is never counted. As a number that no word comes to: every word of every text is looked up here, and two numbers lie
        /// closer than three.
        static let stopWord = Uses(all: .max)
        var isStopWord: Bool { all == .max }
    }

    /// A word in its place: its number, and what lies between it and the word before.
    struct Token: Sendable {
        private let raw: UInt32

        /// A word that follows nothing, or so much that it does not matter how much.
        static let farthest = 7

        init(spelling: Int, gap: Int) { raw = UInt32(truncatingIfNeeded: spelling) << 3 | UInt32(min(gap, Token.farthest)) }

        var spelling: Int { Int(raw >> 3) }
        /// How many words were passed over, one more where a mark stands between; at most `farthest`.
        var gap: Int { Int(raw & 7) }
        /// Whether a phrase can reach across to it from the word before.
        var joins: Bool { gap == 0 }
    }

    private let weighing: TellingWeights
    private(set) var spellings = WordTable()
    private(set) var uses: [Uses] = []
    /// A row for each `TextPart` of each narrative.
    private(set) var tokens = Rows<Token>()

    init(_ narratives: [Narrative], _ range: Range<Int>, _ weighing: TellingWeights) {
        self.weighing = weighing
        for at in range {
            // Once for all parts: each would copy it.
            let narrative = narratives[at]
            for part in TextPart.allCases {
                var isInTag = false
                narrative.eachText(of: part) { read($0, isProse: part.isProse, isHTML: part == .body, &isInTag) }
                tokens.endRow()
            }
        }
        spellings.close()
    }

    /// - Parameters:
    ///   - isProse: whether capitals mean something here, and how a word is written.
    ///   - isInTag: a piece of HTML may end within a tag, and the next one go on there.
    private mutating func read(_ utf8: UnsafeBufferPointer<UInt8>, isProse: Bool, isHTML: Bool, _ isInTag: inout Bool) {
        var scanner = WordScanner(utf8, isHTML: isHTML, isInTag: isInTag)
        var gap = Token.farthest
        while let word = scanner.next() {
            let spelling = intern(utf8, word.range)
            gap += word.breaksPhrase ? 1 : 0
            guard !uses[spelling].isStopWord else {
                gap += 1
                continue
            }
            uses[spelling].all &+= isProse ? 1 : 0
            uses[spelling].inner &+= isProse && !word.startsSentence ? 1 : 0
            tokens.append(Token(spelling: spelling, gap: gap))
            gap = 0
        }
        isInTag = scanner.isInTag
    }

    @inline(__always)
    private mutating func intern(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
        let spelling = spellings.intern(text, range)
        if spelling == uses.count {
            let isStopWord = weighing.dropsStopWords && StopWords.contains(UnsafeBufferPointer(rebasing: text[range]))
            uses.append(isStopWord ? .stopWord : Uses())
        }
        return spelling
    }
}
