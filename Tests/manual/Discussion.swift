/// What a command says of itself behind its first line: paragraphs, of which two have a form of their own.
///
/// "Exit codes: 0 built; 1 …." becomes a list, and "Example: tributary build …" an example; everything else is description.
struct Discussion {
    struct ExitCode: Equatable {
        let code: String
        let meaning: String
    }

    private(set) var paragraphs: [String] = []
    private(set) var exitCodes: [ExitCode] = []
    private(set) var examples: [String] = []

    init(_ text: String) {
        for lines in text.split(separator: "\n", omittingEmptySubsequences: false).split(whereSeparator: \.isEmpty) {
            let paragraph = lines.joined(separator: " ")
            if let codes = paragraph.rest(after: "Exit codes: ") {
                exitCodes = Discussion.codes(in: codes)
            } else if let example = lines.first?.rest(after: "Example: ") {
                examples += [example] + lines.dropFirst().map { $0.trimmed }
            } else if lines.first == "Examples:" {
                examples += lines.dropFirst().map { $0.trimmed }
            } else {
                paragraphs.append(paragraph)
            }
        }
    }

    /// "0 built; 64 wrong usage." taken apart. A semicolon within a meaning stays where no number follows it.
    private static func codes(in text: String) -> [ExitCode] {
        let sentence = text.hasSuffix(".") ? text.dropLast() : text[...]
        return sentence.split(separator: ";").reduce(into: []) { codes, part in
            let words = part.split(separator: " ", maxSplits: 1)
            if words.count == 2, Int(words[0]) != nil {
                codes.append(ExitCode(code: String(words[0]), meaning: String(words[1])))
            } else if let last = codes.popLast() {
                codes.append(ExitCode(code: last.code, meaning: last.meaning + ";" + part))
            }
        }
    }
}

extension StringProtocol {
    /// What stands behind a beginning; nil where the text begins otherwise.
    func rest(after beginning: String) -> String? { hasPrefix(beginning) ? String(dropFirst(beginning.count)) : nil }

    fileprivate var trimmed: String { String(drop { $0 == " " }) }
}
