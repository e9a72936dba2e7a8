import Analysis
import Narratives
import Testing

/// A slug that the test knows to be one.
func slug(_ text: String) throws -> Slug { try #require(Slug(text)) }

func located(_ text: String, line: Int = 1, column: Int = 1) throws -> Located<Slug> {
    Located(try slug(text), at: SourcePosition(line: line, column: column))
}

func narrative(
    _ id: String, _ date: String = "2024", kind: Kind = .postMortem, _ fill: (inout Narrative.Fields) throws -> Void = { _ in }
) throws -> Narrative {
    try Narrative(id: try slug(id), file: "content/narratives/\(id).md") {
        $0.title = "About \(id)"
        $0.date = date == EventDate.unknown ? nil : try #require(EventDate(date))
        $0.kind = kind
        try fill(&$0)
    }
}

extension Narrative {
    /// The same with other values.
    func changed(_ change: (inout Fields) throws -> Void) rethrows -> Narrative {
        var fields = fields
        try change(&fields)
        return Narrative(fields)
    }
}

func termPage(_ vocabulary: Vocabulary, _ name: String, title: String, aliases: [String] = [], body: Body = .empty) throws -> TermPage {
    var page = TermPage.Fields(term: Term(vocabulary, try slug(name)), file: "content/\(vocabulary.folder)/\(name).md")
    page.title = title
    page.aliases = try aliases.map { try located($0) }
    page.body = body
    return TermPage(page)
}

func page(_ name: String?, aliases: [String] = [], body: Body = .empty) throws -> FreePage {
    var page = FreePage.Fields(slug: try name.map { try slug($0) }, file: name.map { "content/pages/\($0).md" } ?? "content/index.md")
    page.aliases = try aliases.map { try located($0) }
    page.body = body
    return FreePage(page)
}

/// A text with these links and headings and nothing else.
func body(_ links: [Link] = [], headings: [String] = [], anchors: [String] = []) -> Body {
    Body(html: [], slots: [], headings: headings.map { Heading(id: $0, level: 2, text: $0) }, links: links, anchors: anchors)
}

/// A link written `[[…]]` in the sentence "See it now.".
func link(_ target: LinkTarget, _ fragment: String? = nil, line: Int = 9, column: Int = 5, image: Bool = false, words: String? = "it")
    -> Link
{
    Link(
        target: target, fragment: fragment, position: SourcePosition(line: line, column: column), written: "[[x]]", isImage: image,
        sentence: Sentence(before: "See ", words: words, after: " now."))
}

func corpus(
    _ narratives: [Narrative], drafts: [String] = [], terms: [TermPage] = [], pages: [FreePage] = [], home: FreePage? = nil,
    files: [String] = []
) throws -> Corpus {
    Corpus(
        folder: "content", narratives: narratives, drafts: Set(try drafts.map { try slug($0) }), termPages: terms, pages: pages, home: home,
        files: files)
}

extension Rule {
    /// What the rule finds, each in one line: `content/a.md:9:5: error broken-link: message → fix`.
    func lines(in corpus: Corpus) -> [String] {
        findings(in: corpus, Insights(of: corpus)).map {
            "\($0.file):\($0.position.line):\($0.position.column): \($0.severity.rawValue) \($0.rule): \($0.message) → \($0.fix ?? "")"
        }
    }
}
