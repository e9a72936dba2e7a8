/// Something an author should know about the content: a value with a place and a way out.
///
/// Findings are collected to the end of a run; the first never hides the second. A fault of the machine is
/// thrown instead.
package struct Finding: Hashable, Sendable {
    /// Errors fail a build; warnings do so under `--strict`; notes never do.
    package enum Severity: String, Hashable, Sendable, CaseIterable {
        case error, warning, note
    }

    /// The rule's name in kebab-case, stable from release to release.
    package let rule: String
    package let severity: Severity
    /// What is wrong, in one sentence.
    package let message: String
    /// The file as the author knows it: relative to the folder that holds `tributary.yaml` where it can be.
    package let file: String
    package let position: SourcePosition
    /// How many Unicode scalars of the line it is about, from `position` on; nil where it is about the place, not about words.
    package let length: Int?
    /// What an author may ask themselves; prose rules ask rather than tell.
    package let question: String?
    /// What to write instead.
    package let fix: String?
    /// The same as a change that a program can make; nil where only an author can know.
    package let mend: Mend?

    package init(
        _ rule: String, _ severity: Severity, _ message: String, question: String? = nil, fix: String? = nil, mend: Mend? = nil,
        file: String, at position: SourcePosition = .start, length: Int? = nil
    ) {
        self.rule = rule
        self.severity = severity
        self.message = message
        self.question = question
        self.fix = fix
        self.mend = mend
        self.file = file
        self.position = position
        self.length = length
    }

    /// The same finding at another level.
    package func graded(_ severity: Severity) -> Finding {
        Finding(rule, severity, message, question: question, fix: fix, mend: mend, file: file, at: position, length: length)
    }

    /// The same finding in a file of another name.
    package func moved(to file: String) -> Finding {
        Finding(rule, severity, message, question: question, fix: fix, mend: mend, file: file, at: position, length: length)
    }

    /// An error.
    package init(
        _ rule: String, _ message: String, fix: String? = nil, mend: Mend? = nil, file: String, at position: SourcePosition = .start
    ) {
        self.init(rule, .error, message, fix: fix, mend: mend, file: file, at: position)
    }
}

extension Finding: Comparable {
    /// By file, then place, then rule, so that a report reads like the files it is about.
    package static func < (left: Finding, right: Finding) -> Bool {
        // One by one: most differ in the first, and sites have ten thousand findings to sort.
        if left.file != right.file { return left.file < right.file }
        if left.position != right.position { return left.position < right.position }
        return left.rule == right.rule ? left.message < right.message : left.rule < right.rule
    }
}
