internal import Analysis
internal import Narratives

/// The lists of a narrative whose entries have an id each on its page, so that an index leads to the words themselves.
enum EntryKind: String {
    case factor, relation, adaptation, surprise, hypothesis, lesson, action, decision

    /// The id of the entry at `index` on the narrative's page; see `NarrativeView.anchor(of:_:)` for factors.
    func anchor(_ index: Int) -> String { "t-\(rawValue)-\(index + 1)" }

    /// The id of a factor on the narrative's page. Factors go by their names, so that a link to one keeps leading there when another is
    /// written above it.
    static func anchor(of factor: ContributingFactor) -> String { "t-\(EntryKind.factor.rawValue)-\(factor.reference)" }
}

/// Where something is told: a narrative, linked to the words.
struct PlaceView: View {
    let narrative: NarrativeKey
    let site: SiteReader
    /// An id on the narrative's page; nil for the page as a whole.
    var fragment: String?

    private var card: NarrativeCard { site.card(narrative) }

    static let fields = Fields<PlaceView>([
        .text("url", "The address below the site's root, with the place on the page.") { view in
            LinkTarget.narrative(view.narrative.id).path + (view.fragment.map { "#" + $0 } ?? "")
        },
        .text("title", "What the narrative is called.") { $0.card.title },
        .text("kind", "The kind's name in the format, for classes.") { $0.card.kind.rawValue },
        .text("kindName", "The kind, in words.") { $0.site.wording.kind($0.card.kind) },
        .flag("isFiction", "Whether it is invented.") { $0.card.isFiction },
        .html("date", "The day it began, as a time element.") { $0.site.time(of: $0.narrative) },
    ])
}
