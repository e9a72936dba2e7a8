internal import Analysis
internal import Narratives
internal import Text

/// The records by year and kind, as the home page draws them.
struct RecordsPlan: Digestible {
    /// A year, or the years before all others.
    struct Year: Digestible {
        let title: String
        /// Below the site's root: the list of its narratives.
        let url: String
        /// Whether no narrative is of the year before it.
        let followsGap: Bool
        /// By kind, in the order of `Kind.allCases`.
        let cells: [Cell]

        func add(to text: inout DigestText) {
            text.add(title)
            text.add(url)
            followsGap.add(to: &text)
            cells.add(to: &text)
        }
    }

    struct Cell: Digestible {
        /// Newest first; none where there are too many for a mark each.
        let narratives: [NarrativeKey]
        /// How many there are where they have no mark each.
        let tally: Tally?

        func add(to text: inout DigestText) {
            narratives.add(to: &text)
            tally.add(to: &text)
        }
    }

    /// A near miss, and what it came before; both have a mark.
    struct Line: Digestible {
        let from: NarrativeKey
        let to: NarrativeKey

        func add(to text: inout DigestText) {
            from.add(to: &text)
            to.add(to: &text)
        }
    }

    /// The oldest first.
    let years: [Year]
    let lines: [Line]
    /// How many narratives have no date, and so no place.
    let undated: Int

    func add(to text: inout DigestText) {
        years.add(to: &text)
        lines.add(to: &text)
        text.add(undated)
    }
}

extension RecordsPlan {
    /// The most marks in one cell, and the most years that are told apart.
    private static let (mostMarks, mostYears) = (15, 30)

    init(of site: Site) {
        let (corpus, chronology) = (site.corpus, site.insights.chronology)
        let shown = chronology.years.prefix(RecordsPlan.mostYears)
        let earlier = chronology.years.dropFirst(RecordsPlan.mostYears).flatMap(\.narratives)
        var years: [Year] = []
        if let first = shown.last, !earlier.isEmpty {
            let title = site.wording.phrase("records-before", ["year": String(first.year)])
            let cells = RecordsPlan.cells(of: earlier, in: site, mostMarks: 0)
            years.append(Year(title: title, url: NarrativeList.all.path, followsGap: false, cells: cells))
        }
        var last: Int?
        for (year, narratives) in shown.reversed() {
            years.append(
                Year(
                    title: String(year), url: NarrativeList.year(year).path, followsGap: last.map { $0 < year - 1 } ?? false,
                    cells: RecordsPlan.cells(of: narratives, in: site, mostMarks: RecordsPlan.mostMarks)))
            last = year
        }
        let marked = Set(years.lazy.flatMap(\.cells).flatMap(\.narratives))
        lines = marked.sorted { $0.id < $1.id }.flatMap { key in
            corpus.narratives[key.position].nearMiss.precursorOf.compactMap { named -> Line? in
                guard let position = corpus.index(ofCanonical: named.value) else { return nil }
                let later = site.narratives[position]
                return marked.contains(later) && later != key ? Line(from: key, to: later) : nil
            }
        }
        self.years = years
        undated = corpus.narratives.count { $0.date == nil && !$0.isFiction }
    }

    private static func cells(of narratives: [Int], in site: Site, mostMarks: Int) -> [Cell] {
        Kind.allCases.map { kind in
            let held = narratives.filter { site.corpus.narratives[$0].kind == kind }
            guard held.count > mostMarks else { return Cell(narratives: held.map { site.narratives[$0] }, tally: nil) }
            return Cell(narratives: [], tally: Tally(of: held, in: site.corpus))
        }
    }
}
