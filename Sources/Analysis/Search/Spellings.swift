/// How the words of a corpus are spelled, in small letters and in order, and the number that search gives each word.
struct Spellings: Sendable {
    struct Entry: Sendable {
        let spelling: ScriptText
        /// The word's number in the lexicon.
        let word: Int
    }

    /// By spelling, then by word; each spelling of a word once.
    let entries: [Entry]
    /// By search's number: words in the order of their first spelling, so that words which begin alike lie together.
    let words: [Int]
    /// By the lexicon's number.
    let numbers: [Int]

    init(_ builder: LexiconBuilder) {
        var all: [Entry] = []
        for (spelling, word) in builder.wordOf.enumerated() where Int(word) < builder.stems.count {
            all.append(Entry(spelling: ScriptText(Spellings.small(builder.spellings[spelling])), word: Int(word)))
        }
        all.sort { $0.spelling == $1.spelling ? $0.word < $1.word : $0.spelling < $1.spelling }
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

    /// In small letters, as scripts make them.
    private static func small(_ letters: ArraySlice<UInt8>) -> [UInt8] {
        guard letters.allSatisfy({ $0 < 0x80 }) else { return Array(String(decoding: letters, as: UTF8.self).lowercased().utf8) }
        return letters.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    }
}
