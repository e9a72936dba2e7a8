internal import Narratives

/// The words by which a language that is declared as a table tells who acts, and what is denied.
struct TableGrammar: Sendable {
    /// Who does the work.
    let people: WordSet
    /// What stands before people who do not act: "by the team".
    let cases: WordSet
    /// Before what is denied.
    let denials: WordSet
    /// At the end of a clause that is denied.
    let lastDenials: WordSet
    /// What makes a passive.
    let passives: WordSet
    /// Before whoever acts in a passive.
    let agents: WordSet
    /// The rule that looks for questions; the others let them be.
    let question: String
}

/// The words around a match, from mark to mark.
struct Clause {
    /// How many words on either side are looked at.
    private static let reach = 16

    let match: PhraseMatch
    private let language: TableGrammar
    /// By their numbers in the block.
    private let words: Range<Int>

    init(_ match: PhraseMatch, _ language: TableGrammar) {
        let all = match.reading.words
        var (start, end) = (match.span.lowerBound, match.span.upperBound)
        while start > 0, all[start].gap == .space, match.span.lowerBound - start < Clause.reach { start -= 1 }
        while end < all.count, all[end].gap == .space, end - match.span.upperBound < Clause.reach { end += 1 }
        (self.match, self.language, words) = (match, language, start..<end)
    }

    /// Whether one of these stands before it or behind it.
    func has(_ others: WordSet) -> Bool {
        words.contains { !match.span.contains($0) && others.contains(text($0)) }
    }

    /// Whether one of these stands within a few words before it.
    func follows(_ others: WordSet, within count: Int) -> Bool {
        (max(words.lowerBound, match.span.lowerBound - count)..<match.span.lowerBound).contains { others.contains(text($0)) }
    }

    /// Whether one of these stands within a few words behind it.
    func leads(to others: WordSet, within count: Int) -> Bool {
        (match.span.upperBound..<min(words.upperBound, match.span.upperBound + count)).contains { others.contains(text($0)) }
    }

    /// How many words behind it the finding takes in: up to the partner, where that is near. Nil where there is no partner.
    func reach(of partners: WordSet?) -> Int? {
        guard let partners else { return 0 }
        let end = words.upperBound
        guard let partner = (match.span.upperBound..<end).last(where: { partners.contains(text($0)) }) else {
            return has(partners) ? 0 : nil
        }
        // Verbs gather at the end: "hätte verhindert werden können".
        let count = partner + 1 - match.span.upperBound
        return count <= 8 ? count : 0
    }

    func sentenceHas(_ others: WordSet) -> Bool {
        match.before(Clause.reach).contains(where: others.contains) || match.after(Clause.reach).contains(where: others.contains)
    }

    /// "There is no …", and, where a language says so at the end, "… is it not".
    var isDenied: Bool {
        follows(language.denials, within: 4)
            || (words.upperBound > match.span.upperBound && language.lastDenials.contains(text(words.upperBound - 1)))
    }

    /// Whether people act in it: they stand near its beginning, or right behind a verb that stands there.
    var isOfPeople: Bool {
        let early = words.lowerBound..<min(words.lowerBound + 4, words.upperBound)
        if early.contains(where: isActor) { return true }
        guard match.span.lowerBound - words.lowerBound < 2 else { return false }
        return (match.span.upperBound..<min(match.span.upperBound + 3, words.upperBound)).contains(where: isActor)
    }

    /// Whether it tells what was done, and leaves out by what.
    var isPassive: Bool { has(language.passives) && !has(language.agents) }

    /// Whether it tells what people did, or what was done by nobody in particular.
    var isOfHands: Bool { isOfPeople || isPassive }

    private func isActor(_ index: Int) -> Bool {
        guard language.people.contains(text(index)) else { return false }
        let before = (max(words.lowerBound, index - 2)..<index).map(text)
        return !before.contains { language.cases.contains($0) } && !(before.last.map(People.isPlatform) ?? false)
    }

    private func text(_ index: Int) -> String { match.reading.words[index].text }
}
