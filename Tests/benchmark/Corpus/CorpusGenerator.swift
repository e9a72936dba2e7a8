import Analysis
import Disk
import Narratives

/// Writes a knowledge base of invented narratives: the same seed and number give the same bytes, on every machine and in every release of
/// Swift.
struct CorpusGenerator {
    let seed: UInt64
    let lists: OpenLists
    let lexicon: Lexicon
    let outlines: [NarrativeOutline]
    /// Positions in `outlines`, the most linked first.
    private let byPopularity: [Int]
    private let popularity: Zipf

    /// Streams of the seed: two for each narrative, those below for the rest.
    private enum Stream {
        static let lists = -1, lexicon = -2, popularity = -3, pages = -4
    }

    init(narratives count: Int, seed: UInt64) {
        self.seed = seed
        var random = SeededRandom(seed: seed, stream: Stream.lists)
        let lists = OpenLists(&random)
        random = SeededRandom(seed: seed, stream: Stream.lexicon)
        let lexicon = Lexicon(&random)
        outlines = (0..<count).map { index in
            var random = SeededRandom(seed: seed, stream: 2 * index)
            return NarrativeOutline(index, lists, lexicon, &random)
        }
        random = SeededRandom(seed: seed, stream: Stream.popularity)
        byPopularity = random.shuffled(Array(0..<count))
        popularity = Zipf(count: count, shift: 20)
        self.lists = lists
        self.lexicon = lexicon
    }

    /// Writes `tributary.yaml` and `content/`, one file at a time.
    ///
    /// - Throws: `DiskError`.
    func write(to folder: FolderHandle) throws {
        try folder.write(Array(configuration.utf8), to: "tributary.yaml")
        var random = SeededRandom(seed: seed, stream: Stream.pages)
        for page in pages(&random) { try folder.write(Array(page.text.utf8), to: RelativePath("content/" + page.path)) }
        for outline in outlines {
            var random = SeededRandom(seed: seed, stream: 2 * outline.index + 1)
            let text = narrative(outline, &random)
            try folder.write(Array(text.utf8), to: RelativePath("content/" + outline.path))
        }
    }

    /// A narrative to link to: some are linked far more often than others.
    func linkTarget(_ random: inout SeededRandom) -> NarrativeOutline { outlines[byPopularity[popularity.rank(&random)]] }

    private func narrative(_ outline: NarrativeOutline, _ random: inout SeededRandom) -> String {
        "---\n" + frontMatter(of: outline, &random) + "---\n\n" + body(of: outline, &random)
    }

    /// An address, so that feeds and the sitemap are built too.
    private var configuration: String {
        """
        title: Benchmark \(seed)
        description: Invented narratives
        base-url: https://learning.example.org/

        """
    }
}
