import Testing

@testable import Analysis

struct QuotationsTests {
    private func quoted(_ text: String, isMarkdown: Bool = true) -> [String] {
        let bytes = Array(text.utf8)
        return Quotations.ranges(in: bytes, isMarkdown: isMarkdown).map { String(decoding: bytes[$0], as: UTF8.self) }
    }

    @Test("every sort of quotation mark is known")
    func sorts() {
        #expect(quoted("a \"b c\" d “e” «f» „g“ ‘h i’ 'j k' l") == ["\"b c\"", "“e”", "«f»", "„g“", "‘h i’", "'j k'"])
    }

    @Test("apostrophes are none", arguments: ["the engineers' fault isn't theirs", "it’s the engineers’ fault", "in the '90s"])
    func apostrophes(text: String) { #expect(quoted(text) == []) }

    @Test("a mark without its other quotes nothing, but a curly one goes on in the next block")
    func open() {
        #expect(quoted("5\" disk") == [])
        #expect(quoted("“It goes on.") == ["“It goes on."])
    }

    @Test("backticks quote in front matter, where no Markdown is read")
    func backticks() {
        #expect(quoted("a `b` c", isMarkdown: false) == ["`b`"])
        #expect(quoted("a `b` c") == [])
    }

    @Test("many open marks take no longer than one: each sort is looked for once")
    func many() { #expect(quoted(String(repeating: "«", count: 10_000) + "»").count == 1) }
}
