package import Narratives

/// Finds slips that are told as if they explained something.
package struct Slip: ProseRule {
    package let manual = RuleManual(
        "slip", .note,
        finds: "A slip told as the explanation: accidentally, by mistake, mistyped, on the wrong host, did not notice. Machines may do so.",
        why: """
            That somebody slipped is what the work looks like from the end. Thousands of such actions went well before, and the tools, the \
            names and the hour made this one easy. Told as a slip, the story ends where it begins to be of use.
            """,
        remedy: "Say what made it easy to do, and what the tool showed at that moment.",
        examples: [
            .init(
                "The table was accidentally dropped.",
                "The table was dropped: both windows had the same prompt, and the command asks for nothing."),
            .init("An engineer ran the script on the wrong host.", "The names of the two hosts differ in one digit, in the middle."),
            .init("We did not notice the warning.", "The warning was the fortieth that hour, and the others had meant nothing."),
        ], reading: [References.fieldGuide, References.blameless])

    /// Said of people and of what was done by nobody in particular; machines do things inadvertently, too.
    private static let manners = [
        "accidentally", "inadvertently", "unintentionally", "errantly",
    ]
    /// People's own rule for these is `normative`.
    private static let judgingManners = ["mistakenly", "incorrectly", "erroneously", "wrongly"]
    private static let asides = ["by mistake", "by accident", "in error"]
    private static let deeds = ["accidental", "inadvertent", "unintentional"] + errors
    private static let errors = ["incorrect", "erroneous", "mistaken"]
    /// Only people do these, whatever the sentence's subject.
    private static let hands = [
        "mistyped", "mistype", "a typo", "fat finger", "fat fingered", "mis typed", "misdiagnosed", "misdiagnosis", "misclicked",
        "unwittingly", "unknowingly", "a misunderstanding",
        "made a mistake", "made an error", "made the mistake", "mistakes were made", "a mistake was made", "mistake on our part",
        "error on our part", "due to a mistake",
        "without realising", "without realizing", "without noticing",
        "copy paste error", "copy and paste error",
    ]
    private static let minds = [
        "did not notice", "didn't notice", "had not noticed", "hadn't noticed", "did not realise", "didn't realise", "did not realize",
        "didn't realize", "had not realised", "had not realized", "hadn't realised", "hadn't realized", "was unaware", "were unaware",
        "had been unaware", "was not aware", "were not aware", "wasn't aware", "weren't aware", "misread", "misunderstood", "misjudged",
        "mistook", "misinterpreted", "misheard", "did not detect", "didn't detect", "lost track of", "mixed up", "confused",
        "missed that", "missed the", "missed an", "missed several", "did not understand", "didn't understand", "had not understood",
        "hadn't understood", "did not spot", "didn't spot", "had not spotted", "hadn't spotted", "did not recognise", "didn't recognise",
        "did not recognize", "didn't recognize", "misconfigured", "miscalculated", "mislabelled", "mislabeled", "underestimated",
    ]
    /// What kept an alarm from being heard is told as the reason of a delay.
    private static let sleep = ["slept through", "phones on silent", "phone on silent", "was asleep", "were asleep"]
    /// Who says that of themselves tells how it looked.
    private static let insights = ["understand", "understood", "underestimated", "recognise", "recognize"]
    private static let places = ["wrong"]
    package let phrases = manners + judgingManners + asides + deeds + hands + minds + places + sleep

    package func finding(for match: PhraseMatch) -> ProseFinding? {
        guard !match.isDenied, !match.isAsked, isSlip(match) else { return nil }
        let length = match.phrase == "wrong" ? 1 : Slip.deeds.contains(match.phrase) ? Slip.length(behind: match) ?? 1 : 0
        let words = match.extended(by: length)
        return words.finding(
            manual, "“\(words.written)” tells of a slip, and not of what led there.", question: "What made this easy to do?",
            fix: "Say what it was done with, and what that showed.")
    }

    private func isSlip(_ match: PhraseMatch) -> Bool {
        let phrase = match.phrase
        if Slip.hands.contains(phrase) { return !isMended(match) }
        if Slip.minds.contains(phrase) { return match.subject == .people && isOfTheMind(match) }
        if Slip.manners.contains(phrase) { return match.subject == .people || isDoneByNobody(match) }
        if Slip.judgingManners.contains(phrase) { return isDoneByHand(match) || isEdit(match) }
        if Slip.sleep.contains(phrase) { return match.follows(["due", "because", "since"], within: 10) }
        if Slip.asides.contains(phrase) { return isAside(match) }
        if Slip.deeds.contains(phrase) { return isDeed(match) }
        return isWrongPlace(match)
    }

    /// "Missed that it was off", "missed the alarm", and not "missed that deadline".
    private func isOfTheMind(_ match: PhraseMatch) -> Bool {
        if match.phrase == "missed that" { return match.after(1).contains(where: Slip.clauses.contains) }
        if match.phrase.hasPrefix("missed") { return match.after(4, isClose: true).contains(where: Slip.signs.contains) }
        // "We did not notice any loss of data" tells that there was none.
        if let next = match.after(1, isClose: true).first, ["any", "evidence", "no"].contains(next) { return false }
        return !Slip.insights.contains(where: match.phrase.hasSuffix) || !match.follows(["we", "i"], within: 3)
    }

    /// "Was accidentally deleted", "an inadvertently applied rule".
    private func isDoneByNobody(_ match: PhraseMatch) -> Bool {
        if match.isPassive(within: 1) { return true }
        // "Had its folder accidentally deleted".
        let holder = match.before(6).firstIndex { $0 == "had" || $0 == "has" } ?? 0
        if holder > 0, !match.before(holder).contains("and") {
            return match.after(1, isClose: true).contains(where: Slip.handVerbs.contains)
        }
        // "While troubleshooting accidentally pushed".
        let before = match.before(2)
        if before.count == 2, before[0].hasSuffix("ing"), before[1] == "while" || before[1] == "when" { return true }
        guard match.follows(["a", "an", "the"], within: 1) || match.phrase.hasPrefix("accident") && match.beginsClause else { return false }
        return match.after(1, isClose: true).first.map { $0.hasSuffix("ed") || Slip.handVerbs.contains($0) } ?? false
    }

    /// "Was incorrectly entered", "were entered incorrectly": values may be incorrectly parsed, but they are typed by people.
    private func isDoneByHand(_ match: PhraseMatch) -> Bool {
        // "If a port is incorrectly configured" tells of none that was.
        guard match.subject != .people, !match.follows(["if", "whenever"], within: 6) else { return false }
        let next = match.after(1, isClose: true).first ?? ""
        // Machines do not mistake one thing for another, but what they take something for may be told so.
        if match.phrase == "mistakenly", match.isPassive(within: 1), next.hasSuffix("ed"), !Slip.readings.contains(next) { return true }
        guard Slip.handVerbs.contains(next) else {
            return match.follows(Slip.handVerbs, within: 1) && match.isPassive(within: 3)
        }
        // "Incorrectly configured names of backups led to it."
        return match.isPassive(within: 1)
            || (match.beginsClause || match.follows(["a", "an", "of", "the"], within: 1)) && match.nounPhrase(2).count == 2
    }

    /// "A change that incorrectly removed the setting", and not "the collector incorrectly removed live objects".
    private func isEdit(_ match: PhraseMatch) -> Bool {
        let next = match.after(6, isClose: true)
        guard let verb = next.first, Slip.edits.contains(verb), next.contains(where: Slip.settings.contains) else { return false }
        return match.follows(Slip.edited, within: 6)
    }

    private func isAside(_ match: PhraseMatch) -> Bool {
        // An error rate rises "in error responses", and luck is found "by accident".
        if match.phrase == "in error" {
            guard match.after(1, isClose: true).allSatisfy(Slip.followers.contains) else { return false }
            return match.isPassive(within: 5) || match.followsPeople(within: 6) && !match.follows(Slip.outcomes, within: 3)
        }
        guard !isOfLuck(match, within: 4) else { return false }
        return match.isPassive(within: 6) || match.followsPeople(within: 10)
    }

    /// "The accidental deletion", and not "protection against accidental deletion".
    private func isDeed(_ match: PhraseMatch) -> Bool {
        guard let length = Slip.length(behind: match), !match.follows(Slip.guards, within: 6) else { return false }
        // A program may be given, and answer, what is incorrect; an accident has somebody who had it.
        guard Slip.errors.contains(match.phrase) else { return true }
        guard !isOfLuck(match, within: 5) else { return false }
        return match.followsPeople(within: 10) || match.after(length, isClose: true).last.map(Slip.changes.contains) ?? false
    }

    /// How many words behind a deed's first lead to what was done: "an accidental environment variable".
    private static func length(behind match: PhraseMatch) -> Int? {
        let words = match.nounPhrase(4)
        if words.last == "ordering", words.dropLast().last == "re" || match.after(10, isClose: true).contains(where: ordered.contains) {
            return words.count
        }
        return words.lastIndex(where: acts.contains).map { $0 + 1 }
    }

    /// "The change was found by accident", and not "it was found that it was deleted by accident", or "identified as an incorrect change".
    private func isOfLuck(_ match: PhraseMatch, within count: Int) -> Bool {
        match.before(count).prefix { $0 != "as" && $0 != "that" }.contains(where: Slip.luck.contains)
    }

    /// "Ran it on the wrong host", and not "packets went to the wrong host".
    private func isWrongPlace(_ match: PhraseMatch) -> Bool {
        guard match.follows(["the", "a"], within: 1), match.after(1, isClose: true).contains(where: Slip.targets.contains) else {
            return false
        }
        return match.followsPeople(within: 12) || match.follows(Slip.handVerbs, within: 6) && match.isPassive(within: 8)
            || match.after(4, isClose: true).contains(where: Slip.handVerbs.contains)
    }

    private func isMended(_ match: PhraseMatch) -> Bool {
        match.follows(["fix", "fixed", "fixes", "corrected", "catch", "catches", "detect", "detects", "reject", "rejects"], within: 3)
            || match.follows(Slip.guards, within: 5)
    }
}
