package import Narratives

/// A declared phrase where it stands, for a rule to say whether it means what the rule looks for.
///
/// What is looked at stays within the sentence and within a few words, so that no text makes a rule slow.
package struct PhraseMatch {
    let reading: ProseWords
    /// As declared.
    package let phrase: String
    /// Its words, by their number in the block.
    let span: Range<Int>

    init(_ reading: ProseWords, _ phrase: String, words span: Range<Int>) {
        self.reading = reading
        self.phrase = phrase
        self.span = span
    }

    package var part: ProseBlock.Part { reading.block.part }

    /// Its bytes in the block.
    package var range: Range<Int> { reading.words[span.lowerBound].range.lowerBound..<reading.words[span.upperBound - 1].range.upperBound }

    /// Whether these are its words: a phrase is found by its letters alone at first. One that has marks within was found with them.
    func says(_ words: [String]) -> Bool {
        zip(span, words).allSatisfy { reading.words[$0].text == $1 }
            && (span.dropFirst().allSatisfy { reading.words[$0].gap == .space }
                || phrase.utf8.contains { !$0.isInWord && !" -@".utf8.contains($0) })
    }

    /// The words of the sentence before it, nearest first.
    package func before(_ count: Int) -> [String] {
        var found: [String] = []
        var index = span.lowerBound
        while found.count < count, index > 0, reading.words[index].gap != .stop {
            index -= 1
            found.append(reading.words[index].text)
        }
        return found
    }

    /// The words of the sentence behind it, nearest first; with `isClose`, up to the next mark.
    package func after(_ count: Int, isClose: Bool = false) -> [String] {
        var found: [String] = []
        var index = span.upperBound
        while found.count < count, index < reading.words.count, reading.words[index].gap < (isClose ? .pause : .stop) {
            found.append(reading.words[index].text)
            index += 1
        }
        return found
    }

    /// The words behind it that it is said of: "inadequate power recovery procedures", up to where such a name ends.
    func nounPhrase(_ count: Int) -> ArraySlice<String> { after(count, isClose: true).prefix { !PhraseMatch.ends.contains($0) } }

    /// How many words behind it lead to the head of the name it is said of: two in "without sufficient load testing".
    ///
    /// - Parameters:
    ///   - heads: one of these has to end the name, which "planning data" does not.
    ///   - joints: what joins two names: "testing or review".
    func reach(of heads: Set<String>, within count: Int, past joints: Set<String> = []) -> Int? {
        let words = after(count + 2, isClose: true)
        let name = words.prefix(count).prefix { joints.contains($0) || !PhraseMatch.ends.contains($0) }
        guard let head = name.lastIndex(where: heads.contains) else { return nil }
        let end = head + 1 < words.count && PhraseMatch.ways.contains(words[head + 1]) ? head + 2 : head + 1
        return end == words.count || PhraseMatch.followsName(words[end]) ? end : nil
    }

    private static func followsName(_ word: String) -> Bool {
        ends.contains(word) || verbs.contains(word) || isAdverb(word) || word.hasSuffix("ed") || word.hasSuffix("ing")
    }

    /// "The review process" is review.
    private static let ways: Set<String> = ["practice", "practices", "procedure", "procedures", "process", "processes"]
    private static let verbs: Set<String> = [
        "about", "across", "after", "around", "became", "because", "before", "between", "can", "could", "did", "during", "gave", "how",
        "if", "kept", "leaves", "led", "left", "let", "made", "makes", "may", "means", "meant", "might", "over", "prior", "than", "through",
        "under", "until", "what", "when", "while", "will", "within", "would",
    ]
    private static let ends: Set<String> = [
        "a", "an", "and", "are", "as", "at", "but", "by", "for", "from", "had", "in", "into", "is", "of", "on", "or", "that", "the", "to",
        "was", "were", "which", "with",
    ]

    package var beginsSentence: Bool { reading.words[span.lowerBound].gap == .stop }

    /// Whether it is the beginning of its sentence, or of what follows a comma or a colon.
    package var beginsClause: Bool { reading.words[span.lowerBound].gap != .space }

    /// Whether the whole block is this phrase, but for an article and a few words that add nothing.
    package func isWhole(butFor others: Set<String>) -> Bool {
        reading.words.count <= span.count + 3
            && reading.words.indices.allSatisfy { span.contains($0) || others.contains(reading.words[$0].text) }
    }

    /// Whether the sentence asks.
    package var isAsked: Bool {
        var index = span.upperBound - 1
        while index + 1 < reading.words.count, reading.words[index + 1].gap != .stop, index - span.upperBound < 40 { index += 1 }
        let rest = reading.block.text[reading.words[index].range.upperBound...]
        let marks = rest.prefix { !$0.isInWord && $0 > 0x20 }
        // The mark within an address asks nothing.
        let next = rest.dropFirst(marks.count).first ?? 0
        return marks.contains(UInt8(ascii: "?")) && (next <= 0x20 || next >= 0x80)
    }

    /// Whether it is denied: "not a root cause", "rather than a root cause".
    package var isDenied: Bool {
        let before = before(9)
        return before.contains(where: PhraseMatch.contrasts.contains)
            || before.prefix(5).contains { PhraseMatch.denials.contains($0) || $0.hasSuffix("n't") }
    }

    /// Whether the words of the block's sentence before it hold one of these.
    func follows(_ words: Set<String>, within count: Int) -> Bool { before(count).contains(where: words.contains) }

    private static let denials: Set<String> = [
        "no", "not", "never", "nor", "neither", "without", "than", "beyond", "myth", "avoid", "nobody", "hardly",
    ]
    private static let contrasts: Set<String> = ["instead", "rather"]

    /// Whether it follows upon a letter or another mark without a space, as the `@` of a mail address does.
    var isAttached: Bool {
        guard let before = reading.block.text[..<range.lowerBound].last else { return false }
        return before.isInWord || "./:@_".utf8.contains(before)
    }

    /// The byte behind it; 0 at the end of the block.
    var next: UInt8 { range.upperBound < reading.block.text.count ? reading.block.text[range.upperBound] : 0 }

    /// Whether a word follows upon the next byte: `@scope/name`.
    var isFollowedByWord: Bool {
        let after = range.upperBound + 1
        return after < reading.block.text.count && reading.block.text[after].isInWord
    }

    /// As the author wrote it.
    package var written: String { String(decoding: reading.block.text[range], as: UTF8.self) }

    /// The same, with words behind it taken in.
    package func extended(by count: Int) -> PhraseMatch {
        PhraseMatch(reading, phrase, words: span.lowerBound..<min(reading.words.count, span.upperBound + count))
    }

    package func finding(_ manual: RuleManual, _ message: String, question: String?, fix: String? = nil) -> ProseFinding {
        ProseFinding(manual.rule, manual.severity ?? .note, message, question: question, fix: fix, at: range)
    }
}
