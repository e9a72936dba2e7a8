internal import Analysis

/// A page for each pattern that actions form, with the narratives whose actions do.
struct PatternPages {
    let setter: PageSetter
    let fragments: Fragments

    /// Below the site's root.
    ///
    /// - Parameter pattern: a position in `ActionPatterns.all`.
    static func path(of pattern: Int) -> String { "patterns/\(ActionPatterns.all[pattern].name).html" }

    var all: [Page] { ActionPatterns.all.indices.flatMap(pages) }

    private func pages(of pattern: Int) -> [Page] {
        let (site, fragments, wording) = (setter.site, fragments, setter.site.wording)
        let formed = site.insights.learning.patterns.byPattern[pattern]
        let title = wording.pattern(pattern)
        return GroupedPaging(PatternPages.path(of: pattern), PatternPages.byNarrative(formed)).pages.map { page in
            setter.page(
                page.part.path, origin: "the pattern “\(title)”", "pattern", title: page.part.title(title, wording),
                description: wording.word("pattern-\(ActionPatterns.all[pattern].name)-about")
            ) { root in
                let uses = page.slices.map { slice in
                    PatternUseView(
                        narrative: slice.entries[slice.entries.startIndex].narrative, formed: Array(slice.entries), site: site,
                        fragments: fragments, root: root)
                }
                return PatternView(
                    pattern: pattern, wording: wording, uses: uses, pager: page.part.pager(wording), isFirstPage: page.part.number == 1)
            }
        }
    }

    /// Those of one narrative stand together already.
    private static func byNarrative(_ formed: [PatternIndex.Formed]) -> [[PatternIndex.Formed]] {
        formed.reduce(into: []) { groups, formed in
            if groups.last?.last?.narrative == formed.narrative {
                groups[groups.count - 1].append(formed)
            } else {
                groups.append([formed])
            }
        }
    }
}
