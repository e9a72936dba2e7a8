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
    private static let deeds = ["accidental", "inadvertent", "unintentional"]
    /// Only people do these, whatever the sentence's subject.
    private static let hands = [
        "mistyped", "mistype", "a typo", "fat finger", "fat fingered", "mis typed", "misdiagnosed", "misdiagnosis", "misclicked",
        "unwittingly", "unknowingly", "a misunderstanding",
        "made a mistake", "made an error", "made the mistake",
        "copy paste error", "copy and paste error",
    ]
    private static let minds = [
        "did not notice", "didn't notice", "had not noticed", "hadn't noticed", "did not realise", "didn't realise", "did not realize",
        "didn't realize", "had not realised", "had not realized", "hadn't realised", "hadn't realized", "was unaware", "were unaware",
        "had been unaware", "was not aware", "were not aware", "wasn't aware", "weren't aware", "misread", "misunderstood", "misjudged",
        "mistook", "misinterpreted", "misheard", "did not detect", "didn't detect", "lost track of", "mixed up", "confused",
    ]
    private static let places = ["wrong"]
    package let phrases = manners + judgingManners + asides + deeds + hands + minds + places

    package func finding(for match: PhraseMatch) -> ProseFinding? {
        guard !match.isDenied, !match.isAsked, isSlip(match) else { return nil }
        let words = match.phrase == "wrong" || Slip.deeds.contains(match.phrase) ? match.extended(by: 1) : match
        return words.finding(
            manual, "“\(words.written)” tells of a slip, and not of what led there.", question: "What made this easy to do?",
            fix: "Say what it was done with, and what that showed.")
    }

    private func isSlip(_ match: PhraseMatch) -> Bool {
        let phrase = match.phrase
        if Slip.hands.contains(phrase) { return !isMended(match) }
        if Slip.minds.contains(phrase) { return match.subject == .people }
        if Slip.manners.contains(phrase) { return match.subject == .people || isDoneByNobody(match) }
        if Slip.judgingManners.contains(phrase) { return isDoneByHand(match) }
        if Slip.asides.contains(phrase) { return isAside(match) }
        if Slip.deeds.contains(phrase) { return isDeed(match) }
        return isWrongPlace(match)
    }

    /// "Was accidentally deleted", "an inadvertently applied rule".
    private func isDoneByNobody(_ match: PhraseMatch) -> Bool {
        if match.isPassive(within: 1) { return true }
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
        guard let deed = match.after(1, isClose: true).first, Slip.acts.contains(deed) else { return false }
        return !match.follows(Slip.guards, within: 6)
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
        "assumed", "believed", "cabled", "clicked", "copied", "deleted", "done", "entered", "executed", "issued", "keyed", "labeled",
        "labelled", "pasted", "performed", "plugged", "pressed", "pulled", "ran", "run", "thought", "typed", "unplugged", "wired",
    ]
    private static let followers: Set<String> = ["and", "at", "but", "by", "during", "for", "from", "in", "on", "when", "while", "with"]
    private static let outcomes: Set<String> = ["ended", "result", "resulted", "resulting", "increase", "rise", "spike"]
    private static let luck: Set<String> = ["discovered", "found", "learned", "learnt", "noticed", "spotted"]
    private static let acts: Set<String> = [
        "activation", "application", "change", "changes", "click", "deletion", "deletions", "deployment", "disclosure", "execution",
        "exposure", "introduction", "loss", "misconfiguration", "omission", "overwrite", "press", "release", "removal", "restart", "run",
        "shutdown", "truncation", "update",
    ]
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
