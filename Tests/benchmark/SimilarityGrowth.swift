import Analysis
import ArgumentParser
import Building
import Disk
import Narratives

/// `benchmark similarity`: what looking for like narratives costs as a corpus grows.
struct SimilarityGrowth: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "similarity", abstract: "Times the search for like narratives as a corpus grows.",
        discussion: "Recall is the share of an exact search's links that the search finds too, over 300 narratives or so.")

    // Arguments rather than an option: the command above would take `--narratives` for its own.
    @Argument(help: "How many narratives; several sizes are measured one after the other.")
    var narratives: [Int] = [1_000, 3_000, 10_000, 30_000]

    func run() throws {
        try Terminal.reportingFaults {
            print("Narratives   relate    each   memory added   recall")
            try Interruption().watch { interruption in
                for size in narratives {
                    let folder = try WorkFolder()
                    do {
                        _ = try ChildProcess.run(["write-corpus", folder.path, String(size), "1"], interruption)
                        print(try ChildProcess.run(["measure-similarity", folder.path], interruption))
                    } catch {
                        try? folder.removeUnlessKept()
                        throw error
                    }
                    try folder.removeUnlessKept()
                }
            }
        }
    }
}

/// One step of it, which it starts as a child: reads a corpus and relates its narratives.
struct SimilarityCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "measure-similarity", shouldDisplay: false)

    @Argument var folder: String

    func run() throws {
        try Terminal.reportingFaults {
            let map = ParallelMap(jobs: Machine.cores)
            var options = BuildOptions()
            options.content = "\(folder)/content"
            options.jobs = Machine.cores
            let corpus = try Build(options).corpus()
            let (settings, before) = (SiteConfiguration().similarity, Usage.current.peak)
            var duration = Duration.zero
            let found = { () -> Int in
                let clock = ContinuousClock()
                let start = clock.now
                let similarity = Similarity(of: corpus, settings, map: map)
                duration = clock.now - start
                return similarity.links.count
            }()
            let added = Usage.current.peak - before
            let recall = Similarity.recall(of: corpus, settings, every: max(1, found / 300), map: map)
            let columns = [
                (Figures.count(found), 10), (Figures.seconds(duration), 9), ("\(duration.nanoseconds / max(1, found) / 1_000) µs", 8),
                (Figures.megabytes(added), 15), ("\((recall * 1000).rounded() / 1000)", 9),
            ]
            print(columns.map { String(repeating: " ", count: max(0, $1 - $0.count)) + $0 }.joined())
        }
    }
}
