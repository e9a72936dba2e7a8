import Building
import Disk
import Narratives
import Text

/// Makes the changes that findings propose, until there are no more.
struct Mending {
    struct Result {
        /// What is found afterwards.
        let outcome: CheckOutcome
        /// What was changed.
        let diff: VisibleText
        let remarks: [VisibleText]
    }

    private let options: BuildOptions
    private let files: SourceFiles

    /// A mended line may show what it hid, and that may be mended in turn; more often than this nothing is.
    private static let mostRounds = 10

    init(_ options: BuildOptions, _ files: SourceFiles) { (self.options, self.files) = (options, files) }

    /// - Parameters:
    ///   - outcome: what was found before.
    ///   - check: finds anew.
    /// - Throws: `DiskError` for faults of the machine.
    func run(_ outcome: CheckOutcome, in chosen: ChosenFiles, check: () throws -> CheckOutcome) throws -> Result {
        var (outcome, remarks) = (outcome, [VisibleText]())
        var texts: [String: (before: [UInt8], after: [UInt8])] = [:]
        var refused: Set<String> = []
        for _ in 0..<Mending.mostRounds {
            let proposed = outcome.findings.filter { $0.mend != nil && chosen.hold($0.file) && !refused.contains($0.file) }
            var hasChanged = false
            for (file, findings) in Dictionary(grouping: proposed, by: \.file).sorted(by: { $0.key < $1.key }) {
                guard let old = files.bytes(of: file) else { continue }
                let new = MendedText.bytes(old, with: findings.compactMap(\.mend))
                guard new != old else { continue }
                guard texts[file].map({ $0.after == old }) ?? true, try files.replace(file, holding: old, with: new) else {
                    refused.insert(file)
                    remarks.append("\(file) was changed by somebody else meanwhile, and was left alone. Run again.")
                    continue
                }
                texts[file] = (texts[file]?.before ?? old, new)
                hasChanged = true
            }
            guard hasChanged else { break }
            outcome = try check()
        }
        let changed = texts.sorted { $0.key < $1.key }
        let lines = changed.reduce(0) { $0 + MendedText.changedLines($1.value.before, $1.value.after).count }
        remarks.append(
            lines == 0
                ? "Nothing was mended."
                : "\(Report.count(lines, "line")) in \(Report.count(changed.count, "file")) \(lines == 1 ? "was" : "were") mended.")
        let diff = changed.map { MendedText.diff($0.value.before, $0.value.after, of: $0.key) }.joined(separator: "\n")
        return Result(outcome: outcome, diff: diff, remarks: remarks)
    }
}
