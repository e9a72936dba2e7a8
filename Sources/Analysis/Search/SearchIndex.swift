package import Disk
import Narratives

/// What a reader's search needs of the corpus's words, in files small enough to be asked for one by one, as packed text.
///
/// It rides on the words that similarity gathers. A word's number leads from `words` to its narratives in `shards`; `endings` holds the
/// same words by their ends, since of a word with one slip either the beginning or the end is as it should be.
package struct SearchIndex: Sendable {
    /// Some words with neighbouring numbers.
    package struct Shard: Sendable {
        package fileprivate(set) var firstWord: Int
        /// For each word, parted by spaces: for each narrative how far it is from the one before, times eight, plus how much the word
        /// weighs there: 0 to 3 by how often it is said for the length of the text, 4 more where the title has it.
        package fileprivate(set) var narratives: [UInt8] = []
    }

    /// Words that are not looked for, parted by spaces.
    package static let passedOver = StopWords.listed.joined(separator: " ")

    package let narrativeCount: Int
    package let words: [WordList.Piece]
    package let endings: [WordList.Piece]
    package let shards: [Shard]

    /// What stands where nothing is to be searched.
    package static let none = SearchIndex()

    private init() { (narrativeCount, words, endings, shards) = (0, [], [], []) }

    /// A piece of a list is ended once it holds so many bytes, and a shard once its narratives take so many.
    private static let (listTarget, shardTarget) = (2_048, 8_192)
    /// A word shorter than this, in bytes, is not looked for by its end.
    private static let shortestEnding = 4

    package init(_ builder: LexiconBuilder, map: ParallelMap) {
        narrativeCount = builder.count
        let spellings = Spellings(builder)
        let postings = PackedPostings.all(builder, spellings.words, map)
        words = SearchIndex.words(spellings, postings)
        endings = SearchIndex.endings(spellings)
        shards = SearchIndex.shards(postings)
    }

    /// Each spelling with a number: eight times how far back its word's number lies from the next free one, 0 where it takes that one,
    /// plus a measure of how many narratives have the word.
    private static func words(_ spellings: Spellings, _ postings: [PackedPostings]) -> [WordList.Piece] {
        var list = WordList(target: listTarget)
        var next = 0
        for entry in spellings.entries {
            let number = spellings.numbers[entry.word]
            let back = next - number
            list.append(entry.spelling.letters, back * 8 + postings[number].commonness, free: next)
            if back == 0 { next += 1 }
        }
        list.endPiece()
        return list.pieces
    }

    private static func endings(_ spellings: Spellings) -> [WordList.Piece] {
        let long = spellings.entries.lazy.map(\.spelling.letters).filter { $0.count >= shortestEnding }
        var list = WordList(target: listTarget)
        var last = ScriptText([])
        for word in long.map({ ScriptText($0.reversedText) }).sorted() where word != last {
            list.append(word.letters)
            last = word
        }
        list.endPiece()
        return list.pieces
    }

    private static func shards(_ postings: [PackedPostings]) -> [Shard] {
        var shards: [Shard] = []
        for (number, word) in postings.enumerated() {
            if shards.last.map({ $0.narratives.count >= shardTarget }) ?? true { shards.append(Shard(firstWord: number)) }
            let last = shards.count - 1
            if shards[last].firstWord < number { shards[last].narratives.append(UInt8(ascii: " ")) }
            shards[last].narratives += word.narratives.bytes
        }
        return shards
    }
}
