package import Narratives

/// Finds mean times.
package struct MeanTime: ProseRule {
    package let manual = RuleManual(
        "mean-time", .note, finds: "MTTR, MTBF and other mean times.",
        why: """
            The times of incidents are spread so widely that their mean says next to nothing, and the next incident is not drawn from the \
            same urn. A mean also turns stories into a score, and scores get managed.
            """,
        remedy: "Tell how long this one took and what took the time.",
        examples: [
            .init(
                "This brought our MTTR up to 90 minutes.",
                "It took 90 minutes: 20 to notice, 60 to rule out the network, 10 to undo the change.")
        ],
        reading: [
            References.shallowData,
            .init(
                "Štěpán Davidovič: Incident Metrics in SRE", "https://sre.google/resources/practices-and-processes/incident-metrics-in-sre/"
            ),
        ])

    package let phrases = ["mttr", "mttd", "mttf", "mtta", "mtbf", "mean time to", "mean time between", "average time to"]

    package func finding(for match: PhraseMatch) -> ProseFinding? {
        guard !match.isDenied else { return nil }
        return match.finding(
            manual, "“\(match.written)” makes one number of many stories.", question: "What took the time in this one?",
            fix: "Tell how long this one took, and what took the time.")
    }
}
