import Testing

struct PhraseFinderTests {
    @Test
    func `A word has its true place in every sort of block`() {
        #expect(judged("a target b") == ["1:3+6 paragraph"])
        #expect(
            judged("x\n\n## The target {x}\n\n- a\n  - b\n\n    c target\n1. target") == [
                "3:8+6 heading", "8:7+6 paragraph", "9:4+6 paragraph",
            ])
        #expect(
            judged("| a | target |\n|---|---|\n| target | b \\| target |\ntarget | c\n") == [
                "1:7+6 cell", "3:3+6 cell", "3:17+6 cell", "4:1+6 cell",
            ])
        #expect(judged("- [x] done target\n- [ ] target") == ["1:12+6 paragraph", "2:7+6 paragraph"])
        #expect(judged("a[^1]\n\n[^1]: the target\n") == ["3:11+6 paragraph"])
        #expect(judged("x\n\na\nb target\n| target |\n|---|\n| target |") == ["4:3+6 paragraph", "5:3+6 cell", "7:3+6 cell"])
        #expect(judged("- | a | target |\n  |---|---|\n  | b | target |") == ["1:9+6 cell", "3:9+6 cell"])
    }

    @Test
    func `Markup before a word does not displace it, and markup within it does not hide it`() {
        #expect(judged("**bold** *it* ~~no~~ target") == ["1:22+6 paragraph"])
        #expect(judged("a **tar**get b") == ["1:5+8 paragraph"])
        #expect(judged("***tar***_get_ `code` target") == ["1:4+10 paragraph", "1:23+6 paragraph"])
        #expect(judged("__a__ \\*target\\* &amp; target &copy; target") == ["1:9+6 paragraph", "1:24+6 paragraph", "1:38+6 paragraph"])
        #expect(judged("a\ttarget\té target") == ["1:3+6 paragraph", "1:12+6 paragraph"])
        #expect(judged("😀 “ß” target") == ["1:7+6 paragraph"])
    }

    @Test
    func `Links, pictures and footnotes before a word do not displace it, and a link's words are words`() {
        #expect(judged("[target](b.md \"target\") target") == ["1:2+6 paragraph", "1:25+6 paragraph"])
        #expect(judged("[x](<a target> 't') (y) target") == ["1:25+6 paragraph"])
        #expect(judged("[x](a_(b)_c) target") == ["1:14+6 paragraph"])
        #expect(judged("[x][target] target\n\n[target]: https://e.org/target") == ["1:13+6 paragraph"])
        #expect(judged("<https://e.org/> target www.e.org target") == ["1:18+6 paragraph", "1:35+6 paragraph"])
        #expect(
            judged("https://a.b/\\\\\\\\ target <https://a.b/\\\\&amp;c> target a\\_b@c.de target") == [
                "1:18+6 paragraph", "1:48+6 paragraph", "1:65+6 paragraph",
            ])
        #expect(judged("![a target](p.png) target") == ["1:5+6 paragraph", "1:20+6 paragraph"])
        #expect(judged("[[target]] target [[b|the target]] target") == ["1:12+6 paragraph", "1:27+6 paragraph", "1:36+6 paragraph"])
        #expect(judged("target [[a]]\n\n[[a]] target [[a|b]]\n---") == ["1:1+6 paragraph", "3:7+6 heading"])
        #expect(judged("a[^1] target\n\n[^1]: x") == ["1:7+6 paragraph"])
        #expect(judged("a <b>target</b> target") == ["1:6+6 paragraph", "1:17+6 paragraph"])
    }

    @Test
    func `A word on a later line is on that line, whatever stands at its beginning`() {
        #expect(judged("a\nb target\n   c target") == ["2:3+6 paragraph", "3:6+6 paragraph"])
        #expect(judged("- a\n  b  \n  target\\\n  target") == ["3:3+6 paragraph", "4:3+6 paragraph"])
        #expect(judged("a\r\nb target\r\n") == ["2:3+6 paragraph"])
        #expect(judged("a two\nwords", word: "two words") == ["1:3+3 paragraph"])
    }

    @Test
    func `What holds a block is not taken for its words, nor its words for what holds it`() {
        #expect(judged("x\n    > \n    > b target") == ["3:9+6 paragraph"])
        #expect(
            judged("- a\n      > b target\n> [!TIP]\n> c\n>   target\n    > target") == [
                "2:11+6 paragraph", "5:5+6 paragraph", "6:7+6 paragraph",
            ])
        #expect(judged("[a]: u\n[b]: <x>\n  'target'\nb target [a]") == ["4:3+6 paragraph"])
        #expect(judged("## # # target ##\n# target #\nb target") == ["1:8+6 heading", "2:3+6 heading", "3:3+6 paragraph"])
        #expect(judged("> [!TIP]\n> | a |\n>|-|\n>   | target |") == ["4:7+6 cell"])
        #expect(judged("| a \\\\| target | target |\n|-|-|") == ["1:9+6 cell", "1:18+6 cell"])
        #expect(judged("a\u{0}b target\n\u{0}\u{0}target \u{0}") == ["1:5+6 paragraph", "2:3+6 paragraph"])
    }

    @Test
    func `An underlined title ends above its underline, whatever follows`() {
        for rest in ["", "\n", "\nb", "\n\n\nb", "\n---", "\n- b"] {
            #expect(judged("a\n  target \n---" + rest) == ["2:3+6 heading"])
        }
        #expect(judged("a target\n    ---\n---\n---") == ["1:3+6 heading"])
        #expect(judged("[b]: b\ntarget\n===\nb") == ["2:1+6 heading"])
    }

    @Test
    func `Whether a label or an address follows a link is the parser's to say`() {
        #expect(judged("[a][b] [target] target\n\n[a]: u") == ["1:9+6 paragraph", "1:17+6 paragraph"])
        #expect(judged("[a][a][a] [a](b c target) target\n\n[a]: u") == ["1:19+6 paragraph", "1:27+6 paragraph"])
        #expect(judged("a\\\n[b\nc](<d)> '\ntarget') `\ne` [f](g(\"h\")) target") == ["5:16+6 paragraph"])
        #expect(judged("![a](b \"\n) target\") [c\nd][e] target\n\n[e]: u") == ["3:7+6 paragraph"])
    }

    @Test func `Letters that are spelt out do not displace a word, even where what they spell looks spelt out`() {
        #expect(judged("&amp;amp; &NotEqualTilde; &amp target") == ["1:32+6 paragraph"])
        #expect(judged("\\&amp; &#0; &x; target") == ["1:17+6 paragraph"])
    }

    @Test func `A word with a letter that is spelt out is said to be at its block's beginning, and of no length`() {
        #expect(judged("> [!TIP]\n> a tar&#103;et") == ["1:3+0 paragraph"])
        #expect(judged("x\n\n- a &#x74;arget") == ["3:1+0 paragraph"])
    }

    @Test func `Of words that markup parts, the first is pointed at`() {
        #expect(judged("a **two** words", word: "two words") == ["1:5+11 paragraph"])
        #expect(judged("a [two](b.md) words", word: "two words") == ["1:4+3 paragraph"])
        #expect(judged("a two `words`\n\ntwo words", word: "two words") == ["3:1+9 paragraph"])
    }

    @Test func `Words that cannot be found make no text slow to read`() {
        let lines = String(repeating: "t&#97;rget ", count: 20_000)
        #expect(judged(lines).count == 500)
    }

    @Test
    func `Words that the parser drops do not displace those behind them`() {
        #expect(judged("a [^b} \nc] target") == ["2:4+6 paragraph"])
        #expect(judged("su[^1]: [^\n[a]: <b> \"c\"\n1]: [^1]: target") == ["3:11+6 paragraph"])
    }

    @Test
    func `Quotes of others are not shown; alerts are the author's own words`() {
        #expect(judged("> target\n\n> > target") == [])
        #expect(judged("> [!NOTE]\n> a target\n>\n> > target") == ["2:5+6 paragraph"])
        #expect(judged("> target\n\ntarget") == ["3:1+6 paragraph"])
        #expect(judged("> [!NOTE]\n> a\n\n> target\n") == [])
    }

    @Test
    func `Code, addresses and tags are not shown`() {
        #expect(judged("`target` ``a ` target``") == [])
        #expect(judged("```\ntarget\n```\n\n    target\n\n<div title=target>\na\n</div>\n") == [])
        #expect(judged("- a\n\n  <div>\n  a &amp; target\n  </div>\n") == ["4:11+6 paragraph"])
        #expect(judged("[a](https://e.org/target) <a title=\"target\">") == [])
    }

    @Test
    func `What is no prose is held by one sign, so that words around it do not meet`() {
        #expect(passages("`a` **b** [[c]] target\nd") == ["\u{1A} b \u{1A} target d"])
        #expect(passages("[[a|b]] [c](d) &amp; target") == ["b c & target"])
    }

    @Test
    func `Findings beyond the limit are counted`() { #expect(judged(String(repeating: "target ", count: 2000)).count == 500) }
}
