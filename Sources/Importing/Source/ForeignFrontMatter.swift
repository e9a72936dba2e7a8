internal import Narratives

/// Front matter as other generators have it: TOML between lines of `+++`, a JSON object, or YAML that ends with `...`.
struct ForeignFrontMatter {
    enum Language { case toml, json, yaml }

    let language: Language
    /// Without the lines that open and close it.
    let text: ArraySlice<UInt8>
    /// The line of the file that the text begins on.
    let firstLine: Int
    let body: ArraySlice<UInt8>
    let bodyLine: Int

    /// Nil where a file has none of these.
    init?(_ bytes: ArraySlice<UInt8>) {
        let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        func isFence(_ line: ArraySlice<UInt8>, _ sign: StaticString) -> Bool {
            String(decoding: line, as: UTF8.self).trimmed == "\(sign)"
        }
        guard let first = lines.first else { return nil }
        let end: Int?
        if isFence(first, "+++") {
            language = .toml
            end = lines.dropFirst().firstIndex { isFence($0, "+++") }
        } else if isFence(first, "---") {
            language = .yaml
            end = lines.dropFirst().firstIndex { isFence($0, "...") || isFence($0, "---") }
            guard let end, isFence(lines[end], "...") else { return nil }
        } else if ForeignFrontMatter.beginsObject(bytes), let close = ForeignFrontMatter.closingBrace(bytes) {
            language = .json
            (text, firstLine) = (bytes[...close], 1)
            bodyLine = 1 + bytes[...close].count { $0 == 0x0A }
            body = bytes[(close + 1)...]
            return
        } else {
            return nil
        }
        guard let end else { return nil }
        (text, firstLine, bodyLine) = (bytes[lines[1].startIndex..<lines[end].startIndex], 2, end + 2)
        body = bytes[min(bytes.endIndex, lines[end].endIndex + 1)...]
    }

    /// Whether a text begins as an object does, where tags of templates begin with a brace too.
    private static func beginsObject(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.first == UInt8(ascii: "{") && bytes.dropFirst().first { $0 > 0x20 } == UInt8(ascii: "\"")
    }

    /// Where the object that a text begins with ends.
    private static func closingBrace(_ bytes: ArraySlice<UInt8>) -> Int? {
        var depth = 0
        var isInString = false
        var isEscaped = false
        for (index, byte) in zip(bytes.indices, bytes) {
            if isInString {
                if byte == "\"", !isEscaped { isInString = false }
                isEscaped = byte == "\\" && !isEscaped
            } else if byte == "\"" {
                isInString = true
            } else if byte == "{" {
                depth += 1
            } else if byte == "}" {
                depth -= 1
                if depth == 0 { return index }
            }
        }
        return nil
    }
}
