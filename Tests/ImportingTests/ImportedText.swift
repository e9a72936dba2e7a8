import Foundation
import Importing
import Scratch
import Testing

/// What comes of one Markdown file, whole.
struct ImportedText {
    /// The narrative as it was written.
    let text: String
    /// Findings as lines.
    let findings: [String]

    /// Imports a source, and looks whether each number, day and time of it came in.
    init(_ source: String, path: String = "a.md", location: SourceLocation = #_sourceLocation) throws {
        let scratch = try Scratch(["source/" + path: source])
        let outcome = try scratch.run()
        let files = try scratch.files("content").filter { $0.key.hasSuffix(".md") }
        text = files.values.sorted().joined()
        findings = scratch.lines(outcome.findings)
        #expect(NumbersAndTimes.differences(source, text) == [], "\(source)", sourceLocation: location)
    }

    /// A source with a date and a summary, and something more.
    init(below text: String, location: SourceLocation = #_sourceLocation) throws {
        try self.init("---\ndate: 2025-04-14\nsummary: Ice in the pipes.\n---\n\n" + text + "\n", location: location)
    }

    var frontMatter: String { text.components(separatedBy: "\n---\n").first ?? "" }
    /// Without the blank line on top and the line end.
    var body: String {
        text.components(separatedBy: "\n---\n").dropFirst().joined(separator: "\n---\n").trimmingCharacters(in: .whitespacesAndNewlines)
    }
    var isDraft: Bool { frontMatter.contains("status: draft") }
}
