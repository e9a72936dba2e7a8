internal import Narratives
internal import Text

/// An index of what narratives tell, or one page of it.
struct LearningListView: PageView {
    static let template = "learning"

    private let page: LearningList.Page
    private let wording: LocalizedStrings
    private let groups: [LearningGroupView]

    init(_ page: LearningList.Page, _ site: SiteReader) {
        (self.page, wording) = (page, site.wording)
        groups = page.groups.map { group in
            let items = group.entries.map { EntryView(entry: $0, kind: page.kind, page: NarrativeView($0.narrative, site)) }
            return LearningGroupView(anchor: group.anchor, title: group.title, url: group.url, items: items)
        }
    }

    static let fields = Fields<LearningListView>([
        .text("title", "What the index is called.") { $0.page.title },
        .text("about", "What is in it.") { $0.page.about },
        .text("rule", "How it is made, where that is not plain.") { $0.wording.rule(of: $0.page.index) },
        .group("ways", "The orders in which the same things are shown, where there are several.") { $0.page.ways },
        .group("doors", "Pages to go on to; on the first page alone.") { $0.page.doors },
        .group("jumps", "Links to the headings, where there are a few.") { $0.page.jumps },
        .flag("tellsActions", "Whether what is told are actions.") { $0.page.kind == .action },
        .list("stages", "The stages of the work, as heads of a table of actions.") { ActionCellView.heads($0.wording) },
        .list("groups", "What is told, under its headings.") { $0.groups },
        .view("pager", "The way to the other pages, where there are several.") { $0.page.place.pager($0.wording) },
    ])
}

/// One order in which an index can be read.
struct SortOptionView: View, Digestible {
    let link: LinkView
    let isCurrent: Bool

    func add(to text: inout DigestText) {
        link.add(to: &text)
        isCurrent.add(to: &text)
    }

    static let fields = Fields<SortOptionView>([
        .view("link", "Where it is.") { $0.link },
        .flag("isCurrent", "Whether this page is in that order.") { $0.isCurrent },
    ])
}

/// A link with a title and a sentence on what is behind it.
struct LinkCardView: View, Digestible {
    let url: String
    let title: String
    let about: String

    func add(to text: inout DigestText) { for value in [url, title, about] { text.add(value) } }

    static let fields = Fields<LinkCardView>([
        .text("url", "The address below the site's root.") { $0.url },
        .text("title", "What it is called.") { $0.title },
        .text("about", "What is there.") { $0.about },
    ])
}

/// What is told under one heading.
struct LearningGroupView: View {
    /// Its id on the page.
    let anchor: String
    /// Empty where there is one group alone that needs none.
    let title: String
    /// Below the site's root: the page of the word that the group is about.
    let url: String?
    let items: [EntryView]

    static let fields = Fields<LearningGroupView>([
        .text("anchor", "Its id on the page.") { $0.anchor },
        .text("title", "The heading; empty where none is needed.") { $0.title },
        .text("url", "The address of the page of what the heading names, where it has one.") { $0.url },
        .list("items", "What is told, the newest narrative first.") { $0.items },
    ])
}
