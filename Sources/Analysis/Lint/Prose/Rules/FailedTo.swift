package import Narratives

/// Finds people who failed to do something.
package struct FailedTo: ProseRule {
    package let manual = RuleManual(
        "failed-to", .warning, finds: "A person or a team that failed to, forgot, neglected or overlooked. Machines may fail.",
        why: """
            “Failed to” says what did not happen, measured by what is known now, and nothing of what did. People rarely leave a thing out for no \
            reason: something else was asked of them, or nothing in the work called for it at that moment.
            """,
        remedy: "Say what they did, and what the work asked of them then.",
        examples: [
            .init(
                "A technician failed to copy the new code to the eighth server.",
                "The copy was made by hand, server by server; the eighth kept the old code."),
            .init("The operator forgot the -n switch.", "Without -n the command reboots every server; nothing asks before it does."),
        ], reading: [References.fieldGuide, References.blameless])

    package let phrases =
        [
            "failed to", "forgot", "forgot to", "forgotten to", "neglected", "neglected to", "overlooked", "omitted to", "did not bother",
            "didn't bother", "failure to", "failures to",
        ] + foresight + byPeople
    /// Parsers, too, do not account for leap years.
    private static let foresight = ["did not", "didn't", "had not", "hadn't"].flatMap { denial in
        (denial.hasPrefix("d") ? ["account for", "anticipate", "consider"] : ["accounted for", "anticipated", "considered"])
            .map { denial + " " + $0 }
    }
    private static let byPeople = ["forgotten by", "missed by", "neglected by", "omitted by", "overlooked by"]
    /// What only people do, whatever the sentence's subject.
    private static let works: Set<String> = [
        "approval", "assessment", "assessments", "audit", "audits", "change", "design", "estimate", "estimates", "plan", "planning",
        "plans", "review", "reviews", "testing",
    ]
    /// What such work is for: an audit's job may fail to start.
    private static let uses: Set<String> = [
        "account", "address", "analyse", "analyze", "assess", "catch", "detect", "discover", "find", "flag", "identify", "reveal", "spot",
        "uncover",
    ]
    /// What is left to people: a client's "failure to connect" is none.
    private static let duties: Set<String> = [
        "act", "anticipate", "appreciate", "check", "communicate", "consider", "coordinate", "decommission", "disclose", "document",
        "escalate", "heed", "implement", "manage", "monitor", "notice", "patch", "plan", "prepare", "realise", "realize", "recognise",
        "recognize", "review", "supervise", "test", "train", "understand", "verify",
    ]

    package func finding(for match: PhraseMatch) -> ProseFinding? {
        guard !match.isAsked, isAboutPeople(match), !isApology(match) else { return nil }
        return match.finding(
            manual, "“\(match.written)” tells what people did not do.",
            question: "What were they doing, and what did the work ask of them then?",
            fix: "Say what they did, and what in the work led there.")
    }

    /// "We failed to maintain the level of uptime that you expect": said to customers, of nobody.
    private func isApology(_ match: PhraseMatch) -> Bool {
        match.phrase == "failed to" && match.follows(["we"], within: 3)
            && match.after(1, isClose: true).contains(where: FailedTo.promises.contains)
    }

    private static let promises: Set<String> = ["deliver", "fulfil", "keep", "live", "maintain", "meet", "offer", "provide", "uphold"]

    private func isAboutPeople(_ match: PhraseMatch) -> Bool {
        if match.phrase.hasPrefix("failure") {
            return match.after(3, isClose: true).first { !PhraseMatch.isAdverb($0) }.map(FailedTo.duties.contains) ?? false
        }
        if FailedTo.byPeople.contains(match.phrase) { return match.after(4, isClose: true).contains { People.isNamed(by: $0) } }
        if isOfWork(match) { return true }
        // Whoever says "we did not anticipate" tells how it looked.
        if FailedTo.foresight.contains(match.phrase), match.follows(["we", "i"], within: 3) { return false }
        return switch match.subject {
        case .people: true
        case .things: false
        // Only people forget.
        case .unknown: match.phrase.hasPrefix("forgot") || match.phrase.hasSuffix("bother")
        }
    }

    /// "The review process also failed to", "capacity planning did not account for".
    private func isOfWork(_ match: PhraseMatch) -> Bool {
        let before = match.before(5).drop(while: PhraseMatch.isAdverb)
        guard let work = before.first else { return false }
        if FailedTo.foresight.contains(match.phrase) { return work != "change" && FailedTo.works.contains(work) }
        guard match.phrase == "failed to" else { return false }
        if ["process", "processes"].contains(work) { return before.dropFirst().first.map(FailedTo.works.contains) ?? false }
        let use = match.after(3, isClose: true).first { !PhraseMatch.isAdverb($0) } ?? ""
        return work != "change" && FailedTo.works.contains(work) && (FailedTo.uses.contains(use) || FailedTo.duties.contains(use))
    }
}
