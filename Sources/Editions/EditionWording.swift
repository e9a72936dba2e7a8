internal import Narratives

/// Gives records the words, dates and addresses that they have in an edition.
struct EditionWording: Sendable {
    private let dates: EventDate.Precision?
    private let words: WordReplacement
    private let rewriter: RecordRewriter

    init(dates: EventDate.Precision?, _ words: WordReplacement) {
        (self.dates, self.words) = (dates, words)
        var rewriter = RecordRewriter()
        rewriter.text = { words.replaced($0) }
        rewriter.slug = { words.replaced($0) }
        rewriter.path = { words.remains(in: Array($0.text.utf8)[...]) == nil ? $0 : nil }
        if let dates { rewriter.date = { $0.rounded(to: dates) } }
        self.rewriter = rewriter
    }

    /// - Parameter moments: those from whose first minutes are counted.
    func narrative(_ narrative: Narrative.Fields, since moments: [TimelineEvent], _ bodies: EditionBodies, in format: Format) -> Narrative {
        var timed = narrative
        timed.timeline = timeline(narrative.timeline, since: moments)
        let body = bodies[.narrative(narrative.id)]
        let (ids, sources) = (body.ids, Set(narrative.sources.compactMap(\.id?.value)))
        var rewriter = rewriter
        rewriter.evidence = { evidence in
            switch evidence {
            case .heading(let id):
                let renamed = words.replaced(heading: id)
                return ids.contains(renamed) ? .heading(renamed) : ids.contains(id) ? evidence : nil
            case .source(let id): return sources.contains(id) ? .source(words.replaced(id)) : nil
            }
        }
        return Narrative(rewriter.rewritten(timed, words.replaced(narrative.id), body, in: format))
    }

    func page(_ page: TermPage.Fields, _ bodies: EditionBodies) -> TermPage {
        rewriter.rewritten(page, words.replaced(page.term.slug), bodies[.term(page.term)])
    }

    func page(_ page: FreePage.Fields, _ bodies: EditionBodies) -> FreePage {
        rewriter.rewritten(page, page.slug.map { words.replaced($0) }, bodies[page.slug.map { .page($0) } ?? .home])
    }

    /// Moments in their order; where no clock time may be told, as minutes since the first.
    private func timeline(_ timeline: [TimelineEvent], since moments: [TimelineEvent]) -> [TimelineEvent] {
        guard let dates, dates < .minute else { return timeline }
        let order = timeline.indices.sorted { (timeline[$0].at.secondsSinceEpoch, $0) < (timeline[$1].at.secondsSinceEpoch, $1) }
        let first = moments.filter { $0.at.precision >= .minute }.map(\.at.secondsSinceEpoch).min()
        return order.map { index in
            var moment = timeline[index]
            if let first, moment.at.precision >= .minute { moment.minutes = (moment.at.secondsSinceEpoch - first) / 60 }
            return moment
        }
    }

    /// Narratives, pages and files that replaced words give one address.
    func collisions(of corpus: Corpus, _ files: [String]) -> [Finding] {
        guard !words.isEmpty else { return [] }
        var owners: [LinkTarget: String] = [:]
        let all =
            corpus.narratives.map { (LinkTarget.narrative($0.id), $0.file) } + corpus.termPages.map { (.term($0.term), $0.file) }
            + corpus.pages.map { ($0.target, $0.file) } + files.map { (.file($0), corpus.folder.isEmpty ? $0 : "\(corpus.folder)/\($0)") }
        return all.compactMap { target, file in
            guard let owner = owners.updateValue(file, forKey: target.renamed(words)) else { return nil }
            return Finding(
                "duplicate-id", "With its words replaced, this has the address of \(owner) in the edition.",
                fix: "Rename one of the two, or replace other words.", file: file)
        }
    }
}

extension EventDate {
    /// The same, no more precise than that.
    func rounded(to limit: EventDate.Precision) -> EventDate {
        guard precision > limit else { return self }
        return EventDate(
            limit, year, limit >= .month ? month : 1, limit >= .day ? day : 1, limit >= .minute ? hour : 0, limit >= .minute ? minute : 0,
            0,
            offset: limit >= .minute ? offset : nil) ?? self
    }
}
