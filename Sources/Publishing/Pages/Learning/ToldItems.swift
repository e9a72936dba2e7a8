internal import Analysis
internal import Narratives
internal import Parallel

/// Makes the entries of indexes: finished HTML, each from told.mustache.
final class ToldItems: Sendable {
    private let setter: PageSetter
    private let fragments: Fragments
    /// Every action stands in three orders, so that its entry is made once: by position in the corpus, then in its narrative. Other entries
    /// would take more memory than they save time.
    private let actions: [[String]]

    init(_ setter: PageSetter, _ fragments: Fragments, _ map: ParallelMap) {
        (self.setter, self.fragments) = (setter, fragments)
        actions = map(count: setter.site.corpus.narratives.count) { narrative in
            setter.site.corpus.narratives[narrative].actions.indices.map {
                ToldItems.html(Told(narrative: narrative, item: $0), .action, setter, fragments)
            }
        }
    }

    /// For pages at the site's root, where all indexes are.
    func html(_ told: ArraySlice<Told>, _ part: ToldPart) -> String {
        told.reduce(into: "") { html, told in
            if part == .action, let item = told.item {
                html += actions[told.narrative][item]
            } else {
                html += ToldItems.html(told, part, setter, fragments)
            }
        }
    }

    private static func html(_ told: Told, _ part: ToldPart, _ setter: PageSetter, _ fragments: Fragments) -> String {
        let page = NarrativeView(told.narrative, site: setter.site, fragments: fragments, root: "")
        return setter.render("told", root: "", ToldView(told: told, part: part, page: page))
    }
}
