/// Which Markdown files of a folder are write-ups.
struct SourceSelection {
    private let included: [PathPattern]
    private let excluded: [PathPattern]
    /// How many of the files lie in a folder and below it.
    private let counts: [Substring: Int]

    init(_ paths: [String], include: [String], exclude: [String]) {
        (included, excluded) = (include.map(PathPattern.init), exclude.map(PathPattern.init))
        counts = paths.reduce(into: [:]) { counts, path in
            var folder = path[...]
            while let slash = folder.lastIndex(of: "/") {
                folder = folder[..<slash]
                counts[folder, default: 0] += 1
            }
            counts["", default: 0] += 1
        }
    }

    /// Why a file is left out; nil where it is imported.
    func reason(_ path: String) -> String? {
        if included.contains(where: { $0.matches(path) }) { return nil }
        if excluded.contains(where: { $0.matches(path) }) { return "the mapping leaves it out." }
        let folder = path.lastIndex(of: "/").map { path[..<$0] } ?? ""
        let name = path[folder.endIndex...].drop { $0 == "/" }.lowercased()
        let stem = name.prefix { $0 != "." }
        // A folder of its own for each write-up has an index too.
        if ["readme", "index", "_index"].contains(stem), counts[folder, default: 0] > 1 {
            return "it is the page of a folder, not a write-up."
        }
        if SourceSelection.others.contains(String(stem)) { return "its name is that of a page on the whole, not of a write-up." }
        let words = stem.split { !$0.isLetter && !$0.isNumber }
        let hasNumber = words.contains { $0.allSatisfy(\.isNumber) && $0.count > 2 }
        return words.contains { $0 == "template" || $0 == "templates" || $0 == "vorlage" } && !hasNumber
            ? "it is a template by its name." : nil
    }

    private static let others = Set(
        words:
            "contributing changelog license licence security code_of_conduct code-of-conduct codeowners authors maintainers glossary toc summary"
    )
}
