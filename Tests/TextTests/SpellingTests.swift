import Testing
import Text

struct SpellingTests {
    @Test(
        "the nearest word within one edit in three letters is found",
        arguments: [
            ("sumary", "summary"), ("titel", "title"), ("dat", "date"), ("summary", "summary"), ("oragnisation", "organisation"),
            ("organizaton", "organisation"), ("sytsems", "systems"),
        ])
    func near(word: String, found: String) {
        let candidates = ["title", "kind", "date", "summary", "organisation", "systems"]
        #expect(Spelling.nearest(to: word, among: candidates) == found)
    }

    @Test("a word that is like none is not corrected", arguments: ["", "owner", "xxxxxxxxxxxxxxx", "ti", "dueto", "orgxxxxation"])
    func far(word: String) {
        #expect(Spelling.nearest(to: word, among: ["title", "kind", "date", "summary", "organisation"]) == nil)
    }

    @Test("ties fall to the first candidate")
    func ties() {
        #expect(Spelling.nearest(to: "cat", among: ["bat", "hat", "cap"]) == "bat")
        #expect(Spelling.nearest(to: "cat", among: ["hat", "cap", "bat"]) == "hat")
    }

    @Test(
        "insertions, deletions, substitutions and swaps of neighbours count one each",
        arguments: [
            ("", "", 0), ("a", "", 1), ("", "abc", 3), ("abc", "abc", 0), ("abc", "acb", 1), ("abc", "axc", 1), ("abc", "abcd", 1),
            ("ca", "abc", 3), ("kitten", "sitting", 3), ("é", "e", 2),
        ])
    func distance(left: String, right: String, edits: Int) {
        #expect(Spelling.distance(Array(left.utf8), Array(right.utf8), limit: 5) == edits)
        #expect(Spelling.distance(Array(right.utf8), Array(left.utf8), limit: 5) == edits)
    }

    @Test("what is over the limit comes back as one more than it")
    func limit() {
        #expect(Spelling.distance(Array("kitten".utf8), Array("sitting".utf8), limit: 2) == 3)
        #expect(Spelling.distance(Array("a".utf8), Array("abcdefgh".utf8), limit: 2) == 3)
    }
}
