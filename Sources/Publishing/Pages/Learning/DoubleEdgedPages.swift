internal import Analysis
internal import Narratives

/// Factors that took part in one place and were a strength in another.
struct DoubleEdgedPages {
    let renderer: PageRenderer

    var all: [Page] {
        let (site, wording) = (renderer.site, renderer.site.wording)
        let entries = site.insights.learning.doubleEdged.entries
        let title = wording.title(of: .doubleEdged)
        return Paging.parts(of: LearningIndex.doubleEdged.path, count: entries.count).map { part in
            let shown = part.range.map { DoubleEdgedPages.plan(entries[$0], at: $0, in: site) }
            return renderer.page(
                part.path, origin: "the index “\(title)”", DoubleEdgedListView.self, Plan(part, shown), title: part.title(title, wording),
                description: wording.about(.doubleEdged))
        }
    }

    private static func plan(_ entry: DoubleEdged.Entry, at place: Int, in site: Site) -> DoubleEdgedListView.Entry {
        let most = DoubleEdgedView.shown
        return Plan(
            place, entry.factor.term, entry.tookPart.prefix(most).map { site.narratives[$0] },
            entry.strengths.prefix(most).map { site.key(of: $0) }, max(entry.tookPart.count, entry.strengths.count) > most)
    }
}
