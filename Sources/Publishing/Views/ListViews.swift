internal import Analysis
internal import Narratives

/// A list of narratives, or one page of it.
struct NarrativeListView: View {
    let title: String
    let about: String
    /// Finished HTML: each narrative's item is rendered once for all lists.
    let items: String
    let pager: PagerView?
    let years: [LinkView]

    static let fields = Fields<NarrativeListView>([
        .text("title", "What the list is called.") { $0.title },
        .text("about", "What is in it.") { $0.about },
        .html("items", "The narratives, newest first, each from narrative-item.mustache.") { $0.items },
        .view("pager", "The way to the other pages, where there are several.") { $0.pager },
        .group("years", "The years that have narratives; on the list of all alone.") { $0.years },
    ])
}

/// The way between the pages of a list.
struct PagerView: View {
    /// "Page 2 of 7".
    let position: String
    let previous: String?
    let next: String?

    static let fields = Fields<PagerView>([
        .text("position", "Which page this is, in words.") { $0.position },
        .text("previous", "The address of the page before.") { $0.previous },
        .text("next", "The address of the page after.") { $0.next },
    ])
}

/// The words of one vocabulary.
struct TermListView: View {
    let vocabulary: Vocabulary
    let title: String
    let about: String
    let groups: [TermGroupView]
    let pager: PagerView?

    static let fields = Fields<TermListView>([
        .text("title", "What the list is called.") { $0.title },
        .text("about", "What is in it.") { $0.about },
        .text("vocabulary", "The vocabulary's name, for classes.") { $0.vocabulary.rawValue },
        .list("groups", "The words: factors by family, others in one group.") { $0.groups },
        .view("pager", "The way to the other pages, where there are several.") { $0.pager },
    ])
}

/// Words of a vocabulary that belong together.
struct TermGroupView: View {
    let title: String?
    let items: [TermItemView]

    static let fields = Fields<TermGroupView>([
        .text("title", "The family; empty where there is one group alone.") { $0.title },
        .list("items", "The words by title.") { $0.items },
    ])
}

/// One word of a vocabulary in a list.
struct TermItemView: View {
    let entry: TermEntry
    let wording: LocalizedStrings

    static let fields = Fields<TermItemView>([
        .text("url", "The address below the site's root.") { LinkTarget.term($0.entry.term).path },
        .text("title", "What it is called.") { $0.entry.title },
        .text("summary", "What it is.") { $0.entry.page?.summary },
        .text("count", "In how many narratives it is, in words.") { $0.wording.count($0.entry.narratives.count, "in-narratives") },
    ])
}

/// Links to a page, all of them, a page at a time.
struct MentionListView: View {
    let title: String
    let target: LinkView
    let items: [BacklinkView]
    let pager: PagerView?

    static let fields = Fields<MentionListView>([
        .text("title", "What the list is called.") { $0.title },
        .view("target", "The page that is linked.") { $0.target },
        .list("items", "The links.") { $0.items },
        .view("pager", "The way to the other pages, where there are several.") { $0.pager },
    ])
}
