import Narratives
import Scratch
import Testing

@testable import Reading

/// YAML that is nested as deep as front matter has room for. Files are read on threads with small stacks, so these are read on them too.
struct NestingTests {
    /// Ways to nest, each as what opens a level and what closes it.
    enum Way: String, CaseIterable {
        case lists, mappings, keys, dashes, questions

        func nested(_ levels: Int, closed: Bool = true) -> String {
            let (open, close) =
                switch self {
                case .lists: ("[", "]")
                case .mappings: ("{a: ", "}")
                case .keys: ("{? ", "}")
                case .dashes: ("- ", "")
                case .questions: ("? ", "")
                }
            let start = self == .dashes || self == .questions ? "x-a:\n  " : "x-a: "
            return start + String(repeating: open, count: levels) + (closed ? String(repeating: close, count: levels) : "")
        }
    }

    @Test(
        .timeLimit(.minutes(5)),
        arguments: Way.allCases, [true, false])
    func `Nesting as deep as front matter has room for is an error, and neither slow nor fatal`(way: Way, isClosed: Bool) throws {
        let found = try rules(way.nested(12_000, closed: isClosed))
        #expect(Set(found).isSubset(of: ["too-deep", "yaml"]))
    }

    @Test(.timeLimit(.minutes(5)), arguments: Way.allCases)
    func `So is nesting as deep as the parser takes`(way: Way) throws {
        let found = try rules(way.nested(400))
        #expect(Set(found).isSubset(of: ["too-deep", "wrong-type", "yaml"]))
    }

    /// The rules of what is found in two files, read on two threads.
    private func rules(_ keys: String) throws -> [String] {
        let text = "---\n\(required())\n\(keys)\n---\n"
        var files = ["narratives/a.md": text, "narratives/z.md": text]
        for number in 0..<40 { files["narratives/n\(number).md"] = "---\n\(required())\n---\n" }
        let folder = try Scratch(files)
        let found = try folder.read(jobs: 2).findings.map(\.rule)
        #expect(found.count == 2)
        return found
    }

    @Test
    func `What is kept for themes may be nested 16 levels deep, counting itself`() throws {
        func nested(_ levels: Int) -> String { "x-a: " + String(repeating: "[", count: levels) + String(repeating: "]", count: levels) }
        #expect(try faults(nested(16)) == [])
        #expect(try faults(nested(17)) == ["6:22 too-deep"])
        #expect(
            try wholeFaults(nested(17)) == [
                "content/narratives/a.md:6:22: error too-deep: Values may be nested 16 levels deep. → Flatten it."
            ])
    }

    @Test(.timeLimit(.minutes(5)))
    func `Many keys, many items and long words are read in reasonable time`() throws {
        #expect(try faults((0..<5000).map { "x-\($0): y" }.joined(separator: "\n")) == [])
        #expect(try faults("aliases: [\((0..<6000).map { "t\($0)" }.joined(separator: ", "))]") == [])
        #expect(try faults("hook: \(String(repeating: "word ", count: 12_000))") == [])
    }
}
