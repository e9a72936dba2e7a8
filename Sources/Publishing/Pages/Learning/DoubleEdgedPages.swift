internal import Analysis

/// Factors that took part in one place and were a strength in another.
struct DoubleEdgedPages {
    let setter: PageSetter
    let fragments: Fragments

    var all: [Page] {
        let (site, fragments, wording) = (setter.site, fragments, setter.site.wording)
        let entries = site.insights.learning.doubleEdged.entries
        let title = wording.title(of: .doubleEdged)
        return Paging.parts(of: LearningIndex.doubleEdged.path, count: entries.count).map { part in
            setter.page(
                part.path, origin: "the index “\(title)”", "double-edged", title: part.title(title, wording),
                description: wording.about(.doubleEdged)
            ) { root in
                let shown = part.range.map {
                    DoubleEdgedView(entry: entries[$0], place: $0, site: site, fragments: fragments, root: root)
                }
                return DoubleEdgedListView(wording: wording, entries: shown, pager: part.pager(wording))
            }
        }
    }
}
