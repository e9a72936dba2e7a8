import ArgumentParser
import Disk

/// One step of the benchmark, which starts it as a child: writes a corpus.
struct CorpusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "write-corpus", shouldDisplay: false)

    // Arguments rather than options: the command above would take options of these names for its own.
    @Argument var folder: String
    @Argument var narratives: Int
    @Argument var seed: UInt64

    func run() throws {
        try Terminal.reportingFaults {
            try CorpusGenerator(narratives: narratives, seed: seed).write(to: FolderHandle(opening: folder))
        }
    }
}
