internal import Analysis
internal import Narratives

/// A pattern that actions of a narrative form: which of them, and about what.
struct FormedPatternView: View {
    let formed: PatternIndex.Formed
    let page: NarrativeView

    static let fields = Fields<FormedPatternView>([
        .text("url", "The address of the pattern's page.") { PatternPages.path(of: $0.formed.pattern) },
        .text("title", "What the pattern is called.") { $0.page.wording.pattern($0.formed.pattern) },
        .html("factors", "Links: the factors that it is about, by title.") { view in
            view.formed.formation.factors.map { view.page.anchor(of: $0) + " " }.joined()
        },
        .list("steps", "The actions that form it, in the order in which they take hold.") { view in
            view.formed.formation.actions.map { ActionView(index: $0, page: view.page) }
        },
    ])
}

/// A narrative whose actions form a pattern, each time that they do.
struct PatternUseView: View {
    let narrative: Int
    let formed: [PatternIndex.Formed]
    let site: Site
    let fragments: Fragments
    let root: String

    static let fields = Fields<PatternUseView>([
        .view("place", "The narrative.") { PlaceView(index: $0.narrative, site: $0.site, fragments: $0.fragments) },
        .list("formations", "Each time that its actions form the pattern.") { view in
            let page = NarrativeView(view.narrative, site: view.site, fragments: view.fragments, root: view.root)
            return view.formed.map { FormedPatternView(formed: $0, page: page) }
        },
    ])
}

/// The page of a pattern.
struct PatternView: View {
    /// A position in `ActionPatterns.all`.
    let pattern: Int
    let wording: LocalizedStrings
    let uses: [PatternUseView]
    let pager: PagerView?
    let isFirstPage: Bool

    private func word(_ ending: String) -> String { wording.word("pattern-\(ActionPatterns.all[pattern].name)-\(ending)") }

    static let fields = Fields<PatternView>([
        .text("title", "What the pattern is called.") { $0.wording.pattern($0.pattern) },
        .text("about", "What it is.") { $0.word("about") },
        .text("why", "Why it is worth having.") { $0.word("why") },
        .text("rule", "How it is recognised.") { $0.word("rule") },
        .flag("isFirstPage", "Whether this is the first page of the list.") { $0.isFirstPage },
        .group("uses", "The narratives whose actions form it, newest first.") { $0.uses },
        .view("pager", "The way to the other pages, where there are several.") { $0.pager },
    ])
}

extension LocalizedStrings {
    /// What a pattern is called.
    func pattern(_ pattern: Int) -> String { word("pattern-\(ActionPatterns.all[pattern].name)") }
}
