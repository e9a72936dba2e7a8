internal import Narratives
import Text

/// Which narratives of a batch have a word, and how often, word by word.
///
/// Words lie in the order of their stems' hashes, which is the same in every batch: whoever goes through the words of all batches in that order
/// meets them one after the other in memory, rather than all over it.
struct BatchPostings: Sendable {
    /// A narrative, counted from the first of the batch (of at most 65,536), how often it has the word, and whether its title does.
    struct Posting: Sendable, BitwiseCopyable {
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

    /// By place in `stems`, narratives ascending in each.
    private(set) var postings: [Posting]
    /// Where the postings of each word begin, and where the last one's end.
    private(set) var starts: [Int]
    /// The batch's numbers of the words.
    private(set) var stems: [UInt32]
    /// By narrative of the batch: how many words it has.
    private(set) var lengths: [Int32]

    /// Sorts by counting: once over the words to know how many narratives have each, once to put them down.
    init(of batch: TokenizedBatch) {
        let wordCount = batch.stems.count
        let stems = batch.stems.byHash
        var next = [Int](repeating: 0, count: wordCount)
        var last = [Int32](repeating: -1, count: wordCount)
        let lengths = (0..<batch.count).map { narrative in
            var length: Int32 = 0
            for part in TextPart.allCases {
                batch.eachToken(of: part, in: narrative) { word, _ in
                    length += 1
                    guard last[word] != Int32(narrative) else { return }
                    last[word] = Int32(narrative)
                    next[word] += 1
                }
            }
            return length
        }
        // From how many postings a word has to where they begin.
        var starts = [0]
        starts.reserveCapacity(wordCount + 1)
        for stem in stems {
            let start = starts[starts.count - 1]
            starts.append(start + next[Int(stem)])
            next[Int(stem)] = start
        }
        var postings = [Posting](repeating: Posting(narrative: 0), count: starts[wordCount])
        for narrative in 0..<batch.count {
            for part in TextPart.allCases {
                batch.eachToken(of: part, in: narrative) { word, _ in
                    if last[word] != -2 - Int32(narrative) {
                        last[word] = -2 - Int32(narrative)
                        postings[next[word]] = Posting(narrative: narrative)
                        next[word] += 1
                    }
                    postings[next[word] - 1].add(isInTitle: part == .title)
                }
            }
        }
        (self.postings, self.starts, self.stems, self.lengths) = (postings, starts, stems, lengths)
    }

    /// How many words all narratives of the batch have together.
    var length: Int { lengths.reduce(0) { $0 + Int($1) } }
}

extension BatchPostings: BinaryCodable {
    static var placeholder: BatchPostings { BatchPostings(of: TokenizedBatch([Narrative]()[...], of: .standard, TextSimilarityOptions())) }

    mutating func code(with coder: inout BinaryCoder) {
        coder.codeInBulk(&postings)
        coder.codeInBulk(&starts)
        coder.codeInBulk(&stems)
        coder.codeInBulk(&lengths)
        if !starts.areStarts(of: postings.count) || starts.count != stems.count + 1 { coder.refuse() }
    }
}
