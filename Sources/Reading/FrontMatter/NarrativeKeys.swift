internal import Narratives

/// The keys of a narrative's front matter, in the order in which an author would write them.
enum NarrativeKeys {
    static let reader = MappingReader<Narrative.Fields>(
        "a narrative", keys: [identity, place, happening, learning, nearMiss.map(\.key), wentRight.map(\.key)].flatMap { $0 },
        extensions: { $0.extensions = $1 })

    /// What the front matter may hold, with the keys that one kind alone has.
    static var shape: MappingShape {
        var shape = reader.shape
        shape.keysOfKinds = [(Kind.nearMiss, nearMiss), (Kind.wentRight, wentRight)].map { kind, keys in
            (kind.rawValue, keys.map(\.key.name))
        }
        return shape
    }

    private static let identity: [Key<Narrative.Fields>] = [
        Key("title", ValueReader.prose.asName(), required: true, "What it is called. No blame, and no cause.") { $0.title = $1 },
        Key("kind", .oneOf, required: true, "post-mortem, near-miss or went-right.") { $0.kind = $1 },
        Key("date", .date, required: true, "When it began, as precisely as it is known.") { $0.date = $1 },
        Key("ended", .date, "When it was over.") { $0.ended = $1 },
        Key("summary", ValueReader.prose.asSummary(), required: true, "One or two sentences for lists and previews.") { $0.summary = $1 },
        Key("hook", .prose, "Why someone outside the team would read on.") { $0.hook = $1 },
        Key("status", .oneOf, "draft or reviewed. A draft is built only with --drafts.") { $0.status = $1 },
        Key("authors", ValueReader.text.list(), "Who wrote it down.") { $0.authors = $1 },
        Key("sources", SourceKeys.reader.value(Source(title: "")).list(), "Where the facts come from.") { $0.sources = $1 },
        Key("aliases", ValueReader.slug.located().list(), "Earlier ids; their addresses lead here.") { $0.aliases = $1 },
    ]

    private static let place: [Key<Narrative.Fields>] = [
        Key("organisation", ValueReader.text.asName(), aliases: ["organization"], "Whose system it was.") { $0.organisation = $1 },
        Key("systems", ValueReader.slug.located().list(), "The systems that took part.") { $0.systems = $1 },
        Key("technologies", ValueReader.slug.located().list(), "What they are made of.") { $0.technologies = $1 },
        Key("tags", ValueReader.slug.located().list(), "Any other words to find it by.") { $0.tags = $1 },
    ]

    private static let happening: [Key<Narrative.Fields>] = [
        Key("impact", .prose, "What people felt of it, in prose.") { $0.impact = $1 },
        Key("severity", .text, "As your organisation counts it. Shown on its own page; never an index or a sort key.") { $0.severity = $1 },
        Key("symptoms", ValueReader.slug.located().list(), "What it looked like from outside.") { $0.symptoms = $1 },
        Key(
            "timeline", MomentKeys.timeline.value(TimelineEvent(at: EventDate(secondsSinceEpoch: 0, precision: .year), event: "")).list(),
            "What happened, moment by moment."
        ) { $0.timeline = $1 },
        Key("factors", ConditionKeys.factor.value(ConditionKeys.blankFactor).list(), "The conditions that met, unranked.") {
            $0.factors = $1
        },
        Key("relations", ConditionKeys.relation.value(ConditionKeys.blankRelation).list(), "Claims about how factors met.") {
            $0.relations = $1
        },
        Key("adaptations", LearningKeys.adaptation.value(Adaptation(what: "")).list(), "What people did that helped.") {
            $0.adaptations = $1
        },
        Key("response", ValueReader.slug.located().list(), "What responding demanded.") { $0.response = $1 },
    ]

