internal import Analysis
internal import Narratives
internal import Text

/// What a feed is of: everything, one kind, one factor or one system.
enum FeedSubject: Sendable {
    case all
    case kind(Kind)
    case term(TermEntry)

    /// How many narratives a feed holds. There may be thousands of feeds of terms.
    private static let (length, termLength) = (50, 10)

    /// The vocabularies whose words have feeds: people follow what they look after, and what they worry about.
    private static let vocabularies: [Vocabulary] = [.factors, .systems]

    static func all(of site: Site) -> [FeedSubject] {
        let terms = vocabularies.flatMap { site.insights.terms.entries(of: $0) }
        return [.all] + Kind.allCases.map(FeedSubject.kind) + terms.compactMap { FeedSubject(of: $0) }
    }

    /// Nil for words that have no feed, or have not been met yet.
    init?(of entry: TermEntry) {
        guard FeedSubject.vocabularies.contains(entry.term.vocabulary), !entry.narratives.isEmpty else { return nil }
        self = .term(entry)
    }

    /// The page that it tells of.
    var page: String {
        switch self {
        case .all: "index.html"
        case .kind(let kind): NarrativeList.kind(kind).path
        case .term(let entry): LinkTarget.term(entry.term).path
        }
    }

    /// Whether it holds its narratives whole, and comes as JSON too. A feed of a term tells of each narrative by its summary: with the texts again
    /// for each of their factors and systems, feeds were a fifth of a site.
    var isWhole: Bool { if case .term = self { false } else { true } }

    /// Its path without `.xml` and `.json`.
    var path: String {
        switch self {
        case .all: "feed"
        case .kind: "feeds/\(page.dropLast(".html".count))"
        case .term: String(page.dropLast(".html".count))
        }
    }

    func title(in site: Site) -> String {
        switch self {
        case .all: site.configuration.title
        case .kind(let kind): "\(site.configuration.title): \(site.wording.word("list-\(kind.rawValue)"))"
        case .term(let entry): "\(site.configuration.title): \(entry.title)"
        }
    }

    /// The narratives that were written up last, the latest first.
    func narratives(in site: Site) -> [NarrativeKey] { positions(in: site).map { site.narratives[$0] } }

    private func positions(in site: Site) -> ArraySlice<Int> {
        let chronology = site.insights.chronology
        return switch self {
        case .all: chronology.lastRecorded(of: chronology.newestFirst).prefix(FeedSubject.length)
        case .kind(let kind): chronology.lastRecorded(of: chronology.narratives(of: kind, in: site.corpus)).prefix(FeedSubject.length)
        case .term(let entry): chronology.lastRecorded(of: entry.narratives).prefix(FeedSubject.termLength)
        }
    }

    /// For the head of the page that it tells of. The feed of everything is linked from every page.
    func link(in site: Site) -> FeedLinkView? {
        if case .all = self { return nil }
        return FeedLinkView(path: path, title: title(in: site), hasJSON: isWhole)
    }
}
