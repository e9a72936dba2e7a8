/// How often a narrative says a word: 24 bits for the word's number, 8 for the count, which stays at 255 once there.
///
/// Four bytes, since a corpus holds some hundreds of these for each narrative.
package struct WordCount: Hashable, Sendable, BitwiseCopyable {
    private let raw: UInt32

    /// The number that a word bears for which there was no room; such words are never counted.
    static let noWord = 0xFF_FFFF

    init(word: Int, count: Int) { raw = UInt32(truncatingIfNeeded: word << 8 | min(count, 255)) }

    package var word: Int { Int(raw >> 8) }
    package var count: Int { Int(raw & 0xFF) }
}

/// Two words said one right after the other, and how often: 24 bits for each word's number, 16 for the count.
struct PhraseCount: Hashable, Sendable {
    private let raw: UInt64

    init(key: UInt64, count: Int) { raw = key << 16 | UInt64(min(count, 0xFFFF)) }

    var key: UInt64 { raw >> 16 }
    var count: Int { Int(raw & 0xFFFF) }

    static func key(_ first: Int, _ second: Int) -> UInt64 { UInt64(first) << 24 | UInt64(second) }
    static func words(of key: UInt64) -> (first: Int, second: Int) { (Int(key >> 24), Int(key & 0xFF_FFFF)) }
}

/// What a narrative says, in the lexicon's numbers.
package struct NarrativeWords: Hashable, Sendable {
    /// Words of title, summary and body, each once, in the order in which they first come.
    package let text: ArraySlice<WordCount>
    /// Likewise for those of the impact, and for those that tell of adaptations.
    let impact: ArraySlice<WordCount>
    let adaptations: ArraySlice<WordCount>
}

/// What every narrative of a corpus says.
struct TermCounts: Sendable {
    /// By batch, three rows for each narrative: its text, the impact, adaptations.
    private let rows: [Rows<WordCount>]
    /// By narrative: its batch, and its number there.
    private let places: [(batch: UInt32, narrative: UInt32)]

    init(_ rows: [Rows<WordCount>]) {
        self.rows = rows
        places = rows.indices.flatMap { batch in
            (0..<rows[batch].count / 3).map { (UInt32(truncatingIfNeeded: batch), UInt32(truncatingIfNeeded: $0)) }
        }
    }

    /// How many narratives.
    var count: Int { places.count }

    /// Where a narrative is, by its position in the corpus.
    func place(of narrative: Int) -> (batch: Int, narrative: Int) { (Int(places[narrative].batch), Int(places[narrative].narrative)) }

    subscript(narrative: Int) -> NarrativeWords {
        let place = place(of: narrative)
        let (rows, first) = (rows[place.batch], place.narrative * 3)
        return NarrativeWords(text: rows[first], impact: rows[first + 1], adaptations: rows[first + 2])
    }
}
