import Narratives

/// Some neighbouring narratives word by word, in their order.
struct TokenizedBatch {
    /// A word in its place.
    struct Token {
        private let raw: UInt32

        init(spelling: Int, gap: Gap) { raw = UInt32(truncatingIfNeeded: spelling) << 2 | gap.rawValue }

        var spelling: Int { Int(raw >> 2) }
        /// What stands between it and the word before.
        var gap: Gap { Gap(rawValue: raw & 3) ?? .mark }
    }

    /// What stands between two words: nothing, so that they make a phrase; words that are never counted; or a mark that ends a sentence or a part
    /// of one.
    enum Gap: UInt32 { case nothing, passedOver, mark }

    private(set) var spellings = StringInterner()
    private(set) var spellingCounts: [WordBatch.SpellingCount] = []
    private(set) var stems = StringInterner()
    /// By spelling; `WordCount.noWord` for one that is never counted.
    private(set) var stemOf: [UInt32] = []
    /// A row for each `TextPart` of each narrative.
    private var tokens = Rows<Token>()

    /// How many narratives.
    var count: Int { tokens.count / TextPart.allCases.count }

    init(_ narratives: ArraySlice<Narrative>, of format: Format, _ options: TextSimilarityOptions) {
        for narrative in narratives {
            for part in TextPart.allCases {
                var isInTag = false
                narrative.eachText(of: part, in: format) { read($0, isProse: part.isProse, isHTML: part == .body, options, &isInTag) }
                tokens.endRow()
            }
        }
        spellings.close()
        stemOf = spellingCounts.indices.map { number in
            spellingCounts[number].isStopWord
                ? UInt32(WordCount.noWord) : UInt32(truncatingIfNeeded: stem(spellings[number], options.usesStems))
        }
        stems.close()
    }

    private mutating func stem(_ spelling: ArraySlice<UInt8>, _ usesStems: Bool) -> Int {
        let small = spelling.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        return stems.intern(usesStems ? EnglishStemmer.stem(small) : small)
    }

    /// - Parameters:
    ///   - isProse: whether capitals mean something here, and how a word is written.
    ///   - isInTag: a piece of HTML may end within a tag, and the next one go on there.
    private mutating func read(
        _ utf8: UnsafeBufferPointer<UInt8>, isProse: Bool, isHTML: Bool, _ options: TextSimilarityOptions, _ isInTag: inout Bool
    ) {
        var scanner = WordScanner(utf8, isHTML: isHTML, isInTag: isInTag)
        var gap = Gap.mark
        while let word = scanner.next() {
            if word.breaksPhrase { gap = .mark }
            let spelling = intern(utf8, word.range, options)
            guard !spellingCounts[spelling].isStopWord else {
                if gap == .nothing { gap = .passedOver }
                continue
            }
            spellingCounts[spelling].all &+= isProse ? 1 : 0
            spellingCounts[spelling].inner &+= isProse && !word.startsSentence ? 1 : 0
            tokens.append(Token(spelling: spelling, gap: gap))
            gap = .nothing
        }
        isInTag = scanner.isInTag
    }

    @inline(__always)
    private mutating func intern(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ options: TextSimilarityOptions) -> Int {
        let spelling = spellings.intern(text, range)
        if spelling == spellingCounts.count {
            let isStopWord = options.dropsStopWords && StopWords.contains(UnsafeBufferPointer(rebasing: text[range]))
            spellingCounts.append(isStopWord ? .stopWord : WordBatch.SpellingCount())
        }
        return spelling
    }
}

extension TokenizedBatch {
    /// Calls for each token of a part, in the order of the text, with the number of its stem.
    @inline(__always)
    func eachToken(of part: TextPart, in narrative: Int, _ body: (_ stem: Int, _ token: Token) -> Void) {
        for token in tokens[narrative * TextPart.allCases.count + part.rawValue] { body(Int(stemOf[token.spelling]), token) }
    }

    /// See `WordBatch`.
    func counts(_ options: TextSimilarityOptions) -> Rows<WordCount> {
        var counts = [UInt16](repeating: 0, count: stems.count)
        var rows = Rows<WordCount>()
        var met: [Int] = []
        for narrative in 0..<count {
            for part in TextPart.allCases where part.isCompared {
                let times = UInt16(options.times(part))
                if times > 0 {
                    eachToken(of: part, in: narrative) { stem, _ in
                        if counts[stem] == 0 { met.append(stem) }
                        counts[stem] = min(counts[stem] + times, 255)
                    }
                }
                guard part != .title, part != .summary else { continue }
                for stem in met {
                    rows.append(WordCount(word: stem, count: Int(counts[stem])))
                    counts[stem] = 0
                }
                met.removeAll(keepingCapacity: true)
                rows.endRow()
            }
        }
        return rows
    }

    /// See `WordBatch`.
    func sequences(_ options: TextSimilarityOptions) -> Rows<UInt16> {
        var rows = Rows<UInt16>()
        for narrative in 0..<count {
            for part in [TextPart.title, .summary, .body] {
                for _ in 0..<options.times(part) {
                    eachToken(of: part, in: narrative) { stem, token in
                        switch token.gap {
                        case .nothing: break
                        case .passedOver: rows.append(WordBatch.passedOver)
                        case .mark: rows.append(WordBatch.sequenceBreak)
                        }
                        rows.append(stem < WordBatch.passedOver ? UInt16(truncatingIfNeeded: stem) : WordBatch.sequenceBreak)
                    }
                }
            }
            rows.endRow()
        }
        return rows
    }
}
