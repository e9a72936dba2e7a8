import Analysis

/// Makes up words out of syllables. They read aloud and mean nothing, so no rule for prose is set off by what they say.
enum Syllables {
    private static let onsets = [
        "b", "b", "d", "d", "f", "g", "k", "l", "l", "m", "m", "n", "n", "p", "r", "r", "s", "s", "t", "t", "v", "w", "z", "br", "dr", "gl",
        "kr", "pl", "sk", "st", "tr",
    ]
    private static let vowels = ["a", "a", "e", "e", "i", "i", "o", "o", "u", "ai", "ea", "ou"]
    private static let codas = ["", "", "", "", "l", "m", "n", "r", "rd", "t"]

    static func word(_ random: inout SeededRandom) -> String {
        var word = ""
        for _ in 0..<random.pick([2, 2, 2, 2, 3, 3]) {
            word += random.pick(onsets)
            word += random.pick(vowels)
        }
        return word + random.pick(codas)
    }

    /// So many different words.
    static func words(_ count: Int, _ random: inout SeededRandom) -> [String] {
        distinct(count) { word(&random) }
    }

    /// So many different slugs of one word or two, such as `dorat-pleagir`.
    static func slugs(_ count: Int, _ random: inout SeededRandom) -> [String] {
        distinct(count) { random.chance(65) ? "\(word(&random))-\(word(&random))" : word(&random) }
    }

    private static func distinct(_ count: Int, _ make: () -> String) -> [String] {
        var found: [String] = []
        var seen: Set<String> = []
        while found.count < count {
            let word = make()
            if seen.insert(word).inserted { found.append(word) }
        }
        return found
    }
}
