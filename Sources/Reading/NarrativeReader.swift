internal import Narratives
internal import Text

/// Front matter to a narrative, with the checks that need nothing but the narrative itself.
struct NarrativeReader {
    private let reader: MappingReader<Narrative.Fields>
    /// Keys that belong to one kind alone.
    private let keysOfKinds: [(kind: Kind, name: String)]

    static let standard = NarrativeReader(.standard)

    init(_ format: Format) {
        reader = MappingReader(fields: format.narrative) { $0.extensions = $1 }
        keysOfKinds = format.narrative.compactMap { field in field.kind.map { ($0, field.name) } }
    }

    /// What the front matter may hold, with the keys that one kind alone has.
    var shape: MappingShape {
        var shape = reader.shape
        shape.keysOfKinds = Kind.allCases.compactMap { kind in
            let names = keysOfKinds.filter { $0.kind == kind }.map(\.name)
            return names.isEmpty ? nil : (kind.rawValue, names)
        }
        return shape
    }

    /// Reads what can be read; what cannot is a finding.
    func read(_ root: YAMLNode, id: Slug, file: String, into list: inout FindingList) -> Narrative.Fields {
        let (narrative, found) = reader.read(root, into: .init(id: id, file: file), &list)
        func given(_ key: String) -> GivenKey? { reader.given(key, in: found) }
        if given("kind")?.isRead == true {
            for (kind, name) in keysOfKinds where kind != narrative.kind {
                guard let found = given(name), !found.isBlank else { continue }
                list.add(
                    "wrong-kind", at: found.node,
                    "`\(name)` belongs to a \(kind.rawValue) narrative; this is a \(narrative.kind.rawValue).",
                    fix: "Change the kind, or tell it in the body.")
            }
        }
        for (key, later, what) in [("ended", narrative.ended, "ended"), ("recorded", narrative.recorded, "was written up")] {
            guard let later, let began = narrative.date, later.lastSecond < began.secondsSinceEpoch, let node = given(key)?.node else {
                continue
            }
            list.add("date", at: node, "It \(what) before it began.", fix: "Check `date` and `\(key)`.")
        }
        NarrativeReader.checkTimeline(of: narrative, given("timeline")?.node, into: &list)
        if let organisation = narrative.organisation, let node = given("organisation")?.node, Slug(from: organisation) == nil {
            list.add("slug", at: node, "`\(organisation)` has no Latin letter or digit to make an address of.", fix: "Add a Latin name.")
        }
        if narrative.summary == Narrative.untold, narrative.status != .draft, let node = given("summary")?.node {
            list.add(
                "untold-summary", at: node, "The summary still says `\(Narrative.untold)`",
                fix: "Say in one or two sentences what happened.")
        }
        NarrativeReader.checkMeasures(of: narrative, given, into: &list)
        NarrativeReader.checkFactors(of: narrative, into: &list)
        NarrativeReader.checkSources(of: narrative, into: &list)
        return NarrativeReader.limited(narrative, into: &list)
    }

    /// The narrative with no more of its lists than pages can tell of: factors are drawn and counted in pairs, and each other word has a page
    /// that tells of the narrative.
    private static func limited(_ narrative: Narrative.Fields, into list: inout FindingList) -> Narrative.Fields {
        var limited = narrative
        func limit<Item>(
            _ items: inout [Item], _ what: String, to most: Int = Narrative.mostWords, fix: String, at position: (Item) -> SourcePosition
        ) {
            guard items.count > most else { return }
            list.findings.append(
                Finding(
                    "too-many", "A narrative tells of at most \(most) \(what); these are \(items.count).", fix: fix, file: narrative.file,
                    at: position(items[most])))
            items.removeLast(items.count - most)
        }
        let takeTogether = "Take those together that are one condition, or tell two narratives."
        limit(&limited.factors, "factors", fix: takeTogether) { $0.factor.position }
        limit(&limited.relations, "relations", to: Document.mostRelations, fix: takeTogether) { $0.from.position }
        let keep = "Keep those that a reader would look for."
        limit(&limited.systems, "systems", fix: keep, at: \.position)
        limit(&limited.technologies, "technologies", fix: keep, at: \.position)
        limit(&limited.tags, "tags", fix: keep, at: \.position)
        limit(&limited.symptoms, "symptoms", fix: keep, at: \.position)
        limit(&limited.response, "demands on responders", fix: keep, at: \.position)
        limit(&limited.scenarios, "scenarios", fix: keep, at: \.position)
        return limited
    }

