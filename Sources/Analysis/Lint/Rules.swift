package import Disk
package import Narratives

/// The rules, in the order in which they run.
package struct Rules: Sendable {
    static let ofLinks: [any Rule] = [BrokenLink(), BrokenReference(), UnlinkedFile(), FileType()]
    static let ofNarratives: [any Rule] = [SingleFactor(), SingleSpring(), NoAdaptation(), NoEvidence()]
    static let ofVocabularies: [any Rule] = [BannedFactor(), UnusedFactorPage(), UnlistedFactor(), LikelyMisspelling()]

    package static let all = Rules(rules: ofLinks + ofNarratives + ofVocabularies)

    private let rules: [any Rule]

    package func findings(in corpus: Corpus, _ insights: Insights, map: ParallelMap = ParallelMap(jobs: 1)) -> [Finding] {
        map(rules, chunk: 1) { $0.findings(in: corpus, insights) }.flatMap(\.self)
    }
}

extension Finding {
    /// The finding at the level that the site's configuration gives its rule; nil where it is switched off. Errors keep their level:
    /// what cannot be published cannot be wished away.
    package func leveled(by levels: [String: Finding.Severity?]) -> Finding? {
        guard severity != .error, let level = levels[rule] else { return self }
        return level.map(graded)
    }
}
