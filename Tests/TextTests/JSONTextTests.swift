import Foundation
import Testing
import Text

struct JSONTextTests {
    private func written(_ write: (inout JSONText) -> Void) -> String {
        var json = JSONText()
        write(&json)
        return String(decoding: json.bytes, as: UTF8.self)
    }

    @Test(arguments: [
        ("", "\"\""), ("plain é 日本", "\"plain é 日本\""), ("\"\\", #""\"\\""#), ("a\nb", #""a\nb""#),
        ("\t\r\u{8}\u{0}", #""\u0009\u000d\u0008\u0000""#),
        ("</script>", #""\u003c/script>""#), ("<!--", #""\u003c!--""#), ("\u{1F}\u{7F}", "\"\\u001f\u{7F}\""), ("/", "\"/\""),
        ("\"\u{301}", "\"\\\"\u{301}\""),
    ])
    func `Text is escaped as JSON wants it, and cannot end a script`(text: String, json: String) {
        #expect(written { $0.string(text) }.utf8.elementsEqual(json.utf8))
    }

    @Test
    func `Any text comes back as it was`() throws {
        let texts = (0..<0x300).compactMap { Unicode.Scalar($0).map { "a\($0)b" } } + ["\u{2028}\u{2029}", "👩‍👩‍👧", "\u{FFFE}"]
        let json = written { $0.array(of: texts) { $0.string($1) } }
        #expect(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String] == texts)
    }

    @Test
    func `Objects and lists are put together with commas in the right places`() {
        let json = written {
            $0.object {
                $0.member("a", "1")
                $0.member("none", nil as String?)
                $0.member("empty", [] as [String])
                $0.member("b", ["x", "y"])
                $0.key("c")
                $0.object { _ in }
                $0.key("d")
                $0.array { _ in }
                $0.key("e")
                $0.array(of: [1, 2]) { $0.number($1) }
                $0.member("f", [1]) { json, number in json.object { $0.member("n", String(number)) } }
                $0.key("g")
                $0.raw(Array("true".utf8))
            }
            $0.newline()
        }
        #expect(json == #"{"a":"1","b":["x","y"],"c":{},"d":[],"e":[1,2],"f":[{"n":"1"}],"g":true}"# + "\n")
    }
}