    private static let learning: [Key<Narrative.Fields>] = [
        Key("surprises", MomentKeys.surprise.value(Surprise(believed: "", found: "")).list(), "Gaps in understanding.") {
            $0.surprises = $1
        },
        Key("lessons", ValueReader.prose.list(), "What is known now that was not.") { $0.lessons = $1 },
        Key("actions", LearningKeys.action.value(Action(action: "")).list(), "What is to be done because of it.") { $0.actions = $1 },
        Key("decisions", LearningKeys.decision.value(Decision(text: "")).list(), "Choices, with their reasons.") { $0.decisions = $1 },
        Key("related", LearningKeys.related.value(LearningKeys.blankRelated).list(), "Narratives to read beside this one, and why.") {
            $0.related = $1
        },
    ]

    /// Keys that belong to one kind alone.
    static let nearMiss: [(kind: Kind, key: Key<Narrative.Fields>)] = [
        Key("surfaced-by", .prose, "How anyone came to know of it.") { $0.nearMiss.surfacedBy = $1 },
        Key(
            "stopped-by", ValueReader<Narrative.NearMiss.Stopper>.oneOf.oneOrMore(), "barrier, person, luck or timing."
        ) { $0.nearMiss.stoppedBy = $1 },
        Key("potential", .text, "What could have come of it; the one field that may speculate.") { $0.nearMiss.potential = $1 },
        Key("precursor-of", ValueReader.slug.located().list(), "Ids of narratives that it foretold.") { $0.nearMiss.precursorOf = $1 },
    ].map { (kind: Kind.nearMiss, key: $0) }

    static let wentRight: [(kind: Kind, key: Key<Narrative.Fields>)] = [
        Key("challenge", .prose, "What had to be met.") { $0.wentRight.challenge = $1 },
        Key("normal-work", .prose, "The everyday work that made it possible.") { $0.wentRight.normalWork = $1 },
        Key("capacities", ValueReader<Capacity>.oneOf.list(), "What people and systems had to adapt with.") {
            $0.wentRight.capacities = $1
        },
        Key("sustained-by", .prose, "What keeps that capacity alive.") { $0.wentRight.sustainedBy = $1 },
        Key("cost", .prose, "What it costs to keep.") { $0.wentRight.cost = $1 },
        Key("fragile-if", .prose, "What would wear it away.") { $0.wentRight.fragileIf = $1 },
    ].map { (kind: Kind.wentRight, key: $0) }
}

/// Where facts come from.
enum SourceKeys {
    static let reader = MappingReader<Source>(
        "a source",
        keys: [
            Key("title", .text, required: true, "What it is called.") { $0.title = $1 },
            Key("url", .webAddress, "Where it is.") { $0.url = $1 },
            Key("archive", .webAddress, "A copy that will last.") { $0.archive = $1 },
            Key("accessed", .date, "When it was read.") { $0.accessed = $1 },
        ])
}

/// Moments and surprises.
enum MomentKeys {
    static let timeline = MappingReader<TimelineEvent>(
        "a timeline event",
        keys: [
            Key("at", .date, required: true, "When, with its offset.") { $0.at = $1 },
            Key("event", .prose, required: true, "What happened.") { $0.event = $1 },
            Key("part", .oneOf, "The part that the moment played.") { $0.part = $1 },
        ])

    static let surprise = MappingReader<Surprise>(
        "a surprise",
        keys: [
            Key("believed", .prose, required: true, "What was taken to be so.") { $0.believed = $1 },
            Key("found", .prose, required: true, "What turned out.") { $0.found = $1 },
            Key("who", .prose(as: .role), "A role, never a name.") { $0.who = $1 },
        ])
}

/// Factors and how they met.
enum ConditionKeys {
    private static let blankSlug = Located(Slug.unwritten, at: .start)
    static let blankFactor = ContributingFactor(factor: blankSlug)
    static let blankRelation = {
        var blank = Relation(from: blankSlug, verb: .coOccurred, to: blankSlug)
        blank.isVerbRead = false
        return blank
    }()

