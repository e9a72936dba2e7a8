import Disk
import Narratives
import Testing
import Text

@testable import Analysis

@Suite struct WordBatchTests {
    private static let map = ParallelMap(jobs: 2)

    /// Everything that search and similarity take from batches.
    private func outcome(_ batches: [WordBatch], _ corpus: Corpus) -> (index: [[UInt8]], links: [[Similarity.Link]]) {
        let builder = LexiconBuilder(batches, map: Self.map)
        let search = SearchIndex(builder, map: Self.map)
        let similarity = Similarity(of: corpus, builder, .init(), map: Self.map)
        return (search.words.map(\.bytes) + search.endings.map(\.bytes) + search.shards.map(\.narratives), similarity.links)
    }

    @Test func `Batches come back from their bytes`() throws {
        let corpus = smallCorpus(invented(400, seed: 11))
        let batches = WordBatch.ranges(of: corpus).map { WordBatch(corpus, $0) }
        #expect(batches.count > 2)
        let kept = try batches.map { batch in try #require(WordBatch(binary: batch.binary[...])) }
        let (made, known) = (outcome(batches, corpus), outcome(kept, corpus))
        #expect(made.index == known.index)
        #expect(made.links == known.links)
        #expect(made.links.contains { !$0.isEmpty })
    }

    @Test func `Bytes that are no batch are refused`() {
        let corpus = smallCorpus(invented(3, seed: 12))
        let bytes = WordBatch(corpus, 0..<3).binary
        for length in stride(from: 0, to: bytes.count, by: 13) {
            #expect(WordBatch(binary: bytes[..<length]) == nil)
        }
        #expect(WordBatch(binary: (bytes + [0])[...]) == nil)
    }

    /// A batch's words are those of its own narratives, however many others there are.
    @Test func `How narratives are parted`() throws {
        let corpus = smallCorpus(invented(300, seed: 13))
        let parted = WordBatch.ranges(of: corpus).map { WordBatch(corpus, $0) }
        let whole = outcome([WordBatch(corpus, 0..<300)], corpus)
        #expect(outcome(parted, corpus).index == whole.index)
        #expect(outcome(parted, corpus).links == whole.links)
    }

    @Test(arguments: [0, 1, 63, 64, 1_000, 5_000]) func `Every narrative is in one batch`(_ count: Int) {
        let ranges = WordBatch.ranges(of: smallCorpus((0..<count).map { record("n-\($0)") }))
        #expect(ranges.flatMap { $0 } == Array(0..<count))
        #expect(ranges.allSatisfy { $0.count <= 512 })
    }

    @Test func `A narrative more leaves nearly all batches as they were`() {
        let ids = (0..<5_000).map { "incident-\($0)" }
        func batches(_ ids: [String]) -> Set<[Slug]> {
            let corpus = smallCorpus(ids.map { record($0) })
            return Set(WordBatch.ranges(of: corpus).map { range in range.map { corpus.narratives[$0].id } })
        }
        let before = batches(ids)
        #expect(before.count > 15)
        for other in ["aaa", "incident-2a", "incident-4999a", "zzz"] {
            #expect(batches(ids + [other]).subtracting(before).count <= 2)
        }
        #expect(batches(ids.filter { $0 != "incident-77" }).subtracting(before).count <= 2)
    }
}
