/// Words that a user gives on the command line and that are to stand on one line of a file.
struct Line {
    let text: String

    /// - Parameters:
    ///   - name: what it is, for messages: "A title".
    ///   - longest: in characters.
    /// - Throws: `BeginningRefusal` for nothing at all, for too much, and for characters that are not words: line ends, tabs and other controls.
    init(_ given: String, _ name: String, longest: Int) throws(BeginningRefusal) {
        let scalars = given.unicodeScalars
        let start = scalars.firstIndex { !$0.properties.isWhitespace } ?? scalars.endIndex
        let end = scalars.lastIndex { !$0.properties.isWhitespace }.map { scalars.index(after: $0) } ?? start
        text = String(scalars[start..<max(start, end)])
        guard !text.isEmpty else { throw BeginningRefusal(.usage, "\(name) needs words.") }
        guard text.unicodeScalars.allSatisfy(Line.isWritten) else {
            throw BeginningRefusal(.usage, "\(name) is one line of text, without tabs and other control characters.")
        }
        guard text.count <= longest else {
            throw BeginningRefusal(
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
