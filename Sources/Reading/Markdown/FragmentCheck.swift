internal import Narratives

/// Links to places in the same text, which can be judged only when the whole text is read.
struct FragmentCheck {
    /// Suggestions cost a comparison with every anchor; a text with more bad links than this has other troubles.
    private static let mostSuggestions = 50

    private var fragments: [Located<String>] = []

    mutating func add(_ fragment: String, at position: SourcePosition) {
        if !fragment.isEmpty { fragments.append(Located(fragment, at: position)) }
    }

    func report(headings: [String], anchors: [String], into findings: inout FindingCollector) {
        guard !fragments.isEmpty else { return }
        let known = Set(headings).union(anchors)
        var suggestions = 0
        for fragment in fragments where !known.contains(fragment.value) {
            suggestions += 1
            let nearest = suggestions <= FragmentCheck.mostSuggestions ? FragmentCheck.nearest(to: fragment.value, among: headings) : nil
            findings.add(
                "link", at: fragment.position, "`#\(fragment.value)` is no heading of this text.",
                fix: nearest.map { "Did you mean `#\($0)`?" }
                    ?? (headings.isEmpty
                        ? "There are no headings here to link to." : "Write a heading's words in lower case, with hyphens for spaces."))
        }
    }

    /// The heading that the author may have meant: written as its words, or nearly right.
    private static func nearest(to fragment: String, among headings: [String]) -> String? {
        let base = HeadingIDs.base(fragment)
        return headings.contains(base) ? base : Spelling.nearest(to: fragment, among: headings)
    }
}
