import Foundation
import Narratives
import Testing

@testable import Importing

/// A text may be a mebibyte of one thing. What is done with it must grow no faster than it does.
struct LargeTextsTests {
    private static let count = 40_000

    @Test(
        "Many of one thing take no longer than as many lines",
        arguments: [
            "[a](x.md) ", "[[x]] ", "![a](p.png) ", "<b>x", "- **Root cause:** x\n", "https://example.org/a ", "[",
            "All times (", "times UTC/", "17:02 UTC (", "14 - ", "(UTC (",
        ])
    func grows(_ piece: String) throws {
        let scratch = try ImportScratch(["in/a.md": "# T\n\n2020-01-01\n\n" + String(repeating: piece, count: Self.count) + "\n"])
        var options = ImportOptions()
        (options.source, options.content) = (scratch.folder.path + "/in", scratch.folder.path + "/content")
        let took = try ContinuousClock().measure { _ = try Importer(options).run() }
        // With the square of the text it took minutes.
        #expect(took < .seconds(60), "\(piece): \(took)")
    }

    @Test("A place is found and told again, be the line long or the letters wide")
    func places() {
        for text in [String(repeating: "aé😀", count: 500) + "\n\r\nb\rc", "", "\n", String(repeating: "x", count: 256)] {
            let bytes = Array(text.utf8)
            let places = TextPlaces(bytes)
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

    @Test("Names that are taken get the first number that is free")
    func names() {
        var names = FreeNames()
        #expect(["a", "a-2", "a", "a", "b"].map { names.name(for: $0) } == ["a", "a-2", "a-3", "a-4", "b"])
    }
}
