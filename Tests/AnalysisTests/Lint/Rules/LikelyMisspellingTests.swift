import Narratives
import Testing

@testable import Analysis

struct LikelyMisspellingTests {
    /// The fixes for tags of which each stands in so many narratives.
    private func fixes(_ counts: KeyValuePairs<String, Int>, pages: [String] = []) throws -> [String] {
        var tags: [[String]] = Array(repeating: [], count: counts.map(\.value).max() ?? 0)
        for (tag, count) in counts { for index in 0..<count { tags[index].append(tag) } }
        let told = try tags.enumerated().map { number, tags in
            try narrative("n\(number)") { $0.tags = try tags.enumerated().map { try located($1, line: 6, column: 8 + $0) } }
        }
        let all = try corpus(told, terms: try pages.map { try termPage(.tags, $0, title: $0) })
        return LikelyMisspelling().findings(in: all, Insights(of: all)).map { "\($0.file):\($0.position.line) \($0.fix ?? "")" }
    }

    @Test(arguments: ["thunderin-herd", "thundering-hered", "thundering-hedr", "thunderingherd", "thundering-hard"])
    func `A word that stands once, one letter from a common one, is found`(word: String) throws {
        #expect(try fixes(["thundering-herd": 3, word: 1]) == ["content/narratives/n0.md:6 Did you mean `thundering-herd`?"])
    }

    @Test
    func `The shorter a word is, the more common the other has to be`() throws {
        #expect(try fixes(["cache": 7, "cashe": 1]) == [])
        #expect(try fixes(["cache": 8, "cashe": 1]).count == 1)
        #expect(try fixes(["timeout": 3, "timeuot": 1]) == [])
        #expect(try fixes(["timeout": 4, "timeuot": 1]).count == 1)
    }

    @Test
    func `Very short words, other numbers, two letters, words used twice and words with pages are let be`() throws {
        #expect(try fixes(["dns": 9, "cdn": 1, "cns": 1]) == [])
        #expect(try fixes(["version-1": 9, "version-2": 1]) == [])
        #expect(try fixes(["thundering-herd": 9, "thunderin-hord": 1]) == [])
        #expect(try fixes(["thundering-herd": 9, "thundering-hard": 2]) == [])
        #expect(try fixes(["thundering-herd": 9, "thundering-hard": 1], pages: ["thundering-hard"]) == [])
    }

    @Test
    func `A word with a page is known, however rarely it stands`() throws {
        #expect(try fixes(["cache": 1, "cashe": 1], pages: ["cache"]).count == 1)
    }

    @Test
    func `Of two that are meant, the more common is proposed`() throws {
        #expect(try fixes(["latency-a": 5, "latency-b": 9, "latency-c": 1]) == ["content/narratives/n0.md:6 Did you mean `latency-b`?"])
    }
}
