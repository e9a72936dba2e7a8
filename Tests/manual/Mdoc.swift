/// A manual page in the mdoc(7) language, which both man(1) of Debian and mandoc(1) read.
struct Mdoc {
    private(set) var text = ""

    /// A line that begins with a macro. Its arguments are words as they are meant.
    mutating func macro(_ name: String, _ arguments: String...) {
        text += ([".\(name)"] + arguments.map(Mdoc.argument)).joined(separator: " ") + "\n"
    }

    /// A line with several macros behind one another, already set.
    mutating func line(_ set: String) { text += ".\(set)\n" }

    /// Lines of words, none longer than mdoc asks for. A sentence begins a new line, so that its space is set as one between sentences.
    mutating func words(_ words: String) {
        var line = ""
        func flush() {
            if !line.isEmpty { text += line + "\n" }
            line = ""
        }
        for word in words.split(separator: " ") {
            if line.count + word.count > 70 { flush() }
            line += line.isEmpty ? Mdoc.escaped(String(word)) : " " + Mdoc.escaped(String(word), startsLine: false)
            if let last = word.last, ".!?".contains(last), word.count > 2 { flush() }
        }
        flush()
    }

    /// A line as it is to be typed.
    mutating func verbatim(_ line: String) { text += Mdoc.escaped(line) + "\n" }

    /// Words as an argument: what is a macro's name, or punctuation alone, would otherwise be obeyed.
    static func argument(_ text: String) -> String {
        let plain = escaped(text)
        if plain.isEmpty || plain.contains(" ") || plain.contains("\"") {
            return "\"" + plain.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\\(dq") + "\""
        }
        return plain.count <= 3 && plain.allSatisfy { !$0.isNumber } ? "\\&" + plain : plain
    }

    /// What roff would obey is made to stand for itself, and letters that are not ASCII are named.
    static func escaped(_ text: String, startsLine: Bool = true) -> String {
        var set = startsLine && (text.first == "." || text.first == "'") ? "\\&" : ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": set += "\\e"
            case "-": set += "\\-"
            case "'": set += "\\(aq"
            case "`": set += "\\(ga"
            case "^": set += "\\(ha"
            case "~": set += "\\(ti"
            case "\u{0}"..<"\u{80}": set.unicodeScalars.append(scalar)
            default: set += "\\[u" + String(repeating: "0", count: max(0, 4 - hexadecimal(scalar).count)) + hexadecimal(scalar) + "]"
            }
        }
        return set
    }

    private static func hexadecimal(_ scalar: Unicode.Scalar) -> String { String(scalar.value, radix: 16, uppercase: true) }
}
