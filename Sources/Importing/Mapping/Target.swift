internal import Narratives

/// What an import can fill in. Nearly all are keys of a narrative; how a value is read follows from what it is for.
package enum Target: String, ClosedList {
    case id, title, kind, date, ended, summary, hook, status, authors, aliases
    case organisation, systems, technologies, tags
    case impact, severity, symptoms, timeline, factors, adaptations, response
    case lessons, actions, related
    case surfacedBy = "surfaced-by"
    case potential, challenge
    case sourceTitle = "source-title"
    case sourceURL = "source-url"
    case sourceArchive = "source-archive"
    case sourceAccessed = "source-accessed"
    case body

    /// How a value is read.
    package enum ValueType: Sendable {
        case text, prose, date, words, slugs, texts, address, factors, timeline, adaptations, actions, related, body
    }

    package var valueType: ValueType { declared.valueType }

    /// Whether a section is a list of things, above which words only say what it is.
    var isList: Bool { [.texts, .adaptations, .actions, .factors, .slugs].contains(valueType) }

    /// What is filled in, in a sentence for people.
    package var summary: String { declared.summary }

    private var declared: (valueType: ValueType, summary: String) {
        switch self {
        case .id: (.text, "The narrative's id, and so its address.")
        case .title: (.text, "The title.")
        case .kind: (.words, "`post-mortem`, `near-miss` or `went-right`; other words through `values`.")
        case .date: (.date, "When it began. A date that nobody gave is not made up: such a narrative becomes a draft.")
        case .ended: (.date, "When it was over.")
        case .summary: (.prose, "One or two sentences. A longer text stays in the body, and its beginning is taken.")
        case .hook: (.prose, "Why someone outside the team would read on.")
        case .status: (.words, "`draft` or `reviewed`; other words through `values`.")
        case .authors: (.texts, "Who wrote it down.")
        case .aliases: (.slugs, "Earlier ids.")
        case .organisation: (.text, "Whose system it was.")
        case .systems, .technologies, .tags, .symptoms, .response:
            (.slugs, "A list of words; each becomes lower-case letters and hyphens.")
        case .impact: (.prose, "What people felt of it.")
        case .severity: (.text, "Shown on its own page, used for nothing else.")
        case .timeline: (.timeline, "Moments, where each has a day, a time and an offset; otherwise the section stays in the body.")
        case .factors: (.factors, "Conditions, unranked, each marked for a person to look at. The words stay in the body.")
        case .adaptations: (.adaptations, "What people did that helped, one for each item.")
        case .lessons: (.texts, "A sentence for each item.")
        case .actions: (.actions, "What is to be done, one for each item or row.")
        case .related: (.related, "Other incidents, each as a link to a document that comes in as well; the words stay in the body.")
        case .surfacedBy: (.prose, "How anyone came to know of a near miss.")
        case .potential: (.prose, "What could have come of a near miss.")
        case .challenge: (.prose, "What had to be met, where things went right.")
        case .sourceTitle: (.text, "Part of one entry under `sources`.")
        case .sourceURL, .sourceArchive: (.address, "Part of one entry under `sources`.")
        case .sourceAccessed: (.date, "Part of one entry under `sources`.")
        case .body: (.body, "Stays in the body, as it is.")
        }
    }
}
