internal import Narratives

/// What an import can fill in. Nearly all are keys of a narrative; how a value is read follows from what it is for.
package enum Target: String, ClosedList {
    case id, title, kind, date, ended, summary, hook, status, authors, aliases
    case organisation, systems, technologies, tags
    case impact, severity, symptoms, timeline, factors, adaptations, response
    case lessons, actions
    case surfacedBy = "surfaced-by"
    case potential, challenge
    case sourceTitle = "source-title"
    case sourceURL = "source-url"
    case sourceArchive = "source-archive"
    case sourceAccessed = "source-accessed"
    case body

    package enum Sort: Sendable {
        case text, prose, date, words, slugs, texts, address, factors, timeline, adaptations, actions, body
    }

    package var sort: Sort {
        switch self {
        case .id, .title, .organisation, .severity, .sourceTitle: .text
        case .summary, .hook, .impact, .surfacedBy, .potential, .challenge: .prose
        case .date, .ended, .sourceAccessed: .date
        case .kind, .status: .words
        case .systems, .technologies, .tags, .symptoms, .response, .aliases: .slugs
        case .authors, .lessons: .texts
        case .sourceURL, .sourceArchive: .address
        case .factors: .factors
        case .timeline: .timeline
        case .adaptations: .adaptations
        case .actions: .actions
        case .body: .body
        }
    }

    /// What comes of it, for people.
    package var summary: String {
        switch self {
        case .id: "The narrative's id, and so its address."
        case .title: "The title."
        case .kind: "`post-mortem`, `near-miss` or `went-right`; other words through `values`."
        case .date: "When it began. A date that nobody gave is not made up: such a narrative becomes a draft."
        case .ended: "When it was over."
        case .summary: "One or two sentences. A longer text stays in the body, and its beginning is taken."
        case .hook: "Why someone outside the team would read on."
        case .status: "`draft` or `reviewed`; other words through `values`."
        case .authors: "Who wrote it down."
        case .aliases: "Earlier ids."
        case .organisation: "Whose system it was."
        case .systems, .technologies, .tags, .symptoms, .response: "A list of words; each becomes lower-case letters and hyphens."
        case .impact: "What people felt of it."
        case .severity: "Shown on its own page, used for nothing else."
        case .timeline: "Moments, where each has a day, a time and an offset; otherwise the section stays in the body."
        case .factors: "Conditions, unranked, each marked for a person to look at. The words stay in the body."
        case .adaptations: "What people did that helped, one for each item."
        case .lessons: "A sentence for each item."
        case .actions: "What is to be done, one for each item or row."
        case .surfacedBy: "How anyone came to know of a near miss."
        case .potential: "What could have come of a near miss."
        case .challenge: "What had to be met, where things went right."
        case .sourceTitle, .sourceURL, .sourceArchive, .sourceAccessed: "Part of one entry under `sources`."
        case .body: "Stays in the body, as it is."
        }
    }
}
