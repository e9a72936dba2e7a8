/// Which narratives of a batch have a word, and how often, word by word.
struct WordUses: Sendable {
    /// A narrative, counted from the first of the batch (of at most 65,536), how often it has the word, and whether its title does.
    struct Use: Sendable {
        private var raw: UInt32

        fileprivate init(narrative: Int) { raw = UInt32(truncatingIfNeeded: narrative) << 16 }

        var narrative: Int { Int(raw >> 16) }
        /// At most 255.
        var count: Int { Int(raw & 0xFF) }
        var isInTitle: Bool { raw & 0x100 != 0 }

        fileprivate mutating func add(isInTitle: Bool) {
            if raw & 0xFF < 0xFF { raw += 1 }
            if isInTitle { raw |= 0x100 }
        }
    }

    /// By word, narratives ascending in each.
    private let uses: [Use]
    /// Where each word's uses begin, and where the last one's end.
    private let starts: [Int32]
    /// By narrative of the batch: how many words it has.
    private let lengths: [Int32]

    private init(uses: [Use], starts: [Int32], lengths: [Int32]) { (self.uses, self.starts, self.lengths) = (uses, starts, lengths) }

    /// Sorts by counting: once over the words to know how many narratives have each, once to put them down.
    init(of batch: WordReading) {
        let wordCount = batch.stems.count
        var next = [Int32](repeating: 0, count: wordCount + 1)
        var last = [Int32](repeating: -1, count: wordCount)
        let lengths = (0..<batch.count).map { narrative in
            var length: Int32 = 0
            for part in TextPart.allCases {
                batch.eachToken(of: part, in: narrative) { word, _ in
                    length += 1
                    guard last[word] != Int32(narrative) else { return }
                    last[word] = Int32(narrative)
                    next[word + 1] += 1
                }
            }
            return length
        }
        for word in 0..<wordCount { next[word + 1] += next[word] }
        let starts = next
        var uses = [Use](repeating: Use(narrative: 0), count: Int(next[wordCount]))
        for narrative in 0..<batch.count {
            for part in TextPart.allCases {
                batch.eachToken(of: part, in: narrative) { word, _ in
                    if last[word] != -2 - Int32(narrative) {
                        last[word] = -2 - Int32(narrative)
                        uses[Int(next[word])] = Use(narrative: narrative)
                        next[word] += 1
                    }
                    uses[Int(next[word]) - 1].add(isInTitle: part == .title)
                }
            }
        }
        self.init(uses: uses, starts: starts, lengths: lengths)
    }

    /// How many words all narratives of the batch have together.
    var length: Int { lengths.reduce(0) { $0 + Int($1) } }

    func count(of word: Int) -> Int { Int(starts[word + 1] - starts[word]) }

    /// Calls with the uses of a word, and with the number of words that each narrative of the batch has.
    @inline(__always)
    func withUses(of word: Int, _ body: (_ uses: UnsafeBufferPointer<Use>, _ lengths: UnsafeBufferPointer<Int32>) -> Void) {
        uses.withUnsafeBufferPointer { uses in
            lengths.withUnsafeBufferPointer { lengths in
                body(UnsafeBufferPointer(rebasing: uses[Int(starts[word])..<Int(starts[word + 1])]), lengths)
            }
        }
    }

    func put(to writer: inout ArrayWriter) {
        writer.put(uses)
        writer.put(starts)
        writer.put(lengths)
    }

    init(from reader: inout ArrayReader) { self.init(uses: reader.array(), starts: reader.array(), lengths: reader.array()) }
}
