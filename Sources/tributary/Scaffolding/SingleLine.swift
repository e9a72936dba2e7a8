/// Text that a user gives on the command line and that is to stand on one line of a file.
struct SingleLine {
    let text: String

    /// - Parameters:
    ///   - name: what it is, for messages: "A title".
    ///   - longest: in characters.
    /// - Throws: `ScaffoldError` for nothing at all, for too much, and for characters that are not words: line ends, tabs and other controls.
    init(_ given: String, _ name: String, longest: Int) throws(ScaffoldError) {
        let scalars = given.unicodeScalars
        let start = scalars.firstIndex { !$0.properties.isWhitespace } ?? scalars.endIndex
        let end = scalars.lastIndex { !$0.properties.isWhitespace }.map { scalars.index(after: $0) } ?? start
        text = String(scalars[start..<max(start, end)])
        guard !text.isEmpty else { throw ScaffoldError(.usage, "\(name) needs words.") }
        guard text.unicodeScalars.allSatisfy(SingleLine.isWritten) else {
            throw ScaffoldError(.usage, "\(name) is one line of text, without tabs and other control characters.")
        }
        guard text.count <= longest else {
            throw ScaffoldError(
                .usage, "\(name) has at most \(longest) characters; this has \(text.count). The rest belongs in the text.")
        }
    }

    private static func isWritten(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator, .surrogate: false
        // A byte order mark, and what YAML cannot hold.
        default: !scalar.properties.isNoncharacterCodePoint && scalar != "\u{FEFF}"
        }
    }
}
