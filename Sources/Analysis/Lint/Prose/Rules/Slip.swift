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
        "hadn't understood",
    ]
    private static let places = ["wrong"]
    package let phrases = manners + judgingManners + asides + deeds + hands + minds + places

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
        if Slip.judgingManners.contains(phrase) { return isDoneByHand(match) }
        if Slip.asides.contains(phrase) { return isAside(match) }
        if Slip.deeds.contains(phrase) { return isDeed(match) }
        return isWrongPlace(match)
    }

    /// "Missed that it was off", "missed the alarm", and not "missed that deadline".
    private func isOfTheMind(_ match: PhraseMatch) -> Bool {
        if match.phrase == "missed that" { return match.after(1).contains(where: Slip.clauses.contains) }
        if match.phrase.hasPrefix("missed") { return match.after(4, isClose: true).contains(where: Slip.signs.contains) }
        // Whoever says "we did not understand" tells how it looked.
        return !match.phrase.contains(" underst") || !match.follows(["we", "i"], within: 3)
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
        guard match.subject != .people else { return false }
        if match.isPassive(within: 1) { return match.after(1, isClose: true).contains(where: Slip.handVerbs.contains) }
        return match.follows(Slip.handVerbs, within: 1) && match.isPassive(within: 3)
    }

    private func isAside(_ match: PhraseMatch) -> Bool {
        // An error rate rises "in error responses", and luck is found "by accident".
        if match.phrase == "in error" {
            guard match.after(1, isClose: true).allSatisfy(Slip.followers.contains) else { return false }
            return match.isPassive(within: 5) || match.followsPeople(within: 6) && !match.follows(Slip.outcomes, within: 3)
        }
        guard !match.follows(Slip.luck, within: 4) else { return false }
        return match.isPassive(within: 6) || match.followsPeople(within: 10)
    }

    /// "The accidental deletion", and not "protection against accidental deletion".
    private func isDeed(_ match: PhraseMatch) -> Bool {
        guard let length = Slip.length(behind: match), !match.follows(Slip.guards, within: 6) else { return false }
        // A program may be given, and answer, what is incorrect; an accident has somebody who had it.
        guard Slip.errors.contains(match.phrase) else { return true }
        guard !match.follows(Slip.luck, within: 5) else { return false }
        return match.followsPeople(within: 10) || match.after(length, isClose: true).last.map(Slip.changes.contains) ?? false
    }

    /// How many words behind a deed's first lead to what was done: "an accidental environment variable".
    private static func length(behind match: PhraseMatch) -> Int? {
        guard let act = match.nounPhrase(4).lastIndex(where: acts.contains) else { return nil }
        return act + 1
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

    private static let handVerbs: Set<String> = [
        "assumed", "believed", "cabled", "clicked", "copied", "deleted", "documented", "done", "entered", "executed", "issued", "keyed",
        "labeled",
        "labelled", "pasted", "performed", "plugged", "pressed", "pulled", "ran", "run", "thought", "typed", "unplugged", "wired",
    ]
    private static let followers: Set<String> = ["and", "at", "but", "by", "during", "for", "from", "in", "on", "when", "while", "with"]
    private static let clauses: Set<String> = [
        "a", "all", "an", "any", "both", "her", "his", "it", "its", "no", "one", "our", "some", "the", "their", "there", "these", "they",
        "this", "those", "two", "we",
    ]
    private static let signs: Set<String> = [
        "alarm", "alarms", "alert", "alerts", "bug", "change", "clue", "clues", "email", "error", "errors", "fact", "failure", "fault",
        "flag", "loss", "mail", "message", "messages", "mistake", "notification", "page", "problem", "sign", "signal", "signals", "signs",
        "step", "symptom", "symptoms", "warning", "warnings",
    ]
    private static let outcomes: Set<String> = ["ended", "result", "resulted", "resulting", "increase", "rise", "spike"]
    private static let luck: Set<String> = [
        "corrected", "correcting", "discovered", "fixed", "fixing", "found", "identified", "learned", "learnt", "noticed", "reverted",
        "reverting", "rolled", "rolling", "saw", "spotted",
    ]
    private static let acts: Set<String> = [
        "activation", "application", "assumption", "change", "changes", "click", "deletion", "deletions", "deployment", "disclosure",
        "execution",
        "command", "configuration", "edit", "entry", "exposure", "input", "introduction", "loss", "misconfiguration", "modification",
        "omission",
        "overwrite", "press", "release", "removal", "restart", "run",
        "setting", "shutdown", "truncation", "update", "variable",
    ]
    /// Of what is incorrect, that which somebody made.
    private static let changes: Set<String> = ["assumption", "change", "changes", "edit", "entry", "update"]
    private static let guards: Set<String> = [
        "against", "avoid", "avoids", "guard", "guards", "prevent", "preventing", "prevention", "prevents", "protect", "protection",
        "protects", "risk", "stop", "stops",
    ]
    private static let targets: Set<String> = [
        "account", "branch", "breaker", "button", "cable", "circuit", "cluster", "command", "console", "customer", "database", "directory",
        "disk", "drive", "engine", "environment", "file", "folder", "host", "key", "lever", "line", "machine", "node", "option", "patient",
        "port", "pump", "rack", "region", "replica", "server", "shell", "switch", "tab", "table", "tenant", "terminal", "valve", "version",
        "window",
    ]
}
