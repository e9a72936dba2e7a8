import Foundation
import Testing

@testable import Publishing

struct XMLTextTests {
    @Test(
        "finished HTML stands in an element as it is, whatever is in it",
        arguments: ["<p>a &amp; b</p>", "]]>", "a]]]>b]]", "]]>]]>", "]", "]]&gt;", "é]]>\u{1F30A}"])
    func html(_ html: String) throws {
        var xml = XMLText()
        xml.element("content", [("type", "html")], html: Array(html.utf8))
        #expect(try XMLTree(Data(xml.bytes)).root.text == html)
    }

    @Test("no element stands for no HTML")
    func none() {
        var xml = XMLText()
        xml.element("feed") { $0.element("content", html: []) }
        #expect(String(decoding: xml.bytes, as: UTF8.self).hasSuffix("\n<feed>\n</feed>\n"))
    }
}
