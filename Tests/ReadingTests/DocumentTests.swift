import Narratives
import Testing

@testable import Reading

struct DocumentTests {
    private func cut(_ text: String) throws -> (frontMatter: String?, body: String, line: Int) {
        var findings: [Finding] = []
        let document = try #require(Document.cut(Array(text.utf8), file: "a.md", into: &findings))
        #expect(findings == [])
        return (
            document.frontMatter.map { String(decoding: $0, as: UTF8.self) }, String(decoding: document.body, as: UTF8.self),
            document.bodyLine
        )
    }

    private func refusal(_ bytes: [UInt8]) throws -> String {
        var findings: [Finding] = []
        let document = Document.cut(bytes, file: "a.md", into: &findings)
        #expect(document == nil)
        #expect(findings.count == 1)
        return try #require(findings.first).whole
    }

    @Test(arguments: [
        ("---\na: b\n---\nBody.\n", "a: b\n", "Body.\n", 4), ("---\r\na: b\r\n---\r\nBody.\r\n", "a: b\r\n", "Body.\r\n", 4),
        ("---\ra: b\r---\rBody.\r", "a: b\r", "Body.\r", 4), ("---\na: b\rc: d\n---\r\nBody.", "a: b\rc: d\n", "Body.", 5),
        ("\u{FEFF}---\na: b\n---\nBody.", "a: b\n", "Body.", 4), ("---\n---\n", "", "", 3), ("---\n\n---", "\n", "", 4),
        ("---  \na: b\n---\t\n\nBody.", "a: b\n", "\nBody.", 4), ("---\na: |\n  ---\n---\nBody.", "a: |\n  ---\n", "Body.", 5),
        ("---\na: b\n----\nc: d\n---\n---\n", "a: b\n----\nc: d\n", "---\n", 6),
    ])
    func `A file is cut at its two fences, and the body's first line is known`(text: String, frontMatter: String, body: String, line: Int)
        throws
    {
        let found = try cut(text)
        #expect(found.frontMatter == frontMatter)
        #expect(found.body == body)
        #expect(found.line == line)
    }

    @Test(arguments: ["Body.", "\n---\na: b\n---\n", " ---\na: b\n---\n", "----\na: b\n---\n", "-- -\n", "# ---\n"])
    func `A file that begins with anything else has no front matter`(text: String) throws {
        let found = try cut(text)
        #expect(found.frontMatter == nil)
        #expect(found.body == text)
        #expect(found.line == 1)
    }

    @Test(arguments: ["---", "---\n", "---\na: b", "---\na: b\n", "---\na: b\n --- \nBody.\n"])
    func `Front matter that never ends is an error`(text: String) throws {
        #expect(
            try refusal(Array(text.utf8))
                == "a.md:1:1: error front-matter: The front matter never ends. → Close it with a line of three hyphens: `---`.")
    }

    @Test(arguments: ["", "\n\n", " \t\r\n", "\u{FEFF}", "\u{FEFF}\n"])
    func `An empty file is an error`(text: String) throws {
        #expect(
            try refusal(Array(text.utf8))
                == "a.md:1:1: error empty-file: The file is empty. → "
                + "Begin with front matter between two lines of `---`, or delete the file."
        )
    }

    @Test(
        arguments: [
            ([0xFF], "1:1"), (Array("abc".utf8) + [0xE9], "1:4"), (Array("---\na: é".utf8) + [0xC3, 0x28], "2:5"),
            (Array("a\r\nb\n".utf8) + [0x63, 0xED, 0xA0, 0x80], "3:2"), (Array("日本".utf8) + [0xF8], "1:3"), ([0xC0, 0x80], "1:1"),
            (Array("a\n".utf8) + [0xE6, 0x97], "2:1"), ([0xFE, 0xFF, 0x00, 0x61], "1:1"),
        ] as [([UInt8], String)])
    func `A byte that is not UTF-8 is an error at its place`(bytes: [UInt8], place: String) throws {
        #expect(try refusal(bytes) == "a.md:\(place): error encoding: This byte is not UTF-8. → Save the file as UTF-8.")
    }

    @Test
    func `Front matter may have 512 KiB and no more`() throws {
        let most = "a: " + String(repeating: "b", count: (512 << 10) - 4) + "\n"
        #expect(try cut("---\n\(most)---\n").frontMatter?.utf8.count == 512 << 10)
        #expect(
            try refusal(Array("---\n#\(most)---\n".utf8))
                == "a.md:1:1: error too-large: The front matter has 524289 bytes; the limit is 524288. → Move prose into the body.")
    }
}
