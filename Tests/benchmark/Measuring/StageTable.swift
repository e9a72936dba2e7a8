/// The measurements of one corpus, side by side.
struct StageTable {
    let title: String
    let columns: [(name: String, build: BuildMeasurement)]
    /// The site as it stands after the last build.
    let site: WorkFolder.Extent
    /// What reading, cmark-gfm and writing took alone, on one thread.
    let floor: Duration
    /// What Hugo took for bare pages, and the most memory that it held, in bytes; zero where there is none.
    let hugo: (time: Duration, peak: Int)
    /// Reading alone, without rules, and a whole check.
    let reading: Duration
    let checking: Duration
    /// From an edit to its page, while the site is served.
    let preview: Duration
    /// Where corpus and site can be looked at.
    let kept: String?

    var text: String {
        let rows = [("", columns.map(\.name) + ["clean, peak so far"])] + stageRows + wholeRows
        let label = rows.map(\.0.count).max() ?? 0
        let widths = (0...columns.count).map { column in rows.map { $0.1.count > column ? $0.1[column].count : 0 }.max() ?? 0 }
        let lines = rows.map { name, cells in
            let padded = zip(cells, widths).map { cell, width in String(repeating: " ", count: width - cell.count) + cell }
            return "  " + ([name + String(repeating: " ", count: label - name.count)] + padded).joined(separator: "   ")
        }
        let clean = columns.first?.build.total ?? .zero
        var ending = ["  The site: \(Figures.megabytes(site.bytes)) in \(Figures.count(site.files)) files."]
        ending.append(
            "  The floor (read, cmark-gfm, write, one thread): \(Figures.seconds(floor)); a clean build takes \(Figures.ratio(clean, floor)) of it."
        )
        if hugo.peak > 0 {
            let figures = "\(Figures.seconds(hugo.time)), \(Figures.megabytes(hugo.peak))"
            ending.append(
                "  Hugo, bare pages, taxonomies and feeds: \(figures); a clean build takes \(Figures.ratio(clean, hugo.time)) of it.")
        }
        let ratio = Figures.ratio(checking, reading)
        ending.append("  Checking: \(Figures.seconds(checking)), \(ratio) × reading without rules (\(Figures.seconds(reading))).")
        ending.append("  Serving: an edit shows after \(Figures.seconds(preview)).")
        if let kept { ending.append("  Corpus (with its edit) and site are in \(kept).") }
        return ([title] + lines + ending).joined(separator: "\n") + "\n"
    }

    /// One row for each stage that any build went through, with the first build's memory at its end; then what no stage accounts for.
    private var stageRows: [(String, [String])] {
        let names = columns.flatMap { $0.build.stages.map(\.name) }
        let order = names.enumerated().filter { index, name in names.firstIndex(of: name) == index }.map(\.element)
        let stages = order.map { name in
            let cells = columns.map { _, build in time(of: build.stages.filter { $0.name == name }) }
            let peak = columns.first?.build.stages.last { $0.name == name }.map { Figures.megabytes($0.peak) } ?? ""
            return (name, cells + [peak])
        }
        let rest = columns.map { _, build in
            Figures.seconds(max(.zero, build.total - build.stages.reduce(.zero) { $0 + $1.duration }))
        }
        return stages + [("between stages", rest)]
    }

    private func time(of stages: [BuildMeasurement.Stage]) -> String {
        stages.isEmpty ? "-" : Figures.seconds(stages.reduce(.zero) { $0 + $1.duration })
    }

    private var wholeRows: [(String, [String])] {
        func row(_ name: String, _ cell: (BuildMeasurement) -> String) -> (String, [String]) { (name, columns.map { cell($0.build) }) }
        return [
            row("total, wall") { Figures.seconds($0.total) },
            row("total, all cores") { Figures.seconds($0.processor) },
            row("narratives a second") { Figures.rate($0.narratives, per: $0.total) },
            row("peak memory") { Figures.megabytes($0.peak) },
            row("files written") { Figures.count($0.filesWritten) },
            row("bytes written") { Figures.megabytes($0.bytesWritten) },
            row("warnings and notes") { Figures.count($0.remarks) },
        ]
    }
}
