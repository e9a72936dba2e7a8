import Testing

@testable import Text

struct SpellingIndexTests {
    private static func words(_ count: Int) -> [String] { (0..<count).map { "2024-\($0 % 12)-outage-of-service-\($0)" } }

    @Test(arguments: ["sumary", "titel", "dat", "xxxxxxx", ""])
    func `A short list is looked through whole, as before`(word: String) {
        let candidates = ["title", "kind", "date", "summary", "organisation", "systems"]
        #expect(SpellingIndex(candidates).nearest(to: word) == Spelling.nearest(to: word, among: candidates))
    }

    @Test(arguments: [
        "control-plane-couplng", "ontrol-plane-coupling", "control-plnae-coupling", "controlplane-coupling", "control-plane-coupling",
    ])
    func `In a long list a word is found by its beginning or by its end`(word: String) {
        let candidates = Self.words(5_000) + ["control-plane-coupling"] + Self.words(300)
        #expect(SpellingIndex(candidates).nearest(to: word) == "control-plane-coupling")
    }

    @Test
    func `Ties fall to the first in the order given, in a long list too`() {
        #expect(SpellingIndex(Self.words(1_000) + ["hat", "bat", "cat"]).nearest(to: "dat") == "hat")
    }

    @Test
    func `However long the list, few are looked at`() {
        for count in [1_000, 2_000, 4_000, 8_000] {
            var comparisons = 0
            let index = SpellingIndex(Self.words(count))
            for number in 0..<100 { _ = index.nearest(to: "2024-1-outage-of-servixe-\(number)x", comparisons: &comparisons) }
            #expect(comparisons <= 100 * 128)
        }
    }

    @Test
    func `What is longer than a name is not looked for, and nothing long is looked at`() {
        var comparisons = 0
        let long = String(repeating: "a", count: 5_000)
        #expect(SpellingIndex([long, long + "b"]).nearest(to: long + "c", comparisons: &comparisons) == nil && comparisons == 0)
    }

    @Test
    func `A message names a few of a long list, and says how many more there are`() {
        #expect(["a", "b"].listed() == "a, b" && ["a", "b", "c"].listed(2) == "a, b and 1 more" && [String]().listed() == "")
    }
}
