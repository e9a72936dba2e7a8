package import Analysis
internal import Narratives

/// What the archive answers to a question: the nearest narratives, and what people met and did there.
package struct SimilarAnswers: Sendable {
    /// The nearest first. None only where there is no other narrative.
    package let all: [SimilarAnswer]
    /// How many narratives were not looked at because nobody knows when they began.
    package let undated: Int

    /// The nearest first.
    package var ids: [String] { all.map(\.narrative.id.text) }

    /// - Parameters:
    ///   - subject: the position in the site's corpus of what was asked about.
    ///   - areCompared: whether the site's narratives were compared; those most like the subject then come first.
    ///   - told: what a search of the archive found, the nearest first.
    package init(to subject: Int, in site: Site, areCompared: Bool, _ told: [ArchiveSearch.Match], limit: Int, undated: Int) {
        let reader = SiteReader(site)
        let similar = areCompared ? site.similar(to: subject) : []
        let met = Set(similar.map(\.narrative.position))
        let answers =
            similar.map { SimilarAnswer($0, reader, in: site) }
            + told.filter { !met.contains($0.narrative) }.map { SimilarAnswer($0, reader, in: site) }
        all = Array(answers.prefix(limit))
        self.undated = undated
    }
}

/// A narrative that is near, and how; what was done in it, and how that went.
package struct SimilarAnswer: Sendable {
    package enum Nearness: String, Sendable { case close, partly, distant }

    let narrative: Narrative
    let nearness: Nearness
    /// How near, in a sentence.
    let measure: String
    /// What the two share, in words; empty where there is nothing that a sentence could name.
    let why: String
    let kind: String
    /// As the site's language writes it.
    let date: String
    /// Whether it is invented, in a word; nil where it is not.
    let fiction: String?
    /// The page's address for the world; nil where the configuration does not say where the site is.
    let url: String?
    /// The file that it was read from, whose name may tell; nil in an edition.
    let file: String?
    /// Which tools were gone. Empty where none were; where the narrative does not say which, that is said.
    let toolsGone: [String]

    private init(_ position: Int, _ nearness: Nearness, _ measure: String, why: String, in site: Site) {
        let narrative = site.corpus.narratives[position]
        (self.narrative, self.nearness, self.measure, self.why) = (narrative, nearness, measure, why)
        kind = site.wording.kind(narrative.kind)
        date = narrative.date.map(site.wording.dates.day) ?? site.wording.word("date-unknown")
        fiction = narrative.isFiction ? site.wording.word("fiction") : nil
        url = site.absoluteURL(of: LinkTarget.narrative(narrative.id).path)
        file = site.configuration.edition == nil ? narrative.file : nil
        toolsGone = SimilarAnswer.toolsGone(in: narrative, of: site.corpus)
    }

    /// One that is like a narrative.
    fileprivate init(_ similar: SimilarNarrative, _ reader: SiteReader, in site: Site) {
        let ways = similar.senses.count
        let nearness: Nearness = ways > 2 ? .close : ways == 2 ? .partly : .distant
        let measure =
            switch nearness {
            case .close: "Close: alike in \(ways) ways."
            case .partly: "In part: alike in two ways."
            case .distant: "Distant: alike in one way."
            }
        let why = SharedSentences(site: reader, areLinked: false).text(of: similar)
        self.init(similar.narrative.position, nearness, measure, why: why, in: site)
    }

    /// The shares of what was asked from which on a narrative is close, or near in part.
    private static let (closeShare, partShare) = (0.5, 0.25)
    /// The most terms that a sentence names.
    private static let mostTerms = 3

    /// One that tells of what was asked.
    fileprivate init(_ match: ArchiveSearch.Match, _ reader: SiteReader, in site: Site) {
        let nearness: Nearness =
            match.share >= SimilarAnswer.closeShare ? .close : match.share >= SimilarAnswer.partShare ? .partly : .distant
        let measure =
            switch nearness {
            case .close: "Close: most of what is asked is told there."
            case .partly: "In part: some of what is asked is told there."
            case .distant: "Distant: \(match.share > 0 ? "little" : "nothing") of what is asked is told there."
            }
        let names = match.terms.prefix(SimilarAnswer.mostTerms).map { reader.mention(of: $0) }.uniqued()
        let why = names.isEmpty ? "" : "Both speak of \(names.listed(joined: "and"))."
        self.init(match.narrative, nearness, measure, why: why, in: site)
    }

    /// What people did, by how it went; nil stands for what nobody says.
    func deeds(_ worked: Adaptation.Worked?) -> [String] { narrative.adaptations.filter { $0.worked == worked }.map(\.what) }

    private static func toolsGone(in narrative: Narrative, of corpus: Corpus) -> [String] {
        let lost = narrative.factors.filter { corpus.canonical(Term(.factors, $0.factor.value)).slug.text == "lost-tools" }
        let said = lost.compactMap(\.here)
        let isDemand = corpus.allTerms(of: narrative).contains { $0.vocabulary == .responses && $0.slug.text == "lost-tools" }
        return said.isEmpty && (!lost.isEmpty || isDemand) ? ["Some were; the narrative does not say which."] : said
    }
}

extension [String] {
    /// "a", "a and b", "a, b and c".
    fileprivate func listed(joined word: String) -> String {
        count < 2 ? first ?? "" : dropLast().joined(separator: ", ") + " \(word) " + self[count - 1]
    }
}
