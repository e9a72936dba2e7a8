import Analysis

/// The words that prose is drawn from, in the proportions that search and similarity meet in real text: a few English words everywhere, a
/// common stock by Zipf's law, words of a topic in the narratives about it, and now and then a word that nobody else uses.
struct Lexicon {
    private let stock: [String]
    private let stockRanks: Zipf
    private let topics: [[String]]
    private let topicRanks: Zipf

    /// English words that every search drops: a text without them would flatter whoever drops them.
    private static let glue = [
        "the", "the", "the", "of", "of", "and", "and", "to", "to", "a", "a", "in", "in", "it", "that", "was", "was", "for", "on", "with",
        "as", "by", "at", "from", "were", "had", "but", "not", "which", "this", "they", "its", "had", "when", "then", "than", "into",
        "after",
    ]

    init(_ random: inout SeededRandom) {
        let words = Syllables.words(9_000, &random)
        stock = words
        stockRanks = Zipf(count: words.count, shift: 3)
        topics = (0..<60).map { _ in (0..<150).map { _ in words[random.below(words.count)] } }
        topicRanks = Zipf(count: 150, shift: 5)
    }

    /// Two topics for a text.
    func topics(_ random: inout SeededRandom) -> [Int] { [random.below(topics.count), random.below(topics.count)] }

    func content(of topics: [Int], _ random: inout SeededRandom) -> String {
        switch random.below(200) {
        case 0: Syllables.word(&random)
        case 1..<60: self.topics[random.pick(topics)][topicRanks.rank(&random)]
        default: stock[stockRanks.rank(&random)]
        }
    }

    /// A word of the stock, all alike.
    func anyWord(_ random: inout SeededRandom) -> String { random.pick(stock) }

    func glue(_ random: inout SeededRandom) -> String { random.pick(Lexicon.glue) }
}