    /// A moment more than a year from what it belongs to is a slip of the year more often than not; conditions lie where they may.
    private static func checkTimeline(of narrative: Narrative.Fields, _ node: YAMLNode?, into list: inout FindingList) {
        guard let node, let began = narrative.date else { return }
        let year = 366 * 86_400
        let (first, last) = (began.secondsSinceEpoch - year, max(began.lastSecond, narrative.ended?.lastSecond ?? began.lastSecond) + year)
        for event in narrative.timeline where event.part != .condition && event.at.precision >= .minute {
            guard event.at.lastSecond < first || event.at.secondsSinceEpoch > last else { continue }
            list.add(
                "far-moment", .warning, at: node, "`\(event.at.iso8601)` lies more than a year from when it happened.",
                fix: "Check its year; what was so long before is `part: condition`, and `ended` says how long it lasted.")
        }
    }

    /// A near miss did no harm, so there is no harm to measure.
    private static func checkMeasures(of narrative: Narrative.Fields, _ given: (String) -> GivenKey?, into list: inout FindingList) {
        guard narrative.kind == .nearMiss else { return }
        if narrative.severity != nil, let node = given("severity")?.node {
            list.add(
                "near-miss-measure", .note, at: node, "`severity` measures harm, and a near miss did none.",
                fix: "Leave it out; say under `potential` what could have come of it.")
        }
        if let ended = narrative.ended, ended.precision > .day, let began = narrative.date, began.precision > .day,
            let node = given("ended")?.node
        {
            list.add(
                "near-miss-measure", .note, at: node, "`date` and `ended` to the minute make a recovery time, and a near miss has none.",
                fix: "Give the days alone; tell the moments under `timeline`.")
        }
    }

    /// Evidence has to know which source it means.
    private static func checkSources(of narrative: Narrative.Fields, into list: inout FindingList) {
        var known: Set<Slug> = []
        for id in narrative.sources.compactMap(\.id) where !known.insert(id.value).inserted {
            list.findings.append(
                Finding(
                    "duplicate-id", "`\(id.value)` is the id of another source here.", fix: "Give one of the two another id.",
                    file: narrative.file, at: id.position))
        }
    }

    /// Holds references between factors, relations and adaptations together.
    private static func checkFactors(of narrative: Narrative.Fields, into list: inout FindingList) {
        func add(_ rule: String, _ severity: Finding.Severity = .error, at position: SourcePosition, _ message: String, _ fix: String) {
            list.findings.append(Finding(rule, severity, message, fix: fix, file: narrative.file, at: position))
        }
        let references = narrative.factors.map(\.reference.text)
        var known: Set<String> = []
        for factor in narrative.factors {
            let name = factor.reference.text
            if !known.insert(name).inserted {
                add(
                    "factor-twice", at: factor.factor.position, "`\(name)` stands twice among the factors.",
                    "Give one of the two a name of its own: `as: \(name)-again`.")
            }
            if factor.reference == .outcome {
                add(
                    "outcome", at: factor.factor.position, "`outcome` stands for what happened, in the `to` of a relation.",
                    "Give the factor a name of its own with `as`.")
            }
        }
        let spellings = SpellingIndex(references)
        func check(_ reference: Located<Slug>, _ what: String) {
            guard !known.contains(reference.value.text), reference.value != .unwritten else { return }
            let nearest = spellings.nearest(to: reference.value.text)
            add(
                "unknown-factor", at: reference.position, "\(what) names `\(reference.value)`, which is not among the factors here.",
                nearest.map { "Did you mean `\($0)`?" }
                    ?? (references.isEmpty
                        ? "Add it to `factors`." : "Add it to `factors`, or use one of: \(references.listed())."))
        }
        var said: Set<[String]> = []
        for relation in narrative.relations {
            let claim = [relation.from.value.text, relation.verb.rawValue, relation.to.value.text]
            if !said.insert(claim).inserted, relation.isRead {
                add(
                    "relation-twice", .warning, at: relation.from.position,
                    "That `\(relation.from.value)` \(relation.verb.rawValue) `\(relation.to.value)` is said a second time.",
                    "Keep one of the two.")
            }
            if let via = relation.via, People.isMeant(by: via) {
                add(
                    "relation-via-person", .warning, at: relation.from.position, "`via: \(via)` names a person or a team.",
                    "Name what carried it: a system, a queue, a habit, a document.")
            }
            check(relation.from, "A relation")
            if relation.leadsToOutcome {
                if !relation.verb.isDirected, relation.isRead {
                    add(
                        "outcome", at: relation.to.position, "`\(relation.verb.rawValue)` has no direction, and leads to no outcome.",
                        "Take a verb with a direction, such as `triggered`.")
                }
            } else {
                check(relation.to, "A relation")
            }
            if relation.from == relation.to, relation.from.value != .unwritten {
                add(
                    "relation-to-itself", at: relation.to.position, "A relation leads from `\(relation.to.value)` to itself.",
                    "Name another factor.")
            }
        }
        for adaptation in narrative.adaptations {
            for helped in adaptation.helped { check(helped, "An adaptation") }
        }
    }
}
