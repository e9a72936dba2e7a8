import Narratives

@testable import Reading

/// A checker that finds one word, wherever it stands, so that places can be tested without rules.
struct WordChecker: ProseChecker {
    var word = "target"
    var name: String { word }

    func mayMatch(_ text: UnsafeBufferPointer<UInt8>) -> Bool { !ranges(in: Array(text)).isEmpty }

    func findings(in block: ProseBlock) -> [ProseFinding] {
        ranges(in: block.text).map {
            ProseFinding("\(block.part)", .warning, String(decoding: block.text, as: UTF8.self), question: "?", fix: "f", at: $0)
        }
    }

    private func ranges(in text: [UInt8]) -> [Range<Int>] {
        let word = Array(word.utf8)
        return text.indices.filter { text[$0...].starts(with: word) }.map { $0..<$0 + word.count }
    }
}

/// Where the checker found the word in a text, as `line:column+length part`.
func judged(_ markdown: String, word: String = "target") -> [String] {
    MarkdownReader().read(Array(markdown.utf8)[...], firstLine: 1, path: "narratives/a.md", file: "a.md", checker: WordChecker(word: word))
        .findings.filter { $0.question != nil }.map { "\($0.position.line):\($0.position.column)+\($0.length ?? 0) \($0.rule)" }
}

/// The blocks in which the checker found something.
func passages(_ markdown: String) -> [String] {
    MarkdownReader().read(Array(markdown.utf8)[...], firstLine: 1, path: "narratives/a.md", file: "a.md", checker: WordChecker())
        .findings.filter { $0.question != nil }.map(\.message)
}
