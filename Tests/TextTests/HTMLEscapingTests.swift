import Testing
import Text

struct HTMLEscapingTests {
    @Test(arguments: [
        ("", ""), ("plain", "plain"), ("&", "&amp;"), ("a<b>c", "a&lt;b&gt;c"), ("\"'", "&quot;&#39;"), ("&amp;", "&amp;amp;"),
        ("</script>", "&lt;/script&gt;"), ("日本 — é", "日本 — é"), ("a\tb\nc\rd", "a\tb\nc\rd"),
    ])
    func `What HTML or XML would read as its own is written as a reference`(text: String, escaped: String) {
        #expect(HTMLEscaping.escaped(text) == escaped)
    }

    @Test(arguments: ["\"", "<", "&", "'", ">"])
    func `A sign with a combining mark is escaped too`(sign: String) {
        let escaped = HTMLEscaping.escaped(sign + "\u{301}")
        #expect(escaped.utf8.elementsEqual((HTMLEscaping.escaped(sign) + "\u{301}").utf8))
        #expect(!escaped.utf8.contains(sign.utf8.first!) || sign == "&")
    }

    @Test
    func `What XML cannot hold becomes the replacement character`() {
        for scalar in (0..<0x20).map({ Unicode.Scalar(UInt8($0)) }) where !["\t", "\n", "\r"].contains(scalar) {
            #expect(HTMLEscaping.escaped("a\(scalar)b").unicodeScalars.map(\.value) == [0x61, 0xFFFD, 0x62])
        }
        #expect(HTMLEscaping.escaped("\u{FFFE}\u{FFFF}\u{FFFD}\u{FEFF}\u{F000}") == "\u{FFFD}\u{FFFD}\u{FFFD}\u{FEFF}\u{F000}")
    }

    @Test
    func `Bytes that are not in one piece are escaped alike`() {
        var buffer: [UInt8] = [0x2A]
        HTMLEscaping.append("a<b".utf8.lazy.map { $0 }, to: &buffer)
        #expect(String(decoding: buffer, as: UTF8.self) == "*a&lt;b")
    }

    @Test
    func `A text that ends within U+FFFE's bytes is kept as it is`() {
        var buffer: [UInt8] = []
        HTMLEscaping.append([0x61, 0xEF, 0xBF] as [UInt8], to: &buffer)
        #expect(buffer == [0x61, 0xEF, 0xBF])
    }
}
