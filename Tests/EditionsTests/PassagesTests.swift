import Testing

@testable import Editions

struct PassagesTests {
    /// The text without its internal passages.
    private func cut(_ text: String) -> String {
        EditedMarkdown(Array(text.utf8)[...], WordReplacement([])).map { String(decoding: $0.bytes, as: UTF8.self) } ?? text
    }

    private func faults(_ text: String) -> [String] {
        Array(text.utf8).withUnsafeBufferPointer { Passages(in: $0).faults.map { "\($0.offset) \($0.fault)" } }
    }

    @Test(arguments: [
        ("The pump <!-- internal -->x<!-- /internal --> ran.", "The pump ran."),
        ("It ran <!-- internal -->x<!-- /internal -->.", "It ran."),
        ("a<!-- internal -->x<!-- /internal -->b", "ab"),
        ("a\n\n<!-- internal -->\nx\n\n## y\n<!-- /internal -->\n\nb\n", "a\n\n\n\nb\n"),
        ("> a\n> <!-- internal -->\n> x\n> <!-- /internal -->\n> b\n", "> a\n> \n> b\n"),
        ("a <!-- INTERNAL: until May -->x<!-- / internal --> b", "a b"),
        ("a <!-- internal -->x <!-- internal -->y<!-- /internal --> z<!-- /internal --> b", "a b"),
        ("a <!-- internal -->x ```\n<!-- /internal --> b", "a b"),
        ("a <!-- internal -->x", "a"),
    ])
    func `What stands between the marks goes, whatever it is`(_ text: String, _ expected: String) { #expect(cut(text) == expected) }

    @Test(arguments: [
        "Write `<!-- internal -->x<!-- /internal -->`.", "```\n<!-- internal -->x<!-- /internal -->\n```\n",
        "- ~~~\n  <!-- internal -->\n  ~~~\n", "``a ` <!-- internal --> b``", "<!-- internally -->x", "<!-- a note: <!-- internal -->",
    ])
    func `Code and other comments are left alone`(_ text: String) {
        #expect(cut(text) == text)
        #expect(faults(text) == [])
    }

    @Test func `What the marks do not say is told of`() {
        #expect(faults("a <!-- internal -->x") == ["2 neverEnds"])
        #expect(faults("a <!-- /internal -->x") == ["2 endsNothing"])
        #expect(faults("a <!-- internal only -->x") == ["2 isUnclear"])
        #expect(faults("`a\n\n<!-- internal -->x") == ["4 neverEnds"])
    }

    @Test func `Lines are known by those that they were made of`() throws {
        let text = "a\n<!-- internal -->\nx\n<!-- /internal -->\nb Northgate\nHaulage c\nd\n"
        let edited = try #require(EditedMarkdown(Array(text.utf8)[...], WordReplacement([("Northgate Haulage", "a haulier")])))
        let lines = String(decoding: edited.bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines == ["a", "", "b a haulier c", "d", ""])
        #expect(lines.indices.map { edited.source(ofLine: $0) } == [0, 1, 4, 6, 7])
    }
}
