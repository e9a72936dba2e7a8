import Testing

@testable import Publishing

@Suite struct PlainTextTests {
    private func text(_ pieces: String...) -> String {
        var text = PlainText()
        for piece in pieces { text.append(html: piece) }
        return String(decoding: text.bytes, as: UTF8.self)
    }

    @Test("each block is a line, and marks within one leave no trace")
    func blocks() {
        #expect(
            text("<h2 id=\"a\">One</h2>\n<p>Two <em>and</em> a <a href=\"x\">half</a>.</p><ul><li>Three</li></ul>")
                == "One\nTwo and a half.\nThree\n")
        #expect(text("<p>broken\nin two</p>").hasPrefix("broken in two"))
        #expect(text("<article>a</article>") == "a\n")
    }

    @Test("references are what they stand for")
    func references() { #expect(text("a &lt;b&gt; &amp;amp; &quot;c&#39;s&quot; &x") == "a <b> &amp; \"c's\" &x") }

    @Test("a tag may go on in the next piece")
    func pieces() { #expect(text("see <a href=\"", "narratives/x.html\">this</a> one") == "see this one") }
}
