internal import Narratives

/// A narrative in a list.
struct NarrativeItemView: View {
    /// In the corpus. A narrative is too large a value to be handed round for a few of its fields.
    let index: Int
    let site: Site

    private var narrative: Narrative { _read { yield site.corpus.narratives[index] } }

    static let fields = Fields<NarrativeItemView>([
        .text("url", "The address below the site's root.") { LinkTarget.narrative($0.narrative.id).path },
        .text("title", "What it is called.") { $0.narrative.title },
        .text("kind", "The kind's name in the format, for classes.") { $0.narrative.kind.rawValue },
        .text("kindName", "The kind, in words.") { $0.site.wording.kind($0.narrative.kind) },
        .html("date", "When it began, as a time element.") { $0.site.wording.timeElement($0.narrative.date) },
        .text("summary", "One or two sentences.") { $0.narrative.summary },
        .text("organisation", "Whose system it was.") { $0.narrative.organisation },
    ])
}

/// A link to a narrative, with what kind it is.
struct NarrativeLinkView: View {
    /// In the corpus.
    let index: Int
    let site: Site
    var why: String?

    private var narrative: Narrative { _read { yield site.corpus.narratives[index] } }

    static let fields = Fields<NarrativeLinkView>([
        .text("url", "The address below the site's root.") { LinkTarget.narrative($0.narrative.id).path },
        .text("title", "What it is called.") { $0.narrative.title },
        .text("kind", "The kind's name in the format, for classes.") { $0.narrative.kind.rawValue },
        .text("kindName", "The kind, in words.") { $0.site.wording.kind($0.narrative.kind) },
        .html("date", "When it began, as a time element.") { $0.site.wording.timeElement($0.narrative.date) },
        .text("why", "The reason for the link, where one is given.") { $0.why },
    ])
}

/// Who links here, and in which words.
struct BacklinkView: View {
    let source: LinkTarget
    let sourceTitle: String
    let kindName: String?
    let before: String
    let words: String
    let after: String

    static let fields = Fields<BacklinkView>([
        .text("url", "The linking page's address below the site's root.") { $0.source.path },
        .text("title", "What the linking page is called.") { $0.sourceTitle },
        .text("kindName", "The kind, where the linking page is a narrative.") { $0.kindName },
        .text("before", "The sentence before the link.") { $0.before },
        .text("words", "The words that are linked.") { $0.words },
        .text("after", "The sentence after the link.") { $0.after },
    ])
}
