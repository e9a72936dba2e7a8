internal import Narratives

/// Gathers the findings of one text. Past a limit it counts only, so that a hostile text cannot fill the memory with them.
struct FindingCollector {
    static let limit = 500

    let file: String
    private let most: Int
    private var findings: [Finding] = []
    private var surplus = 0

    /// - Parameter most: how many are listed.
    init(file: String, most: Int = limit) { (self.file, self.most) = (file, most) }

    mutating func add(_ rule: String, _ severity: Finding.Severity = .error, at position: SourcePosition, _ message: String, fix: String?) {
        guard findings.count < most else {
            surplus += 1
            return
        }
        findings.append(Finding(rule, severity, message, fix: fix, file: file, at: position))
    }

    mutating func add(_ more: [Finding]) {
        let room = max(0, most - findings.count)
        findings += more.prefix(room)
        surplus += max(0, more.count - room)
    }

    /// All findings, with one more for those that were only counted.
    var all: [Finding] {
        guard surplus > 0 else { return findings }
        return findings + [FindingCollector.surplus("\(surplus) more findings in this file are not listed.", in: file)]
    }

    static func surplus(_ message: String, in file: String) -> Finding {
        Finding(Suppression.surplusRule, message, fix: "Mend some of those that are listed, and run again.", file: file)
    }
}
