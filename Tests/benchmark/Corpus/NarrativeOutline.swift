import Analysis
import Narratives

/// What other narratives need to know of one in order to link to it, and what its front matter and body must agree on.
struct NarrativeOutline {
    let index: Int
    let id: String
    let title: String
    let kind: Kind
    /// Seconds from 1970-01-01T00:00Z.
    let start: Int
    /// Minutes east of UTC.
    let offset: Int
    /// Slugs; each factor once.
    let factors, systems, technologies, tags: [String]
    /// All different, so that the id of each follows from its words alone.
    let headings: [String]
    let topics: [Int]

    private static let firstDay = EventDate("2015-01-01")?.secondsSinceEpoch ?? 0
    private static let offsets = [0, 0, 0, 60, 120, -300, -480, 330, 540]

    init(_ index: Int, _ lists: OpenLists, _ lexicon: Lexicon, _ random: inout SeededRandom) {
        self.index = index
        topics = lexicon.topics(&random)
        let prose = Prose(lexicon: lexicon, topics: topics)
        title = Prose.capitalised(prose.phrase(&random, words: 4...8))
        id = "\(lexicon.content(of: topics, &random))-\(lexicon.content(of: topics, &random))-\(index + 1)"
        kind =
            switch random.below(100) {
            case 0..<60: .postMortem
            case 60..<85: .nearMiss
            default: .wentRight
            }
        start = NarrativeOutline.firstDay + random.below(3_652 * 1_440) * 60
        offset = random.pick(NarrativeOutline.offsets)
        factors = lists.factors.pick(2...6, &random)
        systems = lists.systems.pick(1...4, &random)
        technologies = lists.technologies.pick(0...4, &random)
        tags = lists.tags.pick(1...6, &random)
        var headings: [String] = []
        let count = random.number(in: 5...7)
        while headings.count < count {
            let heading = prose.heading(&random)
            if !headings.contains(heading) { headings.append(heading) }
        }
        self.headings = headings
    }

    /// Narratives are kept by year, as in a folder that grew.
    var path: String { "narratives/\(EventDate(secondsSinceEpoch: start, precision: .year).iso8601)/\(id).md" }

    /// `2019-04-01T10:07+02:00`: so many minutes after the start.
    func instant(after minutes: Int) -> String {
        let local = EventDate(secondsSinceEpoch: start + (minutes + offset) * 60, precision: .minute).iso8601.dropLast()
        guard offset != 0 else { return local + "Z" }
        return local + (offset < 0 ? "-" : "+") + EventDate.padded(abs(offset) / 60) + ":" + EventDate.padded(abs(offset) % 60)
    }

    /// The address of a heading, as GitHub and the Markdown reader make it.
    static func fragment(of heading: String) -> String {
        "\"#" + heading.lowercased().split(separator: " ").joined(separator: "-") + "\""
    }
}
