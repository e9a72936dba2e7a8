internal import Disk
package import Narratives

/// The cues that the narratives of a corpus say in title, summary and body, and so the terms that they speak of. By position in `corpus.narratives`.
package struct CueCounts: Sendable {
    package struct Count: Hashable, Sendable {
        /// The number of the cue in `index`.
        let cue: UInt16
        /// How often it is said; at most 255.
        package let count: UInt8
        /// Whether words are passed over between the two of a pair wherever it is said.
        let hasGap: Bool
    }

    /// One narrative in so many may speak of a thing that is rare.
    private static let rareShare = 3

    package let index: CueIndex
    /// By narrative, ascending by cue and so by term.
    private let rows: Rows<Count>
    /// In how many narratives each of `index.terms` is spoken of.
    package let frequencies: [Int]
    /// In how many narratives each cue is said.
    private let cueFrequencies: [Int]

    /// One pass over the words of each narrative; words are looked up by number, and each stem of the index once.
    init(_ builder: LexiconBuilder, _ index: CueIndex, map: ParallelMap) {
        self.index = index
        let wordOf = (0..<index.stems.count).map { builder.stems.number(of: index.stems[$0]) }
        var stemOf = [Int32](repeating: -1, count: max(builder.stems.count, 1))
        for (stem, word) in wordOf.enumerated() { if let word { stemOf[word] = Int32(truncatingIfNeeded: stem) } }
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
        var (frequencies, cueFrequencies) = (Array(repeating: 0, count: index.terms.count), Array(repeating: 0, count: index.cues.count))
        for narrative in 0..<rows.count {
            for count in rows[narrative] { cueFrequencies[Int(count.cue)] += 1 }
            for term in CueCounts.terms(rows[narrative], index) { frequencies[term] += 1 }
        }
        (self.frequencies, self.cueFrequencies) = (frequencies, cueFrequencies)
    }

    private static func counts(of narrative: Int, _ builder: LexiconBuilder, _ index: CueIndex, _ stems: [Int32]) -> [Count] {
        var said: [(cue: Int, count: Int, isPhrase: Bool)] = []
        for word in builder.counts[narrative].text where stems[word.word] >= 0 {
            index.eachCue(Int(stems[word.word]), nil) { said.append(($0, word.count, true)) }
        }
        builder.neighbours(of: narrative) { first, second, isPhrase in
            guard stems[first] >= 0, stems[second] >= 0 else { return }
            index.eachCue(Int(stems[first]), Int(stems[second])) { said.append(($0, 1, isPhrase)) }
        }
        said.sort { $0.cue < $1.cue }
        return said.indices.filter { $0 == 0 || said[$0 - 1].cue != said[$0].cue }.map { start in
            let same = said[start...].prefix { $0.cue == said[start].cue }
            return Count(
                cue: UInt16(clamping: said[start].cue), count: UInt8(clamping: same.reduce(0) { $0 + $1.count }),
                hasGap: !same.contains(where: \.isPhrase))
        }
    }

    private static func terms(_ counts: ArraySlice<Count>, _ index: CueIndex) -> [Int] {
        counts.map { index.cues[Int($0.cue)].term }.uniqued()
    }

    /// What a narrative says, ascending by cue.
    package func counts(of narrative: Int) -> ArraySlice<Count> { rows[narrative] }

    /// The numbers in `index.terms` of those that a narrative speaks of, ascending.
    package func terms(of narrative: Int) -> [Int] { CueCounts.terms(rows[narrative], index) }

    /// Whether so few narratives speak of a term that two which do have something in common.
    func isRare(_ term: Int) -> Bool { CueCounts.rareShare * frequencies[term] <= rows.count }

    /// Calls for each term that a narrative speaks of for sure, ascending, with how often it does: by a cue of two words, or by two of the term's
    /// cues. One word alone has other senses: an alarm is no flood of alarms, and fire crews are deployed too.
    func eachTerm(of narrative: Int, _ body: (_ term: Int, _ count: Int) -> Void) {
        var counts = rows[narrative]
        while let first = counts.first {
            let term = index.cues[Int(first.cue)].term
            let own = counts.prefix { index.cues[Int($0.cue)].term == term }
            counts = counts[own.endIndex...]
            guard own.count > 1 || index.cues[Int(first.cue)].second != nil else { continue }
            body(term, own.reduce(0) { $0 + Int($1.count) })
        }
    }

    /// The terms that a narrative speaks of in words that tell, ascending by number, each with those words.
    package func words(of narrative: Int) -> [(term: Term, words: String)] {
        terms(of: narrative).compactMap { term in words(of: term, in: narrative).map { (index.terms[term], $0) } }
    }

    /// The two words that tell best that a narrative speaks of a term: of its cues, the one that fewest narratives say, ties to the first listed. Nil
    /// where it says single words alone, by which a reader knows no thing.
    func words(of term: Int, in narrative: Int) -> String? {
        let said = rows[narrative].filter { index.cues[Int($0.cue)].term == term && index.cues[Int($0.cue)].second != nil }
        guard let rarest = said.min(by: { cueFrequencies[Int($0.cue)] < cueFrequencies[Int($1.cue)] }) else { return nil }
        let cue = index.cues[Int(rarest.cue)]
        return rarest.hasGap ? cue.text.split(separator: " ").joined(separator: " … ") : cue.text
    }
}
