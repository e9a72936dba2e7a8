import Narratives
import Testing
import Text

@testable import tributary

struct MendedTextTests {
    private func mended(_ text: String, _ mends: [Mend]) -> String {
        String(decoding: MendedText.bytes(Array(text.utf8), with: mends), as: UTF8.self)
    }

    private func mend(_ line: Int, _ column: Int, _ old: String, _ new: String) -> Mend {
        Mend(at: SourcePosition(line: line, column: column), from: old, to: new)
    }

    @Test func `Only the words of a change differ; ends of lines and all else stay as they are`() {
        let text = "\u{FEFF}a\r\nté 🎉 one\rtwo  \n\nthree"
        #expect(
            mended(text, [mend(2, 6, "one", "1"), mend(3, 1, "two", "2"), mend(5, 1, "three", "3")])
                == "\u{FEFF}a\r\nté 🎉 1\r2  \n\n3")
        #expect(mended(text, []) == text)
    }

    @Test func `A change whose words do not stand there, or that would add a line, is left out`() {
        for mend in [mend(1, 1, "b", "c"), mend(1, 2, "a", "c"), mend(9, 1, "a", "c"), mend(1, 1, "a", "b\nc")] {
            #expect(mended("a\nb", [mend]) == "a\nb")
        }
    }

    @Test func `Two changes of one line are made where they do not meet`() {
        #expect(mended("one two", [mend(1, 1, "one", "1"), mend(1, 5, "two", "2")]) == "1 2")
        #expect(mended("one two", [mend(1, 1, "one two", "12"), mend(1, 5, "two", "2")]) == "one 2")
        #expect(mended("one", [mend(1, 1, "one", "1"), mend(1, 1, "one", "1")]) == "1")
    }

    @Test func `A diff names the file and shows each line that changed, with what a terminal would obey made visible`() {
        let diff = MendedText.diff(Array("a\nb\u{1B}\nc\n".utf8), Array("a\nB\u{1B}\nc\n".utf8), of: "x.md")
        #expect(diff.text == "x.md:2:\n  - b\u{241B}\n  + B\u{241B}")
    }
}
