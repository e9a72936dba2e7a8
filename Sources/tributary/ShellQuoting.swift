/// Text as one word of a shell, for commands that are shown to be copied.
enum ShellQuoting {
    static func quoted(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
            default: "/._-+@%".utf8.contains(byte)
            }
        }
        // Scalar by scalar: a quotation mark with an accent over it is one Character, and no quotation mark.
        let quoted = text.unicodeScalars.map { $0 == "'" ? "'\\''" : String($0) }.joined()
        let word = isPlain && !text.isEmpty ? text : "'\(quoted)'"
        return word.hasPrefix("-") || word.hasPrefix("'-") ? "-- " + word : word
    }
}
