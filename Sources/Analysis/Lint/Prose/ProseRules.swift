package import Narratives

/// All rules about words, ready to read.
package struct ProseRules: ProseChecker {
    package let name: String
    private let rules: [any ProseRule]
    private let automaton: PhraseAutomaton
    /// For each phrase: its words, and the rules that asked for it.
    private let phrases: [(text: String, words: [String], rules: [Int])]

    /// The rules in the order of their names.
    ///
    /// - Parameters:
    ///   - check: the words of a house: names that are never to appear as actors, and what it does not want.
    ///   - language: a tag such as `de`. Where no rule knows its words, only those of the house are looked for.
    package static func all(_ check: SiteConfiguration.Check = .init(), language: String = "en") -> [any ProseRule] {
        let rules = ProseLanguage.of(language)?.rules(check) ?? [NamedPerson(check.people)]
        return ([HouseWords(check.unwanted)] + rules).sorted { $0.manual.rule < $1.manual.rule }
    }

    package init(_ check: SiteConfiguration.Check = .init(), language: String = "en") {
        self.init(ProseRules.all(check, language: language), check, language: language)
    }

    /// - Parameters:
    ///   - check: the words of a house, which the rules know.
    ///   - language: that of the rules.
    package init(_ rules: [any ProseRule], _ check: SiteConfiguration.Check = .init(), language: String = "en") {
        let words = check.unwanted.flatMap { [$0.words.joined(separator: "\t"), $0.question ?? "", $0.instead ?? ""] }
        name = [[language], rules.map(\.manual.rule), check.people.sorted(), words, check.allowed]
            .map { $0.joined(separator: "\n") }.joined(separator: "\u{1E}")
        self.rules = rules
        var byPhrase: [String: [Int]] = [:]
        for (number, rule) in rules.enumerated() { for phrase in rule.phrases { byPhrase[phrase, default: []].append(number) } }
        for phrase in check.allowed.flatMap(HouseWords.spellings) { byPhrase[phrase, default: []].append(ProseRules.allowance) }
        phrases = byPhrase.keys.sorted().map { ($0, ProseWords.words(in: Array($0.utf8)).map(\.text), byPhrase[$0] ?? []) }
        automaton = PhraseAutomaton(phrases.map(\.text))
    }

    package func mayMatch(_ text: UnsafeBufferPointer<UInt8>) -> Bool { automaton.mayMatch(text) }

    package func findings(in block: ProseBlock) -> [ProseFinding] {
        let matches = block.text.withUnsafeBufferPointer { automaton.matches(in: $0) }
        guard !matches.isEmpty else { return [] }
        let reading = ProseWords(block)
        // Most phrases mean something else where they stand, so that nobody need know what is quoted.
        lazy var quoted = QuotedPassages(in: block)
        var findings: [ProseFinding] = []
        var allowed: [Range<Int>] = []
        for found in matches {
            let phrase = phrases[found.phrase]
            guard let last = reading.index(endingAt: found.end), last + 1 >= phrase.words.count else { continue }
            let match = PhraseMatch(reading, phrase.text, words: last + 1 - phrase.words.count..<last + 1)
            guard match.says(phrase.words) else { continue }
            let said = phrase.rules.compactMap { $0 == ProseRules.allowance ? nil : rules[$0].finding(for: match) }
            let isAllowed = phrase.rules.contains(ProseRules.allowance)
            guard isAllowed || !said.isEmpty, !quoted.touch(match.range) else { continue }
            if isAllowed { allowed.append(match.range) }
            findings += said
        }
        return findings.withoutOverlaps().outside(allowed)
    }

    /// Stands among the rules of a phrase for the leave that a house gives it.
    private static let allowance = -1
}

extension [ProseFinding] {
    /// Those that do not lie within one of the ranges. They are in the order of their beginnings.
    fileprivate func outside(_ ranges: [Range<Int>]) -> [ProseFinding] {
        guard !ranges.isEmpty else { return self }
        let ordered = ranges.sorted { $0.lowerBound < $1.lowerBound }
        var (next, furthest) = (0, 0)
        return filter { finding in
            while next < ordered.count, ordered[next].lowerBound <= finding.range.lowerBound {
                furthest = Swift.max(furthest, ordered[next].upperBound)
                next += 1
            }
            return finding.range.upperBound > furthest
        }
    }

    /// Of two findings of one rule on the same words, the longer.
    fileprivate func withoutOverlaps() -> [ProseFinding] {
        var kept: [ProseFinding] = []
        var lastByRule: [String: Int] = [:]
        for finding in sorted(by: { ($0.range.lowerBound, -$0.range.count) < ($1.range.lowerBound, -$1.range.count) }) {
            if let last = lastByRule[finding.rule], kept[last].range.overlaps(finding.range) { continue }
            lastByRule[finding.rule] = kept.count
            kept.append(finding)
        }
        return kept
    }
}
