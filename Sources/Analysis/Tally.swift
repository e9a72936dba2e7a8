package import Narratives

/// How many narratives there are of something: records of what happened, and those that are invented, which are never counted among them.
package struct Tally: Hashable, Sendable {
    package let records: Int
    package let fictions: Int

    package init(records: Int, fictions: Int) { (self.records, self.fictions) = (records, fictions) }

    /// - Parameter narratives: positions in `corpus.narratives`.
    package init(of narratives: [Int], in corpus: Corpus) {
        fictions = narratives.count { corpus.narratives[$0].isFiction }
        records = narratives.count - fictions
    }
}
