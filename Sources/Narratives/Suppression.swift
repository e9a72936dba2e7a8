/// An author's word that a finding is known and meant: `tributary-allow rule: reason`, in a comment.
package struct Suppression: Hashable, Sendable {
    /// The rule as it was written; empty where none was.
    package let rule: String
    /// Empty where none was given.
    package let reason: String
    package let file: String
    package let position: SourcePosition
    /// The lines that it covers.
    package var lines: ClosedRange<Int>
    /// Whether it stands in front matter, where it also covers what is found about the file as a whole.
    package let isInFrontMatter: Bool
    /// Findings in drafts are notes; so is what is found about their comments.
    package var isInDraft = false

    /// What introduces one.
    package static let keyword = "tributary-allow"

    /// The rule that tells of findings which are not listed, so that nobody can say what a suppression in that file is good for.
    package static let surplusRule = "too-many-findings"

    /// - Parameter words: what stands behind the keyword.
    package init(
        _ words: String, file: String, at position: SourcePosition, covering lines: ClosedRange<Int>, isInFrontMatter: Bool = false
    ) {
        let colon = words.utf8.firstIndex(of: UInt8(ascii: ":")) ?? words.endIndex
        rule = Suppression.trimmed(words[..<colon])
        reason = Suppression.trimmed(words[colon...].dropFirst())
        self.file = file
        self.position = position
        self.lines = lines
        self.isInFrontMatter = isInFrontMatter
    }

    private static func trimmed(_ text: Substring) -> String {
        let isSpace: (Character) -> Bool = { $0.unicodeScalars.allSatisfy { $0.value <= 0x20 } }
        var text = text.drop(while: isSpace)
        while let last = text.last, isSpace(last) { text.removeLast() }
        return String(text)
    }

    /// Whether it is about this finding.
    package func covers(_ finding: Finding) -> Bool {
        finding.rule == rule && finding.file == file
            && (lines.contains(finding.position.line) || (isInFrontMatter && finding.position == .start))
    }
}
