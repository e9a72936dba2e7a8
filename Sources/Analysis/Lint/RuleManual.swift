package import Narratives

/// The entry of a rule in the manual, which `tributary explain`, the guide and reports for machines all print.
package struct RuleManual: Hashable, Sendable {
    /// An example: words as they were, and as they might be.
    package struct Example: Hashable, Sendable {
        package let before: String
        package let after: String

        package init(_ before: String, _ after: String) {
            self.before = before
            self.after = after
        }
    }

    /// A text to read about it.
    package struct Reading: Hashable, Sendable {
        package let title: String
        package let url: String

        package init(_ title: String, _ url: String) {
            self.title = title
            self.url = url
        }
    }

    /// The rule's name, as in `Finding.rule`.
    package let rule: String
    /// The level of its findings where `tributary.yaml` says nothing else; nil where it is off.
    package let severity: Finding.Severity?
    /// What it finds, in one sentence.
    package let finds: String
    /// Why that matters, in a few sentences.
    package let why: String
    /// What to do about it, in one sentence.
    package let remedy: String
    package let examples: [Example]
    package let reading: [Reading]

    package init(
        _ rule: String, _ severity: Finding.Severity?, finds: String, why: String, remedy: String, examples: [Example] = [],
        reading: [Reading] = []
    ) {
        self.rule = rule
        self.severity = severity
        self.finds = finds
        self.why = why
        self.remedy = remedy
        self.examples = examples
        self.reading = reading
    }
}
