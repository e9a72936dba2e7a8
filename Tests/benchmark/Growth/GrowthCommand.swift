import ArgumentParser
import Building
import Disk

/// `benchmark growth`: what hostile content costs as it grows.
struct GrowthCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "growth", abstract: "Times the build of hostile content that is doubled three times, on one core.",
        discussion: "Growth is the last doubling's; a time in brackets is that of content which was refused with a finding.")

    @Argument(help: "The kinds whose names hold one of these words; all when left out.")
    var words: [String] = []

    func run() throws {
        try Terminal.reportingFaults {
            try Interruption().watch { interruption in
                for (number, content) in HostileContent.all.enumerated()
                where words.isEmpty || words.contains(where: content.name.contains) {
                    let steps = try (0..<4).map { try measure(number, content.size << $0, interruption) }
                    let columns = steps.map { ($0.isRefused ? "(\(Figures.seconds($0.duration)))" : Figures.seconds($0.duration), 11) }
                    let growth = (Figures.ratio(steps[3].duration, steps[2].duration), 8)
                    print((columns + [growth]).map { String(repeating: " ", count: max(1, $1 - $0.count)) + $0 }.joined(), "", content.name)
                }
            }
        }
    }

    private func measure(_ number: Int, _ size: Int, _ interruption: Interruption) throws -> (duration: Duration, isRefused: Bool) {
        let folder = try WorkFolder()
        defer { try? folder.removeUnlessKept() }
        let printed = try ChildProcess.run(["measure-growth", folder.path, String(number), String(size)], interruption)
        return (.nanoseconds(Int(printed.prefix { $0.isNumber }) ?? 0), printed.contains("refused"))
    }
}

/// One step of it, which it starts as a child: writes content of one kind and size, builds it, and prints what the processor spent, in nanoseconds.
struct GrowthStepCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "measure-growth", shouldDisplay: false)

    @Argument var folder: String
    @Argument var number: Int
    @Argument var size: Int

    func run() throws {
        try Terminal.reportingFaults {
            try HostileContent.all[number].write(size: size, to: FolderHandle(opening: folder))
            var options = BuildOptions()
            options.content = "\(folder)/content"
            options.output = "\(folder)/site"
            options.cache = "\(folder)/cache"
            options.themeFolders = ["themes"]
            // What others do on this machine at the same time is none of it.
            let start = Usage.current.processor
            let outcome = try Build(options).run()
            print((Usage.current.processor - start).nanoseconds, outcome.changes == nil ? "refused" : "")
        }
    }
}
