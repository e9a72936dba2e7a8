import Narratives

/// The words of some narratives, with numbers that hold in this batch alone, so that batches need not wait for each other.
struct WordBatch: Sendable {
    /// How often a spelling was met in running text, in all and, for `inner`, elsewhere than at the beginning of a sentence.
    struct Uses: Sendable {
        var all: UInt32 = 0
        var inner: UInt32 = 0
        var isStopWord = false
    }

    /// A word in its place: its number, and whether a phrase can reach across to it from the word before.
    struct Token: Sendable {
        private let raw: UInt32

        init(spelling: Int, joins: Bool) { raw = UInt32(truncatingIfNeeded: spelling) << 1 | (joins ? 1 : 0) }

        var spelling: Int { Int(raw >> 1) }
        var joins: Bool { raw & 1 == 1 }
    }

    private let weighing: TellingWeights
    private(set) var spellings = WordTable()
    private(set) var uses: [Uses] = []
    /// Three rows for each narrative, in the order of `Part`.
    private(set) var tokens = Rows<Token>()

    /// Title as often as it counts, summary and body are told.
    enum Part: Int, CaseIterable { case told, impact, adaptations }

    init(_ narratives: [Narrative], _ range: Range<Int>, _ weighing: TellingWeights) {
        self.weighing = weighing
        for at in range {
            for _ in 0..<weighing.title { read(narratives[at].title, isHeading: true) }
            for _ in 0..<weighing.summary { read(narratives[at].summary) }
            for case .html(let html) in narratives[at].body.pieces { read(html, isHTML: true) }
            tokens.endRow()
            if let text = narratives[at].impact { read(text) }
            tokens.endRow()
            for adaptation in narratives[at].adaptations { read(adaptation.what) }
            tokens.endRow()
        }
        spellings.close()
    }

    /// - Parameter isHeading: whether capitals mean nothing here.
    private mutating func read(_ text: String, isHeading: Bool = false, isHTML: Bool = false) {
        var text = text
        text.withUTF8 { utf8 in
            var scanner = WordScanner(utf8, isHTML: isHTML)
            var joins = false
            while let word = scanner.next() {
                let spelling = intern(utf8, word.range)
                guard !uses[spelling].isStopWord else {
                    joins = false
                    continue
                }
                uses[spelling].all &+= isHeading ? 0 : 1
                uses[spelling].inner &+= isHeading || word.startsSentence ? 0 : 1
                tokens.append(Token(spelling: spelling, joins: joins && !word.breaksPhrase))
                joins = true
            }
        }
    }

    @inline(__always)
    private mutating func intern(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
        let spelling = spellings.intern(text, range)
        if spelling == uses.count {
            var new = Uses()
            new.isStopWord = weighing.dropsStopWords && StopWords.contains(UnsafeBufferPointer(rebasing: text[range]))
            uses.append(new)
        }
        return spelling
    }
}
