import Narratives

@testable import Analysis

/// What a rule says about a text in which ⟦words⟧ are marked.
struct ProseSample {
    let text: String
    /// The marked words, with their byte offsets.
    let marked: [String]

    init(_ marked: String) {
        var text = ""
        var found: [String] = []
        for (number, piece) in marked.split(separator: "⟦", omittingEmptySubsequences: false).enumerated() {
            let parts = piece.split(separator: "⟧", omittingEmptySubsequences: false)
            if number > 0, let words = parts.first { found.append("\(text.utf8.count) \(words)") }
            text += parts.joined()
        }
        self.text = text
        self.marked = found
    }

    /// The words that something is found in, in the same form.
    func found(by rule: any ProseRule, in part: ProseBlock.Part = .paragraph) -> [String] {
        let bytes = Array(text.utf8)
        return ProseRules([rule]).findings(in: ProseBlock(bytes, part)).map {
            "\($0.range.lowerBound) \(String(decoding: bytes[$0.range], as: UTF8.self))"
        }
    }
}
