package import Narratives

/// Notes each sentence of a draft while it is read, as a finding of which nothing is wrong: reading knows the place of every word. What is yet
/// to be done, and who did something, tells of no condition.
package struct SentenceChecker: ProseChecker {
    package let name = "sentences"
    private static let rule = "sentence"

    package init() {}

    package func mayMatch(_ text: UnsafeBufferPointer<UInt8>) -> Bool { true }

    package func findings(in block: ProseBlock) -> [ProseFinding] {
        guard block.part != .action, block.part != .role else { return [] }
        var (findings, start): ([ProseFinding], Int) = ([], 0)
        for index in block.text.indices where index + 1 == block.text.count || SentenceChecker.ends(index, in: block.text) {
            let range = start..<index + 1
            start = index + 1
            let words = range.drop { block.text[$0] <= 0x20 }
            if let first = words.first {
                let sentence = SentenceChecker.text(of: block.text[first..<range.upperBound])
                findings.append(
                    ProseFinding(SentenceChecker.rule, .note, sentence, question: nil, fix: nil, at: first..<range.upperBound))
            }
        }
        return findings
    }

    /// What findings of reading note; others, of whatever is wrong with the draft, are passed over.
    package static func sentences(_ findings: [Finding]) -> [DraftSentence] {
        findings.filter { $0.rule == rule }.map { DraftSentence($0.message, at: $0.position) }
    }

    private static func ends(_ index: Int, in text: [UInt8]) -> Bool {
        [UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?")].contains(text[index]) && text[index + 1] <= 0x20
    }

    /// On one line; what is no prose, such as code, is left out and said to be.
    private static func text(of bytes: ArraySlice<UInt8>) -> String {
        let shown = bytes.flatMap { $0 == ProseBlock.placeholder ? Array("…".utf8) : [$0] }
        return String(decoding: shown, as: UTF8.self).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
