import Narratives
import Text

/// Findings as lines for people: the place, which editors jump to, the line with the words marked, what to ask, and what to write.
struct TextReport {
    private let hasColour: Bool
    private var sources: SourceLines

    /// - Parameter hasColour: whether the reader is a terminal that shows colours.
    init(_ files: SourceFiles, hasColour: Bool = false) {
        self.hasColour = hasColour
        sources = SourceLines(files)
    }

    /// Every finding, an empty line after each that takes more than one.
    mutating func text(_ findings: [Finding]) -> VisibleText {
        findings.reduce(into: "") { text, finding in
            let lines = lines(finding)
            text += lines.joined(separator: "\n")
            text += lines.count > 1 ? "\n\n" : "\n"
        }
    }

    private mutating func lines(_ finding: Finding) -> [VisibleText] {
        let excerpt = sources.excerpt(of: finding)
        var lines = [TextReport.headline(finding, hasColour: hasColour)]
        if let excerpt {
            let number = String(finding.position.line)
            let margin = String(repeating: " ", count: max(4 - number.utf8.count, 0))
            let blank = String(repeating: " ", count: margin.utf8.count + number.utf8.count)
            let carets = Colour(finding.severity).paint(excerpt.carets, hasColour)
            lines.append("\(Colour.faint.paint("\(margin)\(number) | ", hasColour))\(excerpt.line)")
            lines.append("\(Colour.faint.paint("\(blank) | ", hasColour))\(excerpt.indent)\(carets)")
        }
        for advice in [finding.question, finding.fix].compactMap({ $0 }) {
            lines += advice.split(separator: "\n").map { "    \($0)" }
        }
        return lines
    }

    /// One line, without excerpt and advice.
    static func headline(_ finding: Finding, hasColour: Bool = false) -> VisibleText {
        let place = Colour.bold.paint("\(finding.file):\(finding.position.line):\(finding.position.column):", hasColour)
        let severity = Colour(finding.severity).paint("\(finding.severity.rawValue):", hasColour)
        return "\(place) \(severity) \(finding.message) \(Colour.faint.paint("[\(finding.rule)]", hasColour))"
    }
}

/// The colours of a report, by the numbers that a terminal has for them.
private enum Colour: String {
    case bold = "1"
    case faint = "2"
    case red = "1;31"
    case yellow = "1;33"
    case blue = "1;34"

    init(_ severity: Finding.Severity) {
        switch severity {
        case .error: self = .red
        case .warning: self = .yellow
        case .note: self = .blue
        }
    }

    func paint(_ text: VisibleText, _ hasColour: Bool) -> VisibleText { hasColour ? "\u{1B}[\(rawValue)m\(text)\u{1B}[0m" : text }
}
