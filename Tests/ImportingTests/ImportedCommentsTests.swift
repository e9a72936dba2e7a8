import Importing
import Narratives
import Scratch
import Testing

struct ImportedCommentsTests {
    @Test
    func `Words that somebody's YAML takes for a comment are told of, and the file is imported all the same`() throws {
        let scratch = try Scratch([
            "source/a.md":
                "---\ntitle: Labels come out blank\ndate: 2024-05-01\nsummary: We lost host #3\nnote: \"In C:\\new\"\n---\n\nWords.\n"
        ])
        let findings = try scratch.run().findings.filter { $0.rule.hasPrefix("yaml") }
        #expect(
            findings.map { "\($0.position.line):\($0.position.column) \($0.severity) \($0.rule)" }.sorted() == [
                "4:23 warning yaml-comment", "5:13 warning yaml-escape",
            ])
        #expect(try scratch.files("content")["narratives/a.md"] != nil)
    }
}
