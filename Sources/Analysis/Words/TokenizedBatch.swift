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
    enum Gap: UInt32 {
        case nothing, passedOver, mark

        /// Passes a word that is never counted.
        mutating func pass() { if self == .nothing { self = .passedOver } }
    }

    private(set) var spellings = StringInterner()
    private(set) var spellingCounts: [WordBatch.SpellingCount] = []
    private(set) var stems = StringInterner()
    /// By spelling; `WordCount.noWord` for one that is never counted.
    private(set) var stemOf: [UInt32] = []
    /// A row for each `TextPart` of each narrative.
    private var tokens = Rows<Token>()
    /// By spelling, of those that are compounds: the words that each is made of.
    private var parts: [Int: [(spelling: Int, joins: Bool)]] = [:]

    /// How many narratives.
    var count: Int { tokens.count / TextPart.allCases.count }

    init<Source: WordSource>(_ sources: ArraySlice<Source>, of format: Format, _ options: TextSimilarityOptions) {
        let stopWords = options.dropsStopWords ? StopWords.of(options.language) : nil
        let elides = WordScanner.elides(options.language)
        for source in sources {
            for part in TextPart.allCases {
                var isInTag = false
                source.eachText(of: part, in: format) { text in
                    var scanner = WordScanner(text, isHTML: part == .body, isInTag: isInTag, elides: elides)
                    read(text, &scanner, isProse: part.isProse, stopWords)
                    isInTag = scanner.isInTag
                }
                tokens.endRow()
            }
        }
        spellings.close()
        let stemmer = options.usesStems ? Stemmer(options.language) : nil
        stemOf = spellingCounts.indices.map { number in
            guard !spellingCounts[number].isNoWord else { return UInt32(WordCount.noWord) }
            let small = LetterFolding.small(spellings[number])
            return UInt32(truncatingIfNeeded: stems.intern(stemmer?.stem(small) ?? small))
        }
        stems.close()
    }

    /// - Parameter isProse: whether capitals mean something here, and how a word is written.
    @inline(__always)
    private mutating func read(_ utf8: UnsafeBufferPointer<UInt8>, _ scanner: inout WordScanner, isProse: Bool, _ stopWords: StopWords?) {
        var gap = Gap.mark
        while let word = scanner.next() {
            if word.breaksPhrase { gap = .mark }
            let spelling = spellings.intern(utf8, word.range)
            if spelling == spellingCounts.count { count(UnsafeBufferPointer(rebasing: utf8[word.range]), spelling, stopWords) }
            let isInner = isProse && !word.startsSentence
            if !spellingCounts[spelling].isNoWord {
                append(spelling, &gap, isProse, isInner)
            } else if spellingCounts[spelling].isCompound {
                for part in parts[spelling] ?? [] {
                    if !part.joins { gap = .mark }
                    if spellingCounts[part.spelling].isNoWord { gap.pass() } else { append(part.spelling, &gap, isProse, isInner) }
                }
            } else {
                gap.pass()
            }
        }
    }

    @inline(__always)
    private mutating func append(_ spelling: Int, _ gap: inout Gap, _ isProse: Bool, _ isInner: Bool) {
        spellingCounts[spelling].all &+= isProse ? 1 : 0
        spellingCounts[spelling].inner &+= isInner ? 1 : 0
        tokens.append(Token(spelling: spelling, gap: gap))
        gap = .nothing
    }

    /// Begins to count a spelling that was not met before.
    @inline(never)
    private mutating func count(_ letters: UnsafeBufferPointer<UInt8>, _ spelling: Int, _ stopWords: StopWords?) {
        if stopWords?.contains(letters) ?? false { return spellingCounts.append(.stopWord) }
        guard let compound = CompoundSpelling.parts(of: letters) else { return spellingCounts.append(WordBatch.SpellingCount()) }
        spellingCounts.append(.compound)
        parts[spelling] = compound.map { part in
            let number = spellings.intern(part.letters)
            if number == spellingCounts.count {
                let isStopWord = part.letters.withUnsafeBufferPointer { stopWords?.contains($0) ?? false }
                spellingCounts.append(isStopWord ? .stopWord : WordBatch.SpellingCount())
            }
            return (number, part.joins)
        }
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
