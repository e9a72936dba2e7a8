package import Narratives

/// A check over the whole corpus.
package protocol Rule: Sendable {
    /// The rule's name in kebab-case, stable from release to release.
    var name: String { get }
    func findings(in corpus: Corpus, _ insights: Insights) -> [Finding]
}

/// The rules, in the order in which they run.
package struct Rules: Sendable {
    package static let all = Rules(rules: [BrokenLink(), BrokenReference(), UnlinkedFile(), FileType()])

    private let rules: [any Rule]

    package func findings(in corpus: Corpus, _ insights: Insights) -> [Finding] {
        rules.flatMap { $0.findings(in: corpus, insights) }
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
