import Narratives
import Testing

@testable import Reading

@Suite struct SentenceTests {
    @Test(arguments: [
        ("One. Two [w](a.md) three. Four.", ["Two [w] three."]),
        ("Was it? [w](a.md)! And [v](b.md).", ["[w]!", "And [v]."]),
        ("See [[one]] and [[factor:stale-config]] too.", ["See [] and stale config too.", "See one and [] too."]),
        ("For masking, e.g. [w](a.md), i.e. that, etc. and so on. No.", ["For masking, e.g. [w], i.e. that, etc. and so on."]),
        ("As J. Allspaw said (cf. Dekker) [w](a.md) v1.2 is out. Next", ["As J. Allspaw said (cf. Dekker) [w] v1.2 is out."]),
        ("\"Is it *so*?\" (Yes.) “No.” [W](a.md) `c.d`: ok.", ["[W] c.d: ok."]),
        ("The end. [All. Of. It.](a.md) And more. X", ["[All. Of. It.]"]),
        ("一。二[三](a.md)四。五", ["二[三]四。"]),
        ("- item [w](a.md)\n- other. Thing [v](b.md)", ["item [w]", "Thing [v]"]),
        ("## About [w](a.md)\n\ntext", ["About [w]"]),
        ("| Aa. Bb [w](a.md) | c |\n|---|---|\n", ["Bb [w]"]),
        ("soft\nbreak  \n[w](a.md)", ["soft break [w]"]),
        ("A ![pic](a.png) & <b>x</b>.", ["A [pic] & x."]),
        ("[w](a.md)", ["[w]"]),
        ("[](a.md) x", ["[] x"]),
    ])
    func `A link stands in its sentence`(markdown: String, sentences: [String]) {
        #expect(MarkdownSample(markdown).sentences == sentences)
    }

    @Test func `Words left to the title are nil`() {
        #expect(MarkdownSample("[[one]] [[two|]] [](a.md)").body.links.map(\.sentence.words) == [nil, nil, ""])
    }

    @Test func `A long sentence is cut at words and whole characters`() throws {
        let sample = MarkdownSample(
            String(repeating: "日本語 ", count: 100) + "[" + String(repeating: "é", count: 200) + "](a.md)"
                + String(repeating: " wörds", count: 100))
        let sentence = try #require(sample.body.links.first?.sentence)
        #expect(sentence.before == "…" + String(repeating: "日本語 ", count: 13))
        #expect(sentence.words == String(repeating: "é", count: 60) + "…")
        #expect(sentence.after == String(repeating: " wörds", count: 19) + "…")
    }
}
