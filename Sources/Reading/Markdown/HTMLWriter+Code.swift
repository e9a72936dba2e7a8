internal import Narratives

// Code and logs.
extension HTMLWriter {
    /// How many lines of a block are shown; the rest is folded beneath them.
    private static let mostLines = 40
    /// Bytes of a line that may be too long for a phone, where its box scrolls.
    private static let longLine = 24

    mutating func writeCodeBlock(_ node: CMarkNode) {
        passLines(of: node)
        html.endLine()
        let info = node.fenceInfo
        let word = info.prefix { $0 != 0x20 && $0 != 0x09 }
        if word.count < info.count { reportFenceWords(of: node) }
        let language = String(decoding: word.filter(HTMLWriter.isSafeInClass), as: UTF8.self)
        let code = restored(node.literal)
        let lineEnds = code.indices.filter { code[$0] == 0x0A }
        let count = lineEnds.count + (code.isEmpty || code.last == 0x0A ? 0 : 1)
        codeBlocks += 1
        guard count > HTMLWriter.mostLines else { return writeCode(code[...], language) }
        let cut = lineEnds[HTMLWriter.mostLines - 1] + 1
        html.append("<div class=\"code\">\n")
        writeCode(code[..<cut], language)
        html.write("<details>\n<summary>\(slot: .word(.codeLines)) \(HTMLWriter.mostLines + 1)–\(count)</summary>\n")
        writeCode(code[cut...], language, isRest: true)
        html.append("</details>\n</div>\n")
    }

    /// Long lines scroll in their own box, so the keyboard has to reach it, and by a name of its own.
    private mutating func writeCode(_ code: ArraySlice<UInt8>, _ language: String, isRest: Bool = false) {
        html.append("<pre")
        if code.split(separator: 0x0A).contains(where: { $0.count > HTMLWriter.longLine }) {
            html.write(" tabindex=\"0\" role=\"region\" aria-label=\"\(slot: .word(isRest ? .codeRest : .code)) \(codeBlocks)\"")
        }
        html.append("><code")
        if !language.isEmpty { html.write(" class=\"language-\(language)\"") }
        html.append(">")
        html.appendEscaped(Array(code))
        html.append("</code></pre>\n")
    }

    private mutating func reportFenceWords(of node: CMarkNode) {
        let fence = source.skip(" \t`~", from: source.lineStart(node.startLine) + max(0, node.startColumn - 1))
        let language = source.bytes[fence...].prefix { $0 > 0x20 }
        findings.add(
            "fence-words", .note, at: source.position(at: source.skip(" \t", from: language.endIndex)),
            "The first word behind a fence names the language of the code; these words are not shown.",
            fix: "Write them on a line of their own before the code.")
    }

    /// Letters, digits and the few marks of languages' names, such as `c++`, `c#` and `objective-c`.
    private static func isSafeInClass(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: "-_+#.".utf8.contains(byte)
        }
    }
}
