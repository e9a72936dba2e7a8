package import Narratives
package import Text

/// Findings as lines for people: the place, which editors jump to, the line with the words marked, what to ask, and what to write.
package struct TextReport {
    private let hasColour: Bool
    private var sources: SourceLines

    /// - Parameter hasColour: whether the reader is a terminal that shows colours.
    package init(_ files: SourceFiles, hasColour: Bool = false) {
        self.hasColour = hasColour
        sources = SourceLines(files)
    }

    /// Every finding, an empty line after each that takes more than one.
    package mutating func text(_ findings: [Finding]) -> VisibleText {
        findings.reduce(into: "") { text, finding in
            let lines = lines(finding)
            text += lines.joined(separator: "\n")
            text += lines.count > 1 ? "\n\n" : "\n"
        }
    }

    private mutating func lines(_ finding: Finding) -> [VisibleText] {
        let excerpt = sources.excerpt(of: finding)
        let colour = TextReport.colour(of: finding.severity)
        var lines = [headline(finding, colour)]
        if let excerpt {
            let number = String(finding.position.line)
            let margin = String(repeating: " ", count: max(4 - number.utf8.count, 0))
            let blank = String(repeating: " ", count: margin.utf8.count + number.utf8.count)
            lines.append("\(paint("\(margin)\(number) | ", .faint))\(excerpt.line)")
            lines.append("\(paint("\(blank) | ", .faint))\(excerpt.indent)\(paint(excerpt.carets, colour))")
        }
        for advice in [finding.question, finding.fix].compactMap({ $0 }) {
            lines += advice.split(separator: "\n").map { "    \($0)" }
        }
        return lines
    }

    /// One line, without colour, excerpt and advice.
    static func headline(_ finding: Finding) -> VisibleText {
        "\(place(finding)) \(finding.severity.rawValue): \(finding.message) [\(finding.rule)]"
    }

    private func headline(_ finding: Finding, _ colour: Colour) -> VisibleText {
        let (place, severity) = (paint(TextReport.place(finding), .bold), paint("\(finding.severity.rawValue):", colour))
        return "\(place) \(severity) \(finding.message) \(paint("[\(finding.rule)]", .faint))"
    }

    private static func place(_ finding: Finding) -> VisibleText {
        "\(finding.file):\(finding.position.line):\(finding.position.column):"
    }

    private enum Colour: String {
        case bold = "1"
        case faint = "2"
        case red = "1;31"
        case yellow = "1;33"
        case blue = "1;34"
    }

    private static func colour(of severity: Finding.Severity) -> Colour {
        switch severity {
        case .error: .red
        case .warning: .yellow
        case .note: .blue
        }
    }

    private func paint(_ text: VisibleText, _ colour: Colour) -> VisibleText {
        hasColour ? "\u{1B}[\(colour.rawValue)m\(text)\u{1B}[0m" : text
    }
}
