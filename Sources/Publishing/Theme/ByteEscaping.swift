internal import Mustache
internal import Narratives

/// The escape of every template. The library's own works on Characters: a quotation mark followed by a combining accent would leave it
/// unescaped. See `HTMLEscaping`.
struct ByteEscaping: MustacheContentType {
    static let pragma = "{{% CONTENT_TYPE:BYTES}}"

    /// Registers the escape with the library, once.
    static let register: Void = MustacheContentTypes.register(ByteEscaping(), named: "BYTES")

    func escapeText(_ text: String) -> String { HTMLEscaping.escapedIfNeeded(text) }
}

extension HTMLEscaping {
    /// The text itself where nothing in it needs escaping, as in most fields.
    static func escapedIfNeeded(_ text: String) -> String {
        var text = text
        let isPlain = text.withUTF8 { bytes in
            !bytes.contains { byte in
                byte < 0x20 || byte == 0xEF || byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
                    || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
            }
        }
        return isPlain ? text : escaped(text)
    }
}
