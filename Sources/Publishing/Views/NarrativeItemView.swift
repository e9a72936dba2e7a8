internal import Analysis
internal import Narratives
internal import Text

/// A narrative in a list.
struct NarrativeItemView: View {
    let card: NarrativeCard
    let wording: LocalizedStrings

    static let fields = Fields<NarrativeItemView>([
        .text("url", "The address below the site's root.") { LinkTarget.narrative($0.card.id).path },
        .text("title", "What it is called.") { $0.card.title },
        .text("kind", "The kind's name in the format, for classes.") { $0.card.kind.rawValue },
        .text("kindName", "The kind, in words.") { $0.wording.kind($0.card.kind) },
        .flag("isFiction", "Whether it is invented.") { $0.card.isFiction },
        .html("date", "The day it began, as a time element.") { $0.wording.day($0.card.date) },
        .text("summary", "One or two sentences.") { $0.card.summary },
        .text("organisation", "Whose system it was.") { $0.card.organisation },
    ])
}

/// A link to a narrative, with what kind it is.
struct NarrativeLinkView: View {
    let card: NarrativeCard
    let wording: LocalizedStrings
    var why: String?

    static let fields = Fields<NarrativeLinkView>([
        .text("url", "The address below the site's root.") { LinkTarget.narrative($0.card.id).path },
        .text("title", "What it is called.") { $0.card.title },
        .text("kind", "The kind's name in the format, for classes.") { $0.card.kind.rawValue },
        .text("kindName", "The kind, in words.") { $0.wording.kind($0.card.kind) },
        .flag("isFiction", "Whether it is invented.") { $0.card.isFiction },
        .html("date", "The day it began, as a time element.") { $0.wording.day($0.card.date) },
        .text("organisation", "Whose system it was.") { $0.card.organisation },
        .text("year", "The year it began; empty where it is not known.") { $0.card.year },
        .text("why", "The reason for the link, where one is given.") { $0.why },
    ])
}

extension SiteConfiguration {
    /// English alone is known to write names of things small within a sentence; German does not.
    private var lowersWithinSentences: Bool { language.hasPrefix("en") }

    /// A word that has no page, within a sentence.
    func mention(of slug: Slug) -> String { lowersWithinSentences ? slug.lowercaseWords : slug.words }

    /// What a term is called within a sentence: in English what has no name of its own begins small there, but for abbreviations.
    func mention(of term: Term, called title: String) -> String {
        switch term.vocabulary {
        case .systems, .technologies, .organisations: return title
        case .factors, .tags, .symptoms, .capacities, .responses, .scenarios: break
        }
        guard lowersWithinSentences, let first = title.unicodeScalars.first,
            let second = title.unicodeScalars.dropFirst().first,
            second.properties.isLowercase
        else { return title }
        return first.properties.lowercaseMapping + title.unicodeScalars.dropFirst().reduce(into: "") { $0.unicodeScalars.append($1) }
    }

}

extension SiteReader {
    /// What a page is called, wherever it is linked.
    func title(of target: LinkTarget) -> String { link(to: target).title }

    func mention(of slug: Slug) -> String { configuration.mention(of: slug) }
    func mention(of term: Term) -> String { configuration.mention(of: term, called: title(of: .term(term))) }

    /// The words of a body as HTML.
    ///
    /// - Parameters:
    ///   - root: the way to the site's root from the page that shows them; the page's own where left out.
    ///   - below: finished HTML that the page has to say below a heading, by its place in the body.
    func html(of body: Body, root: String? = nil, below: (Int) -> [UInt8] = { _ in [] }) -> [UInt8] {
        let root = root ?? self.root
        var html: [UInt8] = []
        html.reserveCapacity(body.html.count + body.slots.count * 32)
        body.forEachRun { run, filling in
            html.append(contentsOf: run)
            switch filling {
            case .root: html.append(contentsOf: root.utf8)
            case .title(let target):
                let link = link(to: target)
                HTMLEscaping.append(wording.title(link.title, isFiction: link.isFiction).utf8, to: &html)
            case .word(let word): HTMLEscaping.append(wording.word(word.rawValue).utf8, to: &html)
            case .belowHeading(let heading): html += below(heading)
            case nil: break
            }
        }
        return html
    }

    /// The words of a link to a page, with what stands before and after them.
    func sentence(of backlink: Backlink, to target: LinkTarget) -> (before: String, words: String, after: String) {
        switch backlink.words {
        case .sentence(let sentence):
            (
                sentence.text(after: false, titled: title(of:)), sentence.words ?? title(of: target),
                sentence.text(after: true, titled: title(of:))
            )
        case .related(let why): (why, "", "")
        case .precursor: (wording.word("precursor"), "", "")
        case .outcome(let action): (wording.phrase("action-tried", ["action": action]), "", "")
        }
    }
}
