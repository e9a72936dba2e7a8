package import Disk
package import Narratives

/// A check over the whole corpus.
package protocol Rule: Sendable {
    var manual: RuleManual { get }
    func findings(in corpus: Corpus, _ insights: Insights) -> [Finding]
}

extension Rule {
    /// The rule's name in kebab-case, stable from release to release.
    package var name: String { manual.rule }

    /// A finding at the rule's own level.
    func finding(_ message: String, question: String? = nil, fix: String?, file: String, at position: SourcePosition = .start) -> Finding {
        Finding(name, manual.severity ?? .note, message, question: question, fix: fix, file: file, at: position)
    }
}

/// The rules, in the order in which they run.
package struct Rules: Sendable {
    static let ofLinks: [any Rule] = [BrokenLink(), BrokenReference(), UnlinkedFile(), FileType()]
    static let ofNarratives: [any Rule] = [SingleFactor(), SingleSpring(), NoAdaptation(), NoEvidence()]
    static let ofVocabularies: [any Rule] = [BannedFactor(), UnusedFactorPage(), LikelyMisspelling()]

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
