import Testing

@testable import Importing

/// What was struck out is said by nobody.
struct StruckWordsTests {
    @Test(arguments: [
        "## Impact\n\n~~Nine huts~~ four huts", "## Impact\n\n~Nine huts~ four huts", "## Impact\n\n<del>Nine huts</del> four huts",
        "## Action items\n\n- ~~Nine huts~~\n- Wrap pipes", "## Action items\n\n- [x] ~~Nine huts~~ dropped\n- Wrap pipes",
        "## Lessons learned\n\n- ~~Nine huts~~\n- Pipes freeze", "## What went well\n\n- <s>Nine huts</s>\n- A stove",
        "## Contributing factors\n\n- ~~Nine huts~~\n- A thin pipe", "## Timeline\n\n- 2025-04-14 10:00 UTC ~~Nine huts~~",
        "## Action items\n\n| Action |\n| --- |\n| ~~Nine huts~~ |\n| Wrap pipes |",
        "## Lessons learned\n\n<del>\n\n- Nine huts\n- Ten\n\n</del>\n\n- Pipes freeze", "**Tags:** ~~Nine huts~~",
        "**Authors:** ~~Nine huts~~", "## Impact\n\n<span style=\"text-decoration: line-through\">Nine huts</span> four huts",
    ])
    func `Struck words are in no field, and stay struck in the body`(_ text: String) throws {
        let imported = try ImportedText(below: text)
        #expect(!imported.frontMatter.contains("Nine") && !imported.frontMatter.contains("nine"))
        #expect(imported.body.contains("~~Nine huts~~") || imported.body.contains("~Nine huts~"))
    }

    @Test
    func `A struck date is not when it began`() throws {
        let imported = try ImportedText("# Ice\n\nIt began on ~~2025-04-13~~ 2025-04-14.\n")
        #expect(imported.frontMatter.contains("date: 2025-04-14"))
    }

    @Test(arguments: ["~~**Severity:** high~~", "**~~Owner~~:** Kim", "~~Severity: high~~"])
    func `A key that is struck out says nothing`(_ text: String) throws {
        let imported = try ImportedText(below: text + "\n\nIce came.")
        #expect(imported.frontMatter.split(separator: "\n").count == 6 && imported.body == text + "\n\nIce came.")
    }

    @Test
    func `An offset that was struck out is that of no time`() throws {
        let text = "~~All times in UTC+1.~~\n\n## Timeline\n\n- 17:02: Seen."
        #expect(try ImportedText(below: text).body == text)
    }

    @Test(arguments: ["~5 huts and ~10 pipes", "in ~/ice and ~/snow"])
    func `Tildes that strike nothing stay`(_ text: String) {
        #expect(PlainWords(text).text == text && !PlainWords(text).isStruck)
    }
}
