/// How the words of a corpus are spelled, in small letters and in order, and the number that search gives each word.
struct Spellings: Sendable {
    struct Entry: Sendable {
        let spelling: ScriptText
        /// The word's number in the lexicon.
        let word: Int
        /// Whether nobody spells the word so: accents are missing.
        let isFolded: Bool
    }

    /// By spelling, then by word; each spelling of a word once. One with accents stands without them as well.
    let entries: [Entry]
    /// By search's number: words in the order of their first spelling, so that words which begin alike lie together.
    let words: [Int]
    /// By the lexicon's number.
    let numbers: [Int]

    init(_ builder: LexiconBuilder) {
        var all: [Entry] = []
        for (spelling, word) in builder.wordOf.enumerated() where Int(word) < builder.stems.count {
            let small = LetterFolding.small(builder.spellings[spelling])
            all.append(Entry(spelling: ScriptText(small), word: Int(word), isFolded: false))
            guard small.contains(where: { $0 >= 0x80 }) else { continue }
            let folded = LetterFolding.folded(small)
            if folded != small { all.append(Entry(spelling: ScriptText(folded), word: Int(word), isFolded: true)) }
        }
        all.sort { one, other in
            guard one.spelling == other.spelling else { return one.spelling < other.spelling }
            return one.word == other.word ? !one.isFolded && other.isFolded : one.word < other.word
        }
        var entries: [Entry] = []
        var words: [Int] = []
        var numbers = [Int](repeating: -1, count: builder.stems.count)
        for entry in all {
            if let last = entries.last, last.word == entry.word, last.spelling == entry.spelling { continue }
            entries.append(entry)
            if numbers[entry.word] < 0 {
                numbers[entry.word] = words.count
                words.append(entry.word)
            }
        }
        (self.entries, self.words, self.numbers) = (entries, words, numbers)
    }
}
