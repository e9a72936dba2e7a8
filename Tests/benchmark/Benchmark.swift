import ArgumentParser
import Disk

/// `benchmark`: builds invented knowledge bases of given sizes, and says what each build took.
@main
struct Benchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "benchmark", abstract: "Times the whole build on a corpus of invented narratives.",
        usage: """
            benchmark [--narratives <number> ...] [--seed <number>] [--jobs <number>] [--themes <folder>] [--keep <folder>]
            benchmark --generate-only <folder> --narratives <number> [--seed <number>]
            """,
        discussion: """
            For each size, builds are timed: into an empty folder, again with nothing changed, and after one edit of each sort, whose site is \
            then compared with one that is built anew; where a byte is another, the command fails. Each build runs in a process of its own, so that its peak memory is its own. The corpus is written just before, so \
            reading it meets a warm cache. Beside them stand the floor, which is reading, cmark-gfm and writing alone, on one thread, and Hugo, \
            where it is at hand, with the barest pages, taxonomies and feeds of the same corpus.

            Run it from the repository's root, built for release: make bench

            Exit codes: 0 measured; 1 a corpus did not build; 64 wrong usage; 74 a fault of the machine.
            """,
        subcommands: [
            CorpusCommand.self, BuildCommand.self, FloorCommand.self, HugoCommand.self, CheckingCommand.self, PreviewCommand.self,
            GraphComparison.self,
            SimilarityGrowth.self,
            SimilarityCommand.self, GrowthCommand.self, GrowthStepCommand.self,
        ])

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp("How many narratives; several sizes are measured one after the other.", valueName: "number"))
    var narratives: [Int] = [1_000, 10_000]

    @Option(help: ArgumentHelp("Which corpus: the same seed and size give the same bytes.", valueName: "number"))
    var seed: UInt64 = 1

    @Option(help: ArgumentHelp("How many cores a build uses; all of them when left out.", valueName: "number"))
    var jobs: Int?

    @Option(help: ArgumentHelp("The folder that holds the theme `default`.", valueName: "folder"))
    var themes = "themes"

    @Option(help: ArgumentHelp("Keep each corpus and its site in a folder below this one, named by its size.", valueName: "folder"))
    var keep: String?

    @Option(help: ArgumentHelp("Write the corpus there and build nothing. Takes one size.", valueName: "folder"))
    var generateOnly: String?

    static let sizes = 1...1_000_000

    func validate() throws {
        guard !narratives.isEmpty, narratives.allSatisfy(Benchmark.sizes.contains) else {
            throw ValidationError("--narratives takes numbers from 1 to 1000000.")
        }
        if let jobs, jobs < 1 { throw ValidationError("--jobs needs a number of at least 1.") }
        guard generateOnly != nil else { return }
        guard keep == nil else { throw ValidationError("--generate-only keeps what it writes; leave --keep out.") }
        guard narratives.count == 1 else { throw ValidationError("--generate-only writes one corpus: give --narratives with one number.") }
    }

    func run() throws {
        try Terminal.reportingFaults {
            if let generateOnly {
                let folder = try WorkFolder(kept: generateOnly)
                try CorpusGenerator(narratives: narratives[0], seed: seed).write(to: folder.handle)
                print("\(Figures.count(narratives[0])) narratives of seed \(seed) are in \(folder.path)/content.")
                return
            }
            guard ConfinedFolder(at: "\(themes)/default").exists else {
                throw BenchmarkFault("There is no \(themes)/default/. Run from the repository's root, or give --themes.")
            }
            let series = BenchmarkSeries(seed: seed, jobs: jobs ?? Machine.cores, themes: themes, keep: keep)
            try Interruption().watch { interruption in try series.measure(narratives, interruption) { print($0.text + $1.text) } }
        }
    }
}
