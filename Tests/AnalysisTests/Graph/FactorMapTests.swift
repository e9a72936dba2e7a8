import Narratives
import Testing

@testable import Analysis

struct FactorMapTests {
    private func map(_ narratives: [[String]], families: [String: String] = [:]) throws -> FactorMap {
        let records = try narratives.enumerated().map { try narrative("n\($0.offset)", factors: $0.element) }
        let pages = try families.map { name, family in
            var page = TermPage.Fields(term: Term(.factors, try slug(name)), file: "content/factors/\(name).md")
            page.title = name
            page.family = try slug(family)
            return TermPage(page)
        }
        let corpus = Corpus(folder: "content", narratives: records, drafts: [], termPages: pages, pages: [], home: nil, files: [])
        return FactorMap(of: corpus, TermIndex(of: corpus, Chronology(of: corpus)))
    }

    private func pairs(_ map: FactorMap, _ pairs: [FactorMap.Pair]) -> [String] {
        pairs.map { "\(map.factors[$0.first].term.slug) \(map.factors[$0.second].term.slug) \($0.narratives)" }
    }

    @Test
    func `A pair counts the narratives that hold both, however often a narrative names a factor`() throws {
        let map = try map([["a", "b"], ["b", "a", "c"], ["c"], ["a", "a", "b"]])
        #expect(pairs(map, map.pairs(atMost: 9).pairs) == ["a b 3", "a c 1", "b c 1"])
    }

    @Test
    func `Families are bands in their known order, factors in them by title; those without one come last`() throws {
        let map = try map([["z", "a", "m", "k"]], families: ["z": "load", "m": "load", "a": "work"])
        #expect(map.factors.map(\.term.slug.text) == ["m", "z", "a", "k"])
        #expect(map.bands.map { $0.family?.text } == ["load", "work", nil])
        #expect(map.bands.map(\.range) == [0..<2, 2..<3, 3..<4])
    }

    @Test
    func `A factor that took part nowhere is not on the map`() throws {
        #expect(try map([["a"]], families: ["b": "load"]).factors.map(\.term.slug.text) == ["a"])
    }

    @Test
    func `However many pairs there are, no more are kept than are shown`() throws {
        for count in [25, 50, 100] {
            let names = (0..<count).map { "f\($0)" }
            let (pairs, least) = try map([names, names, ["f0", "f1"]]).pairs(atMost: 10)
            #expect(pairs.count == 1 && least == 3)
        }
    }

    @Test
    func `A crowded map keeps the pairs that most narratives hold, all of one count or none`() throws {
        let map = try map([["a", "b"], ["a", "b"], ["a", "c"], ["a", "c"], ["b", "c"]])
        #expect(map.pairs(atMost: 3).narratives == 1)
        let (kept, least) = map.pairs(atMost: 2)
        #expect(least == 2 && pairs(map, kept) == ["a b 2", "a c 2"])
        #expect(map.pairs(atMost: 1).pairs == [])
    }
}
