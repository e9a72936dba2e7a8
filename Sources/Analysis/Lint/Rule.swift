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
