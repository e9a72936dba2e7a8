/// Writes XML as bytes. All text passes the one escape.
package struct XMLText {
    package private(set) var bytes = Array("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n".utf8)

    package init() {}

    package mutating func element(_ name: String, _ attributes: [(String, String)] = [], _ content: (inout XMLText) -> Void) {
        open(name, attributes, closing: ">\n")
        content(&self)
        raw("</\(name)>\n")
    }

    /// An element with text; left out where there is none.
    package mutating func element(_ name: String, _ attributes: [(String, String)] = [], text: String?) {
        guard let text else { return }
        open(name, attributes, closing: ">")
        HTMLEscaping.append(text.utf8, to: &bytes)
        raw("</\(name)>\n")
    }

    /// An element with finished HTML as its text; left out where there is none. In a section of character data, since escaped once more, all
    /// its tags would be written in references.
    package mutating func element(_ name: String, _ attributes: [(String, String)] = [], html: [UInt8]) {
        guard !html.isEmpty else { return }
        open(name, attributes, closing: "><![CDATA[")
        html.withUnsafeBufferPointer { html in
            var start = 0
            while let bracket = html.firstIndex(ofByte: UInt8(ascii: "]"), from: start) {
                bytes.append(contentsOf: html[start...bracket])
                // The end of a section cannot stand in it, and is parted between two.
                if html[bracket...].starts(with: "]]>".utf8) { raw("]]><![CDATA[") }
                start = bracket + 1
            }
            bytes.append(contentsOf: html[start...])
        }
        raw("]]></\(name)>\n")
    }

    package mutating func empty(_ name: String, _ attributes: [(String, String)]) { open(name, attributes, closing: "/>\n") }

    private mutating func open(_ name: String, _ attributes: [(String, String)], closing: String) {
        raw("<\(name)")
        for (name, value) in attributes {
            raw(" \(name)=\"")
            HTMLEscaping.append(value.utf8, to: &bytes)
            raw("\"")
        }
        raw(closing)
    }

    private mutating func raw(_ text: String) {
        var text = text
        text.withUTF8 { bytes.append(contentsOf: $0) }
    }
}
