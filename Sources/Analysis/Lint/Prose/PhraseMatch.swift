package import Narratives

/// A declared phrase where it stands, for a rule to say whether it means what the rule looks for.
///
/// What is looked at stays within the sentence and within a few words, so that no text makes a rule slow.
package struct PhraseMatch {
    private let reading: ProseWords
    /// As declared.
    package let phrase: String
    /// Its words, by their number in the block.
    private let span: Range<Int>

    init(_ reading: ProseWords, _ phrase: String, words span: Range<Int>) {
        self.reading = reading
        self.phrase = phrase
        self.span = span
    }

    package var part: ProseBlock.Part { reading.block.part }

    /// Its bytes in the block.
    package var range: Range<Int> { reading.words[span.lowerBound].range.lowerBound..<reading.words[span.upperBound - 1].range.upperBound }

    /// Whether these are its words: a phrase is found by its letters alone at first.
    func says(_ words: [String]) -> Bool {
        zip(span, words).allSatisfy { reading.words[$0].text == $1 }
            && span.dropFirst().allSatisfy { reading.words[$0].gap == .space || words.count > 1 && phrase.contains(".") }
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
        let text = reading.block.text
        return text[reading.words[index].range.upperBound...].prefix { !$0.isInWord && $0 > 0x20 }.contains(UInt8(ascii: "?"))
    }

    /// Whether it is denied: "not a root cause", "rather than a root cause".
    package var isDenied: Bool {
        let before = before(9)
        return before.contains(where: PhraseMatch.contrasts.contains)
            || before.prefix(5).contains { PhraseMatch.denials.contains($0) || $0.hasSuffix("n't") }
    }

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

// Who does what the phrase says.
extension PhraseMatch {
    package enum Subject { case people, things, unknown }

    /// The subject of the verb that the phrase begins with.
    package var subject: Subject { subject(ofWordAt: span.lowerBound) }

    private func subject(ofWordAt verb: Int) -> Subject {
        var index = verb
        repeat {
            guard index > 0, reading.words[index].gap == .space else {
                // "The team, however, failed to": what stands between commas is passed over where the words before them are people.
                return index > 0 && reading.words[index].gap == .pause ? subjectOfClause(before: index) : .unknown
            }
            index -= 1
        } while PhraseMatch.isAdverb(reading.words[index].text)
        let word = reading.words[index].text
        if word == "they" { return isAnyoneNamed(before: index) ? .people : .unknown }
        if People.isMeant(by: word) || (word == "call" && index > 0 && reading.words[index - 1].text == "on") { return .people }
        if PhraseMatch.joints.contains(word) { return subjectOfClause(before: index) }
        return hasPeopleWithAttributes(before: index) ? .people : .things
    }

    /// "and", "but": the subject is that of the sentence so far.
    private func subjectOfClause(before end: Int) -> Subject {
        var start = end
        while start > 0, reading.words[start].gap != .stop, end - start < 40 { start -= 1 }
        for index in start..<min(start + 8, end) where People.isMeant(by: reading.words[index].text) {
            return isObject(index) ? .unknown : .people
        }
        return .unknown
    }

    /// "engineers at the plant", "a technician in Oslo".
    private func hasPeopleWithAttributes(before end: Int) -> Bool {
        var index = end
        while index > 0, end - index < 4, reading.words[index].gap == .space {
            index -= 1
            if People.isNamed(by: reading.words[index].text) {
                return PhraseMatch.attributes.contains(reading.words[index + 1].text) && !isObject(index)
            }
        }
        return false
    }

    private func isObject(_ index: Int) -> Bool {
        var index = index
        for _ in 0..<3 {
            guard index > 0, reading.words[index].gap == .space else { return false }
            index -= 1
            if PhraseMatch.prepositions.contains(reading.words[index].text) { return true }
        }
        return false
    }

    private func isAnyoneNamed(before end: Int) -> Bool {
        reading.words[max(0, end - 25)..<end].contains { People.isNamed(by: $0.text) }
    }

    static func isAdverb(_ word: String) -> Bool { adverbs.contains(word) || (word.hasSuffix("ly") && word.utf8.count > 4) }

    private static let adverbs: Set<String> = [
        "all", "already", "also", "both", "even", "ever", "first", "had", "has", "have", "just", "later", "never", "only", "perhaps",
        "still",
        "themselves", "then",
    ]
    private static let joints: Set<String> = ["and", "but", "or", "yet", "nor"]
    private static let attributes: Set<String> = ["at", "for", "from", "in", "involved", "of", "on", "responsible", "with"]
    private static let prepositions: Set<String> = ["about", "between", "by", "for", "from", "of", "to", "with"]
}
