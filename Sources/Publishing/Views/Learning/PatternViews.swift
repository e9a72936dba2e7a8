internal import Analysis
internal import Narratives

/// A pattern that actions of a narrative form: which of them, and about what.
struct FormedPatternView: View {
    /// A position in `ActionPatterns.all`.
    let pattern: Int
    let formation: PatternFormation
    let page: NarrativeView

    static let fields = Fields<FormedPatternView>([
        .text("url", "The address of the pattern's page.") { PatternView.path(of: $0.pattern) },
        .text("title", "What the pattern is called.") { $0.page.wording.pattern($0.pattern) },
        .html("factors", "Links: the factors that it is about, by title.") { view in
            view.formation.factors.map { view.page.anchor(of: $0) + " " }.joined()
        },
        .list("steps", "The actions that form it, in the order in which they take hold.") { view in
            view.formation.actions.map { ActionView(index: $0, page: view.page) }
        },
    ])
}

/// A narrative whose actions form a pattern, each time that they do.
struct PatternUseView: View {
    let pattern: Int
    let narrative: NarrativeKey
    let formations: [PatternFormation]
    let site: SiteReader

    static let fields = Fields<PatternUseView>([
        .view("place", "The narrative.") { PlaceView(narrative: $0.narrative, site: $0.site) },
        .list("formations", "Each time that its actions form the pattern.") { view in
            let page = NarrativeView(view.narrative, view.site)
            return view.formations.map { FormedPatternView(pattern: view.pattern, formation: $0, page: page) }
        },
    ])
}

/// The page of a pattern.
struct PatternView: PageView {
    static let template = "pattern"

    /// The page's address below the site's root.
    ///
    /// - Parameter pattern: a position in `ActionPatterns.all`.
    static func path(of pattern: Int) -> String { "patterns/\(ActionPatterns.all[pattern].name).html" }

    private let pattern: Int
    private let wording: LocalizedStrings
    private let uses: [PatternUseView]
    private let pager: PagerView?
    private let isFirstPage: Bool

    /// - Parameter plan: the pattern's position in `ActionPatterns.all`, this page of its list, and what it shows.
    init(_ plan: Plan<Int, Paging.Part, [Plan<NarrativeKey, [PatternFormation]>]>, _ site: SiteReader) {
        let (pattern, part, uses) = plan.values
        (self.pattern, wording, pager, isFirstPage) = (pattern, site.wording, part.pager(site.wording), part.number == 1)
        self.uses = uses.map { PatternUseView(pattern: pattern, narrative: $0.values.0, formations: $0.values.1, site: site) }
    }

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
