internal import Analysis
internal import Disk
internal import Narratives
internal import Text

extension Site {
    /// Names a subject in every build.
    static func hash(of target: LinkTarget) -> UInt64 {
        var path = target.path
        return path.withUTF8 { ContentHash.of(UnsafeRawBufferPointer($0)) }
    }

    /// Watches what pages ask for, where it is known what everything was read from.
    func tracker(after ledger: DependencyLedger, _ map: ParallelMap) -> DependencyTracker? {
        guard let content = digests else { return nil }
        var shared = DigestText()
        shared.add(content.shared)
        menu.add(to: &shared)
        indexes.add(to: &shared)
        shareImage.add(to: &shared)
        let relations = map(insights.factorRelations, chunk: 128) { relations in
            var text = DigestText()
            relations.factors.add(to: &text)
            for relation in relations.all {
                for word in [relation.from.text, relation.verb.rawValue, relation.to.text] { text.add(word) }
                relation.hasEvidence.add(to: &text)
            }
            return text.digest
        }
        // What is said of two narratives goes by weights and by families too.
        var basis = DigestText()
        basis.add(content.shared)
        for entry in insights.terms.entries(of: .factors) {
            entry.term.add(to: &basis)
            (entry.page?.family).add(to: &basis)
        }
        let bases = map(count: narratives.count, chunk: 128) { [basis = basis.digest] in self.basis(of: $0, basis) }
        let known = KnownAnswers(content: content, relations: relations, bases: bases)
        return DependencyTracker(map(subjects.targets, chunk: 256) { Site.hash(of: $0) }, shared: shared.digest, ledger, map) {
            self.answer($0, $1, known, to: &$2)
        }
    }

    /// Digests of which answers are made.
    private struct KnownAnswers {
        let content: ContentDigests
        /// By narrative: how its factors met.
        let relations: [ContentDigest]
        /// By narrative; see `basis(of:)`.
        let bases: [ContentDigest]
    }

    /// Adds what stands for the answer to a question; nothing for a question that nobody asks of such a subject.
    private func answer(
        _ aspect: Dependency.Aspect, _ subject: Int, _ known: KnownAnswers, to text: inout DigestText
    ) {
        switch aspect {
        case .link:
            subjects.links[subject].target.add(to: &text)
            text.add(subjects.links[subject].title)
            text.add(subjects.links[subject].kind?.rawValue ?? "")
            subjects.links[subject].isFiction.add(to: &text)
        case .mentions where subject <= subjects.home: add(insights.backlinks.links(to: subjects.targets[subject]), to: &text)
        case .lists where subject == subjects.home: vocabularies.add(to: &text)
        case .readingOrder: readingOrder.part(around: subjects.targets[subject]).add(to: &text)
        case _ where subject < subjects.narrativeCount: answer(aspect, ofNarrative: subject, known, to: &text)
        case _ where subjects.termRange.contains(subject): answer(aspect, of: subjects.entry(subject), known, to: &text)
        case .text where subject < subjects.home:
            if let digest = known.content.pages[corpus.pages[subject - subjects.termRange.upperBound].file] { text.add(digest) }
        case .text where subject == subjects.home:
            if let home = corpus.home, let digest = known.content.pages[home.file] { text.add(digest) }
        default: break
        }
    }

    private func answer(_ aspect: Dependency.Aspect, ofNarrative subject: Int, _ known: KnownAnswers, to text: inout DigestText) {
        switch aspect {
        case .card: NarrativeCard(corpus.narratives[subject]).add(to: &text)
        case .record: text.add(known.content.records[subject])
        case .text: text.add(known.content.texts[subject])
        case .scores where similarity.links.indices.contains(subject):
            // Of two narratives that have in common what they had, all that is said of the two is what it was.
            text.add(known.bases[subject])
            for link in similarity.links[subject] {
                narratives[link.narrative].add(to: &text)
                text.add(known.bases[link.narrative])
                text.add(Int(truncatingIfNeeded: link.score.bitPattern))
            }
            addContrast(of: subject, to: &text)
        case .similar where similarity.links.indices.contains(subject): add(similar(to: subject), of: subject, to: &text)
        case .omens:
            for omen in similarity.omens(of: subject) {
                narratives[omen.narrative].add(to: &text)
                omen.shared.add(to: &text)
                omen.condition.add(to: &text)
                omen.isNamed.add(to: &text)
            }
        case .metAgain:
            for meetings in insights.learning.metAgain.meetings(of: subject) {
                text.add(meetings.count)
                for meeting in meetings {
                    narratives[meeting.narrative].add(to: &text)
                    meeting.factor.add(to: &text)
                    meeting.system.add(to: &text)
                }
            }
        case .patterns:
            for occurrence in insights.learning.patterns.byNarrative[subject] {
                text.add(occurrence.pattern)
                occurrence.formation.add(to: &text)
            }
        default: break
        }
    }

    /// Adds what stands for a narrative's similar ones, and for the contrast to it.
    func add(_ similar: [SimilarNarrative], of subject: Int, to text: inout DigestText) {
        similar.add(to: &text)
        addContrast(of: subject, to: &text)
    }

    private func addContrast(of subject: Int, to text: inout DigestText) {
        guard let contrast = similarity.contrasts[subject] else { return }
        narratives[contrast.narrative].add(to: &text)
        contrast.condition.add(to: &text)
    }

    /// Stands for all by which a narrative is compared, and for what is said of it beside another: when it was, where, what its factors did, by which words
    /// it speaks of concepts, and how far helped what people drew on.
    ///
    /// - Parameter shared: stands for what all comparisons go by.
    private func basis(of narrative: Int, _ shared: ContentDigest) -> ContentDigest {
        var text = DigestText()
        text.add(shared)
        if similarity.fingerprints.indices.contains(narrative) { text.add(Int(truncatingIfNeeded: similarity.fingerprints[narrative])) }
        let record = corpus.narratives[narrative]
        for date in [record.date, record.ended] { text.add(date?.iso8601 ?? "") }
        for vocabulary in [Vocabulary.systems, .technologies] { corpus.canonicalTerms(vocabulary, of: record).add(to: &text) }
        text.add(record.adaptations.count)
        for adaptation in record.adaptations {
            for word in [adaptation.capacity?.rawValue, adaptation.worked?.rawValue] { text.add(word ?? "") }
        }
        for factor in record.factors {
            factor.factor.value.add(to: &text)
            factor.here.add(to: &text)
        }
        for said in similarity.cues?.words(of: narrative) ?? [] {
            said.term.add(to: &text)
            text.add(said.words)
        }
        return text.digest
    }

    private func answer(_ aspect: Dependency.Aspect, of entry: TermEntry, _ known: KnownAnswers, to text: inout DigestText) {
        switch aspect {
        case .summary: (entry.page?.summary).add(to: &text)
        case .text: if let page = entry.page, let digest = known.content.pages[page.file] { text.add(digest) }
        case .neighbourhood where [.factors, .systems].contains(entry.term.vocabulary):
            for narrative in entry.narratives { text.add(known.relations[narrative]) }
        default: break
        }
    }

    private func add(_ links: [Backlink], to text: inout DigestText) {
        text.add(links.count)
        for link in links {
            link.source.add(to: &text)
            switch link.words {
            case .sentence(let sentence):
                text.add(sentence.before)
                sentence.words.add(to: &text)
                text.add(sentence.after)
                for title in sentence.titles {
                    text.add(title.range.lowerBound)
                    title.target.add(to: &text)
                }
            case .related(let why): text.add("=" + why)
            case .precursor: text.add("")
            case .outcome(let action): text.add("!" + action)
            }
        }
    }
}
