package import Narratives

/// Finds questions that ask people to justify themselves.
package struct WhyQuestion: ProseRule {
    package let manual = RuleManual(
        "why-question", .note, finds: "“Why did you …?”; machines may be asked why.",
        why: """
            “Why” asks people for reasons, and they give good ones, made up afterwards. “How” and “what” ask for a description, and in that \
            the conditions come to light.
            """,
        remedy: "Ask how it looked, and what it was that they saw.",
        examples: [.init("Why did the engineer restart the node?", "What did the engineer see before restarting the node?")],
        reading: [References.infiniteHows, References.blameless])

    package let phrases = ["why did", "why didn't", "why does", "why do", "why had", "why hadn't", "why was", "why wasn't", "why were"]

    package func finding(for match: PhraseMatch) -> ProseFinding? {
        let next = match.after(3, isClose: true).filter { !["the", "not", "our", "your", "on"].contains($0) }
        guard let first = next.first, first == "you" || first == "they" || People.isMeant(by: first) || first == "call" else { return nil }
        // "Why were we surprised?" asks oneself, and for nothing that one did.
        guard match.phrase.hasPrefix("why d") || !(["we", "i"].contains(first)) else { return nil }
        return match.finding(
            manual, "“\(match.written) …” asks people to justify themselves.", question: "What did they see, and what did they expect?",
            fix: "Ask “how” or “what”: “What did it look like to …?”")
    }
}
