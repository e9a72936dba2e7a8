/// What builds took after edits, beside the clean build of the same run.
struct EditTable {
    let clean: BuildMeasurement
    private(set) var rows: [(edit: Edit, build: BuildMeasurement, different: [String])] = []

    init(clean: BuildMeasurement) { self.clean = clean }

    /// - Parameter different: the files in which the site is not what a clean build makes of the same content.
    mutating func add(_ edit: Edit, _ build: BuildMeasurement, different: [String]) { rows.append((edit, build, different)) }

    /// Whether every site was what a clean build makes of the same content.
    var isFaithful: Bool { rows.allSatisfy(\.different.isEmpty) }

    var text: String {
        let head = ["edited", "wall", "all cores", "of the clean build", "files written", "against a clean site"]
        let cells = rows.map { edit, build, different in
            [
                edit.rawValue, Figures.seconds(build.total), Figures.seconds(build.processor), Figures.ratio(build.total, clean.total),
                Figures.count(build.filesWritten),
                different.isEmpty ? "the same" : "\(different.count) differ: \(different.prefix(3).joined(separator: ", "))",
            ]
        }
        let widths = head.indices.map { column in ([head] + cells).map { $0[column].count }.max() ?? 0 }
        return ([head] + cells).map { row in
            "  "
                + zip(row, widths).enumerated().map { column, cell in
                    let padding = String(repeating: " ", count: cell.1 - cell.0.count)
                    return column == 0 || column == head.count - 1 ? cell.0 + padding : padding + cell.0
                }.joined(separator: "   ")
        }.joined(separator: "\n") + "\n"
    }
}
