import Testing

@testable import Analysis

struct QuotationsTests {
    private func quoted(_ text: String, isMarkdown: Bool = true) -> [String] {
        let bytes = Array(text.utf8)
        return Quotations.ranges(in: bytes, isMarkdown: isMarkdown).map { String(decoding: bytes[$0], as: UTF8.self) }
    }

    @Test
    func `Every sort of quotation mark is known`() {
        #expect(quoted("a \"b c\" d “e” «f» „g“ ‘h i’ 'j k' l »m n« o") == ["\"b c\"", "“e”", "«f»", "„g“", "‘h i’", "'j k'", "»m n«"])
    }

    @Test(arguments: ["the engineers' fault isn't theirs", "it’s the engineers’ fault", "in the '90s"])
    func `Apostrophes are none`(text: String) { #expect(quoted(text) == []) }

    @Test
    func `A mark without its other quotes nothing, but a curly one goes on in the next block`() {
        #expect(quoted("5\" disk") == [])
        #expect(quoted("home » rules") == [])
        #expect(quoted("“It goes on.") == ["“It goes on."])
    }

    @Test
    func `Backticks quote in front matter, where no Markdown is read`() {
        #expect(quoted("a `b` c", isMarkdown: false) == ["`b`"])
        #expect(quoted("a `b` c") == [])
    }

    @Test
    func `Many open marks take no longer than one: each sort is looked for once`() {
        #expect(quoted(String(repeating: "«", count: 10_000) + "»").count == 1)
    }
}
