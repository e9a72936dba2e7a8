import Narratives

/// The subject of a new page.
enum Subject: Hashable, Sendable {
    case narrative(Kind)
    case term(Vocabulary)

    static let all = Kind.allCases.map(Subject.narrative) + Vocabulary.allCases.map(Subject.term)

    /// A kind, or one member of a vocabulary: `near-miss`, `factor`.
    var name: String {
        switch self {
        case .narrative(let kind): kind.rawValue
        case .term(let vocabulary): vocabulary.singular
        }
    }

    /// Where its page leads.
    func target(_ slug: Slug) -> LinkTarget {
        switch self {
        case .narrative: .narrative(slug)
        case .term(let vocabulary): .term(Term(vocabulary, slug))
        }
    }

    /// Its folder below the content.
    var folder: String { if case .term(let vocabulary) = self { vocabulary.folder } else { "narratives" } }

    var isNarrative: Bool { if case .narrative = self { true } else { false } }

    /// What to ask.
    var outline: Outline {
        switch self {
        case .narrative(.postMortem): .postMortem
        case .narrative(.nearMiss): .nearMiss
        case .narrative(.wentRight): .wentRight
        case .term(.factors): .factor
        case .term(let vocabulary): .term(vocabulary)
        }
    }
}
