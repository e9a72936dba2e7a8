internal import Narratives
internal import Yams

/// Collects what is wrong with one YAML text, at the file's own lines.
struct FindingList {
    let file: String
    /// The line of the file on which the YAML begins.
    let firstLine: Int
    var findings: [Finding] = []

    func position(of node: Node) -> SourcePosition {
        guard let mark = node.mark else { return SourcePosition(line: firstLine, column: 1) }
        return SourcePosition(line: mark.line + firstLine - 1, column: mark.column)
    }

    mutating func add(_ rule: String, _ severity: Finding.Severity = .error, at node: Node, _ message: String, fix: String? = nil) {
        findings.append(Finding(rule, severity, message, fix: fix, file: file, at: position(of: node)))
    }
}
