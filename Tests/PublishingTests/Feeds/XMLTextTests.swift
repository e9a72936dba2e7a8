import Foundation
import Testing
import Text

@testable import Publishing

struct XMLTextTests {
    @Test
    func `Elements nest, and text and attributes are escaped`() {
        var xml = XMLText()
        xml.element("a", [("b", "\"<&'>")]) {
            $0.element("c", text: "x < y & z")
            $0.element("none", text: nil)
            $0.empty("d", [("e", "f")])
        }
        #expect(
            String(decoding: xml.bytes, as: UTF8.self) == """
                <?xml version="1.0" encoding="utf-8"?>
                <a b="&quot;&lt;&amp;&#39;&gt;">
                <c>x &lt; y &amp; z</c>
                <d e="f"/>
                </a>

                """)
    }

    @Test
    func `Any text is well-formed XML, and comes back but for what XML cannot hold`() throws {
        let scalars = (1..<0x300).compactMap { Unicode.Scalar($0) } + ["\u{FFFE}", "\u{FFFF}", "\u{10FFFF}"]
        for scalar in scalars where scalar != "\r" {
            var xml = XMLText()
            xml.element("a", text: "x\(scalar)y")
            let isHeld = scalar.value >= 0x20 && scalar != "\u{FFFE}" && scalar != "\u{FFFF}" || scalar == "\t" || scalar == "\n"
            #expect(try XMLTree(Data(xml.bytes)).root.text == "x\(isHeld ? scalar : "\u{FFFD}")y")
        }
    }

    @Test(arguments: ["<p>a &amp; b</p>", "]]>", "a]]]>b]]", "]]>]]>", "]", "]]&gt;", "é]]>\u{1F30A}"])
    func `Finished HTML stands in an element as it is, whatever is in it`(_ html: String) throws {
        var xml = XMLText()
        xml.element("content", [("type", "html")], html: Array(html.utf8))
        #expect(try XMLTree(Data(xml.bytes)).root.text == html)
    }

    @Test
    func `No element stands for no HTML`() {
        var xml = XMLText()
        xml.element("feed") { $0.element("content", html: []) }
        #expect(String(decoding: xml.bytes, as: UTF8.self).hasSuffix("\n<feed>\n</feed>\n"))
    }
}
