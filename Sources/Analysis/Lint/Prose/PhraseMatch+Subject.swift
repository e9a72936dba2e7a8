internal import Narratives

// Who does what the phrase says.
extension PhraseMatch {
    package enum Subject { case people, things, unknown }

    /// The subject of the verb that the phrase begins with.
    package var subject: Subject { subject(ofWordAt: span.lowerBound) }

    /// Whether it tells what was done, and leaves out by whom: "was deleted by mistake", "the mistyped command".
    ///
    /// What a machine did to a thing is told with the machine: "was deleted by the script".
    ///
    /// - Parameter count: how many words before it the auxiliary may stand.
    package func isPassive(within count: Int) -> Bool {
        var index = span.lowerBound
        for _ in 0..<count {
            guard index > 0, reading.words[index].gap == .space else { return false }
            index -= 1
            if PhraseMatch.auxiliaries.contains(reading.words[index].text) { return !isDoneByThings }
        }
        return false
    }

    /// Whether its first word is a program's name: "Kubernetes operator errors".
    var beginsWithProgram: Bool { reading.isProgram(span.lowerBound) }

    private var isDoneByThings: Bool {
        let next = after(8, isClose: true)
        guard let agent = next.firstIndex(of: "by") else { return false }
        return !next[agent...].contains { People.isMeant(by: $0) }
    }

    /// Whether people are named in the sentence within a few words before it.
    package func followsPeople(within count: Int) -> Bool {
        var index = span.lowerBound
        while index > 0, span.lowerBound - index < count, reading.words[index].gap != .stop {
            index -= 1
            if reading.isPeople(index) { return true }
        }
        return false
    }

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
        if reading.isPeople(index) { return .people }
        if PhraseMatch.joints.contains(word) { return subjectOfClause(before: index) }
        return hasPeopleWithAttributes(before: index) ? .people : .things
    }

    /// "and", "but": the subject is that of the sentence so far.
    private func subjectOfClause(before end: Int) -> Subject {
        var start = end
        while start > 0, reading.words[start].gap != .stop, end - start < 40 { start -= 1 }
        for index in start..<min(start + 8, end) where reading.isPeople(index) {
            return isObject(index) ? .unknown : .people
        }
        return .unknown
    }

    /// "engineers at the plant", "a technician in Oslo".
    private func hasPeopleWithAttributes(before end: Int) -> Bool {
        var index = end
        while index > 0, end - index < 4, reading.words[index].gap == .space {
            index -= 1
            if reading.isPeople(index), !People.isPronoun(reading.words[index].text) {
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
        (max(0, end - 25)..<end).contains { reading.isPeople($0) && !People.isPronoun(reading.words[$0].text) }
    }

    /// The name between people's role and the "who" that follows: "the shipbuilder, Ada Lovelace, who".
    var apposition: PhraseMatch? {
        guard reading.words[span.lowerBound].gap == .pause else { return nil }
        var start = span.lowerBound
        while start > 0, span.lowerBound - start < 4 {
            start -= 1
            guard reading.isCapitalised(start) else { return nil }
            if reading.words[start].gap == .pause { break }
        }
        guard start > 0, reading.words[start].gap == .pause, (2...3).contains(span.lowerBound - start), reading.isPeople(start - 1) else {
            return nil
        }
        return PhraseMatch(reading, phrase, words: start..<span.lowerBound)
    }

    static func isAdverb(_ word: String) -> Bool { adverbs.contains(word) || (word.hasSuffix("ly") && word.utf8.count > 4) }

    private static let adverbs: Set<String> = [
        "all", "already", "also", "both", "even", "ever", "first", "had", "has", "have", "just", "later", "never", "only", "perhaps",
        "still",
        "themselves", "then",
    ]
    private static let auxiliaries: Set<String> = ["was", "were", "been", "being", "is", "are", "be", "got"]
    private static let joints: Set<String> = ["and", "but", "or", "yet", "nor"]
    private static let attributes: Set<String> = ["at", "for", "from", "in", "involved", "of", "on", "responsible", "with"]
    private static let prepositions: Set<String> = ["about", "between", "by", "for", "from", "of", "to", "with"]
}
