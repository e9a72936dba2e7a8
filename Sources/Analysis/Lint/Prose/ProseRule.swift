package import Narratives

/// A rule about words. It declares phrases; they are looked for all at once, and the rule is asked about each place only then.
package protocol ProseRule: Sendable {
    var manual: RuleManual { get }
    /// In small letters, with single spaces and straight apostrophes; see `PhraseAutomaton`.
    var phrases: [String] { get }
    /// What to say about a phrase where it stands outside quotation marks and code; nil where it means something else.
    func finding(for match: PhraseMatch) -> ProseFinding?
}
