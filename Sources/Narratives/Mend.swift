/// A change within one line of a file that leaves what it says as it is: quotation marks, the form of a date, the spelling of a key or a word.
package struct Mend: Hashable, Sendable {
    /// Where the old text begins.
    package let position: SourcePosition
    /// What stands there. A line that reads otherwise is not changed.
    package let old: String
    package let new: String

    package init(at position: SourcePosition, from old: String, to new: String) {
        (self.position, self.old, self.new) = (position, old, new)
    }
}
