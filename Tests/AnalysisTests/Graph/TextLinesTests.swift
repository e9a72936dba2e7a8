import Testing

@testable import Analysis

struct TextLinesTests {
    @Test
    func `Words fill as few lines as they need, and those evenly`() {
        #expect(TextLines("Stale config", width: 20).lines == ["Stale config"])
        #expect(TextLines("Reliability change as trigger", width: 9.4).lines == ["Reliability", "change as trigger"])
        #expect(TextLines("one two three four", width: 8).lines == ["one two", "three four"])
        #expect(TextLines("  spaces \n and breaks ", width: 99).lines == ["spaces and breaks"])
        #expect(TextLines("", width: 5).lines.isEmpty)
    }

    @Test
    func `No line is wider than asked, whatever the words`() {
        let text = "Re-assigned traffic WWWWWWWWWWWWWWWWWWWWWWWWW by hand to 交通を手動で再割り当て the evening’s peak"
        for width in [3.0, 5, 8, 13] {
            let lines = TextLines(text, width: width)
            #expect(lines.width <= width)
            #expect(lines.lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
        }
    }

    @Test
    func `Text beyond the last line ends in an ellipsis that fits`() {
        let lines = TextLines("a word and another word and yet another word", width: 7, most: 2)
        #expect(lines.lines.count == 2)
        #expect(lines.lines.last?.hasSuffix("…") == true)
        #expect(lines.width <= 7)
    }

    @Test
    func `Letters have their own widths, and a mark above one has none`() {
        func width(_ text: String) -> Double { TextLines(text, width: 99).width }
        #expect(width("iii") < width("nnn"))
        #expect(width("nnn") < width("WWW"))
        #expect(width("e\u{301}") == width("e"))
        #expect(width("é") == width("e"))
    }
}
