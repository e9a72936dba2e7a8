/// One record of something that happened, nearly happened, or went right.
///
/// Only `title`, `kind`, `date` and `summary` are always there. No field names a cause, and none ever will: conditions meet.
@dynamicMemberLookup
public final class Narrative: Sendable {
    /// The values of a narrative, for whoever reads or builds one.
    public struct Fields: Sendable {
        /// The file's name, and the page's.
        package var id: Slug
        /// The path that findings name.
        package var file: String
        package var title = ""
        package var kind = Kind.postMortem
        /// When it began; nil where the author says that it is not known.
        package var date: EventDate?
        package var ended: EventDate?
        /// When it was written up.
        package var recorded: EventDate?
        /// Whether it is invented.
        package var isFiction = false
        package var summary = ""
        /// As written; its slug is the vocabulary's word.
        package var organisation: String?
        package var systems: [Located<Slug>] = []
        package var technologies: [Located<Slug>] = []
        package var tags: [Located<Slug>] = []
        package var status = Status.reviewed
        package var authors: [String] = []
        package var sources: [Source] = []
        package var impact: String?
        /// Shown on the narrative's own page; never an index, a colour or a sort key.
        package var severity: String?
        package var symptoms: [Located<Slug>] = []
        package var timeline: [TimelineEvent] = []
        package var factors: [ContributingFactor] = []
        package var relations: [Relation] = []
        package var adaptations: [Adaptation] = []
        package var capacities: [Capacity] = []
        package var surprises: [Surprise] = []
        package var hypotheses: [Hypothesis] = []
        package var response: [Located<Slug>] = []
        package var scenarios: [Located<Slug>] = []
        package var lessons: [String] = []
        package var actions: [Action] = []
        package var decisions: [Decision] = []
        package var related: [RelatedNarrative] = []
        package var nearMiss = NearMiss()
        package var wentRight = WentRight()
        /// Earlier ids and old addresses, which redirect here.
        package var aliases: [Located<Alias>] = []
        /// The `x-` keys, sorted by name.
        package var extensions: [Extension] = []
        package var plain = PlainValues()
        package var body = Body.empty

        package init(id: Slug, file: String) {
            self.id = id
            self.file = file
        }
    }

    /// What a near miss alone can tell.
    package struct NearMiss: Hashable, Sendable {
        package enum Stopper: String, ClosedList { case barrier, person, luck, timing }

        package var stoppedBy: [Stopper] = []
        package var precursorOf: [Located<Slug>] = []

        package init() {}
    }

    /// What a narrative of success alone can tell.
    package struct WentRight: Hashable, Sendable {
        package var challenge: String?

        package init() {}
    }

    /// The key below which an import keeps facts of its source that no other key holds.
    package static let importedFactsKey = "x-imported"

    /// Those facts, by their names at the source.
    package var importedFacts: [Extension] {
        self.extensions.lazy.compactMap { entry -> [Extension]? in
            guard entry.name == Narrative.importedFactsKey, case .mapping(let facts) = entry.value else { return nil }
            return facts
        }.first ?? []
    }

    /// The summary of a narrative that is begun and not told yet. A draft may have it; nothing that is published does.
    package static let untold = "To be told."
    /// The most words that `systems`, `tags` and their like may have, each, and the most factors.
    package static let mostWords = 100

    /// All values.
    public let fields: Fields

    package init(_ fields: Fields) { self.fields = fields }

    package convenience init(id: Slug, file: String, _ fill: (inout Fields) throws -> Void) rethrows {
        var fields = Fields(id: id, file: file)
        try fill(&fields)
        self.init(fields)
    }

    /// A value. Public, so that other modules inline it: a key path that is followed at run time costs as much as the rest of a view.
    @inlinable
    public subscript<Value>(dynamicMember field: KeyPath<Fields, Value>) -> Value { fields[keyPath: field] }

    /// The text of a field that no property holds.
    package subscript(field: String) -> String? { fields.plain.text(field) }

    /// When it was written up, where that is told; else when it began. Feeds go by it.
    package var recordedOrBegan: EventDate? { fields.recorded ?? fields.date }
}

/// A key that begins with `x-`: kept as written, for themes and exports.
package struct Extension: Hashable, Sendable {
    /// What an author may put there, as the YAML gives it; scalars stay text.
    package indirect enum Value: Hashable, Sendable {
        case text(String)
        case list([Value])
        case mapping([Extension])
    }

    package let name: String
    package let value: Value

    package init(name: String, value: Value) {
        self.name = name
        self.value = value
    }
}

extension Narrative {
    /// Every word of a vocabulary that this narrative uses, in the order written, without repeats.
    package func terms(of vocabulary: Vocabulary) -> [Slug] {
        switch vocabulary {
        case .factors: fields.factors.map(\.factor.value).uniqued()
        case .systems: fields.systems.values().uniqued()
        case .technologies: fields.technologies.values().uniqued()
        case .organisations: fields.organisation.flatMap { Slug(from: $0) }.map { [$0] } ?? []
        case .tags: fields.tags.values().uniqued()
        case .symptoms: fields.symptoms.values().uniqued()
        case .capacities: (fields.capacities + fields.adaptations.compactMap(\.capacity)).map(\.slug).uniqued()
        case .responses: fields.response.values().uniqued()
        case .scenarios: fields.scenarios.values().uniqued()
        }
    }
}

extension Array where Element: Hashable {
    /// The elements in order, each once. Lists here are a handful long, so looking back beats hashing.
    @inlinable
    package func uniqued() -> [Element] {
        guard count > 1 else { return self }
        guard count > 16 else {
            // Few are compared faster than they are hashed.
            var seen: [Element] = []
            for element in self where !seen.contains(element) { seen.append(element) }
            return seen
        }
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
