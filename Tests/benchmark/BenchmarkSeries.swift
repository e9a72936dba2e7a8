/// The four builds of one corpus, each in a child process.
struct BenchmarkSeries {
    let seed: UInt64
    let jobs: Int
    let themes: String
    /// Where corpora and sites stay; nil for a temporary folder that goes.
    let keep: String?

    /// Writes corpora, builds each four times and takes them away again, whatever happens on the way.
    ///
    /// They go when all is measured: for minutes after many files were removed, ext4 makes new ones several times slower.
    func measure(_ sizes: [Int], _ interruption: Interruption, _ report: (StageTable) -> Void) throws {
        var folders: [WorkFolder] = []
        do {
            for size in sizes {
                folders.append(try keep.map { try WorkFolder(kept: "\($0)/\(size)") } ?? WorkFolder())
                report(try measure(size, in: folders[folders.count - 1], interruption))
            }
            for folder in folders { try folder.removeUnlessKept() }
        } catch {
            // The first fault is the one to tell of; a folder that will not go as well is no news then.
            for folder in folders { try? folder.removeUnlessKept() }
            throw error
        }
    }

    private func measure(_ size: Int, in folder: WorkFolder, _ interruption: Interruption) throws -> StageTable {
        Terminal.remark("writing \(Figures.count(size)) narratives to \(folder.path)")
        // A child writes them: a child's peak begins at its parent's size when it was spawned, so this process stays small.
        _ = try ChildProcess.run(["write-corpus", folder.path, String(size), String(seed)], interruption)
        let corpus = try folder.extent(of: "content")
        Machine.flushDisks()
        let floor = try ChildProcess.run(["measure-floor", folder.path], interruption)
        Terminal.remark("reading and checking")
        let reading = try checking(folder, readsOnly: true, interruption)
        let checking = try checking(folder, readsOnly: false, interruption)
        let clean = try build(folder, "the first time", interruption)
        let unchanged = try build(folder, "with nothing changed", interruption)
        let edited = try folder.editNarrative()
        let edit = try build(folder, "with \(edited) edited", interruption)
        // From the second on there are folders of the site before.
        _ = try folder.editNarrative()
        let again = try build(folder, "with it edited once more", interruption)
        Terminal.remark("previewing")
        let preview = try ChildProcess.run(["measure-preview", folder.path, String(jobs), themes], interruption)
        return StageTable(
            title: "\(Figures.count(size)) narratives, seed \(seed), \(jobs) job\(jobs == 1 ? "" : "s"): "
                + "\(Figures.megabytes(corpus.bytes)) in \(Figures.count(corpus.files)) files",
            columns: [("clean", clean), ("unchanged", unchanged), ("1 edited", edit), ("once more", again)],
            site: try folder.extent(of: "site"),
            floor: BenchmarkSeries.duration(floor), reading: reading, checking: checking,
            preview: BenchmarkSeries.duration(preview), kept: keep == nil ? nil : folder.path)
    }

    private func checking(_ folder: WorkFolder, readsOnly: Bool, _ interruption: Interruption) throws -> Duration {
        let arguments = ["measure-checking", folder.path, String(jobs), themes, String(readsOnly)]
        return BenchmarkSeries.duration(try ChildProcess.run(arguments, interruption))
    }

    /// Of nanoseconds that a step printed.
    private static func duration(_ printed: String) -> Duration { .nanoseconds(Int(printed.prefix { $0.isNumber }) ?? 0) }

    private func build(_ folder: WorkFolder, _ what: String, _ interruption: Interruption) throws -> BuildMeasurement {
        Terminal.remark("building \(what)")
        // What was just written is flushed first, so that the disk's work for it is not charged to the build.
        Machine.flushDisks()
        let report = try ChildProcess.run(["measure-build", folder.path, String(jobs), themes], interruption)
        return try BuildMeasurement(report: report)
    }
}
