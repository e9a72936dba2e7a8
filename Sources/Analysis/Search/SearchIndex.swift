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

    /// How many narratives, or other pages where it is an index of those.
    package let count: Int
    /// Words that are not looked for, parted by spaces.
    package let passedOver: String
    /// Whether an apostrophe parts words; see `WordScanner`.
    package let elides: Bool
    package let words: [WordList.Piece]
    package let endings: [WordList.Piece]
    package let shards: [Shard]

    /// What stands where nothing is to be searched.
    package static let none = SearchIndex()

    private init() { (count, passedOver, elides, words, endings, shards) = (0, "", false, [], [], []) }

    /// Letters that no accent tells from others, each followed by what is typed in its place, parted by spaces.
    package static let plainLetters = LetterFolding.replacements.map { "\($0.letter)\($0.plain)" }.joined(separator: " ")

    /// A piece of a list is ended once it holds so many bytes, and a shard once its narratives take so many, or its pages.
    private static let (listTarget, shardTarget, pageShardTarget) = (2_048, 8_192, 2_048)
    /// A word shorter than this, in bytes, is not looked for by its end.
    private static let shortestEnding = 4

    package init(_ builder: LexiconBuilder, map: ParallelMap) { self.init(builder, isOfPages: false, map) }

    private init(_ builder: LexiconBuilder, isOfPages: Bool, _ map: ParallelMap) {
        count = builder.count
        passedOver = StopWords.of(builder.options.language).listed.joined(separator: " ")
        elides = WordScanner.elides(builder.options.language)
        let spellings = Spellings(builder)
        let postings = PackedPostings.all(builder, spellings.words, map)
        words = SearchIndex.words(spellings, postings)
        // Nobody is offered a page for a word with a slip.
        endings = isOfPages ? [] : SearchIndex.endings(spellings)
        shards = SearchIndex.shards(postings, target: isOfPages ? SearchIndex.pageShardTarget : SearchIndex.shardTarget)
    }

    /// The index of pages other than narratives.
    package init(_ pages: [SearchedPage], _ options: TextSimilarityOptions, map: ParallelMap) {
        let batches = map(pages.count.ranges(of: 4_096), chunk: 1) { WordBatch(pages[$0], options) }
        self.init(LexiconBuilder(batches, options, map: map), isOfPages: true, map)
    }

    /// Each spelling with a number: sixteen times how far back its word's number lies from the next free one, 0 where it takes that one,
    /// plus eight where accents are missing, plus a measure of how many narratives have the word.
    private static func words(_ spellings: Spellings, _ postings: [PackedPostings]) -> [WordList.Piece] {
        var list = WordList(target: listTarget)
        var next = 0
        for entry in spellings.entries {
            let number = spellings.numbers[entry.word]
            let back = next - number
            list.append(entry.spelling.letters, back * 16 + (entry.isFolded ? 8 : 0) + postings[number].commonness, free: next)
            if back == 0 { next += 1 }
        }
        list.endPiece()
        return list.pieces
    }

    private static func endings(_ spellings: Spellings) -> [WordList.Piece] {
        let long = spellings.entries.lazy.map(\.spelling.letters).filter {
            $0.count >= shortestEnding && !CompoundSpelling.isOfRun($0)
        }
        var list = WordList(target: listTarget)
        var last = ScriptText([])
        for word in long.map({ ScriptText($0.reversedText) }).sorted() where word != last {
            list.append(word.letters)
            last = word
        }
        list.endPiece()
        return list.pieces
    }

    private static func shards(_ postings: [PackedPostings], target: Int) -> [Shard] {
        var shards: [Shard] = []
        for (number, word) in postings.enumerated() {
            if shards.last.map({ $0.narratives.count >= target }) ?? true { shards.append(Shard(firstWord: number)) }
            let last = shards.count - 1
            if shards[last].firstWord < number { shards[last].narratives.append(UInt8(ascii: " ")) }
            shards[last].narratives += word.narratives.bytes
        }
        return shards
    }
}
