import Foundation
import Narratives
import Scratch
import Synchronization
import Testing

@testable import Importing

/// A text may be a mebibyte of one thing. What is done with it must grow no faster than it does.
struct LargeTextsTests {
    /// A text of many pieces, taken apart and understood.
    private func draft(_ piece: String, _ count: Int) throws -> DraftedNarrative {
        let text = "# T\n\n2020-01-01\n\n" + String(repeating: piece, count: count) + "\n"
        let document = SourceDocument(name: "a", file: "a.md", folder: "", stem: "a", fields: [], text: text, firstLine: 1)
        return DraftBuilder.draft(document, MappingIndex(try #require(MappingReading.families.last)), KnownFactors())
    }

    @Test(arguments: [
        "[a](x.md) ", "[[x]] ", "![a](p.png) ", "<b>x", "</b>", "https://example.org/a ", "[", "[]()a* ", "[f](#a)", "[b](#h№)",
        "<x@y> ", "![](x) ", "<blink>",
    ])
    func `A text is read as often to be mended, be there many places or few`(_ piece: String) throws {
        let id = try #require(Slug("a"))
        let readings = try [500, 1_000, 2_000, 4_000].map { count in
            LinkRepair.repair(try draft(piece, count), id: id, path: "narratives/a.md", LinkPlan()).readings
        }
        #expect(readings.allSatisfy { $0 == readings[0] } && readings[0] < 5, "\(readings)")
    }

    @Test
    func `Where a link of a text without a blank is taken apart, no more is looked at than a link may be long`() throws {
        // Behind escaped bars the parser's columns are off, so that it is not links that are looked at, round after round.
        let text = String(repeating: #"\|[a]"#, count: 500) + String(repeating: "[f](#a)", count: 5_000)
        let id = try #require(Slug("a"))
        #expect(LinkRepair.repair(try draft(text, 1), id: id, path: "narratives/a.md", LinkPlan()).readings <= 40)
    }

    @Test(arguments: [
        "All times (", "times UTC/", "17:02 UTC (", "14 - ", "(UTC (", "17:02-", "14 April ", "UTC+", "- **Date:** 14 April\n",
    ])
    func `Looking for days and times walks twice as far in twice as long a text`(_ piece: String) throws {
        let steps = try [500, 1_000, 2_000, 4_000].map { count in
            let steps = DateScanner.Steps()
            try DateScanner.$steps.withValue(steps) { _ = try draft(piece, count) }
            return steps.count.load(ordering: .relaxed)
        }
        #expect(steps[0] > 0)
        for (half, whole) in zip(steps, steps.dropFirst()) { #expect(whole <= 2 * half + 2_000, "\(steps)") }
    }

    @Test
    func `A timeline as long as a night's log comes in whole`() throws {
        let words = String(repeating: "Somebody looked at the gate again. ", count: 5)
        let items = (0..<1_000).map { "- 2025-04-14 \(10 + $0 / 100):\(10 + $0 % 50) UTC: \($0) \(words)\n" }.joined()
        let text = try ImportedText(below: "## Timeline\n\n" + items)
        #expect(text.frontMatter.components(separatedBy: "  - at: ").count == 1_001 && text.body == "" && text.findings == [])
    }

    @Test
    func `A heading too long for a title stays in the text, and a long first sentence is a summary in its beginning alone`() throws {
        let (title, sentence) = (String(repeating: "pump ", count: 60) + "stops", String(repeating: "water ", count: 500) + "ran")
        let scratch = try Scratch(["source/hut.md": "---\ndate: 2024-01-01\n---\n# \(title)\n\n\(sentence)\n"])
        try scratch.run()
        let text = try #require(scratch.files("content").first { $0.key.hasSuffix(".md") }?.value)
        #expect(text.contains("\ntitle: Hut\n") && text.contains("\(title)\n\n") && text.contains("\n\(sentence)\n"))
        let summary = try #require(text.split(separator: "\n").first { $0.hasPrefix("summary: water") })
        #expect(summary.hasSuffix(" water…") && summary.utf8.count < 2_050)
    }

    @Test
    func `A place is found and told again, be the line long or the letters wide`() {
        for text in [String(repeating: "aé😀", count: 500) + "\n\r\nb\rc", "", "\n", String(repeating: "x", count: 256)] {
            let bytes = Array(text.utf8)
            let places = LineIndex(bytes)
            var (line, column) = (1, 1)
            for offset in bytes.indices where bytes[offset] & 0xC0 != 0x80 {
                let position = SourcePosition(line: line, column: column)
                #expect(places.offset(of: position) == offset && places.position(of: offset) == position)
                let isPair = bytes[offset] == 0x0D && offset + 1 < bytes.count && bytes[offset + 1] == 0x0A
                let isEnd = bytes[offset] == 0x0A || bytes[offset] == 0x0D && !isPair
                (line, column) = isEnd ? (line + 1, 1) : (line, column + 1)
            }
            #expect(places.offset(of: SourcePosition(line: line, column: column)) == nil)
            #expect(places.position(of: bytes.count) == SourcePosition(line: line, column: column))
        }
    }

    @Test
    func `Names that are taken get the first number that is free`() {
        var names = FreeNames()
        #expect(["a", "a-2", "a", "a", "b"].map { names.name(for: $0) } == ["a", "a-2", "a-3", "a-4", "b"])
    }

    @Test func `Names that others have are taken, and a number stands behind a stem`() {
        var names = FreeNames(taken: ["index", "ice-2"])
        #expect(["index", "ice", "ice"].map { names.name(for: $0) } == ["index-2", "ice", "ice-3"])
        #expect(names.name(for: "ice", numbering: "i") == "i-4")
    }
}
