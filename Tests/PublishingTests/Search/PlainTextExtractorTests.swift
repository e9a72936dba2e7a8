import Narratives
import Testing
import Text

@testable import Publishing

@Suite struct PlainTextExtractorTests {
    private func text(_ pieces: String...) -> String {
        var text = PlainTextExtractor()
        for piece in pieces { Array(piece.utf8).withUnsafeBufferPointer { text.append(html: $0) } }
        return String(decoding: text.bytes, as: UTF8.self)
    }

    @Test
    func `Each block is a line, and marks within one leave no trace`() {
        #expect(
            text("<h2 id=\"a\">One</h2>\n<p>Two <em>and</em> a <a href=\"x\">half</a>.</p><ul><li>Three</li></ul>")
                == "One\nTwo and a half.\nThree\n")
        #expect(text("<p>broken\nin two</p>").hasPrefix("broken in two"))
        #expect(text("<article>a</article>") == "a\n")
    }

    @Test
    func `References are what they stand for`() {
        #expect(text("a &lt;b&gt; &amp;amp; &quot;c&#39;s&quot; &x") == "a <b> &amp; \"c's\" &x")
    }

    @Test
    func `Whatever is escaped comes back`() {
        let all = String(String.UnicodeScalarView((0x20..<0x7F).compactMap(Unicode.Scalar.init))) + "é’負"
        #expect(text("<p>x" + HTMLEscaping.escaped(all) + "</p>") == "x\(all)\n")
    }

    @Test
    func `A line that an author broke goes on`() { #expect(text("<p>one<br />\ntwo</p>") == "one two\n") }

    @Test
    func `A tag may go on in the next piece`() { #expect(text("see <a href=\"", "narratives/x.html\">this</a> one") == "see this one") }
}
