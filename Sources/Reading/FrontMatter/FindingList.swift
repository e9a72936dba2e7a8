package import Narratives

/// Collects what is wrong with one YAML text, at the file's own lines.
package struct FindingList {
    let file: String
    /// The line of the file on which the YAML begins.
    let firstLine: Int
    package var findings: [Finding] = []
    /// Who reads the prose among the values, and the text that they stand in; nil where nobody does.
    var proofreading: (reader: Proofreader, yaml: ArraySlice<UInt8>)?

    init(file: String, firstLine: Int, findings: [Finding]) {
        self.file = file
        self.firstLine = firstLine
        self.findings = findings
    }

    package init(file: String, firstLine: Int) { self.init(file: file, firstLine: firstLine, findings: []) }

    /// Lets the prose of a value be read. Past a limit nothing more is, and that is told.
    mutating func proofread(_ node: YAMLNode, as part: Passage.Part) {
        guard let (reader, yaml) = proofreading else { return }
        guard findings.count < FindingCollector.limit else {
            proofreading = nil
            return findings.append(FindingCollector.surplus("The rest of this front matter was not read for its words.", in: file))
        }
        findings += reader.findings(in: node, as: part, yaml: yaml, firstLine: firstLine)
    }

    package mutating func add(
        _ rule: String, _ severity: Finding.Severity = .error, at node: YAMLNode, _ message: String, fix: String? = nil
    ) {
        findings.append(Finding(rule, severity, message, fix: fix, file: file, at: node.position))
    }
}
