/// The open lists: words shared between narratives, each with a page of its own that gathers who used it.
package enum Vocabulary: String, CaseIterable, Hashable, Sendable {
    case factors, systems, technologies, organisations, tags, symptoms, capacities, responses, scenarios

    /// The folder of its pages, in the content and on the site alike.
    package var folder: String { rawValue }

    /// One member, as `[[factor:slug]]` names it.
    package var singular: String {
        switch self {
        case .factors: "factor"
        case .systems: "system"
        case .technologies: "technology"
        case .organisations: "organisation"
        case .tags: "tag"
        case .symptoms: "symptom"
        case .capacities: "capacity"
        case .responses: "response"
        case .scenarios: "scenario"
        }
    }

    package init?(singular: some StringProtocol) {
        let name = singular == "organization" ? "organisation" : singular
        guard let found = Vocabulary.allCases.first(where: { $0.singular == name }) else { return nil }
        self = found
    }
}

/// One word of a vocabulary.
package struct Term: Hashable, Sendable, Comparable {
    package let vocabulary: Vocabulary
    package let slug: Slug

    package init(_ vocabulary: Vocabulary, _ slug: Slug) {
        self.vocabulary = vocabulary
        self.slug = slug
    }

    /// By the slug alone, which tells nearly all words apart; a vocabulary would be hashed by its name.
    package func hash(into hasher: inout Hasher) { hasher.combine(slug) }

    package static func < (left: Term, right: Term) -> Bool {
        (left.vocabulary.rawValue, left.slug) < (right.vocabulary.rawValue, right.slug)
    }
}
