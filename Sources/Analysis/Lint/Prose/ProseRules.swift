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
    /// - Parameter people: names that are never to appear as actors.
    package static func all(people: [String] = []) -> [any ProseRule] {
        [
            BeCareful(), Blame(), ChainLanguage(), CounterfactualPerson(), CounterfactualPrevent(), FailedTo(), Hindsight(), HumanError(),
            IfOnly(), MeanTime(), NamedPerson(people), NeverAgain(), Normative(), ProcessViolation(), RetrainingOnly(), RootCause(),
            RootCauseHeading(), Slip(), WhyQuestion(),
        ]
    }

    package init(people: [String] = []) { self.init(ProseRules.all(people: people), people: people) }

    /// - Parameter people: those whom one of the rules knows by name.
    package init(_ rules: [any ProseRule], people: [String] = []) {
        name = (rules.map(\.manual.rule) + people.sorted()).joined(separator: "\n")
        self.rules = rules
        var byPhrase: [String: [Int]] = [:]
        for (number, rule) in rules.enumerated() { for phrase in rule.phrases { byPhrase[phrase, default: []].append(number) } }
        phrases = byPhrase.keys.sorted().map { ($0, ProseWords.words(in: Array($0.utf8)).map(\.text), byPhrase[$0] ?? []) }
        automaton = PhraseAutomaton(phrases.map(\.text))
    }

    package func mayMatch(_ text: UnsafeBufferPointer<UInt8>) -> Bool { automaton.mayMatch(text) }

    package func findings(in block: ProseBlock) -> [ProseFinding] {
        let matches = block.text.withUnsafeBufferPointer { automaton.matches(in: $0) }
        guard !matches.isEmpty else { return [] }
        let reading = ProseWords(block)
        var findings: [ProseFinding] = []
        for found in matches {
            let phrase = phrases[found.phrase]
            guard let last = reading.index(endingAt: found.end), last + 1 >= phrase.words.count else { continue }
            let match = PhraseMatch(reading, phrase.text, words: last + 1 - phrase.words.count..<last + 1)
            guard match.says(phrase.words), !reading.isQuoted(match.range) else { continue }
            findings += phrase.rules.compactMap { rules[$0].finding(for: match) }
        }
        return findings.withoutOverlaps()
    }
}

extension [ProseFinding] {
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
