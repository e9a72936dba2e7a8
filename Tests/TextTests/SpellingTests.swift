import Testing
import Text

struct SpellingTests {
    @Test(arguments: [
        ("sumary", "summary"), ("titel", "title"), ("dat", "date"), ("summary", "summary"), ("oragnisation", "organisation"),
        ("organizaton", "organisation"), ("sytsems", "systems"),
    ])
    func `The nearest word within one edit in three letters is found`(word: String, found: String) {
        let candidates = ["title", "kind", "date", "summary", "organisation", "systems"]
        #expect(Spelling.nearest(to: word, among: candidates) == found)
    }

    @Test(arguments: ["", "owner", "xxxxxxxxxxxxxxx", "ti", "dueto", "orgxxxxation"])
    func `A word that is like none is not corrected`(word: String) {
        #expect(Spelling.nearest(to: word, among: ["title", "kind", "date", "summary", "organisation"]) == nil)
    }

    @Test
    func `Ties fall to the first candidate`() {
        #expect(Spelling.nearest(to: "cat", among: ["bat", "hat", "cap"]) == "bat")
        #expect(Spelling.nearest(to: "cat", among: ["hat", "cap", "bat"]) == "hat")
    }

    @Test(arguments: [
        ("", "", 0), ("a", "", 1), ("", "abc", 3), ("abc", "abc", 0), ("abc", "acb", 1), ("abc", "axc", 1), ("abc", "abcd", 1),
        ("ca", "abc", 3), ("kitten", "sitting", 3), ("é", "e", 2),
    ])
    func `Insertions, deletions, substitutions and swaps of neighbours count one each`(left: String, right: String, edits: Int) {
        #expect(Spelling.distance(Array(left.utf8), Array(right.utf8), limit: 5) == edits)
        #expect(Spelling.distance(Array(right.utf8), Array(left.utf8), limit: 5) == edits)
    }

    @Test
    func `What is over the limit comes back as one more than it`() {
        #expect(Spelling.distance(Array("kitten".utf8), Array("sitting".utf8), limit: 2) == 3)
        #expect(Spelling.distance(Array("a".utf8), Array("abcdefgh".utf8), limit: 2) == 3)
    }
}
