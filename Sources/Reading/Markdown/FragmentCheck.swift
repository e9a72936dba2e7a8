internal import Narratives
internal import Text

/// Links to places in the same text, which can be judged only when the whole text is read.
struct FragmentCheck {
    private var fragments: [Located<String>] = []

    mutating func add(_ fragment: String, at position: SourcePosition) {
        if !fragment.isEmpty { fragments.append(Located(fragment, at: position)) }
    }

    func report(headings: [String], anchors: [String], into findings: inout FindingCollector) {
        guard !fragments.isEmpty else { return }
        let known = Set(headings).union(anchors)
        let missing = fragments.filter { !known.contains($0.value) }
        guard !missing.isEmpty else { return }
        let (ids, spellings) = (Set(headings), SpellingIndex(headings))
        for fragment in missing {
            // Written as the heading's words, or nearly right.
            let base = HeadingIDs.base(fragment.value)
            let nearest = ids.contains(base) ? base : spellings.nearest(to: fragment.value)
            findings.add(
                "link", at: fragment.position, "`#\(fragment.value)` is no heading of this text.",
                fix: nearest.map { "Did you mean `#\($0)`?" }
                    ?? (headings.isEmpty
                        ? "There are no headings here to link to." : "Write a heading's words in lower case, with hyphens for spaces."))
        }
    }
}
