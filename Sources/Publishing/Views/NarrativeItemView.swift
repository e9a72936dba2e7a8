internal import Analysis
internal import Narratives
internal import Text

/// A narrative in a list.
struct NarrativeItemView: View {
    /// In the corpus.
    let index: Int
    let site: Site

    private var narrative: Narrative { site.corpus.narratives[index] }

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

    private var narrative: Narrative { site.corpus.narratives[index] }

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
    let backlink: Backlink
    let target: LinkTarget
    let site: Site
    let fragments: Fragments
    let root: String

    static let fields = Fields<BacklinkView>([
        .html("link", "The linking page: its title, linked.") { $0.fragments.anchor($0.backlink.source, root: $0.root) },
        .text("kindName", "The kind, where the linking page is a narrative.") { view in
            guard case .narrative(let id) = view.backlink.source, let index = view.site.corpus.index(of: id) else { return nil }
            return view.site.wording.kind(view.site.corpus.narratives[index].kind)
        },
        .html("sentence", "The sentence that the link stands in, its words in a mark element.") { $0.sentence },
    ])

    private var sentence: String {
        let (before, words, after) = site.sentence(of: backlink, to: target)
        let mark = words.isEmpty ? "" : "<mark>\(HTMLEscaping.escaped(words))</mark>"
        return HTMLEscaping.escaped(before) + mark + HTMLEscaping.escaped(after)
    }
}

extension Site {
    /// A page's title, linked to it: finished HTML.
    func anchor(_ target: LinkTarget, root: String, _ words: String? = nil) -> String {
        "<a href=\"\(root)\(target.path)\">\(HTMLEscaping.escaped(words ?? title(of: target)))</a>"
    }

    /// English alone is known to write names of things small within a sentence; German does not.
    private var lowersWithinSentences: Bool { configuration.language.hasPrefix("en") }

    /// A word that has no page, within a sentence.
    func mention(of slug: Slug) -> String { lowersWithinSentences ? slug.lowercaseWords : slug.words }

    /// What a word is called within a sentence: in English what has no name of its own begins small there, but for abbreviations.
    func mention(of term: Term) -> String {
        let title = title(of: .term(term))
        switch term.vocabulary {
        case .systems, .technologies, .organisations: return title
        case .factors, .tags, .symptoms, .capacities, .responses: break
        }
        guard lowersWithinSentences, let first = title.unicodeScalars.first,
            let second = title.unicodeScalars.dropFirst().first,
            second.properties.isLowercase
        else { return title }
        return first.properties.lowercaseMapping + title.unicodeScalars.dropFirst().reduce(into: "") { $0.unicodeScalars.append($1) }
    }

    /// The words of a link to a page, with what stands before and after them.
    func sentence(of backlink: Backlink, to target: LinkTarget) -> (before: String, words: String, after: String) {
        switch backlink.words {
        case .sentence(let sentence): (sentence.before, sentence.words ?? title(of: target), sentence.after)
        case .related(let why): (why, "", "")
        case .precursor: (wording.word("precursor"), "", "")
        }
    }
}
