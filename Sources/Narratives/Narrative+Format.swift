extension Narrative.Fields: FormatRecord {
    package static let subject = "a narrative"
    package static let blank = Self(id: .unwritten, file: "")

    package static let format: [Field<Self>] = [identity, place, happening, learning, ofNearMisses, ofWhatWentRight].flatMap { $0 }

    private static let identity: [Field<Self>] = [
        .prose("title", "What it is called. No blame, and no cause.", .at(\.title), longest: .name).required().searched(.apart),
        .word("kind", of: Kind.self, "post-mortem, near-miss or went-right.", .at(\.kind)).required().exported(.first),
        .date("date", "When it began, as precisely as it is known, or `unknown`.", .at(\.date), mayBeUnknown: true).required(),
        .date("ended", "When it was over.", .at(\.ended)),
        .date("recorded", "When it was written up. Feeds go by it.", .at(\.recorded)),
        .flag("fiction", "true where it is invented: said wherever it is named, and left out of counts.", .at(\.isFiction)),
        .prose("summary", "One or two sentences for lists and previews.", .at(\.summary), longest: .summary).required().searched(.apart),
        .prose("hook", "Why someone outside the team would read on."),
        .word("status", of: Status.self, "draft or reviewed. A draft is built only with --drafts.", .at(\.status)),
        .audience,
        .texts("authors", .text, "Who wrote it down.", .at(\.authors)),
        .records("sources", "Where the facts come from.", .at(\.sources)),
        .aliases("Earlier ids, and addresses on an older site such as /2019/06/outage/; they lead here.", .at(\.aliases)).exported(.last),
    ]

    private static let place: [Field<Self>] = [
        .text("organisation", .name, "Whose system it was.", .at(\.organisation)).spelt("organization").exported(.after("status")),
        .slugs("systems", of: .systems, "The systems that took part.", .at(\.systems)),
        .slugs("technologies", of: .technologies, "What they are made of.", .at(\.technologies)),
        .slugs("tags", of: .tags, "Any other words to find it by.", .at(\.tags)),
    ]

    private static let happening: [Field<Self>] = [
        .prose("impact", "What people felt of it, in prose.", .at(\.impact)).searched(.apart),
        .text("severity", .text, "As your organisation counts it. Shown on its own page; never an index or a sort key.", .at(\.severity)),
        .slugs("symptoms", of: .symptoms, "What it looked like from outside.", .at(\.symptoms)).exported(.after("tags")),
        .records("timeline", "What happened, moment by moment.", .at(\.timeline)).searched(.after("surprises")),
        .records("factors", "The conditions that met, unranked.", .at(\.factors)),
        .records("relations", "Claims about how factors met.", .at(\.relations)),
        .records("adaptations", "What people did that helped.", .at(\.adaptations)),
        .words("capacities", of: Capacity.self, "What people and systems had to adapt with.", .at(\.capacities)),
        .prose("normal-work", "The everyday work that made it possible."),
        .slugs("response", of: .responses, "What responding demanded.", .at(\.response)).exported(.after("symptoms")),
        .slugs("scenarios", of: .scenarios, "What tests tend to miss, and was met or played here.", .at(\.scenarios)),
    ]

    private static let learning: [Field<Self>] = [
        .records("surprises", "Gaps in understanding.", .at(\.surprises)),
        .records("hypotheses", "What was taken to be happening, as it looked then.", .at(\.hypotheses)),
        .texts("lessons", .prose, "What is known now that was not.", .at(\.lessons)),
        .records("actions", "What is to be done because of it.", .at(\.actions)),
        .records("decisions", "Choices, with their reasons.", .at(\.decisions)),
        .records("related", "Narratives to read beside this one, and why.", .at(\.related)).exported(.after("fragile-if")),
    ]

    private static let ofNearMisses =
        ([
            .prose("surfaced-by", "How anyone came to know of it."),
            .words(
                "stopped-by", of: Narrative.NearMiss.Stopper.self, mayBeOne: true, "barrier, person, luck or timing.",
                .at(\.nearMiss.stoppedBy)),
            // It may speculate, which the rules for prose would tell of.
            .text("potential", .text, "What could have come of it; the one field that may speculate.").searched(.asDeclared),
            .slugs("precursor-of", "Ids of narratives that it foretold.", .at(\.nearMiss.precursorOf)),
        ] as [Field<Self>]).map { $0.of(.nearMiss) }

    private static let ofWhatWentRight =
        ([
            .prose("challenge", "What had to be met.", .at(\.wentRight.challenge)),
            .prose("sustained-by", "What keeps that capacity alive."),
            .prose("cost", "What it costs to keep."),
            .prose("fragile-if", "What would wear it away."),
        ] as [Field<Self>]).map { $0.of(.wentRight) }
}
