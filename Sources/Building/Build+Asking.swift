internal import Analysis
internal import Disk
package import Narratives
package import Publishing
internal import Reading

/// What the archive is asked: which narratives are like one of its own, or like a text.
package struct ArchiveQuestion: Sendable {
    package enum Subject: Sendable {
        /// By its id, or one that it once had.
        case narrative(String)
        case text([UInt8])
    }

    package let subject: Subject
    /// Only narratives that began then or later are looked at.
    package var since: EventDate?
    /// How many answers are wished for; there are as many, where there are as many narratives.
    package var limit = 3

    package init(_ subject: Subject) { self.subject = subject }
}

extension Build {
    /// What is like a narrative or a text, the nearest first, however far it is.
    ///
    /// - Returns: nil where there is no narrative of the id asked for.
    /// - Throws: `DiskError` for faults of the machine.
    package func answers(to question: ArchiveQuestion, _ stopwatch: Stopwatch = .silent) throws -> SimilarAnswers? {
        var undated = 0
        let loaded = try LoadedSite(
            options,
            of: { corpus in
                let asked = corpus.adding(question)
                let subject = question.index(in: asked).map { asked.narratives[$0].id }
                undated = question.since == nil ? 0 : asked.narratives.count { $0.date == nil && $0.id != subject }
                return asked.keeping { question.looks(at: $0) || $0.id == subject }
            }, judgesProse: false, stopwatch)
        guard let subject = question.index(in: loaded.corpus) else { return nil }
        let corpus = loaded.corpus
        return stopwatch.time("relate") {
            let told = ArchiveSearch(corpus, question: subject, TermFinder(of: corpus, loaded.configuration.words)).nearest(question.limit)
            // Words alone are all that most questions have; what lists factors or symptoms is compared as narratives are.
            let isRecord = !corpus.narratives[subject].listsNothing
            let site = loaded.site(isRecord ? loaded.related(limit: question.limit) : .none)
            return SimilarAnswers(to: subject, in: site, areCompared: isRecord, told, limit: question.limit, undated: undated)
        }
    }

    /// What a draft speaks of and does not list.
    ///
    /// - Parameters:
    ///   - bytes: its text, with front matter or without.
    ///   - file: its path. A narrative of the content that was read from it is left out of what the draft is compared with.
    /// - Throws: `DiskError` for faults of the machine.
    package func suggestions(for bytes: [UInt8], in file: String, _ stopwatch: Stopwatch = .silent) throws -> DraftSuggestions {
        let place = AbsolutePath(of: file)
        let name = "/" + (place.text.split(separator: "/").last ?? "")
        let loaded = try LoadedSite(
            options,
            of: { corpus in
                corpus.keeping { !$0.file.hasSuffix(name) || AbsolutePath(of: $0.file) != place }.adding(
                    DraftReader.read(bytes, id: .unwritten))
            }, judgesProse: false, stopwatch)
        return stopwatch.time("relate") {
            let similarity = loaded.related(limit: Suggestions.neighbours, threshold: 0)
            return loaded.suggestions(for: bytes, in: file, at: loaded.corpus.index(of: .unwritten), similarity)
        }
    }
}

extension LoadedSite {
    /// - Parameters:
    ///   - draft: its position in the corpus; nil where it is not among the narratives.
    ///   - similarity: of the corpus.
    func suggestions(for bytes: [UInt8], in file: String, at draft: Int?, _ similarity: Similarity) -> DraftSuggestions {
        let reading = DraftReader.read(bytes, id: .unwritten, file: file, checker: SentenceChecker())
        let like = draft.flatMap { $0 < similarity.links.count ? similarity.links[$0] : nil } ?? []
        let all = Suggestions(corpus, without: draft, configuration.words).all(
            for: reading.narrative, SentenceChecker.sentences(reading.findings), like: like.map { ($0.narrative, $0.score) })
        return DraftSuggestions(all, file: file, in: site(.none))
    }

    /// - Parameters:
    ///   - limit: how many narratives are named beside each, instead of what the configuration says.
    ///   - threshold: likewise, of how like they must be.
    func related(limit: Int, threshold: Double? = nil) -> Similarity {
        var settings = configuration.similarity
        settings.limit = limit
        settings.threshold = threshold ?? settings.threshold
        // What a draft is compared by is most often its words alone.
        return Similarity(of: corpus, settings, configuration.words, needReasons: threshold == nil, map: map)
    }
}

extension ArchiveQuestion {
    /// The position of what is asked about.
    fileprivate func index(in corpus: Corpus) -> Int? {
        switch subject {
        case .narrative(let id): Slug(id).flatMap { corpus.index(ofCanonical: $0) }
        case .text: corpus.index(of: .unwritten)
        }
    }

    fileprivate func looks(at narrative: Narrative) -> Bool {
        guard let since else { return true }
        return narrative.date.map { $0.lastSecond >= since.secondsSinceEpoch } ?? false
    }
}

extension Corpus {
    fileprivate func adding(_ question: ArchiveQuestion) -> Corpus {
        switch question.subject {
        case .narrative: self
        case .text(let bytes): adding(DraftReader.read(bytes, id: .unwritten))
        }
    }
}

extension Narrative {
    /// Whether it lists nothing by which narratives are compared, as plain text does.
    fileprivate var listsNothing: Bool {
        [Vocabulary.factors, .symptoms, .responses, .systems, .technologies].allSatisfy { terms(of: $0).isEmpty }
    }
}
