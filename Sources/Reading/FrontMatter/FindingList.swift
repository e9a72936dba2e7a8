internal import Narratives

/// Collects what is wrong with one YAML text, at the file's own lines.
struct FindingList {
    let file: String
    /// The line of the file on which the YAML begins.
    let firstLine: Int
    var findings: [Finding] = []

    mutating func add(_ rule: String, _ severity: Finding.Severity = .error, at node: YAMLNode, _ message: String, fix: String? = nil) {
        findings.append(Finding(rule, severity, message, fix: fix, file: file, at: node.position))
    }
}
