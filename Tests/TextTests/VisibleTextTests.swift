import Foundation
import Testing
import Text

struct VisibleTextTests {
    private func written(_ text: VisibleText) -> String { String(decoding: text.bytes, as: UTF8.self) }

    @Test func `What is put in stands on one line and is seen, what is said around it stays`() {
        let title = "a\n\u{1B}[2J\t\r\u{9B}\u{7F}\u{202E}\u{2028}\u{FEFF}\u{E0041}b"
        #expect(written("one\n\(title), \(3)\n") == "one\na␊␛[2J ␍\u{FFFD}␡\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}b, 3\n")
        #expect(written(VisibleText(lines: "a\nb\r\u{85}c")) == "a\nb␍\u{FFFD}c")
        let (first, second): (VisibleText, VisibleText) = ("\(title.prefix(2))", "x")
        #expect([first, second].joined(separator: "\n").text == "a␊\nx")
    }

    @Test(arguments: ["Ελλάδα e\u{301} 漢字 🦆‍🦆 नमस्ते", "می‌خواهم", "co\u{AD}op", "a # b ## [c] #d", "a::b ---", ":: "])
    func `What means no harm stays as it is`(_ text: String) {
        #expect(written("tributary: \(text)\n") == "tributary: \(text)\n")
    }

    private static let commands = [
        ("::error::x", ":\u{FFFD}error::x"), (" \u{A0}\t::error::x", " \u{A0} :\u{FFFD}error::x"),
        ("\u{200B}:\u{200D}:x", "\u{200B}:\u{200D}\u{FFFD}x"),
        ("##[error]x", "#\u{FFFD}[error]x"), ("x ###vso[task]##[##TeamCity[y", "x ##\u{FFFD}vso[task]#\u{FFFD}[#\u{FFFD}TeamCity[y"),
        ("--- x", "-\u{FFFD}- x"), ("+++ x", "+\u{FFFD}+ x"), ("~~~ x", "~\u{FFFD}~ x"), ("^^^ +++", "^\u{FFFD}^ +++"),
    ]

    @Test(arguments: commands)
    func `No line is a command to a workflow's runner, wherever its words came from`(_ text: String, _ shown: String) {
        #expect(written("first\n\(text)\nlast") == "first\n\(shown)\nlast")
        let half = text.unicodeScalars.prefix(1)
        #expect(written("\(String(half))\(String(text.unicodeScalars.dropFirst()))") == shown)
    }

    @Test func `JSON and XML mean the same as before, without what a terminal or a runner obeys`() throws {
        let text = "\u{7F}\u{9B}\u{202E}\u{2028}\u{E0041} ##[error] ###vso[x]"
        var json = JSONText()
        json.array { $0.string(text) }
        let bytes = LogEscaping.json(json.bytes)
        #expect(bytes.allSatisfy { 0x20 <= $0 && $0 < 0x7F } && !String(decoding: bytes, as: UTF8.self).contains("##"))
        #expect(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String] == [text])
        let xml = LogEscaping.xml(Array("<a>\(text)</a>\n".utf8))
        #expect(
            String(decoding: xml, as: UTF8.self)
                == "<a>&#127;&#155;&#8238;&#8232;&#917569; #&#35;[error] #&#35;&#35;vso[x]</a>\n")
    }
}
