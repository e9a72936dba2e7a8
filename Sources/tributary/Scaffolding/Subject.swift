package import Narratives

/// What a new page can be about.
package enum Subject: String, CaseIterable, Sendable {
    case postMortem = "post-mortem"
    case nearMiss = "near-miss"
    case wentRight = "went-right"
    case factor, system

    /// Where its page leads.
    package func target(_ slug: Slug) -> LinkTarget {
        switch self {
        case .postMortem, .nearMiss, .wentRight: .narrative(slug)
        case .factor: .term(Term(.factors, slug))
        case .system: .term(Term(.systems, slug))
        }
    }

    /// Its folder below the content.
    package var folder: String {
        switch self {
        case .postMortem, .nearMiss, .wentRight: "narratives"
        case .factor: Vocabulary.factors.folder
        case .system: Vocabulary.systems.folder
        }
    }

    package var isNarrative: Bool { folder == "narratives" }

    /// What to ask.
    var outline: Outline {
        switch self {
        case .postMortem: .postMortem
        case .nearMiss: .nearMiss
        case .wentRight: .wentRight
        case .factor: .factor
        case .system: .system
        }
    }
}
