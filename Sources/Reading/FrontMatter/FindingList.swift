package import Narratives

/// Collects what is wrong with one YAML text, at the file's own lines.
package struct FindingList {
    let file: String
    /// The line of the file on which the YAML begins.
    let firstLine: Int
    package var findings: [Finding] = []
    /// The last year of which a date may be without a word; nil where nobody knows what year it is.
    var latestYear: Int?
    /// Who reads the prose among the values; nil where nobody does.
    var proofreader: Proofreader?
    /// The text that the values stand in, without a mark of byte order.
    var yaml: ArraySlice<UInt8> = [] {
        didSet { lines = nil }
    }
    private var lines: [ArraySlice<UInt8>]?

    init(file: String, firstLine: Int, findings: [Finding]) {
        self.file = file
        self.firstLine = firstLine
        self.findings = findings
    }

    package init(file: String, firstLine: Int) { self.init(file: file, firstLine: firstLine, findings: []) }

    /// Lets the prose of a value be read. Past a limit nothing more is, and that is told.
    mutating func proofread(_ node: YAMLNode, as part: ProseBlock.Part) {
        guard let reader = proofreader else { return }
        guard findings.count < FindingCollector.limit else {
            proofreader = nil
            return findings.append(FindingCollector.surplus("The rest of this front matter was not read for its words.", in: file))
        }
        findings += reader.findings(in: node, as: part, yaml: yaml, firstLine: firstLine)
    }

    package mutating func add(
        _ rule: String, _ severity: Finding.Severity = .error, at node: YAMLNode, _ message: String, fix: String? = nil
    ) {
        findings.append(Finding(rule, severity, message, fix: fix, file: file, at: node.position))
    }

    /// The line of the file at a place; nil where there is none.
    mutating func line(at position: SourcePosition) -> ArraySlice<UInt8>? {
        let lines = self.lines ?? FindingList.lines(of: yaml)
        self.lines = lines
        let index = position.line - firstLine
        return lines.indices.contains(index) ? lines[index] : nil
    }

    private static func lines(of text: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        var lines: [ArraySlice<UInt8>] = []
        var start = text.startIndex
        for index in text.indices where text[index] == 0x0A || text[index] == 0x0D {
            let isPair = text[index] == 0x0A && index > text.startIndex && text[index - 1] == 0x0D
            if !isPair { lines.append(text[start..<index]) }
            start = index + 1
        }
        return lines + [text[start...]]
    }
}
