import Disk

/// The builds of one corpus, each in a child process: a clean one, one with nothing changed, and one after each sort of edit.
struct BenchmarkSeries {
    let seed: UInt64
    let jobs: Int
    let themes: String
    /// Where corpora and sites stay; nil for a temporary folder that goes.
    let keep: String?

    /// Writes corpora, builds each again and again and takes them away, whatever happens on the way.
    ///
    /// They go when all is measured: for minutes after many files were removed, ext4 makes new ones several times slower.
    func measure(_ sizes: [Int], _ interruption: Interruption, _ report: (StageTable, EditTable) -> Void) throws {
        var folders: [WorkFolder] = []
        do {
            for size in sizes {
                folders.append(try keep.map { try WorkFolder(kept: "\($0)/\(size)") } ?? WorkFolder())
                let (stages, edits) = try measure(size, in: folders[folders.count - 1], interruption)
                report(stages, edits)
                if !edits.isFaithful { throw BenchmarkFault("A site after an edit is not what a clean build makes of the same content.") }
            }
            for folder in folders { try folder.removeUnlessKept() }
        } catch {
            // The first fault is the one to tell of; a folder that will not go as well is no news then.
            for folder in folders { try? folder.removeUnlessKept() }
            throw error
        }
    }

    private func measure(_ size: Int, in folder: WorkFolder, _ interruption: Interruption) throws -> (StageTable, EditTable) {
        Terminal.remark("writing \(Figures.count(size)) narratives to \(folder.path)")
        // A child writes them: a child's peak begins at its parent's size when it was spawned, so this process stays small.
        _ = try ChildProcess.run(["write-corpus", folder.path, String(size), String(seed)], interruption)
        let corpus = try folder.extent(of: "content")
        Machine.flushDisks()
        let floor = try ChildProcess.run(["measure-floor", folder.path], interruption)
        Terminal.remark("having Hugo build bare pages")
        let hugo = try ChildProcess.run(["measure-hugo", folder.path], interruption).split(separator: " ")
        Terminal.remark("reading and checking")
        let reading = try checking(folder, readsOnly: true, interruption)
        let checking = try checking(folder, readsOnly: false, interruption)
        let clean = try build(folder, "the first time", interruption: interruption)
        let unchanged = try build(folder, "with nothing changed", interruption: interruption)
        // From the second on there is the site before to build upon.
        try Edit.text.make(in: folder.handle)
        _ = try build(folder, "once, for a site before the one that stands", interruption: interruption)
        var edits = EditTable(clean: clean)
        for edit in Edit.allCases {
            try edit.make(in: folder.handle)
            let warm = try build(folder, "with \(edit.rawValue) edited", interruption: interruption)
            _ = try build(folder, "the same anew, to compare", "--clean", interruption: interruption)
            edits.add(edit, warm, different: try folder.differences(between: "site", and: "clean"))
        }
        Terminal.remark("previewing")
        let preview = try ChildProcess.run(["measure-preview", folder.path, String(jobs), themes], interruption)
        let table = StageTable(
            title: "\(Figures.count(size)) narratives, seed \(seed), \(jobs) job\(jobs == 1 ? "" : "s"): "
                + "\(Figures.megabytes(corpus.bytes)) in \(Figures.count(corpus.files)) files",
            columns: [("clean", clean), ("unchanged", unchanged)] + edits.rows.prefix(1).map { ("1 edited", $0.build) },
            site: try folder.extent(of: "site"),
            floor: BenchmarkSeries.duration(floor), hugo: (BenchmarkSeries.duration(hugo[0]), Int(hugo[1].prefix { $0.isNumber }) ?? 0),
            reading: reading, checking: checking,
            preview: BenchmarkSeries.duration(preview), kept: keep == nil ? nil : folder.path)
        return (table, edits)
    }

    private func checking(_ folder: WorkFolder, readsOnly: Bool, _ interruption: Interruption) throws -> Duration {
        let arguments = ["measure-checking", folder.path, String(jobs), themes, String(readsOnly)]
        return BenchmarkSeries.duration(try ChildProcess.run(arguments, interruption))
    }

    /// Of nanoseconds that a step printed.
    private static func duration(_ printed: some StringProtocol) -> Duration { .nanoseconds(Int(printed.prefix { $0.isNumber }) ?? 0) }

    private func build(
        _ folder: WorkFolder, _ what: String, _ options: String..., interruption: Interruption
    ) throws -> BuildMeasurement {
        Terminal.remark("building \(what)")
        // What was just written is flushed first, so that the disk's work for it is not charged to the build.
        Machine.flushDisks()
        let report = try ChildProcess.run(["measure-build", folder.path, String(jobs), themes] + options, interruption)
        return try BuildMeasurement(report: report)
    }
}
