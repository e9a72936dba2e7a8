import Testing

@testable import Text

struct SpellingIndexTests {
    private static func words(_ count: Int) -> [String] { (0..<count).map { "2024-\($0 % 12)-outage-of-service-\($0)" } }

    @Test("a short list is looked through whole, as before", arguments: ["sumary", "titel", "dat", "xxxxxxx", ""])
    func short(word: String) {
        let candidates = ["title", "kind", "date", "summary", "organisation", "systems"]
        #expect(SpellingIndex(candidates).nearest(to: word) == Spelling.nearest(to: word, among: candidates))
    }

    @Test(
        "in a long list a word is found by its beginning or by its end",
        arguments: [
            "control-plane-couplng", "ontrol-plane-coupling", "control-plnae-coupling", "controlplane-coupling", "control-plane-coupling",
        ])
    func long(word: String) {
        let candidates = Self.words(5_000) + ["control-plane-coupling"] + Self.words(300)
        #expect(SpellingIndex(candidates).nearest(to: word) == "control-plane-coupling")
    }

    @Test("ties fall to the first in the order given, in a long list too")
    func ties() {
        #expect(SpellingIndex(Self.words(1_000) + ["hat", "bat", "cat"]).nearest(to: "dat") == "hat")
    }

    @Test("however long the list, few are looked at")
    func few() {
        for count in [1_000, 2_000, 4_000, 8_000] {
            var comparisons = 0
            let index = SpellingIndex(Self.words(count))
            for number in 0..<100 { _ = index.nearest(to: "2024-1-outage-of-servixe-\(number)x", comparisons: &comparisons) }
            #expect(comparisons <= 100 * 128)
        }
    }

    @Test("what is longer than a name is not looked for, and nothing long is looked at")
    func longest() {
        var comparisons = 0
        let long = String(repeating: "a", count: 5_000)
        #expect(SpellingIndex([long, long + "b"]).nearest(to: long + "c", comparisons: &comparisons) == nil && comparisons == 0)
    }

    @Test("a message names a few of a long list, and says how many more there are")
    func listed() {
        #expect(["a", "b"].listed() == "a, b" && ["a", "b", "c"].listed(2) == "a, b and 1 more" && [String]().listed() == "")
    }
}
