import Narratives

/// The subject of a new page.
enum Subject: String, CaseIterable, Sendable {
    case postMortem = "post-mortem"
    case nearMiss = "near-miss"
    case wentRight = "went-right"
    case factor, system

    /// The vocabulary whose words have such pages; nil for narratives.
    private var vocabulary: Vocabulary? {
        switch self {
        case .postMortem, .nearMiss, .wentRight: nil
        case .factor: .factors
        case .system: .systems
        }
    }

    /// Where its page leads.
    func target(_ slug: Slug) -> LinkTarget { vocabulary.map { .term(Term($0, slug)) } ?? .narrative(slug) }

    /// Its folder below the content.
    var folder: String { vocabulary?.folder ?? "narratives" }

    var isNarrative: Bool { vocabulary == nil }

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
