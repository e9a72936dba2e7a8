package import Narratives

/// Findings as lines for people: the place, which editors jump to, the line with the words marked, what to ask, and what to write.
package struct TextReport {
    /// How a text is set.
    package struct Style: Hashable, Sendable {
        /// Whether the reader is a terminal that shows colours.
        package var hasColour: Bool
        /// Whether the text lands in a log that is searched for commands, as that of GitHub's runner is.
        package var isSearchedForCommands: Bool

        package init(hasColour: Bool = false, isSearchedForCommands: Bool = false) {
            self.hasColour = hasColour
            self.isSearchedForCommands = isSearchedForCommands
        }
    }

    private let style: Style
    private var sources: SourceLines

    package init(_ files: SourceFiles, _ style: Style = Style()) {
        self.style = style
        sources = SourceLines(files)
    }

    /// Every finding, an empty line after each that takes more than one.
    package mutating func text(_ findings: [Finding]) -> String {
        findings.reduce(into: "") { text, finding in
            let lines = lines(finding)
            text += lines.joined(separator: "\n") + (lines.count > 1 ? "\n\n" : "\n")
        }
    }

    package mutating func lines(_ finding: Finding) -> [String] {
        let excerpt = sources.excerpt(of: finding)
        let colour = TextReport.colour(of: finding.severity)
        var lines = [place(finding, colour)]
        if let excerpt {
            let number = String(finding.position.line)
            let margin = String(repeating: " ", count: max(4 - number.utf8.count, 0))
            let blank = String(repeating: " ", count: margin.utf8.count + number.utf8.count)
            lines.append(paint("\(margin)\(number) | ", .faint) + excerpt.line)
            lines.append(paint("\(blank) | ", .faint) + excerpt.indent + paint(excerpt.carets, colour))
        }
        for advice in [finding.question, finding.fix].compactMap({ $0 }) {
            lines += advice.split(separator: "\n").map { "    " + VisibleText.line(String($0)) }
        }
        return style.isSearchedForCommands ? lines.map(TextReport.withoutCommands) : lines
    }

    /// One line, without colour, excerpt and advice.
    static func headline(_ finding: Finding) -> String {
        let place = "\(VisibleText.line(finding.file)):\(finding.position.line):\(finding.position.column)"
        return "\(place): \(finding.severity.rawValue): \(VisibleText.line(finding.message)) [\(finding.rule)]"
    }

    private func place(_ finding: Finding, _ colour: Colour) -> String {
        let place = "\(VisibleText.line(finding.file)):\(finding.position.line):\(finding.position.column):"
        return paint(place, .bold) + " " + paint(finding.severity.rawValue + ":", colour) + " " + VisibleText.line(finding.message) + " "
            + paint("[\(finding.rule)]", .faint)
    }

    /// A runner obeys a line that begins with `::`, be it indented, and `##[` anywhere in a line.
    static func withoutCommands(_ line: String) -> String {
        var line = line
        while let found = line.firstRange(of: "##[") { line.replaceSubrange(found, with: "## [") }
        guard line.drop(while: \.isWhitespace).hasPrefix("::"), let found = line.firstRange(of: "::") else { return line }
        return line.replacingCharacters(in: found, with: ": :")
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

    private func paint(_ text: String, _ colour: Colour) -> String {
        style.hasColour ? "\u{1B}[\(colour.rawValue)m\(text)\u{1B}[0m" : text
    }
}

extension String {
    fileprivate func replacingCharacters(in range: Range<Index>, with text: String) -> String {
        self[..<range.lowerBound] + text + self[range.upperBound...]
    }
}