    static let factor = MappingReader<ContributingFactor>(
        "a factor",
        keys: [
            Key("factor", ValueReader.slug.located(), required: true, "Its page in content/factors.") { $0.factor = $1 },
            Key("as", .slug, "A name of its own here, needed when one factor appears twice.") { $0.localName = $1 },
            Key("here", .prose, "What it did here.") { $0.here = $1 },
            Key("part", .oneOf, "The part it played, never a weight.") { $0.part = $1 },
            Key("evidence", ValueReader.fragment.located(), "The heading that tells of it.") { $0.evidence = $1 },
        ])

    static let relation = MappingReader<Relation>(
        "a relation",
        keys: [
            Key("from", ValueReader.slug.located(), required: true, "A factor of this narrative.") { $0.from = $1 },
            Key("verb", .oneOf, required: true, "How the first met the second.") { ($0.verb, $0.isVerbRead) = ($1, true) },
            Key("to", ValueReader.slug.located(), required: true, "Another factor of this narrative.") { $0.to = $1 },
            Key("via", .slug, "What carried it; never a person.") { $0.via = $1 },
            Key("timing", .oneOf, "How the second felt it.") { $0.timing = $1 },
            Key("note", .prose, "Anything the verb cannot say.") { $0.note = $1 },
            Key("evidence", ValueReader.fragment.located(), "The heading that tells of it.") { $0.evidence = $1 },
        ])
}

/// What helped, and what is to be done.
enum LearningKeys {
    static let blankRelated = RelatedNarrative(id: Located(Slug.unwritten, at: .start), why: "")

    static let adaptation = MappingReader<Adaptation>(
        "an adaptation",
        keys: [
            Key("what", .prose, required: true, "What was done.") { $0.what = $1 },
            Key("who", .prose(as: .role), "A role, never a name.") { $0.who = $1 },
            Key("capacity", .oneOf, "What it drew on.") { $0.capacity = $1 },
            Key("helped", ValueReader.slug.located().list(), "The factors it helped against.") { $0.helped = $1 },
            Key("designed-for", .prose, "What the means had been made for.") { $0.designedFor = $1 },
            Key("worked", .oneOf, "yes, partly or no.") { $0.worked = $1 },
        ])

    static let action = MappingReader<Action>(
        "an action",
        keys: [
            Key("id", .text, "A short name, such as A1.") { $0.id = $1 },
            Key("event", .prose, "When it is to work.") { $0.event = $1 },
            Key("action", .prose(as: .action), required: true, "What is to be done.") { $0.action = $1 },
            Key("target", .prose, "What it changes.") { $0.target = $1 },
            Key("goal", .prose(as: .action), "What it is for.") { $0.goal = $1 },
            Key("addresses", ValueReader.slug.located().list(), "The factors it is about.") { $0.addresses = $1 },
            Key("aim", .oneOf, "fix, detect, contain, tolerate, respond or learn.") { $0.aim = $1 },
            Key("stage", .oneOf, "Where in the work it takes hold.") { $0.stage = $1 },
            Key("horizon", .oneOf, "How far away it is.") { $0.horizon = $1 },
            Key("temporal", .oneOf, "Whether it was on the list before.") { $0.temporal = $1 },
            Key("ref", .webAddress, "Where it is tracked.") { $0.ref = $1 },
        ])

    static let decision = MappingReader<Decision>(
        "a decision",
        keys: [
            Key("text", .prose, required: true, "What was decided.") { $0.text = $1 },
            Key("because", .prose, "The reason.") { $0.because = $1 },
        ])

    static let related = MappingReader<RelatedNarrative>(
        "a related narrative",
        keys: [
            Key("id", ValueReader.slug.located(), required: true, "The other narrative's id.") { $0.id = $1 },
            Key("why", .prose, required: true, "What a reader will find there.") { $0.why = $1 },
        ])
}
