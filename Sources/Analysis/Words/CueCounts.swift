internal import Disk
package import Narratives

/// The cues that the narratives of a corpus say in title, summary and body, and so the terms that they speak of. By position in `corpus.narratives`.
package struct CueCounts: Sendable {
    package struct Count: Hashable, Sendable {
        /// The number of the cue in `index`.
        let cue: UInt16
        /// How often it is said.
        package let count: UInt16
    }

    package let index: CueIndex
    /// By narrative, ascending by cue and so by term.
    private let rows: Rows<Count>
    /// In how many narratives each of `index.terms` is spoken of.
    package let frequencies: [Int]

    /// One pass over the words of each narrative; words are looked up by number, and each stem of the index once.
    init(_ builder: LexiconBuilder, _ index: CueIndex, map: ParallelMap) {
        self.index = index
        var stemOf = [Int32](repeating: -1, count: max(builder.stems.count, 1))
        for stem in 0..<index.stems.count {
            if let word = builder.stems.number(of: index.stems[stem]) { stemOf[word] = Int32(truncatingIfNeeded: stem) }
        }
        let stems = stemOf
        rows = Rows(
            joining: map(builder.count.ranges(of: 128), chunk: 1) { range in
                var rows = Rows<Count>()
                for narrative in range {
                    for count in CueCounts.counts(of: narrative, builder, index, stems) { rows.append(count) }
                    rows.endRow()
                }
                return rows
            })
        var frequencies = [Int](repeating: 0, count: index.terms.count)
        for narrative in 0..<rows.count { for term in CueCounts.terms(rows[narrative], index) { frequencies[term] += 1 } }
        self.frequencies = frequencies
    }

    private static func counts(of narrative: Int, _ builder: LexiconBuilder, _ index: CueIndex, _ stems: [Int32]) -> [Count] {
        var counts: [Int: Int] = [:]
        for word in builder.counts[narrative].text where stems[word.word] >= 0 {
            index.eachCue(Int(stems[word.word]), nil) { counts[$0, default: 0] += word.count }
        }
        builder.neighbours(of: narrative) { first, second, _ in
            guard stems[first] >= 0, stems[second] >= 0 else { return }
            index.eachCue(Int(stems[first]), Int(stems[second])) { counts[$0, default: 0] += 1 }
        }
        return counts.sorted { $0.key < $1.key }.map { Count(cue: UInt16(clamping: $0.key), count: UInt16(clamping: $0.value)) }
    }

    private static func terms(_ counts: ArraySlice<Count>, _ index: CueIndex) -> [Int] {
        counts.map { index.cues[Int($0.cue)].term }.uniqued()
    }

    /// What a narrative says, ascending by cue.
    package func counts(of narrative: Int) -> ArraySlice<Count> { rows[narrative] }

    /// The numbers in `index.terms` of those that a narrative speaks of, ascending.
    package func terms(of narrative: Int) -> [Int] { CueCounts.terms(rows[narrative], index) }
}
