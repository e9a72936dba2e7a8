/// The words of one block of an author's text, without markup, as the rules for prose read them.
package struct ProseBlock: Sendable {
    /// What the words are.
    package enum Part: Hashable, Sendable {
        case paragraph, heading, cell
        /// A value of front matter.
        case field
        /// What is to be done: `actions`.
        case action
        /// Who did it: `who`.
        case role
    }

    /// Stands in `text` for what is not prose: code, or a link that shows the title of another page.
    package static let placeholder: UInt8 = 0x1A

    package let text: [UInt8]
    package let part: Part

    package init(_ text: [UInt8], _ part: Part) {
        self.text = text
        self.part = part
    }
}

/// What a rule has to say about some words of a block.
package struct ProseFinding: Hashable, Sendable {
    package let rule: String
    package let severity: Finding.Severity
    package let message: String
    package let question: String?
    package let fix: String?
    /// The words, as a range of the block's text.
    package let range: Range<Int>

    package init(_ rule: String, _ severity: Finding.Severity, _ message: String, question: String?, fix: String?, at range: Range<Int>) {
        self.rule = rule
        self.severity = severity
        self.message = message
        self.question = question
        self.fix = fix
        self.range = range
    }
}

/// Judges prose while it is read, so that nobody need keep a second copy of every text.
///
/// Reading and the rules never see each other: whoever builds a site hands the one to the other.
package protocol ProseChecker: Sendable {
    /// Judges of one name say the same of the same text.
    var name: String { get }

    /// Whether a text is worth a closer look. Quick, since every word that is read goes through it; may say yes too often, never no.
    func mayMatch(_ text: UnsafeBufferPointer<UInt8>) -> Bool

    /// What there is to say about a block, in the order of its words.
    func findings(in block: ProseBlock) -> [ProseFinding]
}
