internal import Analysis
internal import Narratives
internal import Text

/// What is invented is said to be, wherever it is named, and told apart from what is counted.
extension LocalizedStrings {
    /// A title, linked: finished HTML.
    func anchor(_ link: Subjects.Link, at target: LinkTarget, root: String) -> String {
        let anchor = Site.anchor(target, root: root, link.title)
        return link.isFiction ? "\(anchor) <span class=\"fiction\">\(HTMLEscaping.escaped(word("fiction")))</span>" : anchor
    }

    /// A title where nothing but text may stand.
    func title(_ title: String, isFiction: Bool) -> String { isFiction ? "\(title) (\(word("fiction")))" : title }

    /// How many there are, in words: records, and beside them what is invented.
    func count(_ tally: Tally, _ name: String) -> String {
        let records = count(tally.records, name)
        guard tally.fictions > 0 else { return records }
        return "\(records), \(count(tally.fictions, "fictions"))"
    }
}
