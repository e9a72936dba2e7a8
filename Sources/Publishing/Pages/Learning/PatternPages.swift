internal import Analysis

/// A page for each pattern that actions form, with the narratives whose actions do.
struct PatternPages {
    let renderer: PageRenderer

    /// None where there are no actions: then nothing leads to them.
    static func paths(in site: Site) -> [String] { patterns(in: site).map(PatternView.path) }

    private static func patterns(in site: Site) -> Range<Int> {
        LearningIndex.actions.hasEntries(in: site.insights.learning) ? ActionPatterns.all.indices : 0..<0
    }

    var all: [Page] { PatternPages.patterns(in: renderer.site).flatMap(pages) }

    private func pages(of pattern: Int) -> [Page] {
        let (site, wording) = (renderer.site, renderer.site.wording)
        let occurrences = site.insights.learning.patterns.byPattern[pattern]
        let title = wording.pattern(pattern)
        return GroupedPaging(PatternView.path(of: pattern), PatternPages.byNarrative(occurrences)).pages.map { page in
            let uses = page.slices.map { slice in
                Plan(site.narratives[slice.entries[slice.entries.startIndex].narrative], slice.entries.map(\.formation))
            }
            return renderer.page(
                page.part.path, origin: "the pattern “\(title)”", PatternView.self, Plan(pattern, page.part, uses),
                title: page.part.title(title, wording), description: wording.word("pattern-\(ActionPatterns.all[pattern].name)-about"))
        }
    }

    /// Those of one narrative stand together already.
    private static func byNarrative(_ occurrences: [PatternIndex.Occurrence]) -> [[PatternIndex.Occurrence]] {
        occurrences.reduce(into: []) { groups, occurrence in
            if groups.last?.last?.narrative == occurrence.narrative {
                groups[groups.count - 1].append(occurrence)
            } else {
                groups.append([occurrence])
            }
        }
    }
}
