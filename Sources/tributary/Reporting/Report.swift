import Narratives

/// The report of a check: findings chosen from all that there are, and how many were left out.
struct Report: Sendable {
    /// Sorted by file and place.
    private(set) var findings: [Finding]
    /// Of all findings on the lines that were asked for, whether or not they are shown.
    private(set) var counts: [Finding.Severity: Int]
    let narratives: Int
    /// Findings beyond the largest number that was asked for.
    private(set) var hidden = 0
    /// Findings on lines that did not change.
    private(set) var elsewhere = 0
    /// Findings in files that were not asked for.
    var inOtherFiles = 0

    init(_ findings: [Finding], narratives: Int) {
        self.findings = findings.sorted()
        self.narratives = narratives
        counts = Report.counts(of: findings)
    }

    func count(_ severity: Finding.Severity) -> Int { counts[severity] ?? 0 }

    /// Keeps what a test picks, such as findings on lines that changed.
    mutating func keep(where isWanted: (Finding) -> Bool) {
        let kept = findings.filter(isWanted)
        elsewhere += findings.count - kept.count
        findings = kept
        counts = Report.counts(of: kept)
    }

    /// Shows at most so many, errors before warnings before notes, so that none of the first is left out for one of the last.
    mutating func cut(to limit: Int) {
        guard findings.count > limit else { return }
        hidden = findings.count - limit
        let chosen = Finding.Severity.allCases.flatMap { severity in findings.indices.filter { findings[$0].severity == severity } }
        findings = chosen.prefix(limit).sorted().map { findings[$0] }
    }

    private static func counts(of findings: [Finding]) -> [Finding.Severity: Int] {
        findings.reduce(into: [:]) { $0[$1.severity, default: 0] += 1 }
    }
}

extension Report {
    /// "2 errors, 1 warning"; levels without findings are left out.
    var counted: String {
        Finding.Severity.allCases.filter { count($0) > 0 }.map { Report.count(count($0), $0.rawValue) }.joined(separator: ", ")
    }

    /// A sentence for each thing that a reader should know besides the findings.
    var remarks: [String] {
        var remarks = [
            counts.isEmpty
                ? "Nothing was found in \(Report.count(narratives, "narrative"))."
                : "\(counted) in \(Report.count(narratives, "narrative"))."
        ]
        if hidden > 0 { remarks.append("\(hidden) more \(hidden == 1 ? "is" : "are") not shown.") }
        if elsewhere > 0 {
            remarks.append("\(elsewhere) more \(elsewhere == 1 ? "is" : "are") on lines that did not change.")
        }
        if inOtherFiles > 0 { remarks.append("\(inOtherFiles) more \(inOtherFiles == 1 ? "is" : "are") in other files.") }
        return remarks
    }

    static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
